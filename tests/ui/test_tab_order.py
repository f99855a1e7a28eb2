"""What is made later than its window stands where it belongs for the Tab key, not at the end."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar
from devlog_app.ui.tab_order import stand_behind


def _came_by(window: QWidget, steps: int) -> list[str]:
    """The names of what *steps* presses of Tab come to."""
    names = []
    for _ in range(steps):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        focused = window.focusWidget()
        names.append(focused.accessibleName() if focused is not None else "")
    return names


def _field(name: str, parent: QWidget) -> QLineEdit:
    field = QLineEdit(parent)
    field.setAccessibleName(name)
    parent_layout = parent.layout()
    assert parent_layout is not None
    parent_layout.addWidget(field)
    return field


def test_a_part_with_fields_stands_behind_the_one_that_it_was_put_behind(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    before = QWidget(window)
    QVBoxLayout(before)
    column.addWidget(before)
    _field("one", before)
    _field("two", before)
    _field("five", window)
    later = QWidget(window)
    QVBoxLayout(later)
    column.addWidget(later)
    _field("three", later)
    _field("four", later)
    stand_behind(before, later)
    with qtbot.waitExposed(window):
        window.show()
    before.findChildren(QLineEdit)[0].setFocus()
    assert _came_by(window, 5) == ["two", "three", "four", "five", "one"]


def test_the_choices_of_a_bar_come_in_their_order_before_what_is_below_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    above = _field("above", window)
    bar = NoticeBar(Gravity.WARNING, window)
    column.addWidget(bar)
    _field("below", window)
    for words in ("Continue", "Later"):
        bar.add_choice(words, bar.hide)
    with qtbot.waitExposed(window):
        window.show()
    bar.say("It was interrupted.")
    for button in bar.offered:
        button.setAccessibleName(button.text())
    above.setFocus()
    assert _came_by(window, 3) == ["Continue", "Later", "below"]
