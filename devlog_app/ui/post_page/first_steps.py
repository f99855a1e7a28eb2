"""What can be done with a note that was never published, in the place of what would be told of its post."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from devlog_app.ui.theme import colours
from devlog_app.ui.theme.icons import Icons

LETTERS = 84
"""The width of the column, in letters: longer lines are hard to read."""
ICON = 20


class FirstSteps(QScrollArea):
    """A button for each way, and beside it what it leads to."""

    publish_wanted = Signal()
    """Show what comes before a publication."""
    schedule_wanted = Signal()
    """The same, with a time to be chosen."""
    calendar_wanted = Signal()
    """Show the calendar, in which a day can be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What can be done"))
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._buttons: list[tuple[QPushButton, str]] = []
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(18)
        self._rows.setColumnStretch(1, 1)
        self._publish = self._row(
            "send", self.tr("Publish…"), self.tr("Choose the channel, see what will leave, and send it now.")
        )
        self._publish.clicked.connect(self.publish_wanted)
        self._row(
            "clock",
            self.tr("Schedule…"),
            self.tr("The same for later: pick a time, or say it in words, such as “tomorrow at 10:00”."),
        ).clicked.connect(self.schedule_wanted)
        self._row(
            "eye-off",
            self.tr("Rehearse…"),
            self.tr("Where nobody else sees it: on this computer, in your Saved Messages, or in a test channel."),
        ).clicked.connect(self.publish_wanted)
        self._row(
            "calendar-month",
            self.tr("Find a day…"),
            self.tr("See in the calendar what comes out when, and drag the note to a free day."),
        ).clicked.connect(self.calendar_wanted)
        self._lay_out()
        self.setFocusProxy(self._publish)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and hasattr(self, "_buttons"):
            self._draw()
        elif event.type() is QEvent.Type.FontChange and hasattr(self, "_column"):
            self._column.setMaximumWidth(self.fontMetrics().averageCharWidth() * LETTERS)

    def _row(self, icon: str, words: str, meaning: str) -> QPushButton:
        row = self._rows.rowCount()
        button = QPushButton(words, self)
        button.setIconSize(QSize(ICON, ICON))
        button.setAccessibleDescription(meaning)
        label = QLabel(meaning, self)
        label.setWordWrap(True)
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._rows.addWidget(button, row, 0, Qt.AlignmentFlag.AlignVCenter)
        self._rows.addWidget(label, row, 1)
        self._buttons.append((button, icon))
        return button

    def _lay_out(self) -> None:
        inside = QWidget(self)
        self._column = QWidget(inside)
        self._column.setMaximumWidth(self.fontMetrics().averageCharWidth() * LETTERS)
        self._column.setLayout(self._rows)
        row = QHBoxLayout()
        row.addWidget(self._column, 1)
        row.addStretch(0)
        whole = QVBoxLayout(inside)
        whole.setContentsMargins(16, 10, 16, 16)
        whole.addLayout(row)
        whole.addStretch(1)
        self.setWidget(inside)

    def _draw(self) -> None:
        icons = Icons(colours(self.palette()))
        for button, name in self._buttons:
            button.setIcon(icons.icon(name))
