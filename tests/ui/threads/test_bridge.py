"""What runs on the loop's thread is heard of in the window's."""

import asyncio
import threading
from collections.abc import AsyncIterator, Iterator

import pytest
import shiboken6
from pytestqt.qtbot import QtBot
from ui.threads.listener import Listener

from devlog_app.model.errors import DevlogError, UsageError
from devlog_app.ui.threads.bridge import Bridge


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    bridge = Bridge()
    yield bridge
    assert bridge.stop()


async def where() -> int:
    return threading.get_ident()


async def count_to_three() -> AsyncIterator[int]:
    for number in (1, 2, 3):
        await asyncio.sleep(0)
        yield number


async def refuse() -> None:
    raise UsageError("unknown_channel", channel="nowhere")


async def stumble() -> None:
    raise ZeroDivisionError("a bug")


def test_a_coroutine_runs_elsewhere_and_its_result_arrives_here(qtbot: QtBot, bridge: Bridge) -> None:
    listener = Listener()
    task = bridge.run(where())
    task.finished.connect(listener.hear)
    with qtbot.waitSignal(task.ended):
        pass
    assert listener.heard[0] != threading.get_ident()
    assert listener.threads == {threading.get_ident()}


def test_steps_arrive_one_by_one_and_in_order(qtbot: QtBot, bridge: Bridge) -> None:
    listener = Listener()
    task = bridge.step(count_to_three())
    task.stepped.connect(listener.hear)
    with qtbot.waitSignal(task.ended):
        pass
    assert listener.heard == [1, 2, 3]


def test_an_expected_failure_is_told_to_who_asked(qtbot: QtBot, bridge: Bridge) -> None:
    listener = Listener()
    task = bridge.run(refuse())
    task.failed.connect(listener.hear)
    with qtbot.waitSignal(task.ended):
        pass
    (error,) = listener.heard
    assert isinstance(error, DevlogError)


def test_a_bug_is_told_to_the_crash_dialog(qtbot: QtBot, bridge: Bridge) -> None:
    with qtbot.waitSignal(bridge.crashed) as crash:
        bridge.run(stumble())
    assert isinstance(crash.args[0], ZeroDivisionError)


def test_cancelled_work_cleans_up_and_ends_in_silence(qtbot: QtBot, bridge: Bridge) -> None:
    cleaned = threading.Event()

    async def linger() -> AsyncIterator[str]:
        try:
            yield "here"
            await asyncio.sleep(3600)
        finally:
            cleaned.set()

    listener = Listener()
    task = bridge.step(linger())
    task.finished.connect(listener.hear)
    task.failed.connect(listener.hear)
    with qtbot.waitSignal(task.stepped):
        pass
    with qtbot.waitSignal(task.ended):
        task.cancel()
    assert cleaned.is_set()
    assert listener.heard == []


def test_a_receiver_that_died_is_not_called(qtbot: QtBot, bridge: Bridge) -> None:
    heard: list[object] = []
    listener = Listener()
    listener.heard = heard
    task = bridge.step(count_to_three())
    task.stepped.connect(listener.hear)
    shiboken6.delete(listener)
    with qtbot.waitSignal(task.ended):
        pass
    assert heard == []


def test_stopping_lets_work_clean_up(qtbot: QtBot) -> None:
    bridge = Bridge()
    cleaned = threading.Event()

    async def linger() -> None:
        try:
            await asyncio.sleep(3600)
        finally:
            await asyncio.sleep(0.01)
            cleaned.set()

    task = bridge.run(linger())
    with qtbot.waitSignal(bridge.run(where()).ended):
        pass
    assert bridge.stop()
    assert cleaned.is_set()
    assert task is not None


def test_a_bridge_nobody_used_stops_at_once(qtbot: QtBot) -> None:
    assert Bridge().stop()
