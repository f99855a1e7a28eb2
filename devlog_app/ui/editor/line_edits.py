"""Lines around the caret read from a document, and written back as one step of undo."""

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock, QTextCursor

from devlog_app.model.stretch import changed_stretch
from devlog_app.model.utf16 import utf16_offset
from devlog_app.model.values import dataclass

FARTHEST = 400
"""Lines above and below the caret that are looked at: a key must stay quick in a list without end."""


@dataclass(frozen=True, slots=True)
class Window:
    """Lines of a document from block *start* on; *first* to *last* are those that the selection touches."""

    start: int
    lines: tuple[str, ...]
    first: int
    last: int


def window_around(cursor: QTextCursor) -> Window:
    """The lines that *cursor* touches, and those around them up to a gap of two empty lines."""
    document = cursor.document()
    top = document.findBlock(cursor.selectionStart())
    bottom = document.findBlock(cursor.selectionEnd())
    if cursor.hasSelection() and bottom != top and cursor.selectionEnd() == bottom.position():
        bottom = bottom.previous()
    touched = []
    block = top
    while block.isValid() and block.blockNumber() <= bottom.blockNumber():
        touched.append(block.text())
        block = block.next()
    above = _texts(top, up=True)
    below = _texts(bottom, up=False)
    lines = (*reversed(above), *touched, *below)
    return Window(top.blockNumber() - len(above), lines, len(above), len(above) + len(touched) - 1)


def _texts(block: QTextBlock, *, up: bool) -> list[str]:
    found: list[str] = []
    while len(found) < FARTHEST:
        block = block.previous() if up else block.next()
        if not block.isValid():
            break
        text = block.text()
        if not text.strip() and found and not found[-1].strip():
            break
        found.append(text)
    return found


def rewrite(cursor: QTextCursor, start: int, before: Sequence[str], after: Sequence[str]) -> None:
    """Make of the lines *before*, which begin at block *start*, the lines *after*: only what differs is touched.

    Both are of one length. Carets elsewhere in these lines stay at their words. The caller opens the step of undo.
    """
    editing = QTextCursor(cursor.document())
    for number, (old, new) in enumerate(zip(before, after, strict=True), start):
        if old != new:
            rewrite_line(editing, cursor.document().findBlockByNumber(number), old, new)


def rewrite_line(editing: QTextCursor, block: QTextBlock, old: str, new: str) -> None:
    """Make *new* of the line *old* in *block*."""
    begin, old_end, new_end = changed_stretch(old, new)
    at = block.position()
    editing.setPosition(at + utf16_offset(old, begin))
    editing.setPosition(at + utf16_offset(old, old_end), QTextCursor.MoveMode.KeepAnchor)
    editing.insertText(new[begin:new_end])
