"""The outline shows the headings of the text, follows its caret and moves its sections."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.probes import child

from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.outline.pane import OutlinePane
from devlog_app.ui.outline.tree import OutlineTree

TEXT = "intro\n# Один\na\n\n## Внутри\nb\n\n# Два\nc\n"
Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def edit(qtbot: QtBot) -> MarkdownEdit:
    edit = MarkdownEdit()
    qtbot.addWidget(edit)
    edit.load(TEXT)
    edit.show()
    return edit


@pytest.fixture
def outline(edit: MarkdownEdit, qtbot: QtBot, eventually: Eventually) -> OutlinePane:
    pane = OutlinePane(edit)
    pane.setParent(None)
    qtbot.addWidget(pane)
    pane.resize(250, 300)
    pane.show()
    pane.follow(edit)
    eventually(lambda: len(pane.headings) == 3)
    return pane


def rows(outline: OutlinePane, parent: QModelIndex | None = None, indent: str = "") -> list[str]:
    tree = child(outline, OutlineTree)
    found = []
    for row in range(tree.model().rowCount(parent or QModelIndex())):
        index = tree.model().index(row, 0, parent or QModelIndex())
        found += [indent + str(index.data()), *rows(outline, index, indent + "  ")]
    return found


def selected(outline: OutlinePane) -> str:
    return str(child(outline, OutlineTree).currentIndex().data() or "")


def test_headings_stand_below_one_another(outline: OutlinePane) -> None:
    assert rows(outline) == ["Один", "  Внутри", "Два"]


def test_typing_is_followed(outline: OutlinePane, edit: MarkdownEdit, eventually: Eventually) -> None:
    edit.go_to_line(8)
    edit.insert_text("### Новый\n")
    eventually(lambda: rows(outline) == ["Один", "  Внутри", "    Новый", "Два"])


def test_the_section_of_the_caret_is_selected(outline: OutlinePane, edit: MarkdownEdit, eventually: Eventually) -> None:
    edit.go_to_line(6)
    eventually(lambda: selected(outline) == "Внутри")
    edit.go_to_line(1)
    eventually(lambda: selected(outline) == "")


def test_a_heading_is_renamed_in_its_place(outline: OutlinePane, edit: MarkdownEdit, eventually: Eventually) -> None:
    edit.go_to_line(8)
    edit.moveCursor(QTextCursor.MoveOperation.EndOfBlock)
    edit.insert_text(" с половиной")
    eventually(lambda: rows(outline) == ["Один", "  Внутри", "Два с половиной"])
    eventually(lambda: selected(outline) == "Два с половиной")


def test_return_and_a_click_go_there(outline: OutlinePane, edit: MarkdownEdit) -> None:
    tree = child(outline, OutlineTree)
    tree.setCurrentIndex(tree.model().index(1, 0))
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert edit.line() == 8
    first = tree.visualRect(tree.model().index(0, 0))
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=first.center())
    assert edit.line() == 2


def test_a_section_moves_by_keys_as_one_step_of_undo(
    outline: OutlinePane, edit: MarkdownEdit, eventually: Eventually
) -> None:
    tree = child(outline, OutlineTree)
    tree.setCurrentIndex(tree.model().index(1, 0))
    QTest.keyClick(tree, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert edit.text() == "intro\n# Два\nc\n\n# Один\na\n\n## Внутри\nb\n"
    assert edit.line() == 2
    eventually(lambda: rows(outline) == ["Два", "Один", "  Внутри"])
    edit.undo()
    assert edit.text() == TEXT


def test_a_text_without_headings_says_what_will_stand_here(
    outline: OutlinePane, edit: MarkdownEdit, eventually: Eventually
) -> None:
    edit.load("nothing\n")
    eventually(lambda: outline.headings == () and child(outline, OutlineTree).isHidden())


def test_the_same_headings_farther_down_are_found_there(
    outline: OutlinePane, edit: MarkdownEdit, eventually: Eventually
) -> None:
    edit.go_to_line(1)
    edit.insert_text("more\nmore\n")
    eventually(lambda: outline.headings and outline.headings[0].line == 4)
    outline.go_to(2)
    assert edit.line() == 10


def test_a_note_that_cannot_be_changed_keeps_its_order(outline: OutlinePane, edit: MarkdownEdit) -> None:
    edit.setReadOnly(True)
    outline.move_section(2, 0)
    assert edit.text() == TEXT
