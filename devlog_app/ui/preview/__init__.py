"""The right side of the window: the post as Telegram draws it, painted from the ``Post`` and from nothing else."""
