"""The window's language: which one, and how sentences of the model are said in it."""
