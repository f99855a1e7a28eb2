"""A part of the pre-flight page: a heading, and rows below it; hidden while it has nothing to say."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget


class Section(QWidget):
    """Rows of widgets in columns below *title*; the first column takes the room that is left."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._title = title
        self._heading = QLabel(title, self)
        font = QFont(self.font())
        font.setBold(True)
        self._heading.setFont(font)
        self._heading.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addWidget(self._heading)
        self._rows: QWidget | None = None

    def set_heading(self, words: str) -> None:
        """Say *words* above the rows."""
        self._heading.setText(words)
        self.setAccessibleName(words)

    def begin(self) -> QGridLayout:
        """Throw the rows away and begin anew; the layout takes the new ones."""
        if self._rows is not None:
            self._column.removeWidget(self._rows)
            self._rows.hide()
            self._rows.deleteLater()
        self._rows = QWidget(self)
        grid = QGridLayout(self._rows)
        grid.setContentsMargins(12, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(0, 1)
        self._column.addWidget(self._rows)
        return grid

    def take(self, widget: QWidget) -> None:
        """Put *widget*, which stays, below the heading."""
        self._column.addWidget(widget)

    def label(self, words: str, *, muted: bool = False) -> QLabel:
        """A row's plain words, which can be marked and copied."""
        label = QLabel(words, self._rows or self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if muted:
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        return label
