"""Dialogs: opened, never executed; each hands its answer on by a signal and dies when it is closed."""
