"""Posts for channels without a queue of their own: while the window is open, they leave when their time comes."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.ui.threads.bridge import Bridge, Task
from devlog_app.ui.workspace.occasion import Occasion

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.model.steps import Step

SOON = 1_000
"""Milliseconds after the start, and after a publication that may wait from now on."""


class OwnClock(QObject):
    """Keeps the times of what waits here; sleeps while nothing does."""

    done = Signal(object)
    """The ``Done`` of what has left."""
    missed = Signal()
    """The time of something passed while no Devlog ran: somebody has to decide."""
    failed = Signal(object)
    """A ``DevlogError``: something could not leave."""

    def __init__(self, services: "Services", bridge: Bridge, occasion: Occasion, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._occasion = occasion
        self._task: Task | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self._look)

    def start(self) -> None:
        """Look what waits, a moment from now."""
        self._soon.start()

    def stop(self) -> None:
        """What waits is sent by the next Devlog that runs at its time."""
        self._soon.stop()
        if self._task is not None:
            self._task.cancel()

    def _look(self) -> None:
        if self._services.paths.outbox.exists():
            self._occasion.use(self._keep)

    def _keep(self) -> None:
        if self._task is None:
            self._task = self._bridge.step(_kept(self._services))
            self._task.stepped.connect(self._take)
            self._task.failed.connect(self.failed)
            self._task.ended.connect(self._end)

    def _take(self, step: "Step") -> None:
        from devlog_app.model.steps import Done, LeftUndone

        if isinstance(step, Done):
            self.done.emit(step)
        elif isinstance(step, LeftUndone):
            self.missed.emit()

    def _end(self) -> None:
        self._task = None


async def _kept(services: "Services") -> "AsyncIterator[Step]":
    async with aclosing(services.publisher.keep_time()) as steps:
        async for step in steps:
            yield step
