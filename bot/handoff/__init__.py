"""From an answer to a person: contacts, and letters to copy."""
