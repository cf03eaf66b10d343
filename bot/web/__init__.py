"""The one server: the page, the REST channel, health and counts. Words go in and out; none are logged."""
