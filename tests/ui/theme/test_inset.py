"""What stands in a field of numbers, times or days begins where the words of any other field do."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractSpinBox, QDateTimeEdit, QLineEdit, QSpinBox, QTimeEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import devlog_app
from devlog_app.ui.theme import Scheme, colours
from devlog_app.ui.theme.inset import inset
from devlog_app.ui.theme.style import window_style

MADE = re.compile(r"(?<!inset\()(?<!class )\b(?:QSpinBox|QDoubleSpinBox|CalmSpin|QTimeEdit)\(")
DATES = re.compile(r"\bQDate(?:Time)?Edit\(")


@pytest.mark.parametrize("kind", [QSpinBox, QTimeEdit, QDateTimeEdit])
def test_its_text_begins_where_that_of_a_plain_field_does(kind: type[QAbstractSpinBox], qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(window_style(colours(Scheme.LIGHT)))
    field, plain = kind(window), QLineEdit(window)
    if isinstance(field, QDateTimeEdit) and kind is not QTimeEdit:
        # With a calendar to drop down it is a box to Qt, which the style reaches.
        field.setCalendarPopup(True)
    else:
        inset(field)
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(plain)
    window.show()
    # A calendar's box begins a pixel further in, as boxes do.
    assert caret_at_the_start(field.lineEdit(), window) - caret_at_the_start(plain, window) in {0, 1}


def test_it_is_wide_enough_for_the_room_that_it_leaves(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(window_style(colours(Scheme.LIGHT)))
    number = inset(QSpinBox(window))
    number.setRange(1, 65_535)
    number.setValue(65_535)
    number.adjustSize()
    window.show()
    line = number.lineEdit()
    line.setCursorPosition(len(line.text()))
    assert line.cursorRect().center().x() < line.width()
    line.setCursorPosition(0)
    assert line.cursorRect().center().x() > 0


def test_all_fields_of_this_kind_are_made_so() -> None:
    code = {path: path.read_text("utf-8") for path in (Path(devlog_app.__file__).parent / "ui").rglob("*.py")}
    assert [path.name for path, text in code.items() if MADE.search(text)] == []
    dates = [text for text in code.values() if DATES.search(text)]
    assert dates
    assert all(text.count("setCalendarPopup(True)") == len(DATES.findall(text)) for text in dates)


def caret_at_the_start(line: QLineEdit, window: QWidget) -> int:
    line.setCursorPosition(0)
    return line.mapTo(window, QPoint(line.cursorRect().center().x(), 0)).x()
