"""The bar that says one thing: who was typing goes on typing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar

Shown = tuple[NoticeBar, QPushButton, QPlainTextEdit]


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Shown]:
    """A bar with a choice that hides it, above a text, with another button to be pressed by mistake."""
    window = QWidget()
    qtbot.addWidget(window)
    bar, text = NoticeBar(Gravity.ERROR, window), QPlainTextEdit(window)
    column = QVBoxLayout(window)
    column.addWidget(bar)
    column.addWidget(QPushButton("New", window))
    column.addWidget(text)
    bar.add_choice("Try again", bar.hide)
    with qtbot.waitExposed(window):
        window.show()
    text.setFocus(Qt.FocusReason.OtherFocusReason)
    bar.say("The disk is full.")
    # The window lives as long as somebody holds it.
    yield bar, bar.offered[0], text
    window.close()


def test_a_choice_that_is_clicked_leaves_the_keys_with_the_text(shown: Shown) -> None:
    bar, again, text = shown
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    assert text.hasFocus()


def test_a_choice_that_is_made_by_keys_gives_them_back_to_the_text(shown: Shown) -> None:
    bar, again, text = shown
    again.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(again, Qt.Key.Key_Space)
    assert bar.isHidden()
    assert text.hasFocus()


def test_the_keys_stay_where_they_are_when_a_bar_goes_by_itself(shown: Shown) -> None:
    bar, again, text = shown
    again.setFocus(Qt.FocusReason.TabFocusReason)
    text.setFocus(Qt.FocusReason.TabFocusReason)
    bar.hide()
    assert text.hasFocus()


def test_a_bar_that_never_spoke_holds_nothing(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = NoticeBar(Gravity.NOTICE, window)
    bar.add_choice("Try again", bar.hide)
    assert bar.findChildren(QWidget) == []
    assert bar.said() == ""


@pytest.mark.parametrize("is_offered", [True, False])
def test_a_choice_is_offered_or_not_also_before_the_bar_speaks(qtbot: QtBot, is_offered: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bar = NoticeBar(Gravity.NOTICE, window)
    bar.add_choice("Try again", bar.hide).offer(is_offered)
    bar.say("The disk is full.")
    assert [button.text() for button in bar.offered] == ["Try again"] * is_offered
