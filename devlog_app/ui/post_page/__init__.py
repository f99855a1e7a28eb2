"""The page of a note's post: what became of it, the note and the channel side by side, numbers, and passing it on."""
