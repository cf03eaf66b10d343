"""Text tools: splitting, normalising, and keys for words that sound alike."""
