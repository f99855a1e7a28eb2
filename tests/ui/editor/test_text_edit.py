"""The text edit shows Markdown in its looks and loses nothing."""

import sys

import pytest
from PySide6.QtGui import QFont, QTextCursor, QTextLayout
from pytestqt.qtbot import QtBot

from devlog_app.ui.editor.text_edit import MarkdownEdit


@pytest.fixture
def edit(qtbot: QtBot) -> MarkdownEdit:
    edit = MarkdownEdit()
    qtbot.addWidget(edit)
    edit.resize(700, 400)
    edit.show()
    return edit


def runs(edit: MarkdownEdit, line: int = 0) -> list[QTextLayout.FormatRange]:
    return edit.document().findBlockByNumber(line).layout().formats()


def test_bold_behind_an_emoji_is_bold_where_it_stands(edit: MarkdownEdit) -> None:
    edit.load("😀 **да**")
    bold = [(r.start, r.length) for r in runs(edit) if r.format.fontWeight() == QFont.Weight.Bold]
    assert (5, 2) in bold  # the emoji is two UTF-16 units


def test_headings_are_larger(edit: MarkdownEdit) -> None:
    edit.load("# One\ntext")
    assert max(r.format.fontPointSize() for r in runs(edit)) > edit.font().pointSizeF()


def test_another_palette_recolours_the_text(qtbot: QtBot, edit: MarkdownEdit) -> None:
    from devlog_app.ui.theme import Scheme, colours, qt_palette

    edit.load("[link](https://example.org)")
    edit.setPalette(qt_palette(colours(Scheme.DARK)))
    shown = {r.format.foreground().color().name() for r in runs(edit)}
    assert colours(Scheme.DARK).link.name() in shown


def test_a_broken_line_is_marked(edit: MarkdownEdit) -> None:
    edit.load("---\ntitle: [\n---\n")
    edit.mark_line(2)
    assert [s.cursor.blockNumber() for s in edit.extraSelections()] == [1]
    edit.mark_line(None)
    assert edit.extraSelections() == []


def test_going_to_a_line_puts_the_caret_there(edit: MarkdownEdit) -> None:
    edit.load("a\nb\nc")
    edit.go_to_line(3)
    assert edit.line() == 3
    edit.go_to_line(99)
    assert edit.line() == 3


def test_setting_text_leaves_pythons_none_alone(edit: MarkdownEdit) -> None:
    edit.load("warm up")
    before = sys.getrefcount(None)
    for number in range(50):
        edit.load(f"text {number}")
    assert abs(sys.getrefcount(None) - before) < 25


def test_the_caret_stays_in_sight_when_something_below_takes_room(edit: MarkdownEdit) -> None:
    edit.load("\n".join(f"line {number}" for number in range(100)))
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.resize(700, 250)
    assert edit.viewport().rect().contains(edit.cursorRect())


def test_a_text_read_elsewhere_stays_where_it_is_when_something_below_takes_room(edit: MarkdownEdit) -> None:
    edit.load("\n".join(f"line {number}" for number in range(100)))
    edit.verticalScrollBar().setValue(50)
    edit.resize(700, 250)
    assert edit.verticalScrollBar().value() == 50
