"""Work in the window's own thread that is too long for one turn of it: a slice of it a turn."""

import gc
import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.errors import DevlogError


class Slices(QObject):
    """Goes through steps for some *seconds* a turn, at least one; one work at a time.

    What is made in them stays: Python does not look through it for garbage meanwhile, which would be a pause each time.
    """

    done = Signal()
    """There are no more steps."""
    failed = Signal(object)
    """One of them raised this ``DevlogError``; there are no more."""

    def __init__(self, parent: QObject, *, seconds: float) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._steps: Iterator[None] | None = None
        self._turns = QTimer(self)
        self._turns.timeout.connect(self._take_turn)

    @property
    def is_under_way(self) -> bool:
        """Whether there are steps left."""
        return self._steps is not None

    def begin(self, steps: Iterator[None]) -> None:
        """Go through *steps* from the next turn on."""
        self._steps = steps
        gc.disable()
        self._turns.start()

    def finish(self) -> None:
        """Go through what is left now."""
        self._go_on(None)

    def stop(self) -> None:
        """Leave what is left."""
        if self._steps is not None:
            self._steps = None
            self._turns.stop()
            gc.freeze()
            gc.enable()

    def _take_turn(self) -> None:
        self._go_on(time.perf_counter() + self._seconds)

    def _go_on(self, until: float | None) -> None:
        try:
            while self._steps is not None:
                next(self._steps)
                if until is not None and time.perf_counter() >= until:
                    return
        except StopIteration:
            self.stop()
            self.done.emit()
        except DevlogError as error:
            self.stop()
            self.failed.emit(error)
