"""What a conversation knows, kept in memory for half an hour."""
