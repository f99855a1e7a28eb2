"""Notices: what became of scheduled posts while nobody looked, said in the window and on the desktop, and kept."""
