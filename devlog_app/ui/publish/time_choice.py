"""Now, or at a time: a moment of a named time zone."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QLabel, QWidget

from devlog_app.model.errors import UsageError

NOW, LATER = 0, 1


class TimeChoice(QWidget):
    """A choice between now and later, with the moment and its zone.

    Signals:
        changed: another moment is meant.
    """

    changed = Signal()

    def __init__(self, parent: QWidget, now: Callable[[], datetime]) -> None:
        super().__init__(parent)
        self._now = now
        self._zone: str | None = None
        self._when = QComboBox(self)
        self._when.setAccessibleName(self.tr("When"))
        self._when.addItems([self.tr("Now"), self.tr("At a time")])
        self._edit = QDateTimeEdit(self)
        self._edit.setAccessibleName(self.tr("Date and time"))
        self._edit.setCalendarPopup(True)
        self._edit.setDisplayFormat("dd.MM.yyyy HH:mm")
        self._zone_label = QLabel(self)
        self._zone_label.setObjectName("zone")
        self._zone_label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._when)
        row.addWidget(self._edit, 1)
        row.addWidget(self._zone_label)
        row.addStretch(0)
        self._when.currentIndexChanged.connect(self._show_moment)
        self._edit.dateTimeChanged.connect(self._show_zone)
        self._show_moment()

    @property
    def is_later(self) -> bool:
        """Whether a time was asked for."""
        return self._when.currentIndex() == LATER

    @property
    def zone(self) -> str | None:
        """The name of the time zone that times are meant in; None for this computer's."""
        return self._zone

    def set_zone(self, zone: str | None) -> None:
        """Times are meant in *zone* (``Europe/Moscow``), or in this computer's where there is none."""
        self._zone = zone
        self._show_zone()

    def moment(self) -> datetime | None:
        """The aware time that is meant, None for now. Raises ``UsageError``: it is past, or no clock shows it."""
        if not self.is_later:
            return None
        from devlog_app.services.times import read_time

        return read_time(self._written(), self._zone, self._now()).at

    def refusal(self) -> UsageError | None:
        """Why the time cannot be taken, or None if it can."""
        try:
            self.moment()
        except UsageError as error:
            return error
        return None

    def echo(self) -> str:
        """The moment in full words. Raises ``UsageError`` like ``moment``."""
        from devlog_app.services.times import read_time

        return read_time(self._written(), self._zone, self._now()).echo

    def _written(self) -> str:
        """What the fields say, as the program reads times."""
        naive = self._naive()
        if self._zone is None:
            return naive.astimezone().isoformat(timespec="minutes")
        return naive.strftime("%Y-%m-%d %H:%M")

    def _naive(self) -> datetime:
        date, time = self._edit.date(), self._edit.time()
        return datetime(date.year(), date.month(), date.day(), time.hour(), time.minute())  # noqa: DTZ001

    def _show_moment(self) -> None:
        if self.is_later and self._edit.isHidden():
            self._edit.setDateTime(self._next_hour())
        self._edit.setVisible(self.is_later)
        self._zone_label.setVisible(self.is_later)
        self._show_zone()

    def _next_hour(self) -> QDateTime:
        now = self._now()
        if self._zone is not None:
            from zoneinfo import ZoneInfo

            now = now.astimezone(ZoneInfo(self._zone))
        soon = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=2 if now.minute > 0 else 1)
        return QDateTime(soon.year, soon.month, soon.day, soon.hour, 0, 0)

    def _show_zone(self) -> None:
        if self.is_later:
            self._zone_label.setText(self._zone_words())
        self.changed.emit()

    def _zone_words(self) -> str:
        naive = self._naive()
        if self._zone is None:
            return "UTC" + _offset(naive.astimezone())
        from zoneinfo import ZoneInfo

        return f"{self._zone} ({_offset(naive.replace(tzinfo=ZoneInfo(self._zone)))})"


def _offset(at: datetime) -> str:
    """``+03:00``."""
    offset = at.strftime("%z")
    return f"{offset[:3]}:{offset[3:5]}"
