"""Below the text: how long each message is, and what its author should know."""
