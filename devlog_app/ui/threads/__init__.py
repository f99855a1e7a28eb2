"""The two threads beside the window, how they take turns with it, and when Python cleans up."""
