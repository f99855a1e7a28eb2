"""Two texts side by side, to be read and, where somebody has to choose, to be chosen from."""
