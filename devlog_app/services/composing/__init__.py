"""From a note to its post, and what is to be said about it."""
