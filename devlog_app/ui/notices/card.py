"""One notice on the screen: what happened, and buttons that lead there."""

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from devlog_app.ui.notices.notice import ICONS, Notice, NoticeKind
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import drawn_icon

STANDS = 12_000
"""Milliseconds; what failed stays until somebody closes it."""
WIDTH = 42
"""Average characters."""


class NoticeCard(QFrame):
    """Goes by itself after a while, unless somebody is at it."""

    note_wanted = Signal(str)
    link_wanted = Signal(str)
    closed = Signal()

    def __init__(self, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self.notice = notice
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(notice.said)
        title = QLabel(notice.title, self)
        title.setTextFormat(Qt.TextFormat.PlainText)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        words = QLabel(notice.words, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        for label in (title, words):
            label.setWordWrap(True)
        self._icon = QLabel(self)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close"))
        self._close.clicked.connect(self.closed)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(title)
        column.addWidget(words)
        column.addLayout(self._choices())
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 12, 10, 12)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._timer = QTimer(self, singleShot=True, interval=STANDS)
        self._timer.timeout.connect(self.closed)
        if notice.kind is not NoticeKind.FAILED:
            self._timer.start()
        self._draw()
        self._take_room()

    def _choices(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 4, 0, 0)
        if self.notice.path is not None:
            open_note = QPushButton(self.tr("Open note"), self)
            open_note.clicked.connect(self._want_note)
            row.addWidget(open_note)
        if self.notice.link is not None:
            open_link = QPushButton(self.tr("Show post"), self)
            open_link.setToolTip(self.notice.link)
            open_link.clicked.connect(self._want_link)
            row.addWidget(open_link)
        row.addStretch(1)
        return row

    def _want_note(self) -> None:
        assert self.notice.path is not None
        self.note_wanted.emit(self.notice.path)
        self.closed.emit()

    def _want_link(self) -> None:
        assert self.notice.link is not None
        self.link_wanted.emit(self.notice.link)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._go_on()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._timer.stop()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._go_on()
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange} and hasattr(self, "_timer"):
            self._draw()
            self._take_room()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.raised)
        painter.setPen(QPen(look.accent if self.hasFocus() else look.border, 2 if self.hasFocus() else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def _go_on(self) -> None:
        if self.notice.kind is not NoticeKind.FAILED and not self.isAncestorOf(self.window().focusWidget() or self):
            self._timer.start()

    def _take_room(self) -> None:
        """Words wrap, buttons do not; how wide they are is known when they have their style."""
        self.ensurePolished()
        layout = self.layout()
        assert layout is not None
        layout.invalidate()
        usual = self.fontMetrics().averageCharWidth() * WIDTH + 60
        self.setFixedWidth(max(usual, layout.minimumSize().width()))

    def _draw(self) -> None:
        look, side = colours(self.palette()), round(self.fontMetrics().height() * 1.3)
        ink = {
            NoticeKind.OUT: look.success,
            NoticeKind.CHANGED: look.notice,
            NoticeKind.GONE: look.warning,
            NoticeKind.FAILED: look.error,
        }[self.notice.kind]
        self._icon.setPixmap(drawn_icon(ICONS[self.notice.kind], ink, side))
        self._close.setIcon(drawn_icon("x", look.text_muted, 16))
        self.update()
