"""The two threads beside the window, and when Python cleans up."""
