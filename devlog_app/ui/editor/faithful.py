"""Text into a Qt document and out of it again, so that every character stays what it was."""

from PySide6.QtGui import QTextCursor, QTextDocument

from devlog_app.model.stretch import changed_stretch
from devlog_app.model.utf16 import utf16_length

BLOCK_END = "\u2029"


def text_of(document: QTextDocument) -> str:
    """The document's text with ``\\n`` between lines.

    ``toPlainText`` would turn no-break spaces into spaces and line separators into line ends.
    """
    return document.toRawText().replace(BLOCK_END, "\n")


def keeps_every_character(document: QTextDocument, text: str) -> bool:
    """Whether *document*, filled with *text*, gives it back; Qt takes U+2029, U+FDD0 and U+FDD1 for line ends."""
    return text_of(document) == text


def replace_text(document: QTextDocument, text: str) -> None:
    """Make the document say *text* by changing only the stretch that differs: carets and undo stay."""
    before = text_of(document)
    start, end_before, end_after = changed_stretch(before, text)
    if end_before == start and end_after == start:
        return
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setPosition(utf16_length(before[:start]))
    cursor.setPosition(utf16_length(before[:end_before]), QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text[start:end_after])
    cursor.endEditBlock()
