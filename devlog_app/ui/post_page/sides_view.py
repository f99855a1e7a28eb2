"""The note against its live post, message by message, and what can be done about a difference."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.post_page import PartSides, Sides, Verdict
from devlog_app.services.notes.comparing import compared
from devlog_app.ui.comparing.view import ComparisonView
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.times import full_time

REMARK_LINES = 6
"""Lines of remarks that are seen at once; more are scrolled to."""


class SidesView(QWidget):
    """Left what the channel says, right what the note says: an update makes the left side say the right one."""

    update_wanted = Signal()
    """Make the post say what the note says."""
    pull_wanted = Signal()
    """Make the note say what the channel says."""
    join_wanted = Signal()
    """Put what both sides changed together."""
    look_wanted = Signal()
    """Read the channel again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sides: Sides | None = None
        self._read = ""
        self._verdict = QLabel(self)
        self._verdict.setWordWrap(True)
        self._verdict.setObjectName("verdict")
        self._when = QLabel(self)
        self._when.setWordWrap(True)
        self._when.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._join = QPushButton(self.tr("Put both together…"), self)
        self._join.clicked.connect(self.join_wanted)
        self._update = QPushButton(self)
        self._update.clicked.connect(self.update_wanted)
        self._pull = QPushButton(self.tr("Take it into the note…"), self)
        self._pull.clicked.connect(self.pull_wanted)
        self._look = QPushButton(self.tr("Look again"), self)
        self._look.clicked.connect(self.look_wanted)
        self._parts = QTabBar(self)
        self._parts.setAccessibleName(self.tr("Messages of the post"))
        self._parts.setExpanding(False)
        self._parts.setDrawBase(False)
        self._parts.currentChanged.connect(self._turn_to)
        self._remarks = QLabel(self)
        self._remarks.setWordWrap(True)
        self._remarks.setTextFormat(Qt.TextFormat.PlainText)
        self._remarks.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._remarks.setContentsMargins(16, 6, 16, 6)
        self._remark_area = QScrollArea(self)
        self._remark_area.setWidget(self._remarks)
        self._remark_area.setWidgetResizable(True)
        self._remark_area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._remark_area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._view = ComparisonView(self)
        self._plain = QLabel(self)
        self._plain.setWordWrap(True)
        self._plain.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._plain.setContentsMargins(24, 24, 24, 24)
        self._texts = QStackedWidget(self)
        self._texts.addWidget(self._plain)
        self._texts.addWidget(self._view)
        self._lay_out()
        self.clear()

    def clear(self) -> None:
        """Show that nothing was read yet."""
        self._sides = None
        self._verdict.setText(self.tr("The channel is being read …"))
        self._read = ""
        self._when.setText("")
        self._show_parts(())
        self._plain.setText("")
        self._label_buttons(Verdict.SAME)

    def show_sides(self, sides: Sides, zone: str | None) -> None:
        """Show how note and post stand to one another."""
        self._sides = sides
        self._verdict.setText(self._words(sides))
        words = self.tr("Read on %1") if sides.is_live else self.tr("As it was last known, on %1")
        self._read = words.replace("%1", full_time(sides.at, zone))
        self._when.setText(self._read)
        self._label_buttons(sides.verdict)
        self._show_parts(sides.parts)

    def show_reading(self, reading: bool) -> None:  # a value, not a mode
        """The channel is being read, or that is over."""
        self._when.setText(
            self.tr("The channel is being read …") if reading and self._sides is not None else self._read
        )

    def say(self, words: str) -> None:
        """There is nothing to compare: say why."""
        self.clear()
        self._verdict.setText(words)

    def allow(self, update: str, pull: str, look: str) -> None:
        """Why each of the three cannot be done now; empty where it can."""
        for button, reason in ((self._join, pull), (self._update, update), (self._pull, pull), (self._look, look)):
            button.setEnabled(not reason)
            button.setToolTip(reason)
            button.setAccessibleDescription(reason)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        for button in (self._join, self._update, self._pull, self._look):
            row.addWidget(button)
        row.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(16, 12, 16, 8)
        top.setSpacing(2)
        top.addWidget(self._verdict)
        top.addWidget(self._when)
        top.addSpacing(6)
        top.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._parts)
        column.addWidget(self._remark_area)
        column.addWidget(self._texts, 1)
        bold = self._verdict.font()
        bold.setBold(True)
        self._verdict.setFont(bold)

    def _words(self, sides: Sides) -> str:
        match sides.verdict:
            case Verdict.SAME if sides.exchanged:
                return self.tr("The words are the same; a file was exchanged in Telegram.")
            case Verdict.SAME:
                return self.tr("Note and post say the same.")
            case Verdict.HERE:
                return self.tr("The note was changed; the post still says what was published.")
            case Verdict.THERE if sides.is_live:
                return self.tr("The post was changed in Telegram; the note still says what was published.")
            case Verdict.BOTH if sides.is_live:
                return self.tr("Both were changed: the note here, and the post in Telegram.")
            case Verdict.THERE:
                return self.tr("The post was changed in Telegram; what it says now is seen when it can be read.")
            case Verdict.BOTH:
                return self.tr("Both were changed; what the post says now is seen when it can be read.")

    def _label_buttons(self, verdict: Verdict) -> None:
        over = verdict in {Verdict.THERE, Verdict.BOTH}
        self._join.setVisible(verdict is Verdict.BOTH)
        self._update.setText(self.tr("Put the note over it…") if over else self.tr("Update the post…"))

    def _show_parts(self, parts: Sequence[PartSides]) -> None:
        chosen = self._parts.currentIndex()
        self._parts.blockSignals(True)
        while self._parts.count():
            self._parts.removeTab(0)
        for part in parts:
            words = self.tr("Message %1") if part.is_same else self.tr("Message %1 ≠")
            number = self._parts.addTab(words.replace("%1", str(part.part + 1)))
            meaning = self.tr("Both say the same") if part.is_same else self.tr("Different")
            self._parts.setTabToolTip(number, meaning)
            self._parts.setAccessibleTabName(number, f"{words.replace('%1', str(part.part + 1))}: {meaning}")
        different = next((number for number, part in enumerate(parts) if not part.is_same), 0)
        self._parts.setCurrentIndex(chosen if 0 <= chosen < len(parts) else different)
        self._parts.blockSignals(False)
        self._parts.setVisible(len(parts) > 1)
        self._turn_to(self._parts.currentIndex())

    def _turn_to(self, number: int) -> None:
        parts = self._sides.parts if self._sides is not None else ()
        if not 0 <= number < len(parts):
            self._remark_area.hide()
            self._texts.setCurrentWidget(self._plain)
            return
        part = parts[number]
        self._remarks.setText("\n".join(sentence(remark) for remark in part.remarks))
        self._remark_area.setVisible(bool(part.remarks))
        height = self.fontMetrics().lineSpacing() * min(REMARK_LINES, len(part.remarks)) + 14
        self._remark_area.setFixedHeight(height)
        comparison = compared(_text(part.there), _text(part.here))
        self._view.show_comparison(comparison, (self.tr("In the channel"), self.tr("In the note")))
        if part.here or part.there:
            self._texts.setCurrentWidget(self._view)
        else:
            self._plain.setText(self.tr("This message has no words."))
            self._texts.setCurrentWidget(self._plain)


def _text(words: str | None) -> str:
    return f"{words}\n" if words else ""
