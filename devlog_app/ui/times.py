"""Times as the user's own locale writes them."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QLocale

from devlog_app.model.errors import DevlogError

if TYPE_CHECKING:
    from devlog_app.services.notes.library import Library


def zone_of(library: "Library") -> str | None:
    """The zone that a workspace plans by; None where its file names none, or cannot be read just now."""
    try:
        return library.config.time_zone
    except DevlogError:
        return None


def shown_time(moment: datetime, zone: str | None = None) -> str:
    """An aware *moment* in short, on the clocks of *zone* or on this computer's."""
    from zoneinfo import ZoneInfo

    local = moment.astimezone(ZoneInfo(zone)) if zone else moment.astimezone()
    there = QDateTime(local.year, local.month, local.day, local.hour, local.minute, local.second)
    return QLocale().toString(there, QLocale.FormatType.ShortFormat)


def full_time(moment: datetime, zone: str | None = None) -> str:
    """*moment* with its day of the week, in *zone* and with its name, or on this computer's clock; never in doubt."""
    from zoneinfo import ZoneInfo

    local = moment.astimezone(ZoneInfo(zone)) if zone else moment.astimezone()
    offset = local.strftime("%z")
    offset = f"{offset[:3]}:{offset[3:5]}"
    shown = QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0)
    words = QLocale().toString(shown, "ddd d MMM yyyy HH:mm")
    return f"{words} {zone} ({offset})" if zone else f"{words} {offset}"
