"""Letters that were sent from a form: stored under lock before anybody is told so, sent once, and erased when they are taken."""
