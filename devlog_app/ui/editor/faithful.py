"""Text into a Qt document and out of it again, so that every character stays what it was."""

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from devlog_app.model.stretch import changed_stretch
from devlog_app.model.utf16 import utf16_length

BLOCK_END = "\u2029"
SWALLOWED = "\ufeff"
"""At the start of a string, Qt takes it for a sign of how the string is written, and drops it."""
STAND_IN = "x"
"""Stands before it on its way into a document."""


def fill(edit: QPlainTextEdit, text: str) -> None:
    """Let *edit* say *text*, with nothing to undo."""
    if not text.startswith(SWALLOWED):
        edit.setPlainText(text)
        return
    edit.setPlainText(STAND_IN + text)
    edit.document().setUndoRedoEnabled(False)
    QTextCursor(edit.document()).deleteChar()
    edit.document().setUndoRedoEnabled(True)


def insert(cursor: QTextCursor, text: str) -> None:
    """Put *text* in place of what *cursor* has selected."""
    if not text.startswith(SWALLOWED):
        cursor.insertText(text)
        return
    start = min(cursor.position(), cursor.anchor())
    cursor.insertText(STAND_IN + text)
    first = QTextCursor(cursor.document())
    first.setPosition(start)
    first.deleteChar()


def text_of(document: QTextDocument) -> str:
    """The document's text with ``\\n`` between lines.

    ``toPlainText`` would turn no-break spaces into spaces and line separators into line ends.
    """
    return document.toRawText().replace(BLOCK_END, "\n")


def keeps_every_character(document: QTextDocument, text: str) -> bool:
    """Whether *document*, filled with *text*, gives it back; Qt takes U+2029, U+FDD0 and U+FDD1 for line ends."""
    return text_of(document) == text


def replace_text(document: QTextDocument, text: str) -> None:
    """Make the document say *text* by changing only the lines that differ: carets stay, and undo is one step."""
    before = text_of(document)
    if before == text:
        return
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    # From the end, so that what comes before keeps its place.
    for start, end, new in reversed(_changes(before, text)):
        head, end_before, end_after = changed_stretch(before[start:end], new)
        cursor.setPosition(utf16_length(before[: start + head]))
        cursor.setPosition(utf16_length(before[: start + end_before]), QTextCursor.MoveMode.KeepAnchor)
        insert(cursor, new[head:end_after])
    cursor.endEditBlock()


def _changes(before: str, after: str) -> list[tuple[int, int, str]]:
    """What makes *before* into *after*: stretches of whole lines (start, end: code points) and their new text."""
    from devlog_app.services.notes.matching import lines_of, matches

    ours, others = lines_of(before), lines_of(after)
    found = []
    at = here = there = 0
    for match in (*matches(ours, others), None):
        left, right = (match.left, match.right) if match else (len(ours), len(others))
        end = at + sum(map(len, ours[here:left]))
        if left > here or right > there:
            found.append((at, end, "".join(others[there:right])))
        if match:
            here, there = left + match.length, right + match.length
            at = end + sum(map(len, ours[left:here]))
    return found
