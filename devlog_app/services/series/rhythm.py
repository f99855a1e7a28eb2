"""The times of a series: wall-clock times of its time zone, a gap apart, on certain days, outside quiet hours."""

import datetime as dt
import re
from collections.abc import Iterator

from devlog_app.model.errors import UsageError
from devlog_app.model.series import Gap, Rhythm

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEK = len(DAYS)

_GAP = re.compile(r"(?:(\d{1,3})w)?(?:(\d{1,3})d)?(?:(\d{1,4})h)?(?:(\d{1,5})m)?")
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")
_RANGE = re.compile(r"(\w{3})-(\w{3})")


def read_gap(text: str) -> Gap:
    """The gap that *text* means: ``1d``, ``2h``, ``30m``, ``1d12h``. Raises ``UsageError`` (``gap_unreadable``)."""
    found = _GAP.fullmatch(re.sub(r"\s", "", text.lower()))
    weeks, days, hours, minutes = (int(group or 0) for group in found.groups()) if found else (0, 0, 0, 0)
    gap = Gap(weeks * WEEK + days, hours * 60 + minutes)
    if gap == Gap():
        raise UsageError("gap_unreadable", text=text)
    return gap


def read_days(text: str) -> frozenset[int]:
    """The weekdays in *text*: ``mon,wed`` or ``mon-fri``. Raises ``UsageError`` (``days_unreadable``)."""
    found: set[int] = set()
    for word in re.split(r"[,\s]+", text.strip().lower()):
        match = _RANGE.fullmatch(word)
        first, last = match.groups() if match else (word, word)
        if first not in DAYS or last not in DAYS:
            raise UsageError("days_unreadable", text=word)
        begin = DAYS.index(first)
        found |= {(begin + ahead) % WEEK for ahead in range((DAYS.index(last) - begin) % WEEK + 1)}
    return frozenset(found)


def read_quiet(start: str, end: str) -> tuple[dt.time, dt.time]:
    """The quiet hours from *start* to *end*, ``22:00`` and ``09:00``. Raises ``UsageError`` (``quiet_unreadable``)."""
    times = []
    for text in (start, end):
        found = _TIME.fullmatch(text.strip())
        if found is None:
            raise UsageError("quiet_unreadable", text=f"{start}-{end}")
        times.append(dt.time(int(found[1]), int(found[2])))
    if times[0] == times[1]:
        raise UsageError("quiet_unreadable", text=f"{start}-{end}")
    return times[0], times[1]


def moments(rhythm: Rhythm) -> Iterator[dt.datetime]:
    """The times of a *rhythm*, one after the other and without end, aware and in the zone of its start.

    A gap of days keeps the time of day, whatever clocks do in between; one with hours or minutes goes on from the
    last time. A time that clocks jump over is as much later, the first is meant of one that comes twice.
    """
    nominal = _on_its_days(rhythm, rhythm.start)
    last: dt.datetime | None = None
    while True:
        # There and back, so that a time that clocks jump over becomes one that exists.
        moment = _allowed(rhythm, nominal).astimezone(dt.UTC).astimezone(rhythm.start.tzinfo)
        # Times of one zone are compared by their walls' clocks, which show some hours twice.
        if last is None or moment.astimezone(dt.UTC) > last:
            yield moment
            last = moment.astimezone(dt.UTC)
        nominal = _next(rhythm, nominal, moment)


def _next(rhythm: Rhythm, nominal: dt.datetime, moment: dt.datetime) -> dt.datetime:
    if not rhythm.gap.minutes:
        return _on_its_days(rhythm, _wall(nominal, nominal.date() + dt.timedelta(days=rhythm.gap.days), nominal.time()))
    # By the clock, so that two hours are two hours also where clocks change.
    days = rhythm.gap.days
    day_later = _wall(moment, moment.date() + dt.timedelta(days=days), moment.time()) if days else moment
    later = (day_later.astimezone(dt.UTC) + dt.timedelta(minutes=rhythm.gap.minutes)).astimezone(moment.tzinfo)
    if not _is_its_day(rhythm, later):
        return _on_its_days(rhythm, _wall(later, later.date(), rhythm.start.time()))
    return later


def _allowed(rhythm: Rhythm, at: dt.datetime) -> dt.datetime:
    """*at*, or the first time behind it that is neither quiet nor on a wrong day."""
    for _ in range(WEEK + 1):
        moved = _on_its_days(rhythm, _behind_quiet(rhythm, at))
        if moved == at:
            return at
        at = moved
    return at


def _behind_quiet(rhythm: Rhythm, at: dt.datetime) -> dt.datetime:
    if rhythm.quiet is None:
        return at
    start, end = rhythm.quiet
    time, day = at.time(), at.date()
    if start < end:
        return _wall(at, day, end) if start <= time < end else at
    if time >= start:
        return _wall(at, day + dt.timedelta(days=1), end)
    return _wall(at, day, end) if time < end else at


def _on_its_days(rhythm: Rhythm, at: dt.datetime) -> dt.datetime:
    while not _is_its_day(rhythm, at):
        at = _wall(at, at.date() + dt.timedelta(days=1), at.time())
    return at


def _is_its_day(rhythm: Rhythm, at: dt.datetime) -> bool:
    return not rhythm.days or at.weekday() in rhythm.days


def _wall(like: dt.datetime, day: dt.date, time: dt.time) -> dt.datetime:
    """*time* on *day* by the wall clock of the zone of *like*."""
    return dt.datetime.combine(day, time.replace(fold=0), tzinfo=like.tzinfo)
