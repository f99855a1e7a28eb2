"""The bubble of the tour: what is to be seen here, and the way on."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from devlog_app.ui.spoken import announce
from devlog_app.ui.theme import colours

WIDTH = 44
"""Average characters."""
GAP = 14


class TourBubble(QFrame):
    """Escape leaves the tour."""

    next_wanted = Signal()
    back_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = QLabel(self)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._number = QLabel(self)
        self._number.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        self._skip = self._button(self.tr("&Skip"), self.skip_wanted.emit)
        self._back = self._button(self.tr("&Back"), self.back_wanted.emit)
        self._next = self._button("", self.next_wanted.emit)
        self._next.setDefault(True)
        row = QHBoxLayout()
        row.addWidget(self._number)
        row.addStretch(1)
        for button in (self._skip, self._back, self._next):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 14, 18, 14)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(4)
        column.addLayout(row)
        self.hide()

    def show_step(self, number: int, of: int, title: str, words: str) -> None:
        """Show step *number*, from 1, *of* so many."""
        self._title.setText(title)
        self._words.setText(words)
        self._number.setText(self.tr("%1 of %2").replace("%1", str(number)).replace("%2", str(of)))
        self._back.setEnabled(number > 1)
        self._skip.setVisible(number < of)
        self._next.setText(self.tr("&Next") if number < of else self.tr("&Done"))
        self.setAccessibleName(f"{title}. {words}")
        usual = self.fontMetrics().averageCharWidth() * WIDTH + 36
        # Buttons have a least width of their own, however small the letters are.
        self.setFixedWidth(max(usual, self._least_width()))
        self.setFixedHeight(self.heightForWidth(self.width()) if self.hasHeightForWidth() else self.sizeHint().height())
        self.show()
        self.raise_()
        announce(self, self.accessibleName())

    def _least_width(self) -> int:
        layout = self.layout()
        return layout.totalMinimumSize().width() if layout is not None else 0

    def take_focus(self) -> None:
        """Let Return go on."""
        self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def stand_at(self, place: QRect | None, room: QRect) -> None:
        """Stand beside *place* where there is most room in *room*, else over its middle."""
        size = self.size()
        if place is None:
            self.move(room.center() - self.rect().center())
            return
        middle = place.center()
        beside = (
            QPoint(place.right() + GAP, middle.y() - size.height() // 2),
            QPoint(place.left() - GAP - size.width(), middle.y() - size.height() // 2),
            QPoint(middle.x() - size.width() // 2, place.bottom() + GAP),
            QPoint(middle.x() - size.width() // 2, place.top() - GAP - size.height()),
        )
        for corner in beside:
            stands = QRect(_within(corner, self.rect(), room), size)
            if not stands.intersects(place):
                self.move(stands.topLeft())
                return
        self.move(_within(middle - self.rect().center(), self.rect(), room))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.skip_wanted.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = self.focusWidget()
            focused.click() if isinstance(focused, QPushButton) else self.next_wanted.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = colours(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(look.raised)
        painter.setPen(QPen(look.border, 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        painter.end()

    def _button(self, words: str, pressed: object) -> QPushButton:
        button = QPushButton(words, self)
        button.clicked.connect(pressed)
        return button


def _within(corner: QPoint, size: QRect, room: QRect) -> QPoint:
    """*corner* moved so that *size* stands in *room*."""
    right = max(room.left(), room.right() - size.width())
    bottom = max(room.top(), room.bottom() - size.height())
    return QPoint(min(max(corner.x(), room.left()), right), min(max(corner.y(), room.top()), bottom))
