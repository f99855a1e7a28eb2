"""A mark typed over selected words stands around them instead of in their place."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from devlog_app.ui.editor.text_edit import MarkdownEdit

PAIRS: Mapping[str, str] = MappingProxyType({"*": "*", "_": "_", "`": "`", '"': '"', "(": ")", "[": "]"})


class WrapTyping(QObject):
    """Belongs to one text edit; the words stay selected, so that the key twice makes two marks."""

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the key was a mark for the words that are selected."""
        if event.text() not in PAIRS:
            return False
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.GroupSwitchModifier)
        edit = self.parent()
        assert isinstance(edit, MarkdownEdit)
        return not held and not edit.isReadOnly() and _wrap(edit, event.text())


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
