"""A group of the form's rows under a heading that opens and closes it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

from devlog_app.ui.properties.fields import Field


class Section(QWidget):
    """The rows below one key."""

    def __init__(self, title: str, parent: QWidget, *, is_open: bool) -> None:
        super().__init__(parent)
        self._heading = QToolButton(self)
        self._heading.setText(title)
        self._heading.setAutoRaise(True)
        self._heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._heading.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._heading.clicked.connect(self._turn)
        font = QFont(self._heading.font())
        font.setWeight(QFont.Weight.DemiBold)
        self._heading.setFont(font)
        self._rows = QWidget(self)
        self._column = QVBoxLayout(self._rows)
        self._column.setContentsMargins(0, 4, 0, 8)
        self._column.setSpacing(10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._heading)
        column.addWidget(self._rows)
        self._show_rows(is_open)

    def add(self, field: Field) -> None:
        """Put *field* below the others."""
        self._column.addWidget(field)

    def open(self) -> None:
        """Show the rows."""
        self._show_rows(True)

    def _turn(self) -> None:
        self._show_rows(self._rows.isHidden())

    def _show_rows(self, shown: bool) -> None:
        self._rows.setVisible(shown)
        self._heading.setArrowType(Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow)
