"""One part of the status line: an icon and a few words that lead to the right place."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import drawn_icon

FEW = 10
"""Characters that are seen where there is no room for more."""
GAP = 6


class StatusButton(QAbstractButton):
    """Cuts its words where there is no room for them; a tool tip says them in full, and what a click does."""

    def __init__(self, what: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._what = what
        self._icon = ""
        self._wrong = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def tell(self, icon: str, words: str, tip: str, *, wrong: bool = False) -> None:
        """Say *words*, beside *icon*; *tip* explains them. What is *wrong* stands out."""
        if (icon, words, wrong) == (self._icon, self.text(), self._wrong) and tip in self.toolTip():
            return
        self._icon, self._wrong = icon, wrong
        self.setText(words)
        self.setToolTip(f"{words}\n{tip}" if tip else words)
        self.setAccessibleName(f"{self._what}: {words}")
        self.setAccessibleDescription(tip)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.height() + 3 * GAP + metrics.horizontalAdvance(self.text()) + 2, metrics.height() + GAP)

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        least = metrics.height() + 3 * GAP + metrics.averageCharWidth() * FEW
        return QSize(min(least, self.sizeHint().width()), metrics.height() + GAP)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look, side = colours(self.palette()), self.fontMetrics().height()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setBrush(look.hover)
            painter.setPen(look.accent if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 5, 5)
        ink = look.error if self._wrong else look.text_muted
        if self._icon:
            painter.drawPixmap(GAP, (self.height() - side) // 2, drawn_icon(self._icon, ink, side))
        place = QRect(side + 2 * GAP, 0, self.width() - side - 3 * GAP, self.height())
        painter.setPen(ink)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
