"""Which line of a text stands at which height of its view."""

from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QPlainTextEdit


def line_at(edit: QPlainTextEdit, y: float) -> float:
    """The line (from 1) at the height *y* of the view, in pixels; 4.5 is the middle of line 4."""
    block = edit.firstVisibleBlock()
    top = edit.blockBoundingGeometry(block).translated(edit.contentOffset()).top()
    while block.isValid():
        height = edit.blockBoundingRect(block).height() if block.isVisible() else 0
        if top + height > y:
            return block.blockNumber() + 1 + max(0.0, min((y - top) / height, 0.999))
        following = block.next()
        if not following.isValid():
            return block.blockNumber() + 1.999
        top, block = top + height, following
    return 1.0


def bring_line_to(edit: QPlainTextEdit, line: float, y: float) -> None:
    """Scroll so that *line* (from 1, 4.5 is the middle of line 4) stands at the height *y* of the view."""
    document = edit.document()
    number = max(0, min(int(line) - 1, document.blockCount() - 1))
    block = document.findBlockByNumber(number)
    rows, height = _rows(block), edit.blockBoundingRect(block).height()
    into = (line - int(line)) * height - y
    while into < 0 and block.previous().isValid():
        block = block.previous()
        height = edit.blockBoundingRect(block).height() if block.isVisible() else 0
        rows = _rows(block)
        into += height
    share = max(0.0, into / height) if height else 0.0
    edit.verticalScrollBar().setValue(block.firstLineNumber() + round(share * rows))


def _rows(block: QTextBlock) -> int:
    """How many rows of the view *block* takes."""
    return max(1, block.lineCount()) if block.isVisible() else 0
