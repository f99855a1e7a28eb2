"""What notes plan: ``planned:`` read as a moment, written, and taken back."""

import datetime as dt
from collections.abc import Container, Iterable, Mapping
from types import MappingProxyType
from zoneinfo import ZoneInfo

from devlog_app.model.errors import StorageError
from devlog_app.model.note import Note, NoteState, NoteSummary
from devlog_app.model.schedule import Entry, EntryKind, Trouble
from devlog_app.model.values import dataclass
from devlog_app.services.notes.library import Library

UNDATED = frozenset(
    {NoteState.READY, NoteState.REVIEW, NoteState.DRAFT, NoteState.IDEA, NoteState.WITHDRAWN, NoteState.PLANNED}
)
"""The states of notes that are still to come out."""
_RANKS: Mapping[NoteState, int] = MappingProxyType({state: rank for rank, state in enumerate(NoteState)})
_DAY = len("2026-09-20")


@dataclass(frozen=True, slots=True)
class PlannedTime:
    """What a note plans: *at* is aware; where *is_whole_day*, only its day is meant."""

    at: dt.datetime
    is_whole_day: bool = False


@dataclass(frozen=True, slots=True)
class PlanChange:
    """What ``planned:`` of the note at *path* said *before* and says *after*, None for nothing."""

    path: str
    before: str | None
    after: str | None


def read_plan(text: str | None, zone: str | None) -> PlannedTime | None:
    """The time that *text* behind ``planned:`` means in *zone* (None: this computer's); None where it means none."""
    if not text:
        return None
    text = text.strip()
    try:
        if len(text) == _DAY:
            day = dt.date.fromisoformat(text)
            return PlannedTime(_aware(dt.datetime.combine(day, dt.time()), zone), is_whole_day=True)
        at = dt.datetime.fromisoformat(text)
        return PlannedTime(at if at.tzinfo is not None else _aware(at, zone))
    except (ValueError, OverflowError, OSError):
        return None


def written_plan(plan: PlannedTime, zone: str | None) -> str:
    """*plan* as front matter says it: by the wall clock of *zone*, or with an offset where there is none."""
    if plan.is_whole_day:
        return f"{_there(plan.at, zone):%Y-%m-%d}"
    if zone is None:
        return plan.at.astimezone().isoformat(timespec="minutes")
    return f"{_there(plan.at, zone):%Y-%m-%dT%H:%M}"


def planned_entries(
    notes: Iterable[NoteSummary],
    known: Iterable[Entry],
    zone: str | None,
    channel: str,
    now: dt.datetime,
    local: Container[str] = (),
) -> tuple[Entry, ...]:
    """An entry for each of *notes* that plans a time and is not *known* to be in its channel or queue.

    *channel* is where a note goes that names none; *local* are the channels of this computer.
    """
    taken = {entry.key for entry in known}
    found = []
    for note in notes:
        if note.planned is None or (plan := read_plan(note.planned, zone)) is None:
            continue
        entry = Entry(
            kind=EntryKind.PLANNED,
            at=plan.at,
            channel=note.channel or channel,
            title=note.title,
            is_whole_day=plan.is_whole_day,
            note=note.path,
            note_id=note.id,
            trouble=Trouble.PLAN_PAST if _is_past(plan, now) else None,
            is_local=(note.channel or channel) in local,
        )
        if entry.key not in taken:
            found.append(entry)
    return tuple(found)


def undated(notes: Iterable[NoteSummary], zone: str | None) -> tuple[NoteSummary, ...]:
    """The notes that are still to come out and have no time: what is ready first."""
    waiting = [
        note
        for note in notes
        if note.state in UNDATED and note.error is None and (not note.planned or read_plan(note.planned, zone) is None)
    ]
    return tuple(sorted(waiting, key=lambda note: (_RANKS[note.state], note.path)))


class NotePlanner:
    """Writes plans into notes; raises ``StorageError``, ``FormatError`` as ``Library`` does."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def plan(self, path: str, plan: PlannedTime | None) -> PlanChange:
        """Let the note at *path* plan another time, None: none. It gets an id, if it had none."""
        note = self._library.with_id(self._library.open(path))
        after = None if plan is None else written_plan(plan, self._library.config.time_zone)
        change = PlanChange(note.path, _said(note), after)
        if change.before != after:
            self._library.set_keys(note, {"planned": after})
        return change

    def take_back(self, change: PlanChange) -> None:
        """Let the note plan what it did before *change*; raises ``StorageError`` where it says something else now."""
        note = self._library.open(change.path)
        if _said(note) != change.after:
            raise StorageError("changed_meanwhile", path=change.path)
        self._library.set_keys(note, {"planned": change.before})


def _said(note: Note) -> str | None:
    return note.front_matter.planned if note.front_matter is not None else None


def _is_past(plan: PlannedTime, now: dt.datetime) -> bool:
    return plan.at + dt.timedelta(days=1) <= now if plan.is_whole_day else plan.at <= now


def _aware(naive: dt.datetime, zone: str | None) -> dt.datetime:
    return naive.astimezone() if zone is None else naive.replace(tzinfo=ZoneInfo(zone))


def _there(at: dt.datetime, zone: str | None) -> dt.datetime:
    return at.astimezone() if zone is None else at.astimezone(ZoneInfo(zone))
