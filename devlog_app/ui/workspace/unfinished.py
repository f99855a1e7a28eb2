"""Publications that were interrupted: found when the window opens and after each failure, for somebody to decide."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.workspace.occasion import Occasion

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.ui.publish.course import Interrupted

SOON = 400
"""Milliseconds after the start: first the window belongs to whoever opened it."""


class Unfinished(QObject):
    """Asks about one interrupted publication after the other, the oldest first; never about one on its way."""

    offered = Signal(object)
    """The ``Interrupted`` to decide about now, or None: there is nothing to decide."""

    def __init__(
        self,
        services: "Services",
        bridge: Bridge,
        occasion: Occasion,
        is_under_way: Callable[[str], bool],
        parent: QObject,
    ) -> None:
        """*is_under_way* tells whether the note at a path is being published just now."""
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._occasion = occasion
        self._are_under_way = [is_under_way]
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
            self._occasion.use(self._ask)

    def ask_also(self, is_under_way: Callable[[str], bool]) -> None:
        """Something else publishes too: *is_under_way* tells whether it takes care of the note at a path just now."""
        self._are_under_way.append(is_under_way)

    def leave(self, job: str) -> None:
        """Ask no more about this one until the next start."""
        self._left.add(job)
        self.look()

    def _ask(self) -> None:
        self._bridge.run(found_unfinished(self._services)).finished.connect(self._offer)

    def _offer(self, found: "tuple[Interrupted, ...]") -> None:
        undecided = (one for one in found if one.job.id not in self._left)
        self.offered.emit(next((one for one in undecided if not self._is_taken_care_of(one)), None))

    def _is_taken_care_of(self, one: "Interrupted") -> bool:
        return any(is_under_way(one.job.post.note.path) for is_under_way in self._are_under_way)


async def found_unfinished(services: "Services") -> "tuple[Interrupted, ...]":
    """What is interrupted; the publisher is asked for here, on the loop's thread, where it belongs."""
    if not services.paths.outbox.exists():
        return ()
    from devlog_app.ui.publish.course import Interrupted

    publisher = services.publisher
    return tuple(Interrupted(job, publisher.needs_an_answer(job)) for job in publisher.interrupted())
