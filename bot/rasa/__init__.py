"""Everything that Rasa sees of us: its graph components, its seams, and the agent as a library."""
