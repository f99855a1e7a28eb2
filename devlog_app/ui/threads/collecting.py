"""When Python looks for garbage: for young objects often and little, for old ones while nobody does anything."""

import gc

from PySide6.QtCore import QObject, QTimer

YOUNG, ROUNDS = 2_000, 5
"""So many new objects, and every so many times those that were left, are looked through: a few milliseconds."""
NEVER = 1_000_000
OLD_AFTER = 10
"""Rounds over what was left, after which it is worth while to look through everything."""
IDLE = 15_000
"""Milliseconds without a key, after which nobody minds a pause of 100."""


class Collecting(QObject):
    """Belongs to the window's thread, in which everything is looked through; ``postpone`` it while somebody works."""

    def __init__(self, parent: QObject, *, idle: int = IDLE) -> None:
        super().__init__(parent)
        self._idle = QTimer(self, singleShot=True, interval=idle)
        self._idle.timeout.connect(self._look_through_everything)
        self.postpone = self._idle.start

    def begin(self) -> None:
        """Look for garbage again: what was imported until now stays for good and is not looked at any more."""
        gc.freeze()
        gc.set_threshold(YOUNG, ROUNDS, NEVER)
        gc.enable()
        self.postpone()

    def _look_through_everything(self) -> None:
        if gc.isenabled() and gc.get_count()[2] >= OLD_AFTER:
            gc.collect()
