"""Publications that were interrupted: found when the window opens and after each failure, for somebody to decide."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.job import Job
from devlog_app.ui.bridge import Bridge

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services

SOON = 400
"""Milliseconds after the start: first the window belongs to whoever opened it."""


@dataclass(frozen=True, slots=True)
class Interrupted:
    """A publication to decide about; *is_old* when nobody but a person can say whether it is still wanted."""

    job: Job
    is_old: bool


class Unfinished(QObject):
    """Asks about one interrupted publication after the other, the oldest first; never while one is on its way."""

    offered = Signal(object)
    """The ``Interrupted`` to decide about now, or None: there is nothing to decide."""

    def __init__(self, services: "Services", bridge: Bridge, is_busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._is_busy = is_busy
        self._left: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=SOON)
        self._soon.timeout.connect(self.look)

    def start(self) -> None:
        """Look when the window has settled."""
        self._soon.start()

    def stop(self) -> None:
        """Begin nothing more."""
        self._soon.stop()
        self.offered.emit(None)

    def look(self) -> None:
        """Look what is interrupted now; where nothing was ever published, nothing is asked."""
        if self._services.paths.outbox.exists():
            task = self._bridge.run(_found(self._services))
            task.finished.connect(self._offer)

    def leave(self, job: str) -> None:
        """Ask no more about this one until the next start."""
        self._left.add(job)
        self.look()

    def _offer(self, found: tuple[Interrupted, ...]) -> None:
        offered = next((one for one in found if one.job.id not in self._left), None)
        self.offered.emit(None if self._is_busy() else offered)


async def _found(services: "Services") -> tuple[Interrupted, ...]:
    """What is interrupted; the publisher is asked for here, on the loop's thread, where it belongs."""
    publisher = services.publisher
    return tuple(Interrupted(job, publisher.needs_an_answer(job)) for job in publisher.interrupted())
