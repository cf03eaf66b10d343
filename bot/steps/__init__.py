"""The steps of a message, one a file. `STEPS` in bot/journey.py is their list, in order.

A step takes the turn and returns a reply (the end) or None (go on). It calls no other step. What later steps need stands in the
turn: the answer that was found is its `draft`, and the last steps decide what help stands beside it.
"""
