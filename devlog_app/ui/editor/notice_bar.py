"""A bar above the text that says one thing plainly and offers what can be done about it."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget
from shiboken6 import isValid

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
    """Hidden until it has something to say. Its choices stand beside the words, or below: always if *is_narrow*.

    Who was typing goes on typing: a click leaves the focus where it is, and a bar that goes gives it back.
    """

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
        self._had_focus: QWidget | None = None
        """Where the keys went before they came to a choice."""
        self._listens = False
        self.hide()

    def add_choice(self, words: str, chosen: Callable[[], object]) -> QPushButton:
        """Offer something to do."""
        button = QPushButton(words, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
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

    @property
    def offered(self) -> list[QPushButton]:
        """The buttons for what can be done about it."""
        return [button for button in self._buttons if not button.isHidden()]

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

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and not self._listens:
            self._application().focusChanged.connect(self._note_focus)
            self._listens = True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if event.spontaneous() or not self._listens:
            return
        self._application().focusChanged.disconnect(self._note_focus)
        self._listens = False
        before, self._had_focus = self._had_focus, None
        focused = QApplication.focusWidget()
        # Qt would give it to whatever comes next: a button, which the next space in the prose would press.
        if focused and self.isAncestorOf(focused) and before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    @staticmethod
    def _application() -> QApplication:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        return application

    def _note_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        if before and now and self.isAncestorOf(now) and not self.isAncestorOf(before):
            self._had_focus = before

    def _arrange(self) -> None:
        """Set the choices below the words where they leave them too little room."""
        below = self._is_narrow or self._lines_beside() > MOST_LINES
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._whole.setDirection(down if below else right)

    def _lines_beside(self) -> int:
        """How many lines the words take beside the choices that are offered."""
        choices = [button.sizeHint().width() for button in self.offered]
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
