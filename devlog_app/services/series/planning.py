"""Plans as values: who goes out when, a note put in between, one taken out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from devlog_app.channels.port import SOON
from devlog_app.model.errors import PublishError, UsageError
from devlog_app.model.named_time import NamedTime
from devlog_app.model.series import Plan, Rhythm, Slot, Stage
from devlog_app.model.values import dataclass
from devlog_app.services.series.rhythm import moments


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of one note in the series' channel: how far it is, and when it went or goes out."""

    stage: Stage
    at: datetime


def planned(paths: Iterable[str], known: Mapping[str, Known], rhythm: Rhythm | None) -> Plan:
    """The plan for the notes at *paths*, in this order; *known* are those that are in the channel or its queue."""
    slots = []
    for path in paths:
        there = known.get(path)
        slots.append(Slot(path=path) if there is None else Slot(path=path, stage=there.stage, at=there.at))
    return timed(slots, rhythm)


def timed(slots: Sequence[Slot], rhythm: Rhythm | None) -> Plan:
    """*slots* with the times that a *rhythm* gives their places.

    What went out before the start, somebody's rehearsal of the intro, takes no place. What is out stays where it is.
    """
    if rhythm is None:
        return Plan(tuple(replace(slot, at=None) if slot.stage is Stage.FRESH else slot for slot in slots))
    times = moments(rhythm)
    placed = []
    for slot in slots:
        if slot.stage is Stage.PUBLISHED and slot.at is not None and slot.at < rhythm.start:
            placed.append(replace(slot, planned=None))
            continue
        moment = next(times)
        if slot.stage is Stage.FRESH:
            placed.append(replace(slot, at=moment))
        else:
            moved = slot.stage is Stage.SCHEDULED and slot.at != moment
            placed.append(replace(slot, planned=moment if moved else None))
    return Plan(tuple(placed), rhythm)


def inserted(plan: Plan, path: str, place: int) -> Plan:
    """*plan* with the note at *path* before the slot number *place*, from 0; the ones behind it move on."""
    slots = list(plan.slots)
    slots.insert(place, Slot(path=path))
    return timed(slots, plan.rhythm)


def removed(plan: Plan, path: str) -> Plan:
    """*plan* without the note at *path*; the ones behind it close up."""
    return timed([slot for slot in plan.slots if slot.path != path], plan.rhythm)


def shifted(plan: Plan) -> Plan:
    """*plan* as it is once everything in the queue was moved to its place."""
    return replace(plan, slots=tuple(replace(slot, at=slot.planned or slot.at, planned=None) for slot in plan.slots))


def require_possible(plan: Plan, now: datetime, days: int, channel: str, zone: str | None) -> None:
    """Raise where a time of *plan* is past, taken, or farther ahead than the *days* that the *channel*'s queue takes.

    Without a rhythm nothing goes out at once while other notes wait: it would be ahead of its turn. ``UsageError``
    (``series_slot_past``, ``series_waits``), ``PublishError`` (``series_slot_taken``, ``series_too_far``).
    """
    waiting = {slot.at: slot.path for slot in plan.slots if slot.stage is Stage.SCHEDULED}
    times = [at for at in waiting if at is not None]
    if plan.rhythm is None and plan.fresh and times:
        first = min(times)
        raise UsageError("series_waits", path=plan.fresh[0].path, other=waiting[first], time=NamedTime(first, zone))
    for slot in plan.fresh:
        if slot.at is None:
            continue
        time = NamedTime(slot.at, zone)
        if slot.at - now <= SOON:
            raise UsageError("series_slot_past", path=slot.path, time=time)
        if slot.at in waiting:
            raise PublishError("series_slot_taken", path=slot.path, time=time, other=waiting[slot.at])
        if slot.at - now > timedelta(days=days):
            raise PublishError("series_too_far", path=slot.path, time=time, channel=channel, days=days)
