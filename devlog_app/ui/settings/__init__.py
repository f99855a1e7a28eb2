"""The settings: a form made from their model, and the keys of all commands."""
