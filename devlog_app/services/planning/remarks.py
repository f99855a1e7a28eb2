"""What is seen when all times stand side by side: posts that come too close, and series that fall silent."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from devlog_app.model.errors import UsageError
from devlog_app.model.schedule import Entry, EntryKind, Lull
from devlog_app.model.series import Gap, Rhythm
from devlog_app.model.workspace_config import SeriesPlan
from devlog_app.services.series.rhythm import moments, read_days, read_gap, read_quiet
from devlog_app.services.times import read_moment

CLOSE = dt.timedelta(minutes=30)
"""Two posts nearer than this in one channel push one another out of sight."""
MOST = 400
"""Moments of a rhythm that are looked at."""
WEEK = dt.timedelta(days=7)


def clashes(entries: Iterable[Entry]) -> Mapping[str, Entry]:
    """By its key each entry that is to come out near another in its channel, and that other one."""
    channels: dict[str, list[Entry]] = {}
    for entry in entries:
        if not entry.is_whole_day:
            channels.setdefault(entry.channel, []).append(entry)
    found: dict[str, Entry] = {}
    for own in channels.values():
        own.sort(key=lambda entry: entry.at)
        for before, after in pairwise(own):
            both_out = before.kind is after.kind is EntryKind.PUBLISHED
            if after.at - before.at < CLOSE and not both_out:
                found[before.key] = after
                found[after.key] = before
    return found


def rhythm_in(plan: SeriesPlan | None, zone: str | None, now: dt.datetime) -> Rhythm | None:
    """The rhythm that a series' file plans; None where it plans none, or none that can be read."""
    if plan is None or plan.start is None:
        return None
    try:
        return Rhythm(
            start=read_moment(plan.start, zone, now).at,
            gap=read_gap(plan.gap) if plan.gap else Gap(days=1),
            days=read_days(",".join(plan.days)) if plan.days else frozenset(),
            quiet=read_quiet(*plan.quiet) if plan.quiet else None,
        )
    except UsageError:
        return None


def lulls(title: str, days: Iterable[dt.date], rhythm: Rhythm | None, week_begins: int) -> Sequence[Lull]:
    """Where a series with posts on these *days* falls silent: days of its *rhythm*, without one whole weeks.

    *week_begins* is the weekday from 0, Monday, on which weeks begin.
    """
    dated = sorted(set(days))
    if not dated:
        return ()
    if rhythm is not None:
        return _off_rhythm(title, dated, rhythm)
    weeks = {_week(day, week_begins) for day in dated}
    first, found = min(weeks), []
    while first < max(weeks):
        if first not in weeks:
            found.append(Lull(title, first, first + WEEK - dt.timedelta(days=1)))
        first += WEEK
    return found


def _off_rhythm(title: str, dated: Sequence[dt.date], rhythm: Rhythm) -> Sequence[Lull]:
    found: list[Lull] = []
    there, last = frozenset(dated), dated[-1]
    for _, moment in zip(range(MOST), moments(rhythm), strict=False):
        day = moment.date()
        if day > last:
            break
        if day not in there and (not found or found[-1].first != day):
            found.append(Lull(title, day, day, is_off_rhythm=True))
    return found


def _week(day: dt.date, begins: int) -> dt.date:
    return day - dt.timedelta(days=(day.weekday() - begins) % 7)
