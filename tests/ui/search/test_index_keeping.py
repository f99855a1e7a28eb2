"""The index is brought up to date when something changed, and caught up with after a failure."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot
from ui.threads.teller import Teller

from devlog_app.model.errors import StorageError
from devlog_app.services.search.indexing import Indexed
from devlog_app.ui.search.index_keeping import IndexKeeping
from devlog_app.ui.threads.bridge import Bridge

Eventually = Callable[[Callable[[], object]], None]


class Indexer:
    """Stands for the child: writes down what it is asked for, and fails as often as it is told to."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...] | None] = []
        self.failures = 0

    def __call__(self, paths: tuple[str, ...] | None) -> Teller[Indexed]:
        self.asked.append(paths)
        if self.failures:
            self.failures -= 1
            return Teller(error=StorageError("search_index_failed", path="x", reason="it stopped"))
        return Teller(Indexed(1, 1, is_complete=True))


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    bridge = Bridge()
    yield bridge
    bridge.stop()


@pytest.fixture
def indexer() -> Indexer:
    return Indexer()


@pytest.fixture
def notes() -> list[str]:
    return ["a.md", "b.md"]


@pytest.fixture
def keeping(bridge: Bridge, indexer: Indexer, notes: list[str]) -> IndexKeeping:
    return IndexKeeping(bridge, indexer, lambda: notes, bridge)


def test_changes_are_taken_in_together(keeping: IndexKeeping, indexer: Indexer, eventually: Eventually) -> None:
    keeping.take_in(["b.md"])
    keeping.take_in(["a.md", "b.md"])
    eventually(lambda: indexer.asked == [("a.md", "b.md")])


def test_notes_that_come_and_go_are_noticed(
    keeping: IndexKeeping, indexer: Indexer, notes: list[str], eventually: Eventually
) -> None:
    keeping.look_through()
    keeping.hurry()
    eventually(lambda: indexer.asked == [None])
    notes[:] = ["a.md", "c.md"]
    keeping.compare()
    eventually(lambda: indexer.asked == [None, ("b.md", "c.md")])


def test_after_a_failure_everything_is_looked_at_again(
    qtbot: QtBot, keeping: IndexKeeping, indexer: Indexer, eventually: Eventually
) -> None:
    indexer.failures = 1
    with qtbot.waitSignal(keeping.failed):
        keeping.take_in(["a.md"])
    keeping.take_in(["b.md"])
    eventually(lambda: indexer.asked == [("a.md",), None])


def test_nothing_is_begun_after_the_end(qtbot: QtBot, keeping: IndexKeeping, indexer: Indexer) -> None:
    keeping.take_in(["a.md"])
    keeping.stop()
    qtbot.wait(1000)
    assert indexer.asked == []
