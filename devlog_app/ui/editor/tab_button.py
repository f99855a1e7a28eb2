"""The button of a tab: a cross that closes it, a dot while something in it is not saved."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from devlog_app.ui.theme import colours

ARM = 0.21
"""Half a cross, as a part of the button's side."""
DOT = 0.2
"""Radius of the dot, as a part of the button's side."""


class TabButton(QAbstractButton):
    """Shows the dot until the pointer is over it: whoever wants to close finds the cross."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._unsaved = False
        # Ctrl+W does the same; thirty more stops would make the Tab key useless.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def describe(self, title: str, *, unsaved: bool) -> None:
        """Belong to the note called *title*."""
        name = self.tr("Close “%1”").replace("%1", title)
        if name != self.accessibleName():
            self.setAccessibleName(name)
            self.setToolTip(name)
        if unsaved != self._unsaved:
            self._unsaved = unsaved
            self.update()

    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * 1.1)
        return QSize(side, side)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        # The style sheet of the tabs gives their children a palette of its own.
        look = colours(self.window().palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = min(self.width(), self.height())
        middle = QRectF(self.rect()).center()
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.border)
            painter.drawRoundedRect(self.rect(), 4, 4)
        ink = look.text if self.underMouse() else look.text_muted
        if self._unsaved and not self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.link)
            painter.drawEllipse(middle, side * DOT, side * DOT)
        else:
            arm = side * ARM
            painter.setPen(QPen(ink, max(1.0, side / 13), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            for slope in (1, -1):
                painter.drawLine(middle + QPointF(-arm, -arm * slope), middle + QPointF(arm, arm * slope))
        painter.end()
