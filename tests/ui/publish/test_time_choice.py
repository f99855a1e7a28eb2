"""Choosing a way to say when: the keyboard goes along with who is done choosing, and stays with who only looks on."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDateTimeEdit, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from devlog_app.ui.publish.time_choice import IN_WORDS, LATER, NOW, TimeChoice, TimeState

NOON = datetime(2026, 9, 14, 12, 34, tzinfo=UTC)
Key = Qt.Key


class Chooser:
    """A choice in a window, with the keyboard in its box."""

    def __init__(self, window: QWidget, bot: QtBot) -> None:
        self.window = window
        self._bot = bot
        self.time = TimeChoice(window, lambda: NOON)
        column = QVBoxLayout(window)
        column.addWidget(self.time)
        column.addWidget(QLineEdit(window))
        self.box = self.time.findChildren(QComboBox)[0]

    def press(self, *keys: Qt.Key) -> None:
        """Press *keys* wherever the keyboard is."""
        for key in keys:
            QTest.keyClick(self._keyboard(), key)

    def type(self, words: str) -> None:
        QTest.keyClicks(self._keyboard(), words)

    def point_at(self, way: int) -> None:
        """Open the list with the mouse and click the row with this number."""
        QTest.mouseClick(self.box, Qt.MouseButton.LeftButton)
        rows = self.box.view()
        place = rows.visualRect(rows.model().index(way, 0)).center()

        def click() -> None:
            # A list that has only just opened takes a click for the one that opened it.
            QTest.mouseMove(rows.viewport(), place)
            QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
            assert not rows.isVisible()

        self._bot.waitUntil(click)

    def turn_wheel(self) -> None:
        middle = QPointF(self.box.rect().center())
        turn = QWheelEvent(
            middle,
            self.box.mapToGlobal(middle),
            QPoint(),
            QPoint(0, -120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(self.box, turn)

    @property
    def where(self) -> str:
        """What the keyboard is in."""
        return self._keyboard().accessibleName()

    @property
    def way(self) -> int:
        return self.time.state().kind

    @property
    def words(self) -> str:
        return self.time.state().words

    def _keyboard(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused


@pytest.fixture
def chooser(qtbot: QtBot) -> Chooser:
    window = QWidget()
    qtbot.addWidget(window)
    chooser = Chooser(window, qtbot)
    with qtbot.waitActive(window):
        window.show()
    chooser.box.setFocus()
    return chooser


def test_words_that_are_typed_behind_a_click_on_in_words_are_the_time(chooser: Chooser) -> None:
    chooser.point_at(IN_WORDS)
    assert chooser.where == "Time in words"
    chooser.type("nine")
    assert (chooser.way, chooser.words) == (IN_WORDS, "nine")


def test_digits_behind_a_click_on_at_a_time_are_its_day(chooser: Chooser) -> None:
    chooser.point_at(LATER)
    assert chooser.where == "Date and time"
    chooser.type("25")
    assert chooser.time.state().picked.date().day() == 25


@pytest.mark.parametrize("opened_by", [Key.Key_Space, Key.Key_F4])
@pytest.mark.parametrize("taken_by", [Key.Key_Return, Key.Key_Enter, Key.Key_F4])
def test_so_are_words_behind_keys_that_take_it_from_the_list(
    chooser: Chooser, opened_by: Qt.Key, taken_by: Qt.Key
) -> None:
    chooser.press(opened_by, Key.Key_Down, Key.Key_Down, taken_by)
    chooser.type("nine")
    assert (chooser.way, chooser.words) == (IN_WORDS, "nine")


def test_arrows_pass_over_the_ways_and_back_without_leaving_the_box(chooser: Chooser) -> None:
    for key, way in [(Key.Key_Down, LATER), (Key.Key_Down, IN_WORDS), (Key.Key_Up, LATER), (Key.Key_Up, NOW)]:
        chooser.press(key)
        assert (chooser.way, chooser.where) == (way, "When")


def test_a_letter_and_the_wheel_pass_over_them_too(chooser: Chooser) -> None:
    chooser.type("i")
    assert (chooser.way, chooser.where) == (IN_WORDS, "When")
    chooser.press(Key.Key_Home)
    chooser.turn_wheel()
    assert (chooser.way, chooser.where) == (LATER, "When")


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Tab])
def test_who_came_by_arrows_goes_on_to_the_field_by_return_or_tab(chooser: Chooser, key: Qt.Key) -> None:
    chooser.press(Key.Key_End, key)
    assert chooser.where == "Time in words"


def test_words_that_stand_there_give_way_to_those_that_are_typed(chooser: Chooser) -> None:
    chooser.time.take(TimeState(NOW, chooser.time.state().picked, "tomorrow at 10:00"))
    chooser.point_at(IN_WORDS)
    chooser.type("nine")
    assert chooser.words == "nine"


def test_a_list_that_is_left_again_takes_the_keyboard_nowhere(chooser: Chooser) -> None:
    chooser.press(Key.Key_End, Key.Key_Space, Key.Key_Up, Key.Key_Escape)
    assert (chooser.way, chooser.where) == (IN_WORDS, "When")


def test_now_has_no_field_to_go_to(chooser: Chooser) -> None:
    chooser.point_at(IN_WORDS)
    chooser.box.setFocus()
    chooser.point_at(NOW)
    assert (chooser.way, chooser.where) == (NOW, "When")
    chooser.press(Key.Key_Return)
    assert chooser.where == "When"


def test_a_time_that_was_chosen_elsewhere_takes_the_keyboard_from_nobody(chooser: Chooser) -> None:
    other = next(field for field in chooser.window.findChildren(QLineEdit) if not field.accessibleName())
    other.setFocus()
    for kind in (LATER, IN_WORDS, NOW):
        chooser.time.take(TimeState(kind, QDateTimeEdit().dateTime(), "tomorrow at 10:00"))
        assert other.hasFocus()
