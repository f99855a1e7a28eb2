"""The asyncio loop, in a thread of its own that also imports it: a window that only reads and writes has neither."""

import threading
from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    import asyncio

Report: TypeAlias = Callable[[BaseException | None, object], object]
"""Told the error, or None and the result."""

ROUNDS = 10
"""Turns of the loop in which a child's closed pipes are noticed; a loop that ends before complains of them."""


class Loop:
    """Runs from when it is made until ``stop``; what it is given before it runs waits."""

    def __init__(self) -> None:
        self._loop: asyncio.AbstractEventLoop | None = None
        self._early: list[Callable[[], object]] = []
        self._beginning = threading.Lock()
        # A daemon: a connection that does not let go must not keep the closed program alive.
        self._thread = threading.Thread(target=self._serve, name="devlog-loop", daemon=True)
        self._thread.start()

    def begin(self, coroutine: Coroutine[Any, Any, object], report: Report, ended: Callable[[], object]) -> "LoopWork":
        """Start *coroutine*. Its end is told on the loop's thread: to *report*, or to *ended* if it was cancelled."""
        work = LoopWork(self)
        self.call(partial(work.start, coroutine, partial(_tell, report, ended)))
        return work

    def call(self, function: Callable[[], object]) -> None:
        """Call *function* soon, in the loop's thread; in the order in which it was asked for."""
        with self._beginning:
            if self._loop is None:
                self._early.append(function)
                return
        self._loop.call_soon_threadsafe(function)

    def stop(self, limit: float) -> bool:
        """Cancel what runs, wait for it to clean up, end the thread; False when *limit* seconds were not enough."""
        self.call(self._end)
        self._thread.join(limit)
        return not self._thread.is_alive()

    def _end(self) -> None:
        self._stopping.set()

    def _serve(self) -> None:
        # Here, because it takes a moment that the window need not wait for.
        from devlog_app.ui.threads.plain_asyncio import asyncio

        async def until_stopped() -> None:
            self._stopping = asyncio.Event()
            with self._beginning:
                self._loop, early = asyncio.get_running_loop(), self._early
            for function in early:
                function()
            early.clear()
            await self._stopping.wait()
            await _let_everything_end()

        asyncio.run(until_stopped())


class LoopWork:
    """One coroutine on the loop."""

    def __init__(self, loop: Loop) -> None:
        self._loop = loop
        self._work: asyncio.Task[object] | None = None

    def start(self, coroutine: Coroutine[Any, Any, object], tell: "Callable[[asyncio.Task[object]], object]") -> None:
        """Begin, on the loop's thread; *tell* hears of the end."""
        import asyncio

        self._work = asyncio.get_running_loop().create_task(coroutine)
        self._work.add_done_callback(tell)

    def cancel(self) -> None:
        """Have it cancelled, from any thread."""
        self._loop.call(self._cancel)

    def _cancel(self) -> None:
        if self._work is not None:
            self._work.cancel()


def _tell(report: Report, ended: Callable[[], object], work: "asyncio.Task[object]") -> None:
    if work.cancelled():
        ended()
    else:
        error = work.exception()
        report(error, work.result() if error is None else None)


async def _let_everything_end() -> None:
    """Cancel the other tasks and wait for them, then for the pipes that they let go of."""
    import asyncio

    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        # Cancelled twice, a task is torn out of its cleaning up.
        if not task.cancelling():
            task.cancel()
    await asyncio.gather(*others, return_exceptions=True)
    for _ in range(ROUNDS):
        await asyncio.sleep(0)
