"""What waits for its time, in a few words."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from devlog_app.model.values import dataclass
from devlog_app.ui.times import full_time, shown_time

if TYPE_CHECKING:
    from devlog_app.model.schedule import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """*count* posts wait in *channels*, the first of them until *at*; *troubled* ones did not go out in time.

    Times are said in *zone*, the workspace's; None: on this computer's clock.
    """

    count: int = 0
    channels: tuple[str, ...] = ()
    at: datetime | None = None
    now: datetime | None = None
    troubled: int = 0
    is_local: bool = False
    zone: str | None = None

    @classmethod
    def of(cls, entries: "Iterable[Entry]", now: datetime, zone: str | None = None) -> "Waiting":
        """What of *entries* is still to come *now*, and what should have come."""
        from devlog_app.model.schedule import EntryKind, Trouble

        wait = [entry for entry in entries if entry.kind in {EntryKind.SCHEDULED, EntryKind.OWN}]
        # What was begun is on its way just now, or asked about above the text.
        not_late = {None, Trouble.INTERRUPTED}
        coming = sorted((one for one in wait if one.trouble is None and one.at > now), key=lambda one: one.at)
        return cls(
            count=len(coming),
            channels=tuple(dict.fromkeys(one.channel for one in coming)),
            at=coming[0].at if coming else None,
            now=now,
            troubled=sum(one.trouble not in not_late for one in wait),
            is_local=all(one.is_local for one in coming),
            zone=zone,
        )

    def words(self) -> str:
        """As the status line says it."""
        translate = QCoreApplication.translate
        if self.troubled:
            return translate("Waiting", "%n post(s) did not go out", "", self.troubled)
        if self.at is None or self.now is None:
            return translate("Waiting", "Nothing waits")
        if len(self.channels) == 1:
            said = translate("Waiting", "%n scheduled in %1, next %2", "", self.count)
            return said.replace("%1", self.channels[0]).replace("%2", near_time(self.at, self.now, self.zone))
        said = translate("Waiting", "%n scheduled, next %2", "", self.count)
        return said.replace("%2", near_time(self.at, self.now, self.zone))

    def tip(self) -> str:
        """What more there is to say; empty where there is nothing."""
        if self.at is None:
            return ""
        said = QCoreApplication.translate("Waiting", "The next one goes out on %1.")
        said = said.replace("%1", full_time(self.at, self.zone))
        if self.is_local:
            said += " " + QCoreApplication.translate("Waiting", "On this computer only.")
        return said


def near_time(at: datetime, now: datetime, zone: str | None = None) -> str:
    """*at* as somebody in *zone* would say it *now*: today and tomorrow by their names."""
    from zoneinfo import ZoneInfo

    clocks = ZoneInfo(zone) if zone else None
    there, here = at.astimezone(clocks), now.astimezone(clocks)
    clock = QLocale().toString(QTime(there.hour, there.minute), QLocale.FormatType.ShortFormat)
    if there.date() == here.date():
        return QCoreApplication.translate("Waiting", "today %1").replace("%1", clock)
    if there.date() == here.date() + timedelta(days=1):
        return QCoreApplication.translate("Waiting", "tomorrow %1").replace("%1", clock)
    return shown_time(at, zone)
