"""Earlier versions of a note, and which of them are kept as they grow old."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from devlog_app.model.reason import Reason
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One version of a note, without its text: *length* in characters, *changed* since the version before.

    *at* is when it was kept (UTC).
    """

    number: int
    at: datetime
    reason: Reason
    length: int
    changed: int


@dataclass(frozen=True, slots=True)
class VersionText:
    """What a version says."""

    version: Version
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletedNote:
    """A note whose file is gone: its *path* was this, *note_id* its id if it had one, *last* its newest version."""

    path: str
    note_id: str | None = None
    title: str
    last: Version


ALL_FOR = timedelta(hours=1)
HOURLY_FOR = timedelta(days=1)
DAILY_FOR = timedelta(days=30)


def thinned(versions: Iterable[Version], now: datetime) -> tuple[Version, ...]:
    """Which of *versions* are kept at *now*, the newest first.

    All of the last hour; then the last of each hour for a day, the last of each day for thirty, the last of each week
    for good. Hours, days and weeks are those of UTC, so that the last of a stretch stays the last of it, however
    often is thinned. The newest is always kept.
    """
    kept: list[Version] = []
    seen: set[tuple[int, ...]] = set()
    for version in newest_first(versions):
        stretch = _stretch(version, now)
        if stretch not in seen:
            seen.add(stretch)
            kept.append(version)
    return tuple(kept)


def newest_first(versions: Iterable[Version]) -> Sequence[Version]:
    """*versions* in the order in which they are shown."""
    return sorted(versions, key=lambda version: (version.at, version.number), reverse=True)


def _stretch(version: Version, now: datetime) -> tuple[int, ...]:
    """What *version* shares a place with; each of the last hour (or of a wrong clock's future) has its own."""
    age, at = now - version.at, version.at
    if age <= ALL_FOR:
        return (version.number,)
    if age <= HOURLY_FOR:
        return (1, at.toordinal(), at.hour)
    if age <= DAILY_FOR:
        return (2, at.toordinal())
    year, week, _ = at.isocalendar()
    return (3, year, week)
