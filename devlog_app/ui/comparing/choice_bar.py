"""What stands above a difference: which version is taken."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from devlog_app.ui.theme import colours


class Choice(StrEnum):
    """What is taken of a difference."""

    MINE = "mine"
    THEIRS = "theirs"
    BOTH = "both"


KEYS: Mapping[Choice, str] = MappingProxyType(
    {Choice.MINE: "Alt+Left", Choice.THEIRS: "Alt+Right", Choice.BOTH: "Alt+Return"}
)
"""The keys that take it where the user stands: none that somebody types who has not looked yet."""


class ChoiceBar(QWidget):
    """Three buttons, of which one is down as soon as it is decided; or only words, where nothing is to decide."""

    chosen = Signal(int, str)
    """Of the difference with this number, this ``Choice`` is taken."""

    def __init__(self, difference: int, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._difference = difference
        self._buttons: dict[Choice, QPushButton] = {}
        self._label = QLabel(words, self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(8, 4, 8, 4)
        self._row.setSpacing(6)
        self._row.addWidget(self._label)
        self._row.addStretch(1)

    def offer(self) -> None:
        """Let the user choose."""
        group = QButtonGroup(self)
        for place, (choice, words, meaning) in enumerate(
            (
                (Choice.MINE, self.tr("Take mine"), self.tr("Take what stands on the left")),
                (Choice.THEIRS, self.tr("Take theirs"), self.tr("Take what stands on the right")),
                (Choice.BOTH, self.tr("Take both"), self.tr("Take the left one, and the right one below it")),
            )
        ):
            button = QPushButton(words, self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            keys = QKeySequence(KEYS[choice]).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{meaning} ({keys})")
            button.setAccessibleName(f"{self._label.text()}: {words}")
            button.setProperty("choice", choice.value)
            group.addButton(button)
            self._row.insertWidget(1 + place, button)
            self._buttons[choice] = button
        group.buttonClicked.connect(self._tell)

    def show_choice(self, choice: Choice) -> None:
        """Show what is taken."""
        if choice in self._buttons:
            self._buttons[choice].setChecked(True)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        look = colours(self.palette())
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.panel)
        painter.fillRect(0, 0, self.width(), 1, look.border)
        painter.end()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()

    def _tell(self, button: QPushButton) -> None:
        self.chosen.emit(self._difference, str(button.property("choice")))
