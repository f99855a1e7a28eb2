"""What the Help menu shows: about the program, and its log."""
