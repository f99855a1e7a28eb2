"""The one thread for blocking disk work: reads of indexes, journals and histories that must not keep a key waiting."""

import threading
import time
import weakref
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from devlog_app.model.errors import DevlogError
from devlog_app.ui.threads.waiting import outcome

P = ParamSpec("P")
R = TypeVar("R")

STOP_LIMIT = 5.0
"""Seconds that the disk gets to take in what waits when the program closes."""


class IoTask(QObject):
    """One call, and how it ends. Its signals arrive in the window's thread, and die with their receivers.

    After the last of them the task deletes itself: keep no reference beyond ``ended``.
    """

    finished = Signal(object)
    """What the function returned."""
    failed = Signal(object)
    """It ended with a ``DevlogError``, whose words may be shown."""
    ended = Signal()
    """It is over, whichever way; follows the others."""

    def __init__(self, thread: "IoThread", work: Callable[[], object]) -> None:
        super().__init__(thread)
        # A child that holds its parent would leave both to the cycle collector, which PySide does not survive.
        self._thread: IoThread = weakref.proxy(thread)
        self._work: Callable[[], object] | None = work
        self._cancelled = False

    def cancel(self) -> None:
        """Nobody needs the answer any more: it is not begun if it still waits, and only ``ended`` follows."""
        self._cancelled = True

    def _carry_out(self, deliver: Callable[[Callable[[], object]], None]) -> None:
        """Do the work, on the I/O thread; how it ended is told through *deliver*."""
        work, self._work = self._work, None
        if work is None or self._cancelled:
            deliver(self._end)
            return
        error, result = outcome(work)
        deliver(partial(self._finish, result) if error is None else partial(self._tell, error))

    # What follows runs in the window's thread: no signal is so much as looked up in the other.

    def _finish(self, result: object) -> None:
        if not self._cancelled:
            self.finished.emit(result)
        self._end()

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, DevlogError):
            self._thread.crashed.emit(error)
        elif not self._cancelled:
            self.failed.emit(error)
        self._end()

    def _end(self) -> None:
        self.ended.emit()
        self.deleteLater()


class IoThread(QObject):
    """Carries out calls one after another, in the order in which they were made.

    What is called waits for the disk and computes next to nothing (under 4 ms at a stretch): while a Python thread
    computes, the window is late. SQLite connections and other things that belong to a thread are made by the first
    call that needs them. The thread starts with the first call and ends with ``stop``.
    """

    crashed = Signal(object)
    """An exception that nobody expected: it belongs in the crash dialog."""

    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Python's own queue brings others along, and a heap, that a window would hold for nothing.
        self._waiting: deque[IoTask | Callable[[], object] | None] = deque()
        self._given = threading.Condition()
        self._inbox: deque[Callable[[], object]] = deque()
        self._thread: threading.Thread | None = None
        self._arrived.connect(self._open_inbox, Qt.ConnectionType.QueuedConnection)

    def call(self, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> IoTask:
        """Have *function* called over there; connect to the task's signals before control returns to Qt."""
        task = IoTask(self, partial(function, *args, **kwargs))
        self._start()
        self._give(task)
        return task

    def flush(self, limit: float = STOP_LIMIT) -> bool:
        """Wait until everything that was called before is done; False when *limit* seconds were not enough.

        For the moments in which nothing may be lost: before a crash report, before the end.
        """
        if self._thread is None:
            return True
        done = threading.Event()
        self._give(done.set)
        return done.wait(limit)

    def stop(self, limit: float = STOP_LIMIT) -> bool:
        """Let it end what it was given, then end it; False when *limit* seconds were not enough.

        What was finished is still told to who asked.
        """
        thread, self._thread = self._thread, None
        if thread is None:
            return True
        self._give(None)
        end = time.monotonic() + limit
        thread.join(limit)
        while self._inbox and time.monotonic() < end:
            self._open_inbox()
        return not thread.is_alive()

    def _start(self) -> None:
        if self._thread is None:
            # A daemon: a disk that does not answer must not keep the closed program alive.
            self._thread = threading.Thread(target=self._serve, name="devlog-io", daemon=True)
            self._thread.start()

    def _give(self, work: IoTask | Callable[[], object] | None) -> None:
        with self._given:
            self._waiting.append(work)
            self._given.notify()

    def _taken(self) -> IoTask | Callable[[], object] | None:
        with self._given:
            self._given.wait_for(self._waiting.__len__)
            return self._waiting.popleft()

    def _serve(self) -> None:
        while (work := self._taken()) is not None:
            if isinstance(work, IoTask):
                work._carry_out(self._deliver)  # the two classes are one part
            else:
                work()

    def _deliver(self, function: Callable[[], object]) -> None:
        self._inbox.append(function)
        self._arrived.emit()

    @Slot()
    def _open_inbox(self) -> None:
        # One call a signal, so that a long queue never keeps the window from its other events.
        if self._inbox:
            self._inbox.popleft()()
