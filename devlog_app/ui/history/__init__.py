"""What notes said before: looked through, compared, had again."""
