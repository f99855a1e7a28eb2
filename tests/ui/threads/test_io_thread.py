"""What waits for the disk waits beside the window, in order, and is heard of in the window's thread."""

import threading
from collections.abc import Iterator

import pytest
import shiboken6
from pytestqt.qtbot import QtBot
from ui.threads.listener import Listener

from devlog_app.model.errors import DevlogError, StorageError
from devlog_app.ui.threads.io_thread import IoThread


@pytest.fixture
def thread(qtbot: QtBot) -> Iterator[IoThread]:
    thread = IoThread()
    yield thread
    assert thread.stop()


def refuse() -> None:
    raise StorageError("disk_full", path="a.md", reason="no room")


def test_a_call_runs_elsewhere_and_its_result_arrives_here(qtbot: QtBot, thread: IoThread) -> None:
    listener = Listener()
    task = thread.call(threading.get_ident)
    task.finished.connect(listener.hear)
    with qtbot.waitSignal(task.ended):
        pass
    assert listener.heard != [threading.get_ident()]
    assert listener.threads == {threading.get_ident()}


def test_calls_are_carried_out_in_their_order(qtbot: QtBot, thread: IoThread) -> None:
    done: list[int] = []
    tasks = [thread.call(done.append, number) for number in range(20)]
    with qtbot.waitSignal(tasks[-1].ended):
        pass
    assert done == list(range(20))


def test_an_expected_failure_is_told_to_who_asked(qtbot: QtBot, thread: IoThread) -> None:
    listener = Listener()
    task = thread.call(refuse)
    task.failed.connect(listener.hear)
    with qtbot.waitSignal(task.ended):
        pass
    (error,) = listener.heard
    assert isinstance(error, DevlogError)


def test_a_bug_is_told_to_the_crash_dialog_and_the_thread_goes_on(qtbot: QtBot, thread: IoThread) -> None:
    with qtbot.waitSignal(thread.crashed) as crash:
        thread.call(lambda: 1 // 0)
    assert isinstance(crash.args[0], ZeroDivisionError)
    with qtbot.waitSignal(thread.call(threading.get_ident).finished):
        pass


def test_a_cancelled_call_that_waits_is_not_begun(qtbot: QtBot, thread: IoThread) -> None:
    gate = threading.Event()
    done: list[str] = []
    thread.call(gate.wait)
    task = thread.call(done.append, "begun")
    listener = Listener()
    task.finished.connect(listener.hear)
    task.cancel()
    with qtbot.waitSignal(task.ended):
        gate.set()
    assert (done, listener.heard) == ([], [])


def test_a_receiver_that_died_is_not_called(qtbot: QtBot, thread: IoThread) -> None:
    heard: list[object] = []
    listener = Listener()
    listener.heard = heard
    task = thread.call(threading.get_ident)
    task.finished.connect(listener.hear)
    shiboken6.delete(listener)
    with qtbot.waitSignal(task.ended):
        pass
    assert heard == []


def test_flushing_waits_for_what_was_called_before(thread: IoThread) -> None:
    done: list[int] = []
    for number in range(50):
        thread.call(done.append, number)
    assert thread.flush()
    assert len(done) == 50


def test_a_disk_that_does_not_answer_keeps_nobody(thread: IoThread) -> None:
    gate = threading.Event()
    thread.call(gate.wait)
    assert not thread.flush(0.01)
    gate.set()


def test_stopping_finishes_what_was_given_and_tells_of_it(qtbot: QtBot) -> None:
    thread = IoThread()
    listener = Listener()
    for _ in range(3):
        thread.call(str, 1).finished.connect(listener.hear)
    assert thread.stop()
    assert listener.heard == ["1", "1", "1"]


def test_a_thread_that_nobody_used_stops_at_once(qtbot: QtBot) -> None:
    assert IoThread().stop()
