"""The one way between the window and what is under way beside it: on the asyncio loop, or in threads that wait."""

import time
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from devlog_app.model.errors import DevlogError
from devlog_app.ui.threads.task import Task
from devlog_app.ui.threads.waiting import Telling, WaitingThread

if TYPE_CHECKING:
    from devlog_app.ui.threads.loop import Loop

__all__ = ["Bridge", "Task"]

STOP_LIMIT = 5.0
"""Seconds that work gets to end when the program closes."""


class Bridge(QObject):
    """Has work done beside the window, and brings back what it says.

    The loop starts with the first coroutine: a window that reads and writes notes has none.
    """

    crashed = Signal(object)
    """An exception that nobody expected: it belongs in the crash dialog."""

    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox: deque[Callable[[], object]] = deque()
        self._loop: Loop | None = None
        self._waiting: set[WaitingThread] = set()
        self._arrived.connect(self._open_inbox, Qt.ConnectionType.QueuedConnection)

    @property
    def has_loop(self) -> bool:
        """Whether the loop runs: something needed it."""
        return self._loop is not None

    def run(self, coroutine: Coroutine[Any, Any, object]) -> Task:
        """Start *coroutine* on the loop; connect to the task's signals before control returns to Qt."""
        return self._on_loop(Task(self), coroutine)

    def step(self, steps: AsyncIterator[object]) -> Task:
        """Go through an async generator on the loop; each step arrives as ``stepped``."""
        task = Task(self)

        async def go_through() -> None:
            try:
                async for step in steps:
                    self.deliver(partial(task.tell_step, step))
            finally:
                close = getattr(steps, "aclose", None)
                if close is not None:
                    await close()

        return self._on_loop(task, go_through())

    def hear(self, telling: Telling[object]) -> Task:
        """Go through *telling* in a thread that waits for it; each piece arrives as ``stepped``."""
        task = Task(self)

        def listen() -> None:
            for piece in telling:
                self.deliver(partial(task.tell_step, piece))

        return self._in_a_thread(task, listen, telling.stop)

    def wait(self, function: Callable[[], object], stop: Callable[[], object] = lambda: None) -> Task:
        """Call *function* in a thread that waits for it; *stop*, called from the window's, lets it end sooner."""
        return self._in_a_thread(Task(self), function, stop)

    def deliver(self, function: Callable[[], object]) -> None:
        """Call *function* soon, in the window's thread; calls arrive in the order in which they were made."""
        self._inbox.append(function)
        self._arrived.emit()

    def stop(self, limit: float = STOP_LIMIT) -> bool:
        """Cancel what is under way and wait for it to clean up; False when *limit* seconds were not enough."""
        end = time.monotonic() + limit
        waiting, self._waiting = self._waiting, set()
        for thread in waiting:
            thread.cancel()
        loop, self._loop = self._loop, None
        has_ended = loop is None or loop.stop(limit)
        return all(thread.join(end - time.monotonic()) for thread in waiting) and has_ended

    @Slot()
    def _open_inbox(self) -> None:
        # One call a signal, so that a long queue never keeps the window from its other events.
        if self._inbox:
            self._inbox.popleft()()

    def _on_loop(self, task: Task, coroutine: Coroutine[Any, Any, object]) -> Task:
        if self._loop is None:
            from devlog_app.ui.threads.loop import Loop

            self._loop = Loop()
        work = self._loop.begin(coroutine, partial(self._report, task), partial(self.deliver, task.end))
        task.cancel_by(work.cancel)
        return task

    def _in_a_thread(self, task: Task, function: Callable[[], object], stop: Callable[[], object]) -> Task:
        thread = WaitingThread(function, stop, partial(self._report, task), partial(self.deliver, task.end))
        # One whose task has ended may be about to return from telling so.
        self._waiting = {thread, *(each for each in self._waiting if not each.join(0))}
        task.cancel_by(thread.cancel)
        return task

    def _report(self, task: Task, error: BaseException | None, result: object) -> None:
        """Bring back how *task* ended; called in the other thread."""
        if error is None:
            self.deliver(partial(task.finish, result))
        elif isinstance(error, DevlogError):
            self.deliver(partial(task.fail, error))
        else:
            self.deliver(partial(self._crash, task, error))

    def _crash(self, task: Task, error: BaseException) -> None:
        self.crashed.emit(error)
        task.end()
