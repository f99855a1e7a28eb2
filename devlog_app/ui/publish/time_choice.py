"""Now, at a moment of a calendar, or at a time in words: always a moment of a named time zone."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDateTime, QTimer, QTimeZone, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from devlog_app.model.errors import UsageError
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.publish.when_box import WhenBox
from devlog_app.ui.spoken import name_box
from devlog_app.ui.tab_order import stand_behind

if TYPE_CHECKING:
    from devlog_app.model.problem import Problem
    from devlog_app.services.times import ReadTime
    from devlog_app.ui.publish.time_fields import TimeFields

NOW, LATER, IN_WORDS = 0, 1, 2
PAUSE = 150
"""Milliseconds after the last key before words are read: reading them takes longer than a key."""


class TimeState(NamedTuple):
    """What stands in the fields, so that another choice can show the same."""

    kind: int
    picked: QDateTime
    words: str


class TimeChoice(QWidget):
    """A choice between now, a moment and words, with the zone that is meant.

    Signals:
        changed: another moment is meant.
    """

    changed = Signal()

    def __init__(self, parent: QWidget, now: Callable[[], datetime]) -> None:
        super().__init__(parent)
        self._now = now
        self._zone: str | None = None
        self._read: ReadTime | UsageError | None = None
        self._when = WhenBox(self)
        name_box(self._when, self.tr("When"))
        self._when.addItems([self.tr("Now"), self.tr("At a time"), self.tr("In words")])
        self._picked = QDateTime(2000, 1, 1, 0, 0, 0)
        self._typed = ""
        """What stands in the fields until they are made, when another time than now is chosen."""
        self._fields: TimeFields | None = None
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self._read_anew)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._when)
        self._row.addStretch(0)
        self._when.currentIndexChanged.connect(self._show_kind)
        self._when.settled.connect(self._go_to_field)
        self._show_kind()

    @property
    def is_later(self) -> bool:
        """Whether a time was asked for."""
        return self._when.currentIndex() != NOW

    @property
    def zone(self) -> str | None:
        """The name of the time zone that times are meant in; None for this computer's."""
        return self._zone

    def set_zone(self, zone: str | None) -> None:
        """Times are meant in *zone* (``Europe/Moscow``), or in this computer's where there is none."""
        self._zone = zone
        self._read_anew()

    def state(self) -> TimeState:
        """What stands in the fields."""
        kind = self._when.currentIndex()
        if self._fields is None:
            return TimeState(kind, self._picked, self._typed)
        return TimeState(kind, self._fields.edit.dateTime(), self._fields.words.text())

    def take(self, state: TimeState) -> None:
        """Show what stands in another choice."""
        if state == self.state():
            return
        if self._fields is None:
            self._picked, self._typed = state.picked, state.words
        else:
            self._fields.put(state.picked, state.words)
        self._when.setCurrentIndex(state.kind)
        self._show_kind()

    def moment(self) -> datetime | None:
        """The aware time that is meant, None for now. Raises ``UsageError``: it is past, or no clock shows it."""
        reading = self._reading()
        return None if reading is None else reading.at

    def refusal(self) -> UsageError | None:
        """Why the time cannot be taken, or None if it can."""
        try:
            self.moment()
        except UsageError as error:
            return error
        return None

    @property
    def is_unsaid(self) -> bool:
        """Whether words are waited for, and there is none yet."""
        return self._when.currentIndex() == IN_WORDS and not self.state().words.strip()

    def refused(self) -> str:
        """The refusal in words, or how times are written where nothing is; empty where the time can be taken."""
        refusal = self.refusal()
        if refusal is None:
            return ""
        how = advice(refusal) if self.is_unsaid else None
        return how or sentence(refusal)

    def echo(self) -> str:
        """The moment in full words; empty for now. Raises ``UsageError`` like ``moment``."""
        reading = self._reading()
        return "" if reading is None else self._in_full(reading)

    def understood(self, words: str) -> str:
        """The moment that *words* mean, in full; empty where it is none that lies ahead."""
        from devlog_app.services.times import read_time

        try:
            reading = read_time(words, self._zone_for_words(), self._now())
        except UsageError:
            return ""
        return self._in_full(reading)

    def remark(self) -> "Problem | None":
        """What should be known beside the moment: that clocks show it twice."""
        return self._read.remark if not isinstance(self._read, UsageError) and self._read is not None else None

    def _in_full(self, reading: "ReadTime") -> str:
        # Most posts leave at once.
        from devlog_app.ui.times import full_time

        return full_time(reading.at, reading.zone or self._zone)

    def _reading(self) -> "ReadTime | None":
        """What the fields mean, as it was shown when they were read: only whether it is past is asked anew."""
        if not self.is_later:
            return None
        if self._soon.isActive():
            self._read_anew()
        if isinstance(self._read, UsageError):
            raise self._read
        from devlog_app.services.times import is_ahead

        if self._read is not None and not is_ahead(self._read.at, self._now()):
            raise UsageError("time_past", time=self._in_full(self._read))
        return self._read

    def _read_anew(self) -> None:
        self._soon.stop()
        self._read = self._read_fields() if self.is_later else None
        if self._when.currentIndex() == LATER and self._fields is not None:
            self._fields.zone.setText(self._zone_words())
        self.changed.emit()

    def _read_fields(self) -> "ReadTime | UsageError":
        from devlog_app.services.times import read_moment

        zone = self._zone_for_words() if self._when.currentIndex() == IN_WORDS else self._zone
        try:
            return read_moment(self._written(), zone, self._now())
        except UsageError as error:
            return error

    def _zone_for_words(self) -> str | None:
        """The zone of the workspace, else that of this computer by its name: words have no offset."""
        return self._zone or bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii") or None

    def _written(self) -> str:
        """What the fields say, as the program reads times."""
        if self._when.currentIndex() == IN_WORDS:
            return self.state().words
        naive = self._naive()
        if self._zone is None:
            return naive.astimezone().isoformat(timespec="minutes")
        return naive.strftime("%Y-%m-%d %H:%M")

    def _naive(self) -> datetime:
        picked = self.state().picked
        date, time = picked.date(), picked.time()
        return datetime(date.year(), date.month(), date.day(), time.hour(), time.minute())  # noqa: DTZ001

    def _show_kind(self) -> None:
        kind = self._when.currentIndex()
        if kind != NOW and self._fields is None:
            self._fields = self._new_fields()
        if self._fields is not None:
            edit = self._fields.edit
            if kind == LATER and edit.isHidden() and edit.dateTime() < self._next_hour():
                edit.setDateTime(self._next_hour())
            edit.setVisible(kind == LATER)
            self._fields.words.setVisible(kind == IN_WORDS)
            # In words there is little room, and the echo names the zone.
            self._fields.zone.setVisible(kind == LATER)
            self._fields.setVisible(kind != NOW)
        self._read_anew()

    def _go_to_field(self) -> None:
        """Let the keyboard be where the time is written that was just wished for."""
        if self._fields is not None:
            self._fields.take_keyboard()

    def _new_fields(self) -> "TimeFields":
        from devlog_app.ui.publish.time_fields import TimeFields

        fields = TimeFields(self._picked, self._typed, self)
        fields.edit.dateTimeChanged.connect(self._read_anew)
        fields.words.textEdited.connect(self._soon.start)
        self._row.insertWidget(1, fields, 1)
        stand_behind(self._when, fields)
        return fields

    def _next_hour(self) -> QDateTime:
        now = self._now()
        if self._zone is not None:
            from zoneinfo import ZoneInfo

            now = now.astimezone(ZoneInfo(self._zone))
        soon = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=2 if now.minute > 0 else 1)
        return QDateTime(soon.year, soon.month, soon.day, soon.hour, 0, 0)

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
