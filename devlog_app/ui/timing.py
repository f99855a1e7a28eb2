"""Marks on the way to a usable window, printed for the benchmark that asks with ``DEVLOG_TIMING=1``."""

import os
import sys
import time


class Timing:
    """Prints each mark once, with the seconds of the system's monotonic clock."""

    def __init__(self) -> None:
        self._wanted = os.environ.get("DEVLOG_TIMING") == "1"
        self._made: set[str] = set()

    def mark(self, name: str) -> None:
        """*name* is reached now."""
        if self._wanted and name not in self._made:
            self._made.add(name)
            sys.stderr.write(f"{name} {time.monotonic():.6f}\n")
            sys.stderr.flush()
