"""A page that shows what a channel holds."""
