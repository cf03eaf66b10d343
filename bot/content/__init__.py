"""The words: read from data/, checked, and handed out as objects."""
