"""Keeps the index of words up to date: all of it when the workspace was looked through, then what changes."""

from collections.abc import Callable, Iterable
from typing import TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.services.search.indexing import Indexed
from devlog_app.ui.threads.bridge import Bridge, Task
from devlog_app.ui.threads.waiting import Telling

FIRST_AFTER = 1500
"""Milliseconds after the first look through the workspace: the window has better things to do before."""
NEXT_AFTER = 700
"""Milliseconds after a change, so that several are taken in together."""

Start: TypeAlias = Callable[[tuple[str, ...] | None], Telling[Indexed]]


class IndexKeeping(QObject):
    """Starts the child that indexes; *start* is given the paths that changed, or None: any may have.

    *paths* tells those of all notes there are.
    """

    progressed = Signal(object)
    """``Indexed``: how far the child is."""
    failed = Signal(object)
    """A ``DevlogError``: the words cannot be indexed."""

    def __init__(self, bridge: Bridge, start: Start, paths: Callable[[], Iterable[str]], parent: QObject) -> None:
        super().__init__(parent)
        self._paths = paths
        self._known: frozenset[str] = frozenset()
        self._bridge = bridge
        self._start = start
        self._task: Task | None = None
        self._touched: set[str] = set()
        self._wants_all = False
        self._compares = False
        self._has_looked = False
        self._fell_behind = False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go)

    def look_through(self) -> None:
        """Any note may have changed: look at all of them, soon."""
        self._has_looked = self._wants_all = True
        self._timer.start(FIRST_AFTER)

    def take_in(self, paths: Iterable[str]) -> None:
        """The notes at *paths* were changed, made or taken away."""
        self._touched.update(paths)
        self._wait()

    def compare(self) -> None:
        """Notes may have come, gone or moved."""
        if self._has_looked:
            self._compares = True
            self._wait()

    def _wait(self) -> None:
        if not self._timer.isActive():
            self._timer.start(NEXT_AFTER)

    def hurry(self) -> None:
        """Somebody waits for what is not indexed yet."""
        if self._task is None and (self._wants_all or self._touched or self._compares):
            self._go()

    def make_anew(self) -> None:
        """There is no index that can be read: look at all notes now."""
        self._wants_all = True
        self.hurry()

    def stop(self) -> None:
        """Let go of the child; what it did not come to is done at the next start."""
        self._timer.stop()
        self._wants_all = self._compares = False
        self._touched.clear()
        if self._task is not None:
            self._task.cancel()

    def _go(self) -> None:
        self._timer.stop()
        if self._task is not None:
            return
        if self._compares or self._wants_all:
            before, self._known = self._known, frozenset(self._paths())
            self._touched |= before ^ self._known
        # What a child that failed did not come to is known to nobody.
        paths = None if self._wants_all or self._fell_behind else tuple(sorted(self._touched))
        self._wants_all = self._compares = False
        self._touched.clear()
        if paths == ():
            return
        self._task = self._bridge.hear(self._start(paths))
        self._task.stepped.connect(self.progressed)
        self._fell_behind = False
        self._task.failed.connect(self._fall_behind)
        self._task.failed.connect(self.failed)
        self._task.ended.connect(self._end)

    def _fall_behind(self) -> None:
        self._fell_behind = True

    def _end(self) -> None:
        self._task = None
        if self._wants_all or self._touched or self._compares:
            self._timer.start(NEXT_AFTER)
