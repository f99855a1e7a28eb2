"""Another note beside the text, to be read and copied from: last month's beside this one's."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from devlog_app.ui.editor.highlighter import MarkdownHighlighter
from devlog_app.ui.theme.colours import colours

if TYPE_CHECKING:
    from devlog_app.model.note import Note

LETTERS = 46
"""Width of the pane at first, in letters."""


class MarkdownView(QPlainTextEdit):
    """Markdown to be read: a caret for the keyboard, and nothing that changes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self._marks = MarkdownHighlighter(self.document(), colours(self.palette()), self.font())

    def show_note(self, note: "Note") -> None:
        """Show the body of *note*."""
        self.setPlainText(note.body.strip("\n"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and hasattr(self, "_marks"):
            self._marks.restyle(colours(self.palette()), self.font())


class BesidePane(QWidget):
    """A title, a button that closes it, and the text; Escape closes it too."""

    closed = Signal()
    """The user needs it no more."""
    opened = Signal(str)
    """The user wants to write in the note at this path."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path = ""
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self._open = QPushButton(self.tr("Open"), self)
        self._open.setToolTip(self.tr("Open this note to write in it"))
        self._close = QToolButton(self)
        self._close.setText("✕")
        self._close.setAccessibleName(self.tr("Close the note beside"))
        self._close.setToolTip(self.tr("Close the note beside"))
        self._close.setAutoRaise(True)
        self._close.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text = MarkdownView(self)
        self.text.setAccessibleName(self.tr("Another note, to be read"))
        row = QHBoxLayout()
        row.setContentsMargins(12, 6, 6, 6)
        row.addWidget(self.title, 1)
        row.addWidget(self._open)
        row.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.text, 1)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * LETTERS // 2)
        self._open.clicked.connect(self._ask_to_open)
        self._close.clicked.connect(self.closed)

    def show_note(self, note: "Note", title: str) -> None:
        """Show *note*, called *title*."""
        self._path = note.path
        self.title.setText(title)
        self.text.show_note(note)
        self.show()

    @property
    def path(self) -> str:
        """The path of the note that is shown."""
        return self._path

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _ask_to_open(self) -> None:
        self.opened.emit(self._path)
