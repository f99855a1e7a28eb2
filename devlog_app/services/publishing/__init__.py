"""Publishing once, and only once."""
