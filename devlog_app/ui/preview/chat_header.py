"""The bar above the bubbles: the channel's letters in a disc, its name, what is shown, and how."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from devlog_app.ui.preview.look import look_for
from devlog_app.ui.theme.avatars import LETTERS, avatar_colours, initials


class ChatHeader(QWidget):
    """Like the bar of a Telegram chat."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._title = ""
        self._about = ""
        self._look = look_for(self.palette(), self.font())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.addStretch(1)
        self._bar = QWidget(self)
        self._choices = QHBoxLayout(self._bar)
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._choices.setSpacing(2)
        row.addWidget(self._bar)

    @property
    def about(self) -> str:
        """What is said of what is shown."""
        return self._about

    def show_choices(self, actions: Sequence[QAction]) -> None:
        """Let the reader choose how the preview is shown: a small button for each of *actions*."""
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setAutoRaise(True)
            button.setIconSize(QSize(18, 18))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAccessibleName(action.text().replace("&", ""))
            self._choices.addWidget(button)

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
        side = look.px(38)
        disc = QRectF(look.px(12), (self.height() - side) / 2, side, side)
        upper, lower = avatar_colours(self._title)
        fill = QLinearGradient(disc.topLeft(), disc.bottomLeft())
        fill.setColorAt(0, upper)
        fill.setColorAt(1, lower)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawEllipse(disc)
        painter.setPen(LETTERS)
        painter.setFont(look.bold)
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, initials(self._title))
        right = self._bar.x() if self._choices.count() else self.width()
        text = QRectF(disc.right() + look.px(10), disc.y(), right - disc.right() - look.px(20), disc.height())
        title = QFontMetricsF(look.bold).elidedText(self._title, Qt.TextElideMode.ElideRight, text.width())
        painter.setPen(look.colours.text)
        painter.drawText(text, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, title)
        painter.setFont(look.small)
        painter.setPen(look.colours.text_muted)
        about = QFontMetricsF(look.small).elidedText(self._about, Qt.TextElideMode.ElideRight, text.width())
        painter.drawText(text, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, about)
        painter.end()
