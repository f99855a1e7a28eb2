"""Search: the field above the tree, what was found in place of the tree, find and replace in all notes, go to note."""
