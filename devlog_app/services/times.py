"""What a person means by a time, and how it is said back to them."""

import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from devlog_app.channels.port import SOON
from devlog_app.model.errors import UsageError
from devlog_app.model.named_time import NamedTime
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.values import dataclass

_MOMENT = re.compile(r"(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2}))?")
_OFFSET = re.compile(r"[Zz]|[+-]\d{2}:?\d{2}")
_BARE_HOUR = re.compile(r"(?i)\b(at|в)\s+(\d{1,2})(?=\s*$)")
_PART_OF_DAY = re.compile(r"(?i)(?<!через\s)\b(?:в\s+)?(\d{1,2})(:\d{2})?\s*(?:час(?:ов|а)?\s+)?(утра|дня|вечера)\b")
_UNLIKELY = 123457
"""Microseconds of the moment that words are read from: where they come back, no time of day was said."""

_PAST_NOON = 12


@dataclass(frozen=True, slots=True)
class ReadTime:
    """A time as it was understood: *at* is aware, *zone* the name of its time zone if it has one.

    *is_first_of_two*: clocks go back over it, and the first of its two passings is meant.
    """

    at: datetime
    zone: str | None = None
    is_first_of_two: bool = False

    @property
    def named(self) -> NamedTime:
        """The reading, to stand in a sentence."""
        return NamedTime(self.at, self.zone)

    @property
    def echo(self) -> str:
        """The reading, to be shown always: ``Sun 20 Sep 2026 10:00 Europe/Moscow (+03:00)``."""
        return str(self.named)

    @property
    def remark(self) -> Problem | None:
        """What the reader of the echo should know beside it."""
        return problem(Severity.INFO, "time_twice", time=self.named) if self.is_first_of_two else None


def read_time(text: str, zone: str | None, now: datetime) -> ReadTime:
    """The moment that *text* means: RFC 3339, ``YYYY-MM-DD HH:MM``, or words such as «завтра в 10:00».

    *zone* is the workspace's time zone; *now* is aware. Raises ``UsageError``: ``time_unreadable``,
    ``time_zone_missing`` (no offset and no zone), ``time_of_day_missing``, ``time_skipped`` (clocks jump over it),
    ``time_past``.
    """
    reading = read_moment(text, zone, now)
    if not is_ahead(reading.at, now):
        raise UsageError("time_past", time=reading.named)
    return reading


def read_moment(text: str, zone: str | None, now: datetime) -> ReadTime:
    """As ``read_time``, also for what is past."""
    text = text.strip()
    exact = _MOMENT.match(text)
    if exact is not None and _OFFSET.fullmatch(text[exact.end() :]):
        return _with_offset(text, zone)
    if zone is None:
        raise UsageError("time_zone_missing", text=text)
    if exact is not None and exact.end() == len(text):
        return _in_zone(_exact(text), zone)
    return _in_zone(_from_words(text, now.astimezone(ZoneInfo(zone))), zone)


def is_ahead(at: datetime, now: datetime) -> bool:
    """Whether *at* is late enough for a queue: what is only seconds ahead, Telegram publishes at once."""
    return at - now > SOON


def _with_offset(text: str, zone: str | None) -> ReadTime:
    at = _exact(text)
    return ReadTime(at.astimezone(ZoneInfo(zone)) if zone else at, zone)


def _exact(text: str) -> datetime:
    try:
        return datetime.fromisoformat(text.upper())
    except ValueError as error:
        raise UsageError("time_unreadable", text=text) from error


def _in_zone(naive: datetime, zone: str) -> ReadTime:
    at = naive.replace(tzinfo=ZoneInfo(zone))
    there_and_back = at.astimezone(UTC).astimezone(ZoneInfo(zone))
    if there_and_back.replace(tzinfo=None) != naive:
        raise UsageError("time_skipped", text=f"{naive:%Y-%m-%d %H:%M}", zone=zone)
    return ReadTime(at, zone, at.utcoffset() != at.replace(fold=1).utcoffset())


def _from_words(text: str, now: datetime) -> datetime:
    """The wall-clock time that *text* means to somebody whose clock shows *now*."""
    import dateparser

    base = now.replace(tzinfo=None, microsecond=_UNLIKELY)
    found: datetime | None = dateparser.parse(
        _plainer(text),
        languages=["ru", "en"],
        settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY"},
    )
    if found is None:
        raise UsageError("time_unreadable", text=text)
    if found.time() == base.time() or (found.time() == datetime.min.time() and not _says_midnight(text)):
        raise UsageError("time_of_day_missing", text=text)
    return found.replace(second=0, microsecond=0, tzinfo=None)


def _plainer(text: str) -> str:
    """*text* with hours written out: a bare «в 9» is taken for a day of the month, and parts of the day for nothing."""
    text = _PART_OF_DAY.sub(_hour_of_day, text)
    return _BARE_HOUR.sub(lambda found: f"{found[1]} {found[2]}:00", text)


def _hour_of_day(found: re.Match[str]) -> str:
    hour = int(found[1])
    if found[3].lower() != "утра" and hour < _PAST_NOON:
        hour += _PAST_NOON
    return f"в {hour}{found[2] or ':00'}"


def _says_midnight(text: str) -> bool:
    return re.search(r"(?i)\b(?:0?0:00|12\s*am|24:00|midnight|полн?очь)", text) is not None
