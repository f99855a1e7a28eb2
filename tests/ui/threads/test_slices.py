"""Long work in the window's own thread leaves the window its turns."""

import gc
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from devlog_app.model.errors import StorageError
from devlog_app.ui.threads.slices import Slices

Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def parent(qtbot: QtBot) -> Iterator[QObject]:
    """Whoever has the work done."""
    del qtbot
    owner = QObject()
    yield owner
    gc.enable()
    gc.unfreeze()


def counting(to: int, seen: list[int]) -> Iterator[None]:
    for number in range(to):
        seen.append(number)
        yield


def test_without_time_of_its_own_each_step_has_a_turn(parent: QObject, eventually: Eventually) -> None:
    seen: list[int] = []
    turns: list[int] = []
    slices = Slices(parent, seconds=0)
    others = QTimer(parent)
    others.timeout.connect(lambda: turns.append(len(seen)))
    others.start()
    slices.begin(counting(5, seen))
    assert seen == []
    eventually(lambda: not slices.is_under_way)
    assert seen == [0, 1, 2, 3, 4]
    assert max(later - earlier for earlier, later in pairwise(turns)) == 1


def test_who_cannot_wait_has_the_rest_at_once(parent: QObject, qtbot: QtBot) -> None:
    seen: list[int] = []
    slices = Slices(parent, seconds=0)
    slices.begin(counting(5, seen))
    with qtbot.waitSignal(slices.done):
        slices.finish()
        assert seen == [0, 1, 2, 3, 4]
    assert not slices.is_under_way


def test_what_is_stopped_is_left_and_garbage_looked_for_again(parent: QObject, qtbot: QtBot) -> None:
    seen: list[int] = []
    slices = Slices(parent, seconds=0)
    slices.begin(counting(5, seen))
    assert not gc.isenabled()
    with qtbot.assertNotEmitted(slices.done, wait=20):
        slices.stop()
    assert gc.isenabled()
    assert seen == []


def test_what_is_expected_to_fail_is_told(parent: QObject, qtbot: QtBot) -> None:
    def failing() -> Iterator[None]:
        yield
        raise StorageError("note_missing", path="a.md")

    slices = Slices(parent, seconds=1)
    with qtbot.waitSignal(slices.failed) as told:
        slices.begin(failing())
    assert told.args is not None
    assert told.args[0].code == "note_missing"
    assert not slices.is_under_way
