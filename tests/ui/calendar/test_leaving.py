"""Leaving a workspace while its calendar is at a channel: what is under way comes to its end, and meets nobody."""

import asyncio
import gc
import threading
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime, time
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from shiboken6 import isValid
from ui.calendar.calendar_probe import MOSCOW, CalendarProbe
from ui.calendar.conftest import Space, day

from devlog_app.channels.local.channel import LocalChannel
from devlog_app.model.errors import ChannelError
from devlog_app.services.planning.board import Board
from devlog_app.ui.calendar.desk import CalendarDesk
from devlog_app.ui.program import Program
from devlog_app.ui.threads.task import Task

Eventually = Callable[[Callable[[], object]], None]
Opened = Callable[[], CalendarProbe]
LOOK_AGAIN = 0.01
"""Seconds between two looks whether what is late may go on."""


def at(hour: int) -> datetime:
    """That hour in Moscow, in a week."""
    return datetime.combine(day(8), time(hour), MOSCOW)


class Late:
    """What is asked beside the window is done only when it is let."""

    def __init__(self) -> None:
        self.asked = 0
        self.refusal: ChannelError | None = None
        self._free = threading.Event()

    def hold(self) -> None:
        self._free.clear()

    def let_go(self) -> None:
        self._free.set()

    def __call__(self, method: Callable[..., Awaitable[object]]) -> Callable[..., Awaitable[object]]:
        """The *method*, as late as that."""

        async def late(*args: object) -> object:
            self.asked += 1
            while not self._free.is_set():  # noqa: ASYNC110 - another thread lets it go on
                await asyncio.sleep(LOOK_AGAIN)
            if self.refusal is not None:
                raise self.refusal
            return await method(*args)

        return late


class Leaver:
    """Somebody with a calendar in which a post waits, who opens another workspace."""

    def __init__(self, program: Program, calendar: CalendarProbe, other: Path, eventually: Eventually) -> None:
        self.program = program
        self.calendar = calendar
        self._other = other
        self._eventually = eventually
        self._before = self._tasks()

    def leave(self) -> None:
        """Turn to the other workspace; of the calendar nothing is left."""
        begun = self._begun()
        page = self.calendar.page
        self.program.open_workspace(self._other)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        assert not isValid(page)
        self._left = {task for task in begun if isValid(task)}
        assert self._left

    def hear_the_end(self) -> None:
        """Wait until what was under way then has told everything."""
        self._eventually(lambda: not any(isValid(task) for task in self._left))
        assert not self.program.window.findChildren(CalendarDesk)

    def _begun(self) -> set[Task]:
        return {task for task in self._tasks() - self._before if isValid(task)}

    def _tasks(self) -> set[Task]:
        assert self.program.bridge is not None
        return {task for task in self.program.bridge.children() if isinstance(task, Task)}


@pytest.fixture
def late() -> Iterator[Late]:
    """Lets go at the end, whatever became of the test."""
    late = Late()
    yield late
    late.let_go()


@pytest.fixture
def late_moves(late: Late, monkeypatch: pytest.MonkeyPatch) -> Late:
    """The local channel takes its time with another time for what waits."""
    monkeypatch.setattr(LocalChannel, "reschedule", late(LocalChannel.reschedule))
    return late


@pytest.fixture
def leaver(program: Program, opened: Opened, space: Space, tmp_path: Path, eventually: Eventually) -> Leaver:
    """A week of the calendar, with one post in a queue and one that is only planned."""
    other = tmp_path / "other"
    (other / "posts").mkdir(parents=True)
    (other / "posts/plain.md").write_text("# Plain\n", "utf-8")
    space.write("posts/wait.md")
    space.write("posts/plan.md", f"{day(8)}T12:00")
    space.schedule("posts/wait.md", at(10))
    calendar = opened()
    calendar.press("Week")
    calendar.go_to(day(8))
    eventually(lambda: calendar.says("wait (waits in the queue of news)"))
    desk = calendar.window.findChild(CalendarDesk)
    assert desk is not None
    eventually(lambda: not desk.busy)
    return Leaver(program, calendar, other, eventually)


def test_a_move_under_way_is_carried_out_and_disturbs_nobody(
    leaver: Leaver, late_moves: Late, space: Space, eventually: Eventually
) -> None:
    leaver.calendar.drag_entry("wait", day(8), 16)
    eventually(lambda: late_moves.asked)
    leaver.leave()
    late_moves.let_go()
    leaver.hear_the_end()
    assert [entry.date for entry in space.queue().entries] == [at(16)]


def test_a_move_that_is_refused_when_its_workspace_was_left_is_told_to_nobody(
    leaver: Leaver, late_moves: Late, space: Space, eventually: Eventually
) -> None:
    late_moves.refusal = ChannelError("channel_lost", name="news", ref="news")
    leaver.calendar.drag_entry("wait", day(8), 16)
    eventually(lambda: late_moves.asked)
    leaver.leave()
    late_moves.let_go()
    leaver.hear_the_end()
    assert [entry.date for entry in space.queue().entries] == [at(10)]


def test_so_is_what_becomes_of_undo(leaver: Leaver, late_moves: Late, space: Space, eventually: Eventually) -> None:
    late_moves.let_go()
    leaver.calendar.drag_entry("wait", day(8), 16)
    eventually(leaver.calendar.offer)
    late_moves.hold()
    leaver.calendar.press("Undo")
    eventually(lambda: late_moves.asked == 2)
    leaver.leave()
    late_moves.let_go()
    leaver.hear_the_end()
    assert [entry.date for entry in space.queue().entries] == [at(10)]


def test_what_waits_in_a_queue_is_told_to_nobody(
    leaver: Leaver, late: Late, monkeypatch: pytest.MonkeyPatch, eventually: Eventually
) -> None:
    monkeypatch.setattr(Board, "read", late(Board.read))
    leaver.calendar.page.read_wanted.emit()
    eventually(lambda: late.asked)
    leaver.leave()
    late.let_go()
    leaver.hear_the_end()


def test_nor_is_the_room_that_a_post_would_take(
    leaver: Leaver, late: Late, monkeypatch: pytest.MonkeyPatch, eventually: Eventually
) -> None:
    monkeypatch.setattr(Board, "cost", late(Board.cost))
    leaver.calendar.choose("plan")
    eventually(lambda: late.asked)
    leaver.leave()
    late.let_go()
    leaver.hear_the_end()


def test_the_window_is_closed_in_the_middle_of_a_move_without_a_word(
    leaver: Leaver, late_moves: Late, space: Space, eventually: Eventually
) -> None:
    leaver.calendar.drag_entry("wait", day(8), 16)
    eventually(lambda: late_moves.asked)
    assert leaver.program.window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    leaver.program.end()
    QCoreApplication.processEvents()
    late_moves.let_go()
    # Where it was, or where it was to come to: once.
    [entry] = space.queue().entries
    assert entry.date in {at(10), at(16)}
