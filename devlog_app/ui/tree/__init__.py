"""The left pane: the workspace's notes by conference and month, with the state of each."""
