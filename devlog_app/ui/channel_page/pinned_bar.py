"""The bar above the bubbles that says what is pinned, and leads there."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import drawn_icon

PAD = 12


class PinnedBar(QAbstractButton):
    """Hidden while nothing is pinned."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_pinned(self, words: str | None) -> None:
        """The pinned message begins with *words*; None: nothing is pinned."""
        self.setVisible(words is not None)
        if words is not None:
            self.setText(words)
            self.setAccessibleName(self.tr("Pinned: %1").replace("%1", words))

    def sizeHint(self) -> QSize:
        return QSize(0, 2 * self.fontMetrics().lineSpacing() + PAD)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look, line = colours(self.palette()), self.fontMetrics().lineSpacing()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.hover if self.underMouse() or self.hasFocus() else look.raised)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.border)
        painter.fillRect(QRectF(PAD, PAD / 2, 2, self.height() - PAD), look.accent)
        side = line
        painter.drawPixmap(
            self.width() - side - PAD, (self.height() - side) // 2, drawn_icon("pin", look.text_muted, side)
        )
        place = QRectF(PAD + 10, PAD / 2, self.width() - side - 3 * PAD - 10, line)
        painter.setPen(look.link)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self.tr("Pinned message"))
        painter.setPen(look.text)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place.translated(0, line), Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
