"""A series' plan as lines: every note at its time, with what it comes to."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from zoneinfo import ZoneInfo

from devlog_app.cli.output import Output
from devlog_app.model.named_time import NamedTime
from devlog_app.model.post import Post
from devlog_app.model.problem import Severity
from devlog_app.model.series import Slot, Stage
from devlog_app.services.series.desk import Rehearsal

WORDS: Mapping[Stage, str] = MappingProxyType(
    {Stage.SCHEDULED: "waits in the queue", Stage.PUBLISHED: "is out already"}
)
NOW = "now"


def table(output: Output, title: str, rehearsal: Rehearsal, zone: str | None, *, shift: bool) -> Iterator[str]:
    """The lines that show *rehearsal* of the series called *title*; *shift*: what waits is to move too."""
    yield output.styled("strong", f"{title} → {rehearsal.channel.title}")
    slots = rehearsal.plan.slots
    times = [_time(slot, zone, shift=shift) for slot in slots]
    names = [slot.path.rpartition("/")[2] for slot in slots]
    for slot, time, name in zip(slots, times, names, strict=True):
        words = dict(WORDS).get(slot.stage, "")
        row = (
            f"  {time:<{_widest(times)}}  {words:<{5}}  {name:<{_widest(names)}}  {_facts(rehearsal.posts[slot.path])}"
        )
        yield output.styled("dim", row) if slot.stage is not Stage.FRESH else row


def _widest(words: list[str]) -> int:
    return max(len(word) for word in words)


def _time(slot: Slot, zone: str | None, *, shift: bool) -> str:
    at = slot.planned if shift and slot.planned is not None and slot.stage is Stage.SCHEDULED else slot.at
    return NOW if at is None else str(NamedTime(at.astimezone(ZoneInfo(zone)) if zone else at))


def _facts(post: Post) -> str:
    """``2 messages, 812 + 90 of 1024; 1 warning``."""
    count = len(post.messages)
    lengths = " + ".join(f"{message.length} of {message.limit}" for message in post.messages)
    facts = [f"{count} message{'' if count == 1 else 's'}: {lengths}" if count else "nothing to publish"]
    for severity in (Severity.ERROR, Severity.WARNING):
        found = sum(problem.severity is severity for problem in post.problems)
        facts += [f"{found} {severity.value}{'' if found == 1 else 's'}"] if found else []
    return "; ".join(facts)
