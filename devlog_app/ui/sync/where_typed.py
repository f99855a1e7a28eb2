"""Where in a note's text stands what somebody points at in the preview."""

from PySide6.QtGui import QTextCursor, QTextDocument

from devlog_app.model.places import Stretch, Surface
from devlog_app.model.post import MediaMessage, Message, TextMessage
from devlog_app.model.utf16 import utf16_length, utf16_slice
from devlog_app.ui.preview.sources import Touch
from devlog_app.ui.sync.words import same_place


def where_typed(document: QTextDocument, message: Message, stretch: Stretch, touch: Touch) -> QTextCursor | None:
    """The caret in *document* for *touch* of *message*, which was typed in *stretch*; None where that is gone."""
    stretch = _row_of(stretch, touch)
    begin = document.findBlockByNumber(stretch.first - 1)
    end = document.findBlockByNumber(stretch.last - 1)
    if not begin.isValid():
        return None
    until = end.position() + end.length() - 1 if end.isValid() else document.characterCount() - 1
    source = _between(document, begin.position(), until)
    here, offset = _shown(message, stretch, touch)
    cursor = QTextCursor(document)
    cursor.setPosition(begin.position() + utf16_length(source[: same_place(here, offset, source)]))
    return cursor


def _row_of(stretch: Stretch, touch: Touch) -> Stretch:
    """The line of the table's row that was touched: below the first row there is a line of dashes."""
    if touch.row is None:
        return stretch
    line = min(stretch.first + touch.row + (1 if touch.row else 0), stretch.last)
    return stretch._replace(first=line, last=line)


def _shown(message: Message, stretch: Stretch, touch: Touch) -> tuple[str, int]:
    """The words of *stretch* as they are shown, and the code point of them that was touched."""
    if touch.surface is not Surface.TEXT:
        return touch.words, len(utf16_slice(touch.words, 0, touch.offset))
    match message:
        case TextMessage(text=text) | MediaMessage(caption=text):
            words = utf16_slice(text, stretch.start, stretch.end)
            return words, len(utf16_slice(text, stretch.start, max(touch.at, stretch.start)))
    return "", 0


def _between(document: QTextDocument, begin: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText().replace("\u2029", "\n")
