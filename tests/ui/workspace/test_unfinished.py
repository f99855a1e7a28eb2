"""What was interrupted is offered, what waits is counted down, and what is cancelled can be continued."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from publishing_desk import Desk, a_post
from PySide6.QtWidgets import QLabel
from ui.probes import press
from ui.publish.sheet_probe import publish_now

from devlog_app.channels.local.channel import LocalChannel
from devlog_app.channels.port import Progress
from devlog_app.model.posted import Outgoing, Receipt
from devlog_app.model.steps import Waiting
from devlog_app.paths import AppPaths
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]


class Stop(Exception):
    """Ends a publication at a checkpoint, as a killed process does."""


@pytest.fixture
def desk(workspace: Path, tmp_path: Path) -> Desk:
    """Somebody who has published from the same workspace and base directory before."""
    return Desk(workspace, AppPaths.under(tmp_path / "base"), time=datetime.now(UTC))


def interrupt(desk: Desk, *, ago: timedelta = timedelta(0)) -> None:
    """Leave a publication that was cut off *ago*, after the first of its three messages."""

    def checkpoint(name: str) -> None:
        if name == "message 2 comes next":
            raise Stop

    now = desk.time
    desk.time, desk.checkpoint = now - ago, checkpoint
    with suppress(Stop):
        desk.publish(a_post("one", "two", "three"))
    desk.time, desk.checkpoint = now, lambda _point: None


@pytest.fixture
def opened(program: Program, workspace: Path, eventually: Eventually) -> Callable[[], MainWindow]:
    """Open the window, and wait until it asks."""

    def open_window() -> MainWindow:
        program.open_first(workspace)
        eventually(lambda: hasattr(program.window, "publish") and program.window.unfinished.said())
        return program.window

    return open_window


def test_an_interrupted_publication_is_continued(
    desk: Desk, opened: Callable[[], MainWindow], eventually: Eventually
) -> None:
    interrupt(desk)
    window = opened()
    assert "“Доклад” was interrupted" in window.unfinished.said()
    assert "1 of 3 messages are there" in window.unfinished.said()
    press(window.unfinished, "Continue")
    eventually(lambda: desk.texts() == ["one", "two", "three"])
    eventually(lambda: not window.unfinished.said() and desk.publisher.interrupted() == ())


def test_an_interrupted_publication_is_taken_back(
    desk: Desk, opened: Callable[[], MainWindow], eventually: Eventually
) -> None:
    interrupt(desk)
    window = opened()
    press(window.unfinished, "Take back")
    eventually(lambda: desk.publisher.interrupted() == ())
    assert desk.texts() == []
    assert window.unfinished.said() == ""


def test_later_leaves_it_as_it_is(desk: Desk, opened: Callable[[], MainWindow], eventually: Eventually) -> None:
    interrupt(desk)
    window = opened()
    press(window.unfinished, "Later")
    publish_now(window, eventually)
    eventually(lambda: len(desk.texts()) == 2)  # the open note, beside the first message
    eventually(lambda: len(desk.publisher.interrupted()) == 1)
    assert window.unfinished.said() == ""


def test_what_was_interrupted_long_ago_is_asked_about(desk: Desk, opened: Callable[[], MainWindow]) -> None:
    interrupt(desk, ago=timedelta(hours=30))
    assert "is it still wanted?" in opened().unfinished.said()


def test_a_wait_is_counted_down_and_what_is_cancelled_can_be_continued(
    window: MainWindow, desk: Desk, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    sending = LocalChannel.send

    async def asks_to_wait(channel: LocalChannel, outgoing: Outgoing) -> AsyncIterator[Progress | Receipt]:
        yield Waiting(40, "wait_flood")
        await asyncio.Event().wait()
        async for step in sending(channel, outgoing):
            yield step

    monkeypatch.setattr(LocalChannel, "send", asks_to_wait)
    publish_now(window, eventually)
    eventually(lambda: _step(window).endswith("s: Telegram asks for it"))
    first = _seconds(window)
    eventually(lambda: _seconds(window) < first)
    press(window.publish, "Cancel")
    eventually(window.unfinished.said)
    assert "Practical ML" in window.unfinished.said()
    assert desk.texts() == []
    monkeypatch.setattr(LocalChannel, "send", sending)
    press(window.unfinished, "Continue")
    eventually(lambda: len(desk.texts()) == 1)
    eventually(lambda: desk.publisher.interrupted() == ())
    assert "Two days, four halls." in desk.texts()[0]


def _seconds(window: MainWindow) -> int:
    return int(_step(window).split()[1])


def _step(window: MainWindow) -> str:
    label = window.publish.findChild(QLabel, "step")
    assert isinstance(label, QLabel)
    return label.text()
