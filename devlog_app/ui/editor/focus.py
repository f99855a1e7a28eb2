"""Two quiet ways of writing: all but the paragraph at the caret dimmed; the caret's line kept in the middle."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit

from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.theme import colours

OWNER = "focus"
LONGEST = 200
"""Lines up and down from the caret; a longer paragraph is dimmed farther away too."""


class Focus(QObject):
    """Both ways for the text that ``follow`` named last; a key costs nothing but a look at the caret's line."""

    left = Signal()
    """Escape: enough of the dimming."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._edit: MarkdownEdit | None = None
        self._dims = False
        self._centres = False
        self._listens = False
        self._lit = (-1, -1, -1)

    def follow(self, edit: MarkdownEdit | None) -> None:
        """Do so in *edit* from now on; None: nowhere."""
        if self._edit is not None:
            self._listen(on=False)
            self._edit.show_marks(OWNER, [])
            self._edit.setCenterOnScroll(False)
        self._edit = edit
        self._apply()

    def dim(self, on: bool) -> None:  # a value, not a mode
        """Dim all but the paragraph at the caret, or nothing."""
        self._dims = on
        self._apply()

    def centre(self, on: bool) -> None:  # a value, not a mode
        """Keep the caret's line in the middle, or wherever it is."""
        self._centres = on
        self._apply()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.KeyPress and self._dims and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        elif event.type() == QEvent.Type.PaletteChange:
            self._lit = (-1, -1, -1)
            self._show_paragraph()
        return False

    def _apply(self) -> None:
        if self._edit is None:
            return
        self._lit = (-1, -1, -1)
        if not self._dims:
            self._edit.show_marks(OWNER, [])
        self._edit.setCenterOnScroll(self._centres)
        self._listen(on=self._dims or self._centres)
        self._follow_caret()

    def _listen(self, *, on: bool) -> None:
        """Hear of every key, or of none: to hear costs time."""
        if self._edit is None or on == self._listens:
            return
        self._listens = on
        if on:
            self._edit.cursorPositionChanged.connect(self._follow_caret)
            self._edit.installEventFilter(self)
        else:
            self._edit.cursorPositionChanged.disconnect(self._follow_caret)
            self._edit.removeEventFilter(self)

    def _follow_caret(self) -> None:
        self._show_paragraph()
        # A selection that the mouse is drawing must not run away under it.
        if self._centres and self._edit is not None and QApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._edit.centerCursor()

    def _show_paragraph(self) -> None:
        if not self._dims or self._edit is None:
            return
        document = self._edit.document()
        block = self._edit.textCursor().block()
        first, last, count = self._lit
        if first <= block.blockNumber() <= last and count == document.blockCount():
            return
        upper, lower = _end_of_paragraph(block, up=True), _end_of_paragraph(block, up=False)
        self._lit = (upper.blockNumber(), lower.blockNumber(), document.blockCount())
        end = document.characterCount() - 1
        after = min(end, lower.position() + lower.length())
        marks = [self._dimmed(*ends) for ends in ((0, upper.position()), (after, end)) if ends[0] < ends[1]]
        self._edit.show_marks(OWNER, marks)

    def _dimmed(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        assert self._edit is not None
        look = QTextCharFormat()
        look.setForeground(colours(self._edit.palette()).editor_dimmed)
        mark = QTextEdit.ExtraSelection()
        mark.format = look
        mark.cursor = QTextCursor(self._edit.document())
        mark.cursor.setPosition(start)
        mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        # What is typed at the beginning of the paragraph belongs to it.
        mark.cursor.setKeepPositionOnInsert(True)
        return mark


def _end_of_paragraph(block: QTextBlock, *, up: bool) -> QTextBlock:
    """The first or last line of the paragraph in which *block* stands; an empty line is one of its own."""
    if not block.text().strip():
        return block
    for _ in range(LONGEST):
        beside = block.previous() if up else block.next()
        if not beside.isValid() or not beside.isVisible() or not beside.text().strip():
            return block
        block = beside
    return block
