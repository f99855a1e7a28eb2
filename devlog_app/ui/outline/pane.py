"""The outline below the tree of notes: the headings of the note that is shown."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFont, QPalette, QShowEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from devlog_app.model.line_readings import Heading
from devlog_app.model.sections import moved, section_at
from devlog_app.ui.editor.line_reading import LineReading
from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.outline.tree import OutlineTree

PAUSE = 80
"""Milliseconds after the caret moved, before the outline follows it."""


class OutlinePane(QWidget):
    """Follows the text that ``follow`` named last, and its caret."""

    left = Signal()
    """Escape: back to the writing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._edit: MarkdownEdit | None = None
        self._reading: LineReading | None = None
        self._title = QLabel(self.tr("Outline"), self)
        font = QFont(self._title.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._title.setFont(font)
        self._title.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._title.setContentsMargins(8, 8, 6, 2)
        self._empty = QLabel(self.tr("Headings (lines with #) will stand here."), self)
        self._empty.setWordWrap(True)
        self._empty.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._empty.setContentsMargins(8, 2, 6, 8)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.tree = OutlineTree(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._title)
        column.addWidget(self._empty, 1)
        column.addWidget(self.tree, 1)
        self.setFocusProxy(self.tree)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._follow_caret)
        self.tree.heading_chosen.connect(self.go_to)
        self.tree.move_wanted.connect(self.move_section)
        self.tree.left.connect(self.left)
        self.hide()

    def follow(self, edit: MarkdownEdit | None) -> None:
        """Show the headings of *edit* from now on; None: of nothing."""
        if self._edit is not None and self._reading is not None:
            self._edit.caret_moved.disconnect(self._timer.start)
            self._reading.read.disconnect(self._show)
        self._edit = edit
        self._reading = LineReading.of(edit) if edit is not None else None
        if edit is not None and self._reading is not None:
            edit.caret_moved.connect(self._timer.start)
            self._reading.read.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._timer.start()

    @property
    def headings(self) -> tuple[Heading, ...]:
        """What is shown, from top to bottom."""
        return self._reading.headings if self._reading is not None else ()

    def go_to(self, number: int) -> None:
        """Put the caret on the heading with this *number* (from 0)."""
        if self._edit is not None and number < len(self.headings):
            self._edit.go_to_line(self.headings[number].line)

    def move_section(self, number: int, before: int) -> None:
        """Put the section of a heading before another one, as one step of undo."""
        edit, reading = self._edit, self._reading
        if edit is None or reading is None or edit.isReadOnly() or not reading.is_complete:
            return
        change = moved(reading.headings, edit.text().split("\n"), number, before)
        if change is None:
            return
        document = edit.document()
        end = document.findBlockByNumber(change.last - 2)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        cursor.setPosition(document.findBlockByNumber(change.first - 1).position())
        cursor.setPosition(end.position() + end.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText("\n".join(change.lines))
        cursor.endEditBlock()
        caret = QTextCursor(document.findBlockByNumber(change.line - 1))
        edit.setTextCursor(caret)

    def _show(self) -> None:
        headings = self.headings
        self.tree.show_headings(headings)
        self.tree.setVisible(bool(headings))
        self._empty.setVisible(not headings)
        self._follow_caret()

    def _follow_caret(self) -> None:
        if self._edit is not None and self.isVisible():
            self.tree.follow(section_at(self.headings, self._edit.line()))
