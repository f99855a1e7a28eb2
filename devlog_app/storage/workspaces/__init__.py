"""Workspaces on disk: found, configured, scanned."""
