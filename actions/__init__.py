"""Rasa's custom actions: read the slots, call `bot/`, speak. One action a file."""
