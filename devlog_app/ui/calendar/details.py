"""The line below the calendar: the entry at hand in full words, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from devlog_app.model.schedule import Entry, EntryKind
from devlog_app.ui.spoken import announce

CHARACTERS = 100
"""Below so many characters of width the buttons stand under the words."""


class Details(QWidget):
    """Says nothing of what is not at hand."""

    open_wanted = Signal()
    plan_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._label.setMinimumHeight(self.fontMetrics().lineSpacing() * 2)
        self._open = QPushButton(self.tr("Open"), self)
        self._plan = QPushButton(self.tr("Plan for…"), self)
        self._remove = QPushButton(self.tr("Remove"), self)
        self._rows = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._rows.setContentsMargins(12, 4, 12, 4)
        self._rows.addWidget(self._label, 1)
        row = QHBoxLayout()
        self._rows.addLayout(row)
        for button, signal in (
            (self._open, self.open_wanted),
            (self._plan, self.plan_wanted),
            (self._remove, self.remove_wanted),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        row.addStretch(0)
        self.say("", None)

    def say(self, words: str, entry: Entry | None, *, can_open: bool = False) -> None:
        """*words* are all there is to know of *entry*."""
        is_new = words != self._label.text()
        self._label.setText(words)
        self._label.setAccessibleName(words)
        movable = entry is not None and entry.is_movable
        self._open.setVisible(can_open)
        self._plan.setVisible(movable)
        self._remove.setVisible(movable)
        is_plan = entry is None or entry.kind is EntryKind.PLANNED
        self._plan.setText(self.tr("Plan for…") if is_plan else self.tr("Move to…"))
        self._remove.setText(self.tr("Remove plan") if is_plan else self.tr("Take out of the queue"))
        if is_new and words:
            announce(self._label, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Words that stand in a narrow column beside buttons would push everything else away.
        is_wide = self.width() > CHARACTERS * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._rows.direction() != way:
            self._rows.setDirection(way)

    def said(self) -> str:
        """What is said now."""
        return self._label.text()
