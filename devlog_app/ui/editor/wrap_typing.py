"""A mark typed over selected words stands around them instead of in their place."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from devlog_app.ui.editor.text_edit import MarkdownEdit

PAIRS: Mapping[str, str] = MappingProxyType({"*": "*", "_": "_", "`": "`", '"': '"', "(": ")", "[": "]"})


class WrapTyping(QObject):
    """Belongs to one text edit; the words stay selected, so that the key twice makes two marks."""

    def __init__(self, edit: MarkdownEdit) -> None:
        super().__init__(edit)
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress or event.text() not in PAIRS:
            return False
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.GroupSwitchModifier)
        assert isinstance(watched, MarkdownEdit)
        return not held and not watched.isReadOnly() and _wrap(watched, event.text())


def _wrap(edit: MarkdownEdit, opening: str) -> bool:
    cursor = edit.textCursor()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    document = cursor.document()
    words = cursor.selectedText()
    if not words.strip() or document.findBlock(start) != document.findBlock(end):
        return False
    cursor.beginEditBlock()
    cursor.setPosition(end)
    cursor.insertText(PAIRS[opening])
    cursor.setPosition(start)
    cursor.insertText(opening)
    cursor.endEditBlock()
    cursor.setPosition(start + 1)
    cursor.setPosition(end + 1, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    return True
