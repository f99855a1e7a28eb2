"""One large card of the start page: an icon, what it does, and one sentence about it."""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QEnterEvent, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import drawn_icon

WRAPPED = Qt.TextFlag.TextWordWrap


class StartCard(QAbstractButton):
    """Gives the command *action* when it is pressed; *title* names it, *sentence* says more.

    Stands upright beside others, with *icon* above the words, or lies among rows with the icon beside them.
    """

    def __init__(self, action: QAction, icon: str, title: str, sentence: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self._sentence = sentence
        self._lies = False
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.clicked.connect(action.trigger)

    def lie(self, lies: bool) -> None:  # a value, not a mode
        """Let the words stand beside the icon instead of below it."""
        self._lies = lies
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        em = self.fontMetrics().height()
        return QSize(em * (24 if self._lies else 12), self.heightForWidth(self.width() or em * 12))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 8, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        pad, side = self._pad(), self._side()
        if self._lies:
            words = self._words_height(width - 3 * pad - side)
            return max(words, side) + 2 * pad
        return side + self._words_height(width - 2 * pad) + 3 * pad

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look, pad, side = colours(self.palette()), self._pad(), self._side()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(look.accent if self.hasFocus() else look.border, 2 if self.hasFocus() else 1))
        painter.setBrush(look.hover if self.isDown() or marked else look.panel)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        if self._lies:
            icon = QRectF(pad, (self.height() - side) / 2, side, side)
            words = QRect(2 * pad + side, pad, self.width() - 3 * pad - side, self.height() - 2 * pad)
        else:
            icon = QRectF(pad, pad, side, side)
            words = QRect(pad, 2 * pad + side, self.width() - 2 * pad, self.height() - 3 * pad - side)
        self._paint_icon(painter, icon)
        self._paint_words(painter, words)
        painter.end()

    def _paint_icon(self, painter: QPainter, place: QRectF) -> None:
        look = colours(self.palette())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.notice_fill)
        painter.drawRoundedRect(place, place.width() / 4, place.width() / 4)
        inner = place.width() * 0.6
        pixmap = drawn_icon(self._icon, look.link, round(inner))
        painter.drawPixmap(place.center() - QPointF(inner / 2, inner / 2), pixmap)

    def _paint_words(self, painter: QPainter, place: QRect) -> None:
        look, title = colours(self.palette()), self._title_font()
        painter.setFont(title)
        painter.setPen(look.text)
        used = painter.boundingRect(place, WRAPPED, self.text())
        painter.drawText(place, WRAPPED, self.text())
        painter.setFont(self.font())
        painter.setPen(look.text_muted)
        painter.drawText(place.adjusted(0, used.height() + self._pad() // 4, 0, 0), WRAPPED, self._sentence)

    def _words_height(self, width: int) -> int:
        room = QRect(0, 0, max(width, 1), 10_000)
        title = QFontMetrics(self._title_font()).boundingRect(room, WRAPPED, self.text()).height()
        return title + self._pad() // 4 + self.fontMetrics().boundingRect(room, WRAPPED, self._sentence).height()

    def _title_font(self) -> QFont:
        font = QFont(self.font())
        font.setPointSizeF(font.pointSizeF() * 1.15)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _pad(self) -> int:
        return self.fontMetrics().height()

    def _side(self) -> int:
        return round(self.fontMetrics().height() * 2.4)
