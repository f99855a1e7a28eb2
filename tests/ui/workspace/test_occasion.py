"""The loop is begun where something is to be looked after, and nowhere else."""

import threading
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.threads.io_thread import IoThread
from devlog_app.ui.workspace.occasion import Occasion

Eventually = Callable[[Callable[[], object]], None]


class Looker:
    """Says what it was told to say, and writes down how often and in which threads it was asked."""

    def __init__(self, *, finds: bool) -> None:
        self.finds = finds
        self.threads: list[int] = []

    def __call__(self) -> bool:
        self.threads.append(threading.get_ident())
        return self.finds


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    bridge = Bridge()
    yield bridge
    assert bridge.stop()


@pytest.fixture
def io(qtbot: QtBot) -> Iterator[IoThread]:
    io = IoThread()
    yield io
    assert io.stop()


async def nothing() -> None:
    pass


def test_several_that_ask_at_once_are_begun_after_one_look_elsewhere(
    bridge: Bridge, io: IoThread, eventually: Eventually
) -> None:
    begun, looker = list[str](), Looker(finds=True)
    occasion = Occasion(looker, bridge, io, bridge)
    occasion.use(lambda: begun.append("queue"))
    occasion.use(lambda: begun.append("links"))
    assert begun == []
    eventually(lambda: begun == ["queue", "links"])
    assert len(looker.threads) == 1
    assert threading.get_ident() not in looker.threads


def test_where_there_is_nothing_nothing_is_begun_until_there_is(
    bridge: Bridge, io: IoThread, qtbot: QtBot, eventually: Eventually
) -> None:
    begun, looker = list[str](), Looker(finds=False)
    occasion = Occasion(looker, bridge, io, bridge)
    occasion.use(lambda: begun.append("in vain"))
    with qtbot.waitSignal(io.call(lambda: None).ended):
        pass
    assert begun == []
    looker.finds = True
    occasion.use(lambda: begun.append("links"))
    eventually(lambda: begun == ["links"])


def test_where_the_loop_runs_anyway_nobody_looks(bridge: Bridge, io: IoThread, qtbot: QtBot) -> None:
    begun, looker = list[str](), Looker(finds=False)
    with qtbot.waitSignal(bridge.run(nothing()).ended):
        pass
    Occasion(looker, bridge, io, bridge).use(lambda: begun.append("links"))
    assert begun == ["links"]
    assert looker.threads == []


def test_a_workspace_that_was_closed_meanwhile_begins_nothing(bridge: Bridge, io: IoThread, qtbot: QtBot) -> None:
    begun = list[str]()
    occasion = Occasion(Looker(finds=True), bridge, io, bridge)
    occasion.use(lambda: begun.append("links"))
    occasion.stop()
    with qtbot.waitSignal(io.call(lambda: None).ended):
        pass
    assert begun == []
