"""Which topic, what council, who is asking: Rasa's pipeline, and the parts of it that are ours."""
