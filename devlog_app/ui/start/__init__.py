"""From the start of the program to an open folder."""
