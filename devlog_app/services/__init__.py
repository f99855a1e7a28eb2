"""Use cases over storage, render and channels, for the window and the command line alike."""
