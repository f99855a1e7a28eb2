"""Dimming and centring leave the text and the other marks alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from devlog_app.ui.editor.focus import Focus
from devlog_app.ui.editor.text_edit import MarkdownEdit

TEXT = "Раз\nдва\n\nТри\nчетыре\n\nПять\n"


@pytest.fixture
def edit(qtbot: QtBot) -> MarkdownEdit:
    edit = MarkdownEdit()
    qtbot.addWidget(edit)
    edit.resize(600, 300)
    edit.load(TEXT)
    edit.show()
    return edit


@pytest.fixture
def focus(edit: MarkdownEdit) -> Focus:
    focus = Focus(edit)
    focus.follow(edit)
    return focus


def dimmed(edit: MarkdownEdit) -> list[str]:
    return [mark.cursor.selectedText().replace("\u2029", "\n") for mark in edit.marks_of("focus")]


def test_all_but_the_paragraph_at_the_caret_is_dimmed(edit: MarkdownEdit, focus: Focus) -> None:
    edit.go_to_line(5)
    focus.dim(True)
    assert dimmed(edit) == ["Раз\nдва\n\n", "\nПять\n"]
    edit.go_to_line(1)
    assert dimmed(edit) == ["\nТри\nчетыре\n\nПять\n"]


def test_typing_stays_lit(edit: MarkdownEdit, focus: Focus) -> None:
    edit.go_to_line(4)
    focus.dim(True)
    edit.insert_text("x\ny ")
    assert dimmed(edit) == ["Раз\nдва\n\n", "\nПять\n"]


def test_typing_before_the_first_word_of_a_paragraph_stays_lit(edit: MarkdownEdit, focus: Focus) -> None:
    edit.go_to_line(4)
    focus.dim(True)
    QTest.keyClicks(edit, "abc")
    assert dimmed(edit) == ["Раз\nдва\n\n", "\nПять\n"]


def test_other_marks_stay(edit: MarkdownEdit, focus: Focus) -> None:
    mark = QTextEdit.ExtraSelection()
    mark.cursor = QTextCursor(edit.document())
    edit.show_marks("spelling", [mark])
    focus.dim(True)
    focus.dim(False)
    assert dimmed(edit) == []
    assert len(edit.extraSelections()) == 1


def test_escape_asks_to_leave_only_while_it_dims(edit: MarkdownEdit, focus: Focus, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(focus.left):
        QTest.keyClick(edit, Qt.Key.Key_Escape)
    focus.dim(True)
    with qtbot.waitSignal(focus.left):
        QTest.keyClick(edit, Qt.Key.Key_Escape)


def test_the_line_of_the_caret_stays_in_the_middle(edit: MarkdownEdit, focus: Focus) -> None:
    edit.load("строка\n" * 200)
    focus.centre(True)
    middle = edit.viewport().height() // 2
    for line in (100, 140, 199):
        edit.go_to_line(line)
        assert abs(edit.cursorRect().center().y() - middle) < 2 * edit.cursorRect().height()
    QTest.keyClick(edit, Qt.Key.Key_Up)
    assert abs(edit.cursorRect().center().y() - middle) < 2 * edit.cursorRect().height()


def test_another_text_is_dimmed_and_the_first_one_is_not(edit: MarkdownEdit, focus: Focus, qtbot: QtBot) -> None:
    other = MarkdownEdit()
    qtbot.addWidget(other)
    other.load(TEXT)
    focus.dim(True)
    focus.follow(other)
    assert dimmed(edit) == []
    assert dimmed(other) != []
