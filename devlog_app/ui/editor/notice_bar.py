"""A bar above the text that says one thing plainly and offers what can be done about it."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from devlog_app.ui.theme import Colours, colours

BAR_WIDTH = 4


class Gravity(StrEnum):
    """How much a notice matters."""

    NOTICE = "notice"
    WARNING = "warning"
    ERROR = "error"


class NoticeBar(QWidget):
    """Hidden until it has something to say; *is_narrow*: its choices stand below the words, not beside them."""

    def __init__(self, gravity: Gravity, parent: QWidget, *, is_narrow: bool = False) -> None:
        super().__init__(parent)
        self._gravity = gravity
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(BAR_WIDTH + 12, 8, 12, 8)
        whole.setSpacing(6)
        if is_narrow:
            whole.addWidget(self._label)
            self._row.addStretch(1)
        else:
            self._row.addWidget(self._label, 1)
        whole.addLayout(self._row)
        self._buttons: list[QPushButton] = []
        self.hide()

    def add_choice(self, words: str, chosen: Callable[[], object]) -> QPushButton:
        """Offer something to do."""
        button = QPushButton(words, self)
        button.clicked.connect(chosen)
        self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._buttons.append(button)
        return button

    def say(self, sentence: str, hint: str | None = None) -> None:
        """Show *sentence*, and *hint* behind it."""
        words = f"{sentence} {hint}" if hint else sentence
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        new = words != self._label.text() or self.isHidden()
        self._label.setText(words)
        self.setAccessibleName(words)
        self.show()
        if new:
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def said(self) -> str:
        """What the bar says now; empty while it is hidden."""
        return "" if self.isHidden() else self._label.text()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        ink, fill = self._colours(colours(self.palette()))
        painter.fillRect(self.rect(), fill)
        painter.fillRect(0, 0, BAR_WIDTH, self.height(), ink)
        painter.fillRect(0, self.height() - 1, self.width(), 1, colours(self.palette()).border)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def _colours(self, look: Colours) -> tuple[QColor, QColor]:
        match self._gravity:
            case Gravity.ERROR:
                return look.error, look.error_fill
            case Gravity.WARNING:
                return look.warning, look.warning_fill
        return look.notice, look.notice_fill
