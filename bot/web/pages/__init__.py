"""The page: full chat at `/`, with and without JavaScript."""
