"""The notes that are open: their text, its way to the disk, and what helps to write it."""
