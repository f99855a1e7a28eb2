"""The one button that sends something out: filled, so that it is never pressed for another."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from devlog_app.ui.theme import colours

RADIUS = 6


class PublishButton(QPushButton):
    """Painted in the theme's accent."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        font = QFont(self.font())
        font.setBold(True)
        self.setFont(font)
        self.setObjectName("publish_now")

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(24, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        # The style sheet of buttons gives this one a palette of its own.
        look = colours(self.window().palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill = look.accent
        if not self.isEnabled():
            fill = look.border
        elif self.isDown() or self.underMouse():
            fill = look.accent_hover
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        if self.hasFocus():
            painter.setPen(look.text)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -2, -2), RADIUS, RADIUS)
        painter.setPen(look.accent_text if self.isEnabled() else look.text_disabled)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextShowMnemonic, self.text())
        painter.end()
