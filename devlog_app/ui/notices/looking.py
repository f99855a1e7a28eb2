"""The quiet look after scheduled posts, once a minute at what is known here, seldom at a channel itself."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.ui.threads.bridge import Bridge, Task
from devlog_app.ui.workspace.occasion import Occasion

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.model.findings import Finding
    from devlog_app.model.series import Refreshed

MINUTE = 60_000


class Looking(QObject):
    """Begins no look while one is under way; ``services.lookout`` decides which channel is worth one."""

    found = Signal(object)
    """A ``Finding`` or a ``Refreshed``."""

    def __init__(self, services: "Services", bridge: Bridge, occasion: Occasion, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._occasion = occasion
        self._task: Task | None = None
        self._timer = QTimer(self, interval=MINUTE)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Begin nothing more."""
        self._timer.stop()
        if self._task is not None:
            self._task.cancel()

    def look(self) -> None:
        """Look now, if there is anything to look after."""
        if self._services.paths.outbox.exists():
            self._occasion.use(self._begin)

    def _begin(self) -> None:
        if self._task is None:
            self._task = self._bridge.step(_looked(self._services))
            self._task.stepped.connect(self.found)
            self._task.ended.connect(self._end)

    def _end(self) -> None:
        self._task = None


async def _looked(services: "Services") -> "AsyncIterator[Finding | Refreshed]":
    minutes = services.settings.read().look_every
    if minutes:
        async with aclosing(services.lookout.look(timedelta(minutes=minutes))) as found:
            async for one in found:
                yield one
