"""Marks on the way to a usable window, printed for the benchmark that asks with ``DEVLOG_TIMING=1``."""

import os
import sys
import time
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget


class Timing(QObject):
    """Prints each mark once, with the seconds of the system's monotonic clock."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted = os.environ.get("DEVLOG_TIMING") == "1"
        self._made: set[str] = set()

    def mark(self, name: str) -> None:
        """*name* is reached now."""
        if self._wanted and name not in self._made:
            self._made.add(name)
            sys.stderr.write(f"{name} {time.monotonic():.6f}\n")
            sys.stderr.flush()

    def mark_painted(self, name: str, window: QWidget) -> None:
        """*name* is reached when what *window* shows now is painted, which is done here and now."""
        if self._wanted:
            window.repaint()
            QTimer.singleShot(0, self, partial(self.mark, name))
