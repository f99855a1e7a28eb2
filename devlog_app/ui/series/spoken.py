"""What the planner says: times, sizes, moves and links in the window's language."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from devlog_app.model.post import MediaMessage, Post
from devlog_app.model.series import Slot, Stage

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


def day_and_time(at: datetime, zone: str | None) -> str:
    """*at* with its day of the week and its zone: ``Thu 24 Sep, 10:00 MSK``."""
    there = at.astimezone(ZoneInfo(zone)) if zone else at.astimezone()
    locale = QLocale()
    day = QDate(there.year, there.month, there.day)
    weekday = locale.dayName(day.dayOfWeek(), QLocale.FormatType.ShortFormat)
    month = locale.monthName(day.month(), QLocale.FormatType.ShortFormat)
    year = f" {there.year}" if there.year != datetime.now(there.tzinfo).year else ""
    clock = locale.toString(QTime(there.hour, there.minute), "HH:mm")
    return f"{weekday} {there.day} {month}{year}, {clock} {there.tzname()}"


def the_day(at: datetime, zone: str | None) -> str:
    """The day of *at* in full: ``24 September``."""
    there = at.astimezone(ZoneInfo(zone)) if zone else at.astimezone()
    # Of a whole date a language takes another form of the month than of the month alone.
    return f"{there.day} {QLocale().monthName(there.month, QLocale.FormatType.LongFormat)}"


def when(slot: Slot, zone: str | None) -> str:
    """When the note of *slot* goes out, or went."""
    translate = QCoreApplication.translate
    if slot.at is None:
        return translate("Series", "now, in its turn")
    time = day_and_time(slot.at, zone)
    if slot.stage is Stage.PUBLISHED:
        return translate("Series", "out since %1").replace("%1", time)
    if slot.stage is Stage.SCHEDULED:
        return translate("Series", "waits for %1").replace("%1", time)
    return time


def moved_to(at: datetime, zone: str | None) -> str:
    """Where what waits is moved to."""
    return QCoreApplication.translate("Series", "moves to %1").replace("%1", day_and_time(at, zone))


def size_of(post: Post | None, places: int) -> str:
    """How many messages and pictures a post is, and how many places of a queue that takes."""
    if post is None:
        return ""
    translate = QCoreApplication.translate
    media = sum(len(message.media) for message in post.messages if isinstance(message, MediaMessage))
    parts = [translate("Series", "%n message(s)", "", len(post.messages))]
    if media:
        parts.append(translate("Series", "%n file(s)", "", media))
    if places > 1:
        parts.append(translate("Series", "%n place(s) in the queue", "", places))
    return " · ".join(parts)


def links_to(numbers: Sequence[int], waiting: int) -> str:
    """Which rows a post leads to, by their *numbers*; *waiting* of the links cannot be followed yet."""
    if not numbers:
        return ""
    translate = QCoreApplication.translate
    words = translate("Series", "links to %1").replace("%1", ", ".join(map(str, numbers)))
    if not waiting:
        return translate("Series", "%1, all filled in").replace("%1", words)
    return translate("Series", "%1, %n waiting", "", waiting).replace("%1", words)


def said_moves(moves: Iterable[Slot]) -> str:
    """How far posts that wait are moved: ``3 posts move by 1 day``; nothing where none is."""
    by: dict[timedelta, int] = {}
    for slot in moves:
        if slot.at is not None and slot.planned is not None:
            delta = slot.planned - slot.at
            by[delta] = by.get(delta, 0) + 1
    return "; ".join(_moved_by(delta, count) for delta, count in by.items())


def _moved_by(delta: timedelta, count: int) -> str:
    translate = QCoreApplication.translate
    if delta > timedelta():
        words = translate("Series", "%n post(s) move by %1, later", "", count)
    else:
        words = translate("Series", "%n post(s) move by %1, earlier", "", count)
    return words.replace("%1", _span(abs(delta)))


def _span(delta: timedelta) -> str:
    """A length of time in its largest whole units."""
    translate = QCoreApplication.translate
    days, rest = divmod(delta, DAY)
    hours, rest = divmod(rest, HOUR)
    minutes = rest // MINUTE
    parts = []
    if days:
        parts.append(translate("Series", "%n day(s)", "", days))
    if hours:
        parts.append(translate("Series", "%n hour(s)", "", hours))
    if minutes or not parts:
        parts.append(translate("Series", "%n minute(s)", "", minutes))
    return " ".join(parts)
