"""Choose a channel and a time, publish, and see what becomes of it."""
