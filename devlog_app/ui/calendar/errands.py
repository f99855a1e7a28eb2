"""What is under way with channels: queues are read, and changed as somebody asked; one thing at a time with each."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from devlog_app.model.errors import DevlogError
from devlog_app.model.schedule import Schedule
from devlog_app.model.steps import Step
from devlog_app.ui.threads.bridge import Bridge, Task

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.services.planning.board import Board


class Change(NamedTuple):
    """What somebody asks for; the steps end with the ``Schedule`` as it is then."""

    steps: Callable[["Board"], AsyncGenerator[Step | Schedule, None]]
    words: str = ""
    """That it is done."""
    undo: Callable[[], object] | None = None
    """What takes it back, if anything does."""


class _Errand(NamedTuple):
    channel: str
    change: Change | None = None
    """None: the queue is only read."""


class Errands(QObject):
    """Knows of each task what it is for, so that methods alone hear them: these fall silent with their workspace.

    A channel may answer when the workspace was left. What was asked of it is carried out all the same.
    """

    changed = Signal()
    """Something was begun, or is over."""
    known = Signal(object)
    """A ``Schedule``: what comes out when."""
    stepped = Signal(object)
    """A ``Step`` of a change."""
    done = Signal(object)
    """A ``Change`` was made; the ``Schedule`` was told before."""
    refused = Signal(object)
    """A ``DevlogError``: a change could not be made."""

    def __init__(self, services: "Services", bridge: Bridge, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._under_way: dict[QObject, _Errand] = {}
        self._waiting: list[tuple[str, Change]] = []
        self._failures: dict[str, DevlogError] = {}

    @property
    def busy(self) -> frozenset[str]:
        """The channels that are being read or changed."""
        return frozenset(errand.channel for errand in self._under_way.values())

    @property
    def failures(self) -> dict[str, DevlogError]:
        """Why channels could not be read, by their names."""
        return self._failures

    def look(self) -> None:
        """Tell what is known without asking any channel."""
        task = self._bridge.run(_known(self._services))
        task.finished.connect(self._know)
        task.failed.connect(self.refused)

    def forget_failures(self) -> None:
        """Channels that could not be read may be asked again."""
        self._failures.clear()

    def read(self, channel: str) -> None:
        """Ask *channel* what waits there, if it is not busy."""
        if channel not in self.busy:
            task = self._bridge.run(_read(self._services, channel))
            task.finished.connect(self._know)
            self._begin(task, _Errand(channel))

    def change(self, channel: str, change: Change) -> None:
        """Make *change* in the queue of *channel*, and read it back."""
        if channel in self.busy:
            # A drag that comes too soon is not lost silently: the entry stays where it is.
            self.changed.emit()
            return
        task = self._bridge.step(_made(self._services, change))
        task.stepped.connect(self._take_step)
        self._begin(task, _Errand(channel, change))

    def change_when_free(self, channel: str, change: Change) -> None:
        """Make *change* as soon as nothing else is under way with *channel*: undo is offered a moment before."""
        if channel in self.busy:
            self._waiting.append((channel, change))
        else:
            self.change(channel, change)

    def _begin(self, task: Task, errand: _Errand) -> None:
        self._under_way[task] = errand
        task.failed.connect(self._fail)
        task.ended.connect(self._end)
        self.changed.emit()

    def _take_step(self, step: Step | Schedule) -> None:
        change = self._under_way[self.sender()].change
        if not isinstance(step, Schedule):
            self.stepped.emit(step)
            return
        self._know(step)
        self.done.emit(change)

    def _know(self, schedule: Schedule) -> None:
        for channel in self.busy.intersection(schedule.queues):
            self._failures.pop(channel, None)
        self.known.emit(schedule)

    def _fail(self, error: DevlogError) -> None:
        errand = self._under_way[self.sender()]
        if errand.change is not None:
            self.refused.emit(error)
        else:
            self._failures[errand.channel] = error

    def _end(self) -> None:
        del self._under_way[self.sender()]
        self.changed.emit()
        waiting, self._waiting = self._waiting, []
        for channel, change in waiting:
            self.change_when_free(channel, change)


# The board lives on the loop's thread, and is asked for there.


async def _known(services: "Services") -> Schedule:
    return await services.board.known()


async def _read(services: "Services", channel: str) -> Schedule:
    return await services.board.read(channel)


async def _made(services: "Services", change: Change) -> AsyncIterator[Step | Schedule]:
    async with aclosing(change.steps(services.board)) as steps:
        async for step in steps:
            yield step
