"""What a plan would come to: every post at its time, and what stands in its way, said at the post it concerns."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from devlog_app.channels.port import SOON
from devlog_app.model.named_time import NamedTime
from devlog_app.model.note import NoteSummary
from devlog_app.model.post import Post
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.series import Plan, Rhythm, Slot, Stage
from devlog_app.model.values import dataclass
from devlog_app.model.workspace_config import SeriesPlan
from devlog_app.services.planning.plans import read_plan
from devlog_app.services.series.looking import Seen
from devlog_app.services.series.planning import Known, planned
from devlog_app.services.series.room import cost_of

DAY_MINUTES = 24 * 60
WEEK_MINUTES = 7 * DAY_MINUTES
MORNING = timedelta(hours=10)
"""When a post goes out for which a day is planned, and no time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ForeseenPost:
    """One note of a plan: its *slot*, how many *places* of a queue its post takes, and its *problems*.

    *moves_to* is the time that it is moved to, of what waits; *is_begun* says that it was interrupted on its way.
    """

    slot: Slot
    places: int = 0
    problems: tuple[Problem, ...] = ()
    moves_to: datetime | None = None
    is_begun: bool = False

    @property
    def is_refused(self) -> bool:
        """Whether it cannot go out so."""
        return any(one.severity is Severity.ERROR for one in self.problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Foreseen:
    """A *plan* tried on what was seen: its *posts* in their order, and *remarks* about all of them.

    *coming* places of the queue are needed; *left* of *limit* are free, None where there is no queue to fill.
    """

    plan: Plan
    posts: tuple[ForeseenPost, ...]
    coming: int
    left: int | None
    limit: int
    remarks: tuple[Problem, ...] = ()

    @property
    def is_possible(self) -> bool:
        """Whether nothing stands in the way of what is still to go."""
        return not any(post.is_refused for post in self.posts)

    @property
    def moves(self) -> tuple[Slot, ...]:
        """What waits at another time than the plan gives it."""
        return self.plan.shifted

    @property
    def unfinished(self) -> tuple[Slot, ...]:
        """What is there already, but not all of it: going on sends the rest."""
        return tuple(post.slot for post in self.posts if post.is_begun and post.slot.stage is not Stage.FRESH)


def foreseen(
    seen: Seen, paths: Sequence[str], rhythm: Rhythm | None, *, shift: bool, now: datetime, zone: str | None
) -> Foreseen:
    """Try a *rhythm* on the notes at *paths*, in this order; *shift* also moves what waits to its place in the plan."""
    plan = planned(paths, seen.known, rhythm)
    trial = _Trial(seen, plan, shift, now, zone)
    costs = {slot.path: _cost(seen.posts.get(slot.path)) for slot in plan.slots}
    coming = sum(costs[slot.path] for slot in plan.fresh)
    queues = rhythm is not None and seen.allowed.can_schedule
    left = max(0, seen.allowed.queue_limit - seen.used) if queues else None
    posts, taken, before = [], 0, None
    for slot in plan.slots:
        problems = [*trial.problems(slot), *_clocks(slot, before, zone)]
        if slot.stage is Stage.FRESH:
            taken += costs[slot.path]
            if left is not None and taken > left:
                limit = seen.allowed.queue_limit
                problems.append(problem(Severity.ERROR, "series_no_place", coming=coming, left=left, limit=limit))
        before = slot.at or before
        moves_to = slot.planned if shift and slot.stage is Stage.SCHEDULED else None
        posts.append(
            ForeseenPost(
                slot=slot,
                places=costs[slot.path],
                problems=tuple(problems),
                moves_to=moves_to,
                is_begun=slot.path in seen.begun,
            )
        )
    remarks: tuple[Problem, ...] = ()
    if rhythm is not None and not seen.allowed.can_schedule:
        remarks = (problem(Severity.WARNING, "series_own_clock", channel=seen.title),)
    return Foreseen(
        plan=plan, posts=tuple(posts), coming=coming, left=left, limit=seen.allowed.queue_limit, remarks=remarks
    )


def plan_of_queue(paths: Sequence[str], known: Mapping[str, Known], zone: str | None) -> SeriesPlan | None:
    """The plan by which the notes at *paths* seem to wait in the queue; None where none of them waits.

    It begins with the first that waits, and its gap is that to the next one.
    """
    waiting = [(place, known[path].at) for place, path in enumerate(paths) if path in known]
    return _plan_by([(place, at) for place, at in waiting if known[paths[place]].stage is Stage.SCHEDULED], zone)


def plan_of_notes(
    notes: Sequence[NoteSummary], known: Mapping[str, Known], zone: str | None, now: datetime
) -> SeriesPlan | None:
    """The plan by which *notes* that are not *known* to the channel plan to come out, each for itself; None: none does.

    It begins with the first of them, a day without a time in the morning. What is past plans nothing.
    """
    planned = []
    for place, note in enumerate(notes):
        plan = None if note.path in known else read_plan(note.planned, zone)
        if plan is not None:
            at = plan.at + MORNING if plan.is_whole_day else plan.at
            planned += [(place, at)] if at > now else []
    return _plan_by(planned, zone)


def _plan_by(times: Sequence[tuple[int, datetime]], zone: str | None) -> SeriesPlan | None:
    """The plan with these *times* at these places of the series."""
    if not times:
        return None
    (first, start), *rest = times
    there = start.astimezone(ZoneInfo(zone)) if zone else start
    written = f"{there:%Y-%m-%dT%H:%M}" if zone else there.isoformat(timespec="minutes")
    gap = "1d"
    if rest:
        second, then = rest[0]
        minutes = round((then - start).total_seconds() / 60 / (second - first))
        gap = _gap(minutes) if minutes > 0 else gap
    return SeriesPlan(start=written, gap=gap)


def _gap(minutes: int) -> str:
    for length, unit in ((WEEK_MINUTES, "w"), (DAY_MINUTES, "d"), (60, "h")):
        if minutes % length == 0:
            return f"{minutes // length}{unit}"
    return f"{minutes}m"


@dataclass(frozen=True, slots=True)
class _Trial:
    """One plan before one channel."""

    seen: Seen
    plan: Plan
    shift: bool
    now: datetime
    zone: str | None

    def problems(self, slot: Slot) -> Iterator[Problem]:
        """What is wrong with a note at its place, the note itself first."""
        if slot.path in self.seen.begun:
            yield problem(Severity.INFO, "series_begun")
        if slot.stage is Stage.FRESH:
            yield from self._of_note(slot.path)
            yield from self._of_turn(slot)
        at = self._goes(slot)
        if at is not None:
            yield from self._of_time(slot, at)

    def _goes(self, slot: Slot) -> datetime | None:
        """When it is to leave or to move; None for what stays as it is."""
        if slot.stage is Stage.FRESH:
            return slot.at
        return slot.planned if self.shift and slot.stage is Stage.SCHEDULED else None

    def _of_note(self, path: str) -> Iterator[Problem]:
        if (error := self.seen.unreadable.get(path)) is not None:
            yield Problem(Severity.ERROR, error.code, None, error.values)
            return
        post = self.seen.posts.get(path)
        if post is None:
            return
        yield from (one for one in post.problems if one.severity is not Severity.INFO)
        if not post.messages and not any(one.severity is Severity.ERROR for one in post.problems):
            yield problem(Severity.ERROR, "post_empty", path=path)

    def _of_turn(self, slot: Slot) -> Iterator[Problem]:
        if self.plan.rhythm is not None or not self._waiting:
            return
        first = min(self._waiting)
        other, time = self._waiting[first], NamedTime(first, self.zone)
        yield problem(Severity.ERROR, "series_waits", path=slot.path, other=other, time=time)

    def _of_time(self, slot: Slot, at: datetime) -> Iterator[Problem]:
        path, time, days = slot.path, NamedTime(at, self.zone), self.seen.allowed.queue_days
        if at - self.now <= SOON:
            yield problem(Severity.ERROR, "series_slot_past", path=path, time=time)
        elif at - self.now > timedelta(days=days):
            yield problem(Severity.ERROR, "series_too_far", path=path, time=time, channel=self.seen.title, days=days)
        if slot.stage is Stage.FRESH and at in self._waiting:
            yield problem(Severity.ERROR, "series_slot_taken", path=path, time=time, other=self._waiting[at])
        elif at in self.seen.others:
            yield problem(Severity.WARNING, "series_time_shared", time=time)

    @property
    def _waiting(self) -> dict[datetime, str]:
        """What will wait in the queue, by its time: the plan's places where that is shifted."""
        waits = (slot for slot in self.plan.slots if slot.stage is Stage.SCHEDULED)
        times = ((slot.planned if self.shift and slot.planned else slot.at, slot.path) for slot in waits)
        return {at: path for at, path in times if at is not None}


def _clocks(slot: Slot, before: datetime | None, zone: str | None) -> Iterator[Problem]:
    """Clocks that change between two posts; one of the rhythm's own zone is compared with another."""
    at = slot.at
    if at is None or slot.stage is not Stage.FRESH:
        return
    if before is not None and before.tzinfo is at.tzinfo and before.utcoffset() != at.utcoffset():
        yield problem(Severity.INFO, "series_clocks_change", time=NamedTime(at, zone))
    if at.utcoffset() != at.replace(fold=1 - at.fold).utcoffset():
        yield problem(Severity.INFO, "time_twice", time=NamedTime(at, zone))


def _cost(post: Post | None) -> int:
    return 0 if post is None else cost_of(post)
