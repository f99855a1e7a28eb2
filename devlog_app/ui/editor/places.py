"""Where somebody is in a text: the caret, what is selected, and which line stands at the top."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """*anchor* and *caret* in UTF-16 units; *top* is the number of the first visible line, from 0."""

    caret: int = 0
    anchor: int = 0
    top: int = 0


BEGINNING = Place()


def place_in(edit: QPlainTextEdit) -> Place:
    """Where the user is in *edit* now."""
    cursor = edit.textCursor()
    return Place(cursor.position(), cursor.anchor(), edit.firstVisibleBlock().blockNumber())


def return_to(edit: QPlainTextEdit, place: Place) -> None:
    """Bring *edit* back to *place*, as far as its text still reaches."""
    document = edit.document()
    last = document.characterCount() - 1
    cursor = QTextCursor(document)
    cursor.setPosition(min(place.anchor, last))
    cursor.setPosition(min(place.caret, last), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    top = document.findBlockByNumber(min(place.top, document.blockCount() - 1))
    edit.verticalScrollBar().setValue(top.firstLineNumber())
