"""Times as the user's own locale writes them."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime

if TYPE_CHECKING:
    from devlog_app.services.notes.library import Library

SPOKEN = "ddd d MMM yyyy HH:mm"


def zone_of(library: "Library") -> str | None:
    """The zone that a workspace plans by; None where its file names none, or could never be read."""
    return library.known_config.time_zone


def date_form() -> str:
    """How the locale writes a day in figures, with the whole year: what stands in fields, and beside them."""
    form = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return form if "yyyy" in form else form.replace("yy", "yyyy")


def shown_day(day: date) -> str:
    """*day* in figures."""
    return QLocale().toString(QDate(day.year, day.month, day.day), date_form())


def shown_time(moment: datetime, zone: str | None = None) -> str:
    """An aware *moment* in figures, on the clocks of *zone* or on this computer's."""
    from zoneinfo import ZoneInfo

    local = moment.astimezone(ZoneInfo(zone)) if zone else moment.astimezone()
    clock = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    return f"{shown_day(local.date())} {clock}"


def day_and_time(moment: datetime) -> str:
    """*moment* with its day of the week, on this computer's clock."""
    local = moment.astimezone()
    shown = QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0)
    return QLocale().toString(shown, SPOKEN)


def full_time(moment: datetime, zone: str | None = None) -> str:
    """*moment* with its day of the week, in *zone* and with its name, or on this computer's clock; never in doubt."""
    from zoneinfo import ZoneInfo

    local = moment.astimezone(ZoneInfo(zone)) if zone else moment.astimezone()
    offset = local.strftime("%z")
    offset = f"{offset[:3]}:{offset[3:5]}"
    shown = QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0)
    words = QLocale().toString(shown, SPOKEN)
    return f"{words} {zone} ({offset})" if zone else f"{words} {offset}"
