"""Blocks and inlines as the blocks of a rich message."""
