"""The bar above the bubbles: the channel's letter in a disc, its name, and what is shown."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from devlog_app.ui.preview.look import look_for


class ChatHeader(QWidget):
    """Like the bar of a Telegram chat."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title = ""
        self._about = ""
        self._look = look_for(self.palette(), self.font())

    def show_channel(self, title: str, about: str) -> None:
        """Name the channel, and say in a few words what is shown of it."""
        if (title, about) == (self._title, self._about):
            return
        self._title = title
        self._about = about
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self._look = look_for(self.palette(), self.font())
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        look = self._look
        return QSize(int(look.column), int(look.px(56)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = self._look
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.colours.raised)
        painter.fillRect(0, self.height() - 1, self.width(), 1, look.colours.border)
        width = min(look.column, self.width())
        left = (self.width() - width) / 2 + look.px(12)
        side = look.px(38)
        disc = QRectF(left, (self.height() - side) / 2, side, side)
        fill = QLinearGradient(disc.topLeft(), disc.bottomLeft())
        fill.setColorAt(0, look.colours.accent.lighter(130))
        fill.setColorAt(1, look.colours.accent)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawEllipse(disc)
        painter.setPen(look.colours.accent_text)
        painter.setFont(look.bold)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, avatar_letter(self._title))
        text = QRectF(disc.right() + look.px(10), disc.y(), left + width - disc.right() - look.px(34), disc.height())
        title = QFontMetricsF(look.bold).elidedText(self._title, Qt.TextElideMode.ElideRight, text.width())
        painter.setPen(look.colours.text)
        painter.drawText(text, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(look.small)
        painter.setPen(look.colours.text_muted)
        about = QFontMetricsF(look.small).elidedText(self._about, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, about)
        painter.end()


def avatar_letter(title: str) -> str:
    """What Telegram writes on a channel that has no picture: its first letter."""
    return next((character.upper() for character in title if character.isalnum()), "•")
