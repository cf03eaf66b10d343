"""`python -m bot ask`: one question and why it is answered so, many as JSON lines, and which replies a change has changed."""
