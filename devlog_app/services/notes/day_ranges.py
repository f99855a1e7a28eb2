"""The days of an event, as people write them: «14–15 сентября 2026», ``2026-09-14..15``, "next friday"."""

import datetime as dt
import re
from collections.abc import Sequence

from devlog_app.model.errors import UsageError
from devlog_app.model.values import dataclass

_MONTHS = (
    ("янв", "jan"),
    ("фев", "feb"),
    ("мар", "mar"),
    ("апр", "apr"),
    ("ма", "may"),
    ("июн", "jun"),
    ("июл", "jul"),
    ("авг", "aug"),
    ("сен", "sep"),
    ("окт", "oct"),
    ("ноя", "nov"),
    ("дек", "dec"),
)
_TO = r"\s*(?:\.\.\.?|–|—|-|\bto\b|\bдо\b|\bпо\b|\bи\b|\band\b|,)\s*"
_YEAR = r"(?:,?\s*(?P<year>\d{4})(?:\s*(?:г\.?|года?))?)?"
_WORD = r"[^\W\d_]{3,}\.?"
_FORMS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        (
            rf"(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}})"
            rf"(?:{_TO}(?:(?:(?P<year2>\d{{4}})-)?(?P<month2>\d{{1,2}})-)?(?P<day2>\d{{1,2}}))?"
        ),
        (
            rf"(?P<day>\d{{1,2}})(?:\.(?P<month>\d{{1,2}})(?:\.(?P<year2>\d{{4}}))?)?{_TO}"
            r"(?P<day2>\d{1,2})\.(?P<month2>\d{1,2})(?:\.(?P<year>\d{4}))?"
        ),
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})(?:\.(?P<year>\d{4}))?",
        rf"(?:с\s+)?(?P<day>\d{{1,2}})(?:\s+(?P<month>{_WORD}))?{_TO}(?P<day2>\d{{1,2}})\s+(?P<month2>{_WORD}){_YEAR}",
        rf"(?P<day>\d{{1,2}})\s+(?P<month>{_WORD}){_YEAR}",
        rf"(?P<month>{_WORD})\s+(?P<day>\d{{1,2}})(?:{_TO}(?:(?P<month2>{_WORD})\s+)?(?P<day2>\d{{1,2}}))?{_YEAR}",
    )
)


@dataclass(frozen=True, slots=True)
class Days:
    """The first day, and the last one; one day starts and ends an event."""

    starts: dt.date
    ends: dt.date


def read_days(text: str, today: dt.date) -> Days:
    """The days that *text* means; without a year the next such days from *today* on.

    Raises ``UsageError``: ``days_unclear``, or ``conference_dates`` where the end comes before the start.
    """
    plain = " ".join(text.split()).rstrip(".")
    for form in _FORMS:
        found = form.fullmatch(plain)
        if found is not None:
            try:
                return _ordered(*_named(found, today))
            except ValueError as error:
                raise UsageError("days_unclear", text=text) from error
    return _ordered(*_from_words(plain, text, today))


def _named(found: re.Match[str], today: dt.date) -> tuple[dt.date, dt.date]:
    said = found.groupdict()
    month2 = _month(said.get("month2") or said["month"])
    month = _month(said["month"]) if said["month"] else month2
    day2 = int(said.get("day2") or said["day"])
    written = said.get("year") or said.get("year2")
    # The second year is the first one's where only that is written.
    last = int(said.get("year2") or written or 0) if said.get("year") and "year2" in said else int(written or 0)
    year = int(written or today.year)
    first = dt.date(year, month, int(said["day"]))
    ends = dt.date(max(last, year), month2, day2)
    if written is None:
        # In December people speak of January.
        if ends < first and month2 < month:
            ends = ends.replace(year=year + 1)
        if ends < today:
            first, ends = first.replace(year=first.year + 1), ends.replace(year=ends.year + 1)
    elif ends < first and month2 < month and not said.get("year2") and _FORMS.index(found.re) > 0:
        first = first.replace(year=year - 1)
    return first, ends


def _month(written: str) -> int:
    if written.isdigit():
        return int(written)
    word = written.casefold()
    for number, names in enumerate(_MONTHS, start=1):
        if word.startswith(names) and not (number == 5 and word.startswith("мар")):  # noqa: PLR2004 - May
            return number
    raise ValueError(written)


def _from_words(plain: str, text: str, today: dt.date) -> tuple[dt.date, dt.date]:
    first = _day(plain, today)
    if first is not None:
        return first, first
    for mark in (" – ", " — ", " - ", " to ", " до ", " по ", " и ", " and "):
        before, found, after = plain.partition(mark)
        days: Sequence[dt.date | None] = (_day(before, today), _day(after, today)) if found else ()
        if found and days[0] is not None and days[1] is not None:
            return days[0], days[1]
    raise UsageError("days_unclear", text=text)


def _day(words: str, today: dt.date) -> dt.date | None:
    import dateparser

    if len(words.strip()) < 3 or words.strip().isdigit():  # noqa: PLR2004 - what is shorter is anything
        return None
    base = dt.datetime.combine(today, dt.time(12))
    found: dt.datetime | None = dateparser.parse(
        words.strip().removeprefix("с ").removeprefix("во ").removeprefix("в "),
        languages=["ru", "en"],
        settings={"RELATIVE_BASE": base, "PREFER_DATES_FROM": "future", "DATE_ORDER": "DMY"},
    )
    return found.date() if found is not None else None


def _ordered(starts: dt.date, ends: dt.date) -> Days:
    if ends < starts:
        raise UsageError("conference_dates", starts=starts, ends=ends)
    return Days(starts, ends)
