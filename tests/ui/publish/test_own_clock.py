"""Posts for channels without a queue leave at their time while the window is open; what was missed is asked about."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from publishing_desk import Desk, a_post
from pytestqt.qtbot import QtBot

from devlog_app.bootstrap import Services, open_services
from devlog_app.channels.local.channel import LocalChannel
from devlog_app.channels.port import Channel
from devlog_app.model.capabilities import ON_THIS_COMPUTER, Capabilities
from devlog_app.model.steps import Done, Outcome
from devlog_app.paths import AppPaths
from devlog_app.services.publishing.outstanding import Outstanding
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.threads.io_thread import IoThread
from devlog_app.ui.workspace.occasion import Occasion
from devlog_app.ui.workspace.own_clock import OwnClock

NO_QUEUE = replace(ON_THIS_COMPUTER, can_schedule=False)


async def _no_queue(_channel: LocalChannel) -> Capabilities:
    return NO_QUEUE


@pytest.fixture
def desk(workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Publishes to a channel without a queue, as bots have it."""
    monkeypatch.setattr(LocalChannel, "capabilities", _no_queue)
    return Desk(workspace, AppPaths.under(tmp_path / "base"), time=datetime.now(UTC))


@pytest.fixture
def services(workspace: Path, tmp_path: Path) -> Services:
    return open_services(AppPaths.under(tmp_path / "base"), workspace)


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    bridge = Bridge()
    yield bridge
    bridge.stop()


@pytest.fixture
def io(qtbot: QtBot) -> Iterator[IoThread]:
    io = IoThread()
    yield io
    io.stop()


@pytest.fixture
def clock(services: Services, bridge: Bridge, io: IoThread) -> OwnClock:
    occasion = Occasion(Outstanding(services.paths, services.root).has_any, bridge, io, bridge)
    return OwnClock(services, bridge, occasion, bridge)


def test_what_waits_leaves_when_its_time_comes(clock: OwnClock, services: Services, desk: Desk, qtbot: QtBot) -> None:
    desk.publish(a_post("for later"), at=datetime.now(UTC) + timedelta(seconds=30))
    assert desk.texts() == []
    its_time = datetime.now(UTC) + timedelta(seconds=31)
    services.workbench = replace(services.workbench, now=lambda: its_time)
    with qtbot.waitSignal(clock.done, timeout=10_000) as done:
        clock.start()
    assert isinstance(done.args[0], Done)
    assert done.args[0].outcome is Outcome.PUBLISHED
    assert desk.texts() == ["for later"]


def test_a_time_that_was_missed_is_told_and_nothing_leaves(
    clock: OwnClock, services: Services, desk: Desk, qtbot: QtBot
) -> None:
    desk.publish(a_post("too late"), at=datetime.now(UTC) + timedelta(minutes=1))
    later = datetime.now(UTC) + timedelta(hours=2)
    services.workbench = replace(services.workbench, now=lambda: later)
    with qtbot.waitSignal(clock.missed, timeout=10_000):
        clock.start()
    assert desk.texts() == []
    assert len(desk.publisher.interrupted()) == 1


def test_where_nothing_was_ever_published_nothing_is_looked_for(
    clock: OwnClock, services: Services, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(clock.failed, wait=1_500):
        clock.start()
    assert not services.paths.outbox.exists()


def test_what_cannot_leave_is_said(clock: OwnClock, services: Services, desk: Desk, qtbot: QtBot) -> None:
    from devlog_app.model.errors import ChannelUnreachable

    desk.publish(a_post("for later"), at=datetime.now(UTC) + timedelta(seconds=30))
    later = datetime.now(UTC) + timedelta(seconds=40)

    async def unreachable(_name: str) -> Channel:
        raise ChannelUnreachable("no_connection")

    services.workbench = replace(services.workbench, now=lambda: later, open_channel=unreachable)
    with qtbot.waitSignal(clock.failed, timeout=10_000) as failed:
        clock.start()
    assert failed.args[0].code == "no_connection"
    assert desk.texts() == []


def test_closing_the_workspace_leaves_what_waits_for_the_next_start(
    clock: OwnClock, bridge: Bridge, desk: Desk
) -> None:
    desk.publish(a_post("for later"), at=datetime.now(UTC) + timedelta(hours=1))
    clock.start()
    clock.stop()
    assert bridge.stop()
    assert len(desk.publisher.waiting()) == 1
    assert desk.texts() == []
