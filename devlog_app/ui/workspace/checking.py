"""Has notes checked that nobody opened: in a child process, while nothing else is to be done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from devlog_app.model.note import Note
from devlog_app.model.problem import Problem
from devlog_app.ui.threads.bridge import Bridge, Task
from devlog_app.ui.threads.waiting import Telling
from devlog_app.ui.workspace.catalogue import Catalogue

if TYPE_CHECKING:
    from devlog_app.services.composing.checking import Checked

AT_ONCE = 100
"""Notes that the tree is told of before the window gets to do something else."""
QUIET = 40_000
"""Milliseconds without anything new, after which notes are checked."""


class Checking(QObject):
    """Tells *catalogue* the problems that the child *check* finds; what the window composes itself goes before them.

    Where nothing can be checked nobody is told: a note says what is wrong with it when it is opened.
    """

    def __init__(
        self, bridge: Bridge, check: "Callable[[], Telling[Checked]]", catalogue: Catalogue, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._check = check
        self._catalogue = catalogue
        self._task: Task | None = None
        self._own: set[str] = set()
        self._soon = QTimer(self, singleShot=True, interval=QUIET)
        self._soon.timeout.connect(self.check)
        self._found: dict[str, tuple[int, int]] = {}
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._tell)

    @property
    def is_under_way(self) -> bool:
        """Whether a child is checking."""
        return self._task is not None or self._telling.isActive()

    def look_through(self) -> None:
        """Notes, or what they depend on, may have changed: check them when it has been quiet."""
        self._soon.start()

    def know(self, note: Note, problems: tuple[Problem, ...]) -> None:
        """*note* was composed here and has these *problems*; somebody is writing, so the check waits."""
        self._own.add(note.path)
        self._catalogue.know_problems(note.path, problems)
        if self._soon.isActive():
            self._soon.start()

    def check(self) -> None:
        """Check now; one check at a time."""
        self._soon.stop()
        if self._task is not None:
            self._soon.start()
            return
        self._own.clear()
        self._task = self._bridge.hear(self._check())
        self._task.stepped.connect(self._take)
        self._task.ended.connect(self._end)

    def stop(self) -> None:
        """Let go of a check under way; the next start goes on with it."""
        self._soon.stop()
        self._telling.stop()
        if self._task is not None:
            self._task.cancel()

    def _take(self, found: "Checked") -> None:
        counts = dict(found.counts)
        if found.is_last and not found.left:
            # What is not among those with problems has none.
            counts = {note.path: counts.get(note.path, (0, 0)) for note in self._catalogue.notes}
        known = self._catalogue.counted
        self._found.update((path, count) for path, count in counts.items() if count != known(path))
        self._telling.start()
        if found.is_last and found.left:
            self._soon.start()

    def _tell(self) -> None:
        """Tell the catalogue of the next few, in the order of their paths: a group that is touched is made anew."""
        counts = {path: self._found.pop(path) for path in sorted(self._found)[:AT_ONCE]}
        self._catalogue.count_problems({path: count for path, count in counts.items() if path not in self._own})
        if self._found:
            self._telling.start()

    def _end(self) -> None:
        self._task = None
