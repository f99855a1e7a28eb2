"""What waits in a thread is heard of in the window's, and ends when nobody needs it."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from ui.threads.listener import Listener
from ui.threads.teller import Teller

from devlog_app.model.errors import DevlogError, UsageError
from devlog_app.ui.threads.bridge import Bridge


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    bridge = Bridge()
    yield bridge
    assert bridge.stop()


def test_pieces_arrive_here_one_by_one_and_in_order(qtbot: QtBot, bridge: Bridge) -> None:
    listener = Listener()
    task = bridge.hear(Teller(1, 2, 3))
    task.stepped.connect(listener.hear)
    with qtbot.waitSignals([task.finished, task.ended]):
        pass
    assert listener.heard == [1, 2, 3]
    assert listener.threads == {threading.get_ident()}


def test_an_expected_failure_is_told_to_who_listens(qtbot: QtBot, bridge: Bridge) -> None:
    listener = Listener()
    task = bridge.hear(Teller(error=UsageError("unknown_channel", channel="nowhere")))
    task.failed.connect(listener.hear)
    with qtbot.waitSignal(task.ended):
        pass
    (error,) = listener.heard
    assert isinstance(error, DevlogError)


def test_a_bug_is_told_to_the_crash_dialog(qtbot: QtBot, bridge: Bridge) -> None:
    with qtbot.waitSignal(bridge.crashed) as crash:
        bridge.hear(Teller(error=ZeroDivisionError("a bug")))
    assert isinstance(crash.args[0], ZeroDivisionError)


@pytest.mark.parametrize("error", [None, UsageError("unknown_channel", channel="nowhere"), OSError("it was torn off")])
def test_what_was_cancelled_cleans_up_and_ends_in_silence(
    qtbot: QtBot, bridge: Bridge, error: Exception | None
) -> None:
    teller, listener = Teller("here", error=error, endless=True), Listener()
    task = bridge.hear(teller)
    task.finished.connect(listener.hear)
    task.failed.connect(listener.hear)
    bridge.crashed.connect(listener.hear)
    with qtbot.waitSignal(task.stepped):
        pass
    with qtbot.waitSignal(task.ended):
        task.cancel()
        task.cancel()
    assert teller.has_cleaned_up
    assert listener.heard == []


def test_stopping_lets_go_of_everything_that_waits(qtbot: QtBot) -> None:
    bridge, tellers = Bridge(), [Teller("here", endless=True) for _ in range(3)]
    for teller in tellers:
        with qtbot.waitSignal(bridge.hear(teller).stepped):
            pass
    assert bridge.stop()
    assert all(teller.has_cleaned_up for teller in tellers)


def test_what_does_not_let_go_is_not_waited_for_for_ever(qtbot: QtBot) -> None:
    bridge, stubborn = Bridge(), threading.Event()
    task = bridge.wait(stubborn.wait)
    assert not bridge.stop(limit=0.05)
    with qtbot.waitSignal(task.ended):
        stubborn.set()


def test_a_function_that_waits_gives_its_result(qtbot: QtBot, bridge: Bridge) -> None:
    listener = Listener()
    task = bridge.wait(threading.get_ident)
    task.finished.connect(listener.hear)
    with qtbot.waitSignal(task.ended):
        pass
    assert listener.heard[0] != threading.get_ident()
    assert listener.threads == {threading.get_ident()}
