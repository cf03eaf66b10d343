"""Letters that were sent from a form: stored encrypted before anybody is told so, sent once, and erased when they are taken."""
