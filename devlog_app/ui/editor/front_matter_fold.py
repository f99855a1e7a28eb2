"""The front matter of one note folded away: its lines are not shown, and nothing of the text is changed."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from devlog_app.ui.editor.text_edit import MarkdownEdit

FENCE = "---"
LONGEST = 2000
"""Lines; what begins like front matter and goes on for longer is none."""
BACKWARDS = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Backspace, Qt.Key.Key_Right}
)
"""Keys that can lead the caret up and into what is folded; Right does in writing from right to left."""


class FrontMatterFold(QObject):
    """Hides the lines of the front matter while ``is_folded``.

    Keys stop below it; whatever else puts the caret into it (a search, a jump to a line, undo) unfolds it until the
    caret is out again.
    """

    changed = Signal()
    """It was folded or unfolded, or its lines are others."""

    def __init__(self, edit: MarkdownEdit) -> None:
        super().__init__(edit)
        self._lines = 0
        self._folded = False
        self._peeks = False
        self._by_key = False
        self._key_over = QTimer(self, singleShot=True, interval=0)
        self._key_over.timeout.connect(self._end_key)
        edit.let_take_keys(self)
        edit.lines_changed.connect(self._look_again)
        edit.caret_moved.connect(self._keep_caret_out)

    @property
    def lines(self) -> int:
        """How many lines the front matter has with both its fences; 0: there is none."""
        return self._lines

    @property
    def is_folded(self) -> bool:
        """Whether it is hidden now."""
        return self._folded and self._can_fold()

    def begin(self, *, folded: bool) -> None:
        """Another text is shown: fold its front matter, or leave it open because something is wrong there."""
        self._peeks = False
        self._lines = front_matter_lines(self._edit().document())
        self._folded = folded
        self._apply()
        # Leading the caret out of what vanished has scrolled a heading of several lines away from the top.
        self._edit().verticalScrollBar().setValue(0)

    def toggle(self) -> None:
        """Show what is folded, with the caret in it, or fold it."""
        self._peeks = False
        if self.is_folded:
            self.unfold()
            edit = self._edit()
            edit.setTextCursor(QTextCursor(edit.document().findBlockByNumber(1)))
            edit.verticalScrollBar().setValue(0)
        else:
            self.fold()
        self._edit().setFocus(Qt.FocusReason.OtherFocusReason)

    def fold(self) -> None:
        """Show its one line only."""
        self._peeks = False
        self._folded = True
        self._apply()

    def unfold(self) -> None:
        """Show it as it is written."""
        self._peeks = False
        if self._folded:
            self._folded = False
            self._apply()

    def text(self) -> str:
        """The lines of the front matter, fences included."""
        self._edit().settle()
        block, lines = self._edit().document().firstBlock(), []
        for _ in range(self._lines):
            lines.append(block.text())
            block = block.next()
        return "".join(f"{line}\n" for line in lines)

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the key would have reached into what is folded."""
        if event.key() in BACKWARDS:
            if event.key() == Qt.Key.Key_Backspace:
                return self._stands_below()
            if not self._by_key:
                # The caret must not be seen where the key leads it.
                self._by_key = True
                self._edit().cursorPositionChanged.connect(self._keep_caret_out)
            self._key_over.start()
        return False

    def _stands_below(self) -> bool:
        """Whether a step back from the caret would eat the fence that nobody sees."""
        cursor = self._edit().textCursor()
        return (
            self.is_folded
            and not cursor.hasSelection()
            and cursor.atBlockStart()
            and cursor.blockNumber() == self._lines
        )

    def _look_again(self, first: int, _before: int, _after: int) -> None:
        # What is changed below the front matter is no concern of it.
        if self._lines and first >= self._lines:
            return
        lines = front_matter_lines(self._edit().document())
        if lines and not self._lines:
            # Nothing vanishes under the hands that write it.
            self._folded = self._peeks = False
        if lines or self._lines:
            self._lines = lines
            self._apply()

    def _apply(self) -> None:
        """Hide or show the blocks; what was hidden stands together at the top."""
        document = self._edit().document()
        hidden = self._lines if self.is_folded else 0
        block, number, end = document.firstBlock(), 0, 0
        while block.isValid() and (number < hidden or not block.isVisible()):
            visible = number >= hidden
            if block.isVisible() != visible:
                block.setVisible(visible)
                block.setLineCount(1 if visible else 0)
                end = block.position() + block.length()
            block = block.next()
            number += 1
        if end:
            document.markContentsDirty(0, min(end, document.characterCount() - 1))
            layout = document.documentLayout()
            assert isinstance(layout, QPlainTextDocumentLayout)
            layout.documentSizeChanged.emit(layout.documentSize())
            layout.requestUpdate()
        self._keep_caret_out(at_once=True)
        self.changed.emit()

    def _keep_caret_out(self, *, at_once: bool = False) -> None:
        if not (self.is_folded or self._peeks):
            return
        edit = self._edit()
        cursor = edit.textCursor()
        if cursor.blockNumber() >= self._lines:
            self._end_peek()
            return
        if self._peeks:
            return
        if not (self._by_key or at_once):
            self.unfold()
            self._peeks = True
            return
        keep = QTextCursor.MoveMode.KeepAnchor if cursor.hasSelection() else QTextCursor.MoveMode.MoveAnchor
        cursor.setPosition(self._first_of_body().position(), keep)
        edit.setTextCursor(cursor)

    def _end_peek(self) -> None:
        """The caret was put into what is folded, and is out again."""
        if self._peeks:
            self._peeks = False
            # Under a button that is held down the text must not run away.
            if QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
                self.fold()

    def _can_fold(self) -> bool:
        # Something has to be left for the caret to stand in.
        return 0 < self._lines < self._edit().document().blockCount()

    def _first_of_body(self) -> QTextBlock:
        return self._edit().document().findBlockByNumber(self._lines)

    def _end_key(self) -> None:
        if self._by_key:
            self._by_key = False
            self._edit().cursorPositionChanged.disconnect(self._keep_caret_out)

    def _edit(self) -> MarkdownEdit:
        edit = self.parent()
        assert isinstance(edit, MarkdownEdit)
        return edit


def front_matter_lines(document: QTextDocument) -> int:
    """How many lines the front matter at the top of *document* has with both its fences; 0: there is none."""
    block = document.firstBlock()
    if block.text().rstrip(" \t") != FENCE:
        return 0
    for number in range(2, LONGEST):
        block = block.next()
        if not block.isValid():
            return 0
        if block.text().rstrip(" \t") == FENCE:
            return number
    return 0
