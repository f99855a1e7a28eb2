"""A bar above the text that says one thing plainly and offers what can be done about it."""

from collections.abc import Callable, Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget
from shiboken6 import isValid

from devlog_app.ui.tab_order import stand_behind
from devlog_app.ui.theme import Colours, colours

BAR_WIDTH = 4
MOST_LINES = 2
"""Words that would take more lines beside the choices have them below instead."""


class Gravity(StrEnum):
    """How much a notice matters."""

    NOTICE = "notice"
    WARNING = "warning"
    ERROR = "error"


class Choice(QObject):
    """Something that can be done about it: a button of the bar, as soon as the bar has spoken."""

    chosen = Signal()
    """It shall be done."""

    def __init__(self, words: str, tip: str, bar: QWidget) -> None:
        super().__init__(bar)
        self._words = words
        self._tip = tip
        self._is_offered = True
        self._button: QPushButton | None = None

    def offer(self, on: bool = True) -> None:  # a value, not a mode
        """Offer it from now on, or no longer."""
        self._is_offered = on
        if self._button is not None:
            self._button.setVisible(on)

    def button_on(self, bar: QWidget) -> QPushButton:
        """A button for it on *bar*."""
        self._button = QPushButton(self._words, bar)
        self._button.setToolTip(self._tip)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        # The Return key, pressed in a field of the same dialog, means something else.
        self._button.setAutoDefault(False)
        self._button.setVisible(self._is_offered)
        self._button.clicked.connect(self.chosen)
        return self._button


class NoticeBar(QWidget):
    """Hidden until it has something to say. Its choices stand beside the words, or below: always if *is_narrow*.

    Tab comes to them behind *behind*; None: where the bar stands in the order in which things were made.
    Who was typing goes on typing: a click leaves the focus where it is, and a bar that goes gives it back.
    Most bars never speak: what is in one is made with its first word.
    """

    def __init__(
        self, gravity: Gravity, parent: QWidget, *, is_narrow: bool = False, behind: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._gravity = gravity
        self._is_narrow = is_narrow
        self._behind = behind or self
        self._choices: list[Choice] = []
        self._inside: _Inside | None = None
        self._had_focus: QWidget | None = None
        """Where the keys went before they came to a choice."""
        self._listens = False
        self.hide()

    def add_choice(self, words: str, chosen: Callable[[], object], tip: str = "") -> Choice:
        """Offer something to do; *tip* says what that means."""
        choice = Choice(words, tip, self)
        choice.chosen.connect(chosen)
        self._choices.append(choice)
        return choice

    def say(self, sentence: str, hint: str | None = None) -> None:
        """Show *sentence*, and *hint* behind it."""
        from devlog_app.ui.spoken import announce

        if self._inside is None:
            self._inside = _Inside(self, self._choices, self._behind)
        words = f"{sentence} {hint}" if hint else sentence
        new = words != self._inside.label.text() or self.isHidden()
        self._inside.label.setText(words)
        self.setAccessibleName(words)
        self._arrange()
        self.show()
        if new:
            announce(self, words, at_once=self._gravity is Gravity.ERROR)

    @property
    def offered(self) -> list[QPushButton]:
        """The buttons for what can be done about it."""
        return [button for button in self._inside.buttons if not button.isHidden()] if self._inside is not None else []

    def said(self) -> str:
        """What the bar says now; empty while it is hidden."""
        return "" if self.isHidden() or self._inside is None else self._inside.label.text()

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
        if self._inside is not None:
            self._inside.arrange(self.width(), below=self._is_narrow)

    def _colours(self, look: Colours) -> tuple[QColor, QColor]:
        match self._gravity:
            case Gravity.ERROR:
                return look.error, look.error_fill
            case Gravity.WARNING:
                return look.warning, look.warning_fill
        return look.notice, look.notice_fill


class _Inside:
    """What stands in *bar*: the words, and a button for each of *choices* beside them or below."""

    def __init__(self, bar: QWidget, choices: Sequence[Choice], behind: QWidget) -> None:
        self.label = QLabel(bar)
        self.label.setWordWrap(True)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.buttons = [choice.button_on(bar) for choice in choices]
        for before, button in zip([behind, *self.buttons], self.buttons, strict=False):
            stand_behind(before, button)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        for button in self.buttons:
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._whole = QBoxLayout(QBoxLayout.Direction.LeftToRight, bar)
        self._whole.setContentsMargins(BAR_WIDTH + 12, 8, 12, 8)
        self._whole.setSpacing(8)
        self._whole.addWidget(self.label, 1)
        self._whole.addLayout(self._row)
        self._whole.setAlignment(self._row, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def arrange(self, width: int, *, below: bool) -> None:
        """In a bar of *width* pixels, set the choices below the words where they leave them too little room."""
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._whole.setDirection(down if below or self._lines_beside(width) > MOST_LINES else right)

    def _lines_beside(self, width: int) -> int:
        """How many lines the words take beside the choices that are offered."""
        choices = [button.sizeHint().width() for button in self.buttons if not button.isHidden()]
        if not choices:
            return 0
        margins = self._whole.contentsMargins()
        room = width - margins.left() - margins.right() - sum(choices) - self._row.spacing() * len(choices)
        metrics = self.label.fontMetrics()
        height = metrics.boundingRect(0, 0, max(room, 1), 0, Qt.TextFlag.TextWordWrap, self.label.text()).height()
        return round(height / metrics.lineSpacing())
