"""One open folder: its notes, and what goes on in it behind the window."""
