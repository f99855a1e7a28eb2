"""The index of every word of a workspace's notes, and what is found by it."""
