"""A series that is being sent, or rearranged in the queue: its steps, each told with the note it is about."""

from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from devlog_app.model.errors import DevlogError
from devlog_app.model.series import Refreshed
from devlog_app.model.steps import Done, Resuming, Sent, Step
from devlog_app.ui.threads.bridge import Bridge, Task

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.services.series.desk import SeriesRequest


class SeriesRun(QObject):
    """One at a time. What was interrupted stays in the outbox: running again sends only the rest."""

    begun = Signal()
    """Something is on its way now."""
    stepped = Signal(str, object)
    """The path of the note it is about, or nothing, and a ``Step``."""
    turned = Signal(str)
    """It is the turn of the note at this path now."""
    done = Signal(object)
    """The ``Done`` of one note."""
    refreshed = Signal(object)
    """A ``Refreshed``: links in a post were filled in."""
    failed = Signal(object)
    """A ``DevlogError`` ended it."""
    ended = Signal(bool)
    """It is over; whether it came to its end."""

    def __init__(self, services: "Services", bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._task: Task | None = None
        self._to_go: list[str] = []
        self._is_whole = False

    @property
    def is_busy(self) -> bool:
        """Whether something is on its way."""
        return self._task is not None

    def takes_care_of(self, _path: str) -> bool:
        """Whether what was interrupted of a note may be gone on with here: any of the series comes in its turn."""
        return self.is_busy

    def publish(self, asked: "SeriesRequest", paths: Sequence[str]) -> None:
        """Send what is asked; *paths* are the notes that are to leave, in their order."""
        self._start(_published(self._services, asked), paths)

    def take_out(self, asked: "SeriesRequest", path: str) -> None:
        """Take the note at *path* out of the queue and let those behind it close up."""
        self._start(_taken_out(self._services, asked, path), (path,))

    def cancel(self) -> None:
        """Stop; what is there stays and is remembered."""
        if self._task is not None:
            self._task.cancel()

    def _start(self, steps: AsyncIterator[object], paths: Sequence[str]) -> None:
        if self._task is not None:
            return
        self._to_go = list(paths)
        self._is_whole = False
        task = self._task = self._bridge.step(steps)
        task.stepped.connect(self._take)
        task.finished.connect(self._finish)
        task.failed.connect(self.failed)
        task.ended.connect(partial(self._end, task))
        self.begun.emit()

    def _take(self, step: "Step | Refreshed") -> None:
        match step:
            case Refreshed():
                self.refreshed.emit(step)
            case Done():
                self._leave(step.note)
                self.done.emit(step)
            case Resuming(note):
                self._to_go = [note, *(path for path in self._to_go if path != note)]
                self.stepped.emit(note, step)
            case _:
                self.stepped.emit(self._to_go[0] if self._to_go else "", step)
                if isinstance(step, Sent) and step.number == step.of and self._to_go:
                    # The next one may be on its way before this one's end is written down.
                    self._leave(self._to_go[0])

    def _leave(self, path: str) -> None:
        before, self._to_go = self._to_go, [one for one in self._to_go if one != path]
        if self._to_go and before[0] != self._to_go[0]:
            self.turned.emit(self._to_go[0])

    def _finish(self, _result: object) -> None:
        self._is_whole = True

    def _end(self, task: Task) -> None:
        if task is self._task:
            self._task = None
            self.ended.emit(self._is_whole)


# The publisher is asked for on the loop's thread, where it belongs.


async def _published(services: "Services", asked: "SeriesRequest") -> AsyncIterator[object]:
    async with aclosing(services.series.publish(asked)) as steps:
        async for step in steps:
            yield step


async def _taken_out(services: "Services", asked: "SeriesRequest", path: str) -> AsyncIterator[object]:
    async with aclosing(services.series.take_out(asked, path)) as steps:
        async for step in steps:
            yield step


def is_mended_by_signing_in(error: DevlogError) -> bool:
    """Whether signing in is what *error* asks for."""
    from devlog_app.ui.publish.outcome import NOBODY_SIGNED_IN

    return error.code in NOBODY_SIGNED_IN
