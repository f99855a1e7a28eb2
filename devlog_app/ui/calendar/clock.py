"""The clock by which the calendar is read: that of the workspace's time zone, else this computer's."""

import datetime as dt
from zoneinfo import ZoneInfo

from PySide6.QtCore import QLocale, QTime

from devlog_app.model.clock import utc_now
from devlog_app.model.schedule import Entry
from devlog_app.services.times import read_moment


class Clock:
    """Wall-clock days and times of *zone* (``Europe/Moscow``; None: this computer's)."""

    def __init__(self, zone: str | None) -> None:
        self.zone = zone
        self._there = ZoneInfo(zone) if zone else None

    def now(self) -> dt.datetime:
        """The time now, on this clock."""
        return utc_now().astimezone(self._there)

    def today(self) -> dt.date:
        """The day it is."""
        return self.now().date()

    def local(self, at: dt.datetime) -> dt.datetime:
        """*at* on this clock."""
        return at.astimezone(self._there)

    def day_of(self, entry: Entry) -> dt.date:
        """The day on which *entry* comes out."""
        return self.local(entry.at).date()

    def moment(self, day: dt.date, time: dt.time) -> dt.datetime:
        """That *time* of *day*; raises ``UsageError`` (``time_skipped``) where clocks jump over it."""
        naive = dt.datetime.combine(day, time)
        if self.zone is None:
            return naive.astimezone()
        return read_moment(f"{naive:%Y-%m-%d %H:%M}", self.zone, self.now()).at

    def shown(self, at: dt.datetime) -> str:
        """The time of day of *at*, as the locale writes it."""
        local = self.local(at)
        return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)

    def name(self, day: dt.date) -> str:
        """The zone and its offset on *day*: “Europe/Moscow (+03:00)”."""
        noon = self.local(dt.datetime.combine(day, dt.time(12), self._there or self.now().tzinfo))
        offset = noon.strftime("%z")
        offset = f"{offset[:3]}:{offset[3:5]}"
        return f"{self.zone} ({offset})" if self.zone else f"UTC{offset}"
