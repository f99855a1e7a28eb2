"""When garbage is looked for in the running window."""

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from devlog_app.ui.threads.collecting import OLD_AFTER, ROUNDS, YOUNG, Collecting

Eventually = Callable[[Callable[[], object]], None]


class Ring:
    """Garbage that only a collector finds."""

    def __init__(self) -> None:
        self.own = self


@pytest.fixture
def collector() -> Iterator[None]:
    """Python's own settings, afterwards."""
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)
    gc.unfreeze()
    gc.enable()


@pytest.mark.usefixtures("collector")
def test_old_garbage_is_found_when_nobody_types_any_more(qapp: QApplication, eventually: Eventually) -> None:
    owner = QObject(qapp)
    collecting = Collecting(owner, idle=20)
    collecting.begin()
    ring = Ring()
    found = weakref.ref(ring)
    gc.collect()
    del ring
    kept = [[number] for number in range(YOUNG * (ROUNDS + 2) * (OLD_AFTER + 2))]
    assert found() is not None
    collecting.postpone()
    eventually(lambda: found() is None)
    assert kept
    owner.deleteLater()
