"""The one way between the window and the asyncio loop, which lives in a thread of its own."""

import threading
import weakref
from collections import deque
from collections.abc import AsyncIterator, Callable, Coroutine
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from devlog_app.model.errors import DevlogError
from devlog_app.ui.threads.plain_asyncio import asyncio

T = TypeVar("T")

STOP_LIMIT = 5.0
"""Seconds that work on the loop gets to end when the program closes."""

ROUNDS = 10
"""Turns of the loop in which a child's closed pipes are noticed; a loop that ends before complains of them."""


class Task(QObject):
    """Something under way on the loop. Its signals arrive in the window's thread, and die with their receivers.

    After the last of them the task deletes itself: keep no reference beyond ``ended``.
    """

    stepped = Signal(object)
    """A step of an async generator."""
    finished = Signal(object)
    """It came to its end: the coroutine's result, or None for a generator."""
    failed = Signal(object)
    """It ended with a ``DevlogError``, whose words may be shown."""
    ended = Signal()
    """It is over, whichever way; follows the others."""

    def __init__(self, bridge: "Bridge") -> None:
        super().__init__(bridge)
        # A child that holds its parent would leave both to the cycle collector, which PySide does not survive.
        self._bridge: Bridge = weakref.proxy(bridge)
        self._work: asyncio.Task[object] | None = None

    def cancel(self) -> None:
        """Ask the work to stop; ``ended`` follows."""
        self._bridge.call(self._cancel_on_loop)

    def _start_on_loop(self, coroutine: Coroutine[Any, Any, object]) -> None:
        self._work = asyncio.get_running_loop().create_task(coroutine)
        self._work.add_done_callback(self._report)

    def _cancel_on_loop(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _report(self, work: "asyncio.Task[object]") -> None:
        if work.cancelled():
            self._bridge.deliver(self._end)
        else:
            error = work.exception()
            self._bridge.deliver(partial(self._tell, error) if error else partial(self._finish, work.result()))

    # What follows runs in the window's thread: no signal is so much as looked up in the other.

    def _step(self, step: object) -> None:
        self.stepped.emit(step)

    def _finish(self, result: object) -> None:
        self.finished.emit(result)
        self._end()

    def _tell(self, error: BaseException) -> None:
        if isinstance(error, DevlogError):
            self.failed.emit(error)
        else:
            self._bridge.crashed.emit(error)
        self._end()

    def _end(self) -> None:
        self.ended.emit()
        self.deleteLater()


class Bridge(QObject):
    """Runs coroutines and async generators on the loop's thread and brings back what they say.

    The thread starts with the first work and ends with ``stop``.
    """

    crashed = Signal(object)
    """An exception that nobody expected: it belongs in the crash dialog."""

    _arrived = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox: deque[Callable[[], object]] = deque()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopping: asyncio.Event | None = None
        self._thread: threading.Thread | None = None
        self._arrived.connect(self._open_inbox, Qt.ConnectionType.QueuedConnection)

    def run(self, coroutine: Coroutine[Any, Any, object]) -> Task:
        """Start *coroutine* on the loop; connect to the task's signals before control returns to Qt."""
        task = Task(self)
        self.call(partial(task._start_on_loop, coroutine))  # the two classes are one part
        return task

    def step(self, steps: AsyncIterator[object]) -> Task:
        """Go through an async generator on the loop; each step arrives as ``stepped``."""
        task = Task(self)

        async def go_through() -> None:
            try:
                async for step in steps:
                    self.deliver(partial(task._step, step))
            finally:
                close = getattr(steps, "aclose", None)
                if close is not None:
                    await close()

        self.call(partial(task._start_on_loop, go_through()))
        return task

    def call(self, function: Callable[[], object]) -> None:
        """Call *function* soon, in the loop's thread."""
        self._running_loop().call_soon_threadsafe(function)

    def deliver(self, function: Callable[[], object]) -> None:
        """Call *function* soon, in the window's thread; calls arrive in the order in which they were made."""
        self._inbox.append(function)
        self._arrived.emit()

    def stop(self, limit: float = STOP_LIMIT) -> bool:
        """Cancel what runs, wait for it to clean up, end the thread; False when *limit* seconds were not enough."""
        thread, loop, stopping = self._thread, self._loop, self._stopping
        if thread is None or loop is None or stopping is None:
            return True
        loop.call_soon_threadsafe(stopping.set)
        thread.join(limit)
        self._thread = self._loop = None
        return not thread.is_alive()

    @Slot()
    def _open_inbox(self) -> None:
        # One call a signal, so that a long queue never keeps the window from its other events.
        if self._inbox:
            self._inbox.popleft()()

    def _running_loop(self) -> asyncio.AbstractEventLoop:
        if self._loop is None:
            ready = threading.Event()
            # A daemon: a connection that does not let go must not keep the closed program alive.
            self._thread = threading.Thread(target=self._serve, args=(ready,), name="devlog-loop", daemon=True)
            self._thread.start()
            ready.wait()
        assert self._loop is not None
        return self._loop

    def _serve(self, ready: threading.Event) -> None:
        async def until_stopped() -> None:
            self._loop = asyncio.get_running_loop()
            self._stopping = asyncio.Event()
            ready.set()
            await self._stopping.wait()
            await _let_everything_end()

        asyncio.run(until_stopped())


async def _let_everything_end() -> None:
    """Cancel the other tasks and wait for them, then for the pipes that they let go of."""
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        # Cancelled twice, a task is torn out of its cleaning up.
        if not task.cancelling():
            task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    for _ in range(ROUNDS):
        await asyncio.sleep(0)
