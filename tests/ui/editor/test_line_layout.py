"""What is painted anew when a key is pressed."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QPaintEvent, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from devlog_app.ui.editor.text_edit import MarkdownEdit

TEXT = "# Heading\n\n" + "- an item with **bold** and `code`\n" * 12


class Painted(QObject):
    """Notes what the text edit paints."""

    def __init__(self, edit: MarkdownEdit) -> None:
        super().__init__(edit)
        self.areas: list[QRect] = []
        edit.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.areas.append(event.region().boundingRect())
        return False


def test_a_key_in_a_highlighted_line_paints_that_line_only(qtbot: QtBot) -> None:
    edit = _shown(qtbot)
    edit.setTextCursor(QTextCursor(edit.document().findBlockByNumber(5)))
    painted = _painted_by(qtbot, edit, "x")
    line = edit.blockBoundingGeometry(edit.textCursor().block()).height()
    assert painted
    assert max(area.height() for area in painted) < 2 * line


def test_a_key_that_changes_the_lines_below_paints_those_too(qtbot: QtBot) -> None:
    edit = _shown(qtbot)
    cursor = QTextCursor(edit.document().findBlockByNumber(5))
    cursor.insertText("``")
    edit.setTextCursor(cursor)
    painted = _painted_by(qtbot, edit, "`")
    below = round(edit.blockBoundingGeometry(edit.document().findBlockByNumber(6)).top())
    assert max(area.bottom() for area in painted) > below


def test_a_heading_that_becomes_prose_leaves_nothing_of_it_behind(qtbot: QtBot) -> None:
    edit = _shown(qtbot)
    edit.setTextCursor(QTextCursor(edit.document().firstBlock()))
    painted = _painted_by(qtbot, edit, "x")
    assert max(area.bottom() for area in painted) >= edit.viewport().height() - 1


def test_a_line_that_becomes_longer_than_the_column_moves_those_below(qtbot: QtBot) -> None:
    edit = _shown(qtbot)
    line = edit.document().findBlockByNumber(5)
    cursor = QTextCursor(line)
    while line.lineCount() < 2:
        cursor.insertText("w")
    cursor.deletePreviousChar()
    edit.setTextCursor(cursor)
    edit.settle()
    painted = _painted_by(qtbot, edit, "w")
    assert line.lineCount() == 2
    assert max(area.bottom() for area in painted) >= edit.viewport().height() - 1


def _shown(qtbot: QtBot) -> MarkdownEdit:
    edit = MarkdownEdit()
    qtbot.addWidget(edit)
    edit.resize(700, 600)
    edit.load(TEXT)
    with qtbot.waitExposed(edit):
        edit.show()
    edit.setFocus(Qt.FocusReason.OtherFocusReason)
    return edit


def _painted_by(qtbot: QtBot, edit: MarkdownEdit, key: str) -> list[QRect]:
    # The caret may blink; its own stretch is narrow.
    qtbot.wait(20)
    painted = Painted(edit)
    QTest.keyClicks(edit, key)
    qtbot.waitUntil(lambda: any(area.width() > 100 for area in painted.areas))
    return [area for area in painted.areas if area.width() > 100]
