"""Go to what was found in the text of a note, and select it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from devlog_app.model.utf16 import utf16_length
from devlog_app.ui.editor.text_edit import MarkdownEdit


def select_in(edit: MarkdownEdit, line: int, start: int = 0, end: int = 0) -> None:
    """Put the caret on *line* (from 1) of *edit* and select the code points from *start* to *end* of it."""
    block = edit.document().findBlockByNumber(max(0, line - 1))
    if not block.isValid():
        block = edit.document().lastBlock()
        start = end = 0
    cursor = QTextCursor(block)
    text = block.text()
    cursor.setPosition(block.position() + utf16_length(text[:start]))
    cursor.setPosition(block.position() + utf16_length(text[:end]), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.show_caret_in_the_middle()
    edit.setFocus(Qt.FocusReason.OtherFocusReason)
