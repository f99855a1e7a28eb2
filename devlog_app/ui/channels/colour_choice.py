"""A channel's colour: one of a small palette, any other, or none."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QColorDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from devlog_app.ui.theme import colours

PALETTE = (
    ("#c0392b", QT_TRANSLATE_NOOP("Colours", "Red")),
    ("#d35400", QT_TRANSLATE_NOOP("Colours", "Orange")),
    ("#b58900", QT_TRANSLATE_NOOP("Colours", "Yellow")),
    ("#1e8449", QT_TRANSLATE_NOOP("Colours", "Green")),
    ("#148f8f", QT_TRANSLATE_NOOP("Colours", "Teal")),
    ("#2471a3", QT_TRANSLATE_NOOP("Colours", "Blue")),
    ("#7d3c98", QT_TRANSLATE_NOOP("Colours", "Violet")),
    ("#c2185b", QT_TRANSLATE_NOOP("Colours", "Pink")),
)
"""Colours that are told apart as dots on light and on dark grounds."""


class ColourChoice(QWidget):
    """Shows the palette as dots; the arrow keys go through them."""

    colour_wanted = Signal(object)
    """A colour as devlog.yaml writes it, or None: the usual one."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Colour"))
        self._colour: str | None = None
        self._dots = QButtonGroup(self)
        self._dots.setExclusive(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(2)
        column.addLayout(row)
        for value, words in PALETTE:
            dot = ColourDot(value, QCoreApplication.translate("Colours", str(words)), self)
            dot.clicked.connect(self._take_dot)
            self._dots.addButton(dot)
            row.addWidget(dot)
        self._other = ColourDot("", self.tr("Another colour"), self)
        self._other.hide()
        row.addWidget(self._other)
        more = QPushButton(self.tr("Other…"), self)
        more.setAutoDefault(False)
        more.clicked.connect(self._ask)
        none = QPushButton(self.tr("None"), self)
        none.setAutoDefault(False)
        none.setAccessibleName(self.tr("No colour of its own"))
        none.clicked.connect(self._take_none)
        row.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(more)
        below.addWidget(none)
        below.addStretch(1)
        column.addLayout(below)

    def show_colour(self, colour: str | None) -> None:
        """Mark the channel's *colour*."""
        self._colour = colour
        known = [dot for dot in self._dots.buttons() if isinstance(dot, ColourDot)]
        for dot in known:
            dot.setChecked(colour is not None and dot.value.lower() == colour.lower())
        is_other = colour is not None and not any(dot.isChecked() for dot in known)
        self._other.setVisible(is_other)
        if is_other and colour is not None:
            self._other.value = colour
            self._other.setChecked(True)

    def _take_dot(self) -> None:
        dot = self.sender()
        if isinstance(dot, ColourDot):
            self._want(dot.value)

    def _take_none(self) -> None:
        self._want(None)

    def _want(self, colour: str | None) -> None:
        self.show_colour(colour)
        self.colour_wanted.emit(colour)

    def _ask(self) -> None:
        dialog = QColorDialog(QColor(self._colour or PALETTE[0][0]), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QColorDialog.ColorDialogOption.DontUseNativeDialog)
        dialog.setWindowTitle(self.tr("Colour of the channel"))
        dialog.colorSelected.connect(self._take_other)
        dialog.open()

    def _take_other(self, colour: QColor) -> None:
        self._want(colour.name())


class ColourDot(QAbstractButton):
    """One colour to choose."""

    def __init__(self, value: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.value = value
        self.setCheckable(True)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * 1.5)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(look.accent if self.hasFocus() else look.text, 2))
            painter.drawEllipse(place)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.value))
        painter.drawEllipse(place.adjusted(3, 3, -3, -3))
        painter.end()
