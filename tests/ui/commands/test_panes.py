"""F6 goes round the parts of the window."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from ui.probes import child

from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]
F6 = Qt.Key.Key_F6
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def active(window: MainWindow, eventually: Eventually) -> MainWindow:
    """The window in front, the caret in the text."""
    window.activateWindow()
    eventually(window.isActiveWindow)
    window.editor.setFocus()
    return window


def where(window: MainWindow) -> str:
    """The part that the keyboard is in."""
    parts = {
        "notes": window.search,
        "text": window.editor,
        "page": window.pages.shown,
        "preview": window.preview,
        "publish": window.publish,
        "below": window.statusBar(),
    }
    focus = QApplication.focusWidget()
    return next((name for name, part in parts.items() if focus is not None and part.isAncestorOf(focus)), "")


def round_by(window: MainWindow, modifier: Qt.KeyboardModifier) -> list[str]:
    found = []
    for _ in range(5):
        QTest.keyClick(window, F6, modifier)
        found.append(where(window))
    return found


def test_it_comes_round_the_whole_window_both_ways(active: MainWindow) -> None:
    assert round_by(active, Qt.KeyboardModifier.NoModifier) == ["preview", "publish", "below", "notes", "text"]
    assert round_by(active, SHIFT) == ["notes", "below", "publish", "preview", "text"]


def test_it_returns_to_the_control_that_was_left(active: MainWindow) -> None:
    field = child(active.search, QLineEdit)
    field.setFocus()
    QTest.keyClick(active, F6)
    assert where(active) == "text"
    QTest.keyClick(active, F6, SHIFT)
    assert QApplication.focusWidget() is field


def test_another_page_takes_the_place_of_the_text(active: MainWindow, eventually: Eventually) -> None:
    active.actions_table["show_calendar"].trigger()
    eventually(lambda: active.pages.current == "calendar")
    active.tree.setFocus()
    QTest.keyClick(active, F6)
    assert where(active) == "page"


def test_what_is_hidden_is_left_out(active: MainWindow) -> None:
    active.actions_table["show_preview"].trigger()
    QTest.keyClick(active, F6)
    assert where(active) == "below"
