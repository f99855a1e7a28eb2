"""Marks on the way to a usable window, printed for the benchmark that asks with ``DEVLOG_TIMING=1``."""

import os
import sys
import time
from functools import partial

from PySide6.QtCore import QObject, QTimer, SignalInstance
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

    def watch(self, tree: SignalInstance, post: SignalInstance, pane: QWidget) -> None:
        """Mark ``all_drawn`` when both signals came and *pane* was painted after them."""
        if self._wanted:
            waiting = {"tree", "post"}
            tree.connect(partial(self._came, "tree", waiting, pane))
            post.connect(partial(self._came, "post", waiting, pane))

    def _came(self, what: str, waiting: set[str], pane: QWidget, *_: object) -> None:
        waiting.discard(what)
        if not waiting and "all_drawn" not in self._made:
            # Painted here and now, so that nothing of it is left out of the measure.
            pane.window().repaint()
            QTimer.singleShot(0, self, partial(self.mark, "all_drawn"))
