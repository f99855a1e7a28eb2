"""How often a post was seen, forwarded, reacted to and commented on, now and over time."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.after_publication import Measured
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.post_page import KnownPost
from devlog_app.ui.post_page.chart import LineChart, Reading
from devlog_app.ui.times import full_time

COUNTED = ("views", "forwards", "reactions", "comments")


class NumbersView(QScrollArea):
    """Four charts, the reactions one by one, and a button that counts anew."""

    measure_wanted = Signal()
    """Ask the channel for the numbers as they are now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._numbers: tuple[Measured, ...] = ()
        self._post: KnownPost | None = None
        self._zone: str | None = None
        self._charts = {
            "views": LineChart(self.tr("Views"), self),
            "forwards": LineChart(self.tr("Forwards"), self),
            "reactions": LineChart(self.tr("Reactions"), self),
            "comments": LineChart(self.tr("Comments"), self),
        }
        self._message = QComboBox(self)
        self._message.setAccessibleName(self.tr("Message whose numbers are shown"))
        self._message.currentIndexChanged.connect(self._show)
        self._when = QLabel(self)
        self._when.setWordWrap(True)
        self._when.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._kinds = QLabel(self)
        self._kinds.setWordWrap(True)
        self._measure = QPushButton(self.tr("Measure now"), self)
        self._measure.clicked.connect(self.measure_wanted)
        row = QHBoxLayout()
        row.addWidget(self._message)
        row.addWidget(self._when, 1)
        row.addWidget(self._measure)
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        self._columns = 0
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(12)
        column.addLayout(row)
        column.addLayout(self._grid)
        column.addWidget(self._kinds)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._arrange(2)

    def show_post(self, post: KnownPost, zone: str | None) -> None:
        """Show what was counted of *post*."""
        self._post, self._zone = post, zone
        self._numbers = post.numbers
        refs = list(dict.fromkeys(one.numbers.ref for one in self._numbers))
        chosen = max(0, self._message.currentIndex())
        self._message.blockSignals(True)
        self._message.clear()
        for ref in refs:
            self._message.addItem(self.tr("Message %1").replace("%1", str(ref.id)), ref)
        self._message.setCurrentIndex(min(chosen, len(refs) - 1))
        self._message.blockSignals(False)
        self._message.setVisible(len(refs) > 1)
        self._show()

    def set_measurable(self, reason: str) -> None:
        """Let it be counted anew, unless there is a *reason* why it cannot be."""
        self._measure.setEnabled(not reason)
        self._measure.setToolTip(reason)
        self._measure.setAccessibleDescription(reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = next(iter(self._charts.values())).sizeHint().width()
        self._arrange(2 if self.viewport().width() >= 2 * least + 44 else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, chart in enumerate(self._charts.values()):
            self._grid.addWidget(chart, number // columns, number % columns)

    def _show(self) -> None:
        post = self._post
        if post is None:
            return
        ref = self._message.currentData()
        shown = [one for one in self._numbers if one.numbers.ref == ref]
        nothing = self._nothing(post)
        for name, chart in self._charts.items():
            readings = _readings(shown, name)
            untold = self.tr("The channel does not tell this.") if shown else nothing
            chart.show_readings(readings, untold)
        self._when.setText(self._counted(shown) if shown else nothing)
        kinds = shown[-1].numbers.kinds if shown else ()
        listed = "   ".join(f"{kind} {QLocale().toString(count)}" for kind, count in kinds)
        self._kinds.setText(self.tr("Reactions: %1").replace("%1", listed))
        self._kinds.setVisible(bool(kinds))

    def _counted(self, shown: Sequence[Measured]) -> str:
        return self.tr("Changed last on %1").replace("%1", full_time(shown[-1].at, self._zone))

    def _nothing(self, post: KnownPost) -> str:
        if post.channel.kind is ChannelKind.LOCAL:
            return self.tr("A channel on this computer only has no readers to count.")
        if not post.is_live:
            return self.tr("It was never counted.")
        return self.tr("Not counted yet.")


def _readings(measured: Sequence[Measured], name: str) -> list[Reading]:
    found = ((one.at, getattr(one.numbers, name)) for one in measured)
    return [Reading(at, value) for at, value in found if value is not None]
