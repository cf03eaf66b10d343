"""The steps of a message, one a file. bot/journey.py has the list."""
