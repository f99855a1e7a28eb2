"""Somebody at the keyboard of one text edit; ``|`` stands for the caret, ‹ and › for the ends of a selection."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from devlog_app.model.utf16 import code_point_index, utf16_length
from devlog_app.ui.editor.text_edit import MarkdownEdit


class Typist:
    """Types in *edit* and reads what stands there."""

    def __init__(self, edit: MarkdownEdit) -> None:
        self.edit = edit

    def show(self, text: str) -> None:
        """Load *text*, with the caret where ``|`` stands, or the selection between ``‹`` and ``›``."""
        plain = text.replace("|", "", 1) if "‹" not in text else text
        if "‹" in text:
            start, end = text.index("‹"), text.index("›") - 1
            plain = text.replace("‹", "").replace("›", "")
        else:
            start = end = text.index("|") if "|" in text else 0
        self.edit.load(plain)
        cursor = self.edit.textCursor()
        cursor.setPosition(utf16_length(plain[:start]))
        cursor.setPosition(utf16_length(plain[:end]), QTextCursor.MoveMode.KeepAnchor)
        self.edit.setTextCursor(cursor)

    def seen(self) -> str:
        """The text with the caret, or the selection, as ``show`` takes them."""
        text, cursor = self.edit.text(), self.edit.textCursor()
        start = code_point_index(text, cursor.selectionStart())
        end = code_point_index(text, cursor.selectionEnd())
        if start == end:
            return f"{text[:start]}|{text[start:]}"
        return f"{text[:start]}‹{text[start:end]}›{text[end:]}"

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.edit, key, modifiers)
        # What tidies up behind a key does so when the key is done.
        QTest.qWait(0)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.edit, text)

    def undo(self) -> None:
        self.edit.undo()

    def click(self, line: int, column: int) -> None:
        """Click the middle of the character at *column* of *line*, both from 0."""
        cursor = QTextCursor(self.edit.document().findBlockByNumber(line))
        cursor.movePosition(QTextCursor.MoveOperation.Right, n=column)
        left = self.edit.cursorRect(cursor)
        cursor.movePosition(QTextCursor.MoveOperation.Right)
        right = self.edit.cursorRect(cursor)
        middle = QPoint((left.left() + right.left()) // 2, left.center().y())
        QTest.mouseClick(self.edit.viewport(), Qt.MouseButton.LeftButton, pos=middle)
