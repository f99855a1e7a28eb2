"""Lines of Hebrew and Arabic begin at the right, all others at the left, whatever happens to them."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from devlog_app.ui.editor.text_edit import MarkdownEdit

HEBREW, ARABIC = "שלום עולם", "مرحبا بالعالم"


@pytest.fixture
def edit(qtbot: QtBot) -> MarkdownEdit:
    edit = MarkdownEdit()
    qtbot.addWidget(edit)
    edit.resize(600, 300)
    edit.show()
    return edit


def sides(edit: MarkdownEdit) -> str:
    """``l`` or ``r`` for each line of text that is painted."""
    edit.grab()
    half = edit.column.center().x()
    found = ""
    block = edit.document().firstBlock()
    while block.isValid():
        if block.text():
            edit.setTextCursor(QTextCursor(block))
            found += "r" if edit.viewport().mapTo(edit, edit.cursorRect().topLeft()).x() > half else "l"
        block = block.next()
    return found


def test_each_line_begins_where_its_language_does(edit: MarkdownEdit) -> None:
    edit.load(f"Привет\n\n{HEBREW}, ok\n\nHello {HEBREW}\n\n{ARABIC}\n- {HEBREW}\n")
    assert sides(edit) == "lrlrr"


def test_a_text_that_has_none_is_left_alone(edit: MarkdownEdit) -> None:
    edit.load("Привет\n\nHello\n")
    assert sides(edit) == "ll"


def test_what_is_typed_turns_with_its_first_letter(edit: MarkdownEdit) -> None:
    edit.load("Привет\n\n")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.insert_text(HEBREW)
    edit.settle()
    assert sides(edit) == "lr"
    edit.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClicks(edit, "abc")
    assert sides(edit) == "lr"
    edit.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    QTest.keyClicks(edit, "abc ")
    assert sides(edit) == "ll"


def test_lines_keep_their_sides_in_another_width_and_further_down(edit: MarkdownEdit) -> None:
    edit.load(f"Привет\n{HEBREW}\n" * 100)
    assert sides(edit) == "lr" * 100
    edit.resize(450, 260)
    assert sides(edit) == "lr" * 100


def test_a_click_goes_to_the_letter_that_is_seen_there(edit: MarkdownEdit) -> None:
    edit.load(f"Привет\n{HEBREW}\n")
    sides(edit)
    cursor = QTextCursor(edit.document().findBlockByNumber(1))
    cursor.setPosition(cursor.position() + 4)
    place = edit.cursorRect(cursor).center()
    assert edit.cursorForPosition(QPoint(place.x(), place.y())).position() == cursor.position()
