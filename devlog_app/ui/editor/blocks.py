"""A line in its document: the caret's place in code points, and whether the line is Markdown to be read."""

from PySide6.QtGui import QTextBlock, QTextCursor

from devlog_app.model.utf16 import code_point_index, utf16_length, utf16_offset
from devlog_app.ui.editor import marks


def column_of(cursor: QTextCursor) -> int:
    """The caret's place in its line, in code points."""
    return code_point_index(cursor.block().text(), cursor.positionInBlock())


def position_of(block: QTextBlock, column: int) -> int:
    """The document's position of code point *column* of *block*."""
    text = block.text()
    return block.position() + (utf16_offset(text, column) if column < len(text) else utf16_length(text))


def state_before(block: QTextBlock) -> int:
    """In what *block* begins: one of the states of ``marks``."""
    previous = block.previous()
    return max(previous.userState(), marks.PLAIN) if previous.isValid() else marks.PLAIN


def is_prose(block: QTextBlock) -> bool:
    """Whether *block* is Markdown to be read: no code between fences, no front matter, no comment."""
    if block.blockNumber() == 0 and block.text().rstrip() == "---":
        return False
    return state_before(block) == marks.PLAIN


def is_all_prose(block: QTextBlock) -> bool:
    """Whether *block* is prose, and opens neither code nor front matter."""
    return is_prose(block) and block.userState() != marks.FRONT_MATTER and block.userState() < marks.FENCE
