"""Blocks and inlines written down as text with formatting, the way a classic message needs them."""
