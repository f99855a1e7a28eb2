"""When a series begins: at once, or from a moment on that is picked, or said in words."""

from collections.abc import Callable
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDateTime, QTimeZone, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QComboBox, QDateTimeEdit, QHBoxLayout, QLabel, QLineEdit, QWidget

from devlog_app.model.errors import UsageError
from devlog_app.services.times import read_moment
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.spoken import name_box
from devlog_app.ui.times import date_form

AT_ONCE, FROM = 0, 1
WORDS_ROOM = 28
"""Letters for which the field of words has room."""


class StartChoice(QWidget):
    """A choice, a picker, and a field that understands «завтра в 10:00»."""

    changed = Signal()
    """Another moment is meant."""

    def __init__(self, parent: QWidget, now: Callable[[], datetime]) -> None:
        super().__init__(parent)
        self._now = now
        self._zone: str | None = None
        self._is_filling = False
        self._mode = QComboBox(self)
        name_box(self._mode, self.tr("When"))
        self._mode.addItems([self.tr("All at once"), self.tr("One after another, from")])
        self._picker = QDateTimeEdit(self)
        self._picker.setAccessibleName(self.tr("Start"))
        self._picker.setCalendarPopup(True)
        self._picker.setDisplayFormat(f"{date_form()} HH:mm")
        self._words = QLineEdit(self)
        self._words.setAccessibleName(self.tr("Start in words"))
        self._words.setPlaceholderText(self.tr("or tomorrow at 10:00"))
        self._words.setToolTip(self.tr("Say it in words and press Enter: Tuesday at 10:00, in two hours"))
        self._words.setMinimumWidth(self.fontMetrics().averageCharWidth() * WORDS_ROOM)
        self._refused = QLabel(self)
        self._refused.setForegroundRole(QPalette.ColorRole.BrightText)
        self._refused.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self._mode, self._picker, self._words, self._refused):
            row.addWidget(widget)
        self._mode.currentIndexChanged.connect(self._show)
        self._picker.dateTimeChanged.connect(self._tell)
        self._words.editingFinished.connect(self._read_words)
        self._show()

    @property
    def is_timed(self) -> bool:
        """Whether the series begins at a moment, and not at once."""
        return self._mode.currentIndex() == FROM

    @property
    def zone(self) -> str | None:
        """The name of the time zone that times are meant in; None for this computer's."""
        return self._zone

    def set_zone(self, zone: str | None) -> None:
        """Times are meant in *zone* (``Europe/Moscow``), or in this computer's where there is none."""
        self._zone = zone

    def show_moment(self, at: datetime | None) -> None:
        """Show *at*, or that it is at once; nothing is told."""
        self._is_filling = True
        self._mode.setCurrentIndex(AT_ONCE if at is None else FROM)
        if at is not None:
            self._set(at)
        self._is_filling = False
        self._show()

    def moment(self) -> datetime | None:
        """The aware moment that is meant, None for at once. Raises ``UsageError`` where no clock shows it."""
        if not self.is_timed:
            return None
        return read_moment(self.written(), self._zone, self._now()).at

    def written(self) -> str:
        """The picked moment as files say it."""
        date, time = self._picker.date(), self._picker.time()
        naive = datetime(date.year(), date.month(), date.day(), time.hour(), time.minute())  # noqa: DTZ001
        if self._zone is None:
            return naive.astimezone().isoformat(timespec="minutes")
        return naive.strftime("%Y-%m-%dT%H:%M")

    def _read_words(self) -> None:
        text = self._words.text().strip()
        self._refused.hide()
        if not text:
            return
        try:
            at = read_moment(text, self._zone or _this_computers(), self._now()).at
        except UsageError as error:
            self._refused.setText(sentence(error))
            self._refused.show()
            return
        self._words.clear()
        self._mode.setCurrentIndex(FROM)
        self._set(at)

    def _set(self, at: datetime) -> None:
        there = self._there(at)
        self._picker.setDateTime(QDateTime(there.year, there.month, there.day, there.hour, there.minute, 0))

    def _there(self, at: datetime) -> datetime:
        return at.astimezone(ZoneInfo(self._zone)) if self._zone else at.astimezone()

    def _show(self) -> None:
        if self.is_timed and not self._is_filling and self._picker.dateTime() <= QDateTime(2001, 1, 1, 0, 0, 0):
            tomorrow = self._there(self._now()) + timedelta(days=1)
            self._is_filling = True
            self._set(tomorrow.replace(hour=10, minute=0))
            self._is_filling = False
        for widget in (self._picker, self._words):
            widget.setVisible(self.is_timed)
        if not self.is_timed:
            self._refused.hide()
        self._tell()

    def _tell(self) -> None:
        if not self._is_filling:
            self.changed.emit()


def _this_computers() -> str:
    """The name of the time zone of this computer's clock."""
    return bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii")
