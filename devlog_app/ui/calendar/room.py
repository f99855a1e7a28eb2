"""How full the queues are, how far they reach, and how lately that was known."""

from collections.abc import Iterable

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.ui.calendar.desk import CalendarDesk
from devlog_app.ui.calendar.words import about_queue
from devlog_app.ui.language.wording import advice, sentence


class Room(QLabel):
    """A sentence for each channel whose queue is known, or cannot be read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setContentsMargins(12, 0, 12, 4)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setForegroundRole(self.palette().ColorRole.PlaceholderText)

    def show_queues(self, desk: CalendarDesk, only: str | None, remarks: Iterable[str]) -> None:
        """Tell of the queue of *only*, or of all; *remarks* are what else is to be known of what is shown."""
        lines = []
        for entry in desk.channels:
            if only not in (None, entry.name):
                continue
            known, failure = desk.queues.get(entry.name), desk.failures.get(entry.name)
            words = []
            if known is not None:
                words.append(about_queue(known, entry.kind is ChannelKind.LOCAL))
            if entry.name in desk.busy:
                words.append(self.tr("%1 is being asked …").replace("%1", entry.name) if not words else "…")
            elif failure is not None:
                said = " ".join(filter(None, (sentence(failure), advice(failure))))
                words.append(self.tr("Could not be read: %1").replace("%1", said))
                if not known:
                    words.insert(0, f"{entry.name}:")
                else:
                    at = QDateTime.fromSecsSinceEpoch(int(known.at.timestamp()))
                    time = QLocale().toString(at, QLocale.FormatType.ShortFormat)
                    words.append(self.tr("Shown as it was known at %1.").replace("%1", time))
            if words:
                lines.append(" ".join(words))
        lines += remarks
        self.setText("  ·  ".join(lines))
        self.setAccessibleName(self.text())
        self.setVisible(bool(lines))
