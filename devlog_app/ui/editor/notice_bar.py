"""A bar above the text that says one thing plainly and offers what can be done about it."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from devlog_app.ui.theme import Colours, colours

BAR_WIDTH = 4
MOST_LINES = 2
"""Words that would take more lines beside the choices have them below instead."""


class Gravity(StrEnum):
    """How much a notice matters."""

    NOTICE = "notice"
    WARNING = "warning"
    ERROR = "error"


class NoticeBar(QWidget):
    """Hidden until it has something to say. Its choices stand beside the words, or below: always if *is_narrow*."""

    def __init__(self, gravity: Gravity, parent: QWidget, *, is_narrow: bool = False) -> None:
        super().__init__(parent)
        self._gravity = gravity
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._is_narrow = is_narrow
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._whole.setContentsMargins(BAR_WIDTH + 12, 8, 12, 8)
        self._whole.setSpacing(8)
        self._whole.addWidget(self._label, 1)
        self._whole.addLayout(self._row)
        self._whole.setAlignment(self._row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
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
        from devlog_app.ui.spoken import announce

        new = words != self._label.text() or self.isHidden()
        self._label.setText(words)
        self.setAccessibleName(words)
        self._arrange()
        self.show()
        if new:
            announce(self, words, at_once=self._gravity is Gravity.ERROR)

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Set the choices below the words where they leave them too little room."""
        below = self._is_narrow or self._lines_beside() > MOST_LINES
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._whole.setDirection(down if below else right)

    def _lines_beside(self) -> int:
        """How many lines the words take beside the choices that are offered."""
        choices = [button.sizeHint().width() for button in self._buttons if not button.isHidden()]
        if not choices:
            return 0
        margins = self._whole.contentsMargins()
        room = self.width() - margins.left() - margins.right() - sum(choices) - self._row.spacing() * len(choices)
        metrics = self.fontMetrics()
        height = metrics.boundingRect(0, 0, max(room, 1), 0, Qt.TextFlag.TextWordWrap, self._label.text()).height()
        return round(height / metrics.lineSpacing())

    def _colours(self, look: Colours) -> tuple[QColor, QColor]:
        match self._gravity:
            case Gravity.ERROR:
                return look.error, look.error_fill
            case Gravity.WARNING:
                return look.warning, look.warning_fill
        return look.notice, look.notice_fill
