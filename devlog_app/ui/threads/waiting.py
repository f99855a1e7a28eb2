"""Threads that only wait, each for one thing: for what a child process says, for what happens in a folder."""

import threading
from collections.abc import Callable, Iterator
from typing import Protocol, TypeAlias, TypeVar

Piece_co = TypeVar("Piece_co", covariant=True)

Report: TypeAlias = Callable[[Exception | None, object], object]
"""Told the error, or None and the result."""


class Telling(Protocol[Piece_co]):
    """What tells one piece after the other, and is waited for."""

    def __iter__(self) -> Iterator[Piece_co]:
        """Go through the pieces, in a thread that may wait."""

    def stop(self) -> None:
        """Let the waiting end soon, from any thread."""


class WaitingThread:
    """Does *work*, which waits, until it is done or *stop*, which may be called from any thread, makes it end.

    Its end is told in that thread: to *report*, or to *ended* if it was cancelled.
    """

    def __init__(
        self,
        work: Callable[[], object],
        stop: Callable[[], object],
        report: Report,
        ended: Callable[[], object],
    ) -> None:
        self._stop = stop
        self._is_cancelled = False
        # A daemon: what does not come to its end must not keep the closed program alive. It alone knows whom to tell:
        # a task and its thread that held one another would be left to the cycle collector.
        self._thread = threading.Thread(
            target=self._serve, args=(work, report, ended), name="devlog-waiting", daemon=True
        )
        self._thread.start()

    def cancel(self) -> None:
        """Nobody needs it any more."""
        if not self._is_cancelled:
            self._is_cancelled = True
            self._stop()

    def join(self, limit: float) -> bool:
        """Wait for its end; False when *limit* seconds were not enough."""
        self._thread.join(max(0.0, limit))
        return not self._thread.is_alive()

    def _serve(self, work: Callable[[], object], report: Report, ended: Callable[[], object]) -> None:
        error, result = outcome(work)
        if self._is_cancelled:
            ended()
        else:
            report(error, result)


def outcome(work: Callable[[], object]) -> tuple[Exception | None, object]:
    """Do *work*, in this thread: the error that it ended with, or None and what it returned."""
    try:
        return None, work()
    except Exception as error:  # noqa: BLE001 - told to who asked, or to the crash dialog; the thread goes on
        return error, None
