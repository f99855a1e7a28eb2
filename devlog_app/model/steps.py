"""What a publication is doing, step by step, for the window and the command line alike."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from devlog_app.model.problem import Problem
from devlog_app.model.reference import ChannelIdentity, MessageRef
from devlog_app.model.values import dataclass
from devlog_app.model.words import Phrase, message_for


@dataclass(frozen=True, slots=True)
class Connecting:
    """Reaching the channel called *channel*."""

    channel: str


@dataclass(frozen=True, slots=True)
class Resuming:
    """An earlier publication of *note*, interrupted on its way, is finished first."""

    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftUndone:
    """A publication of *note*, interrupted long ago or past its time, is left as it is until somebody decides.

    *job* is what to finish or to take back; *sent* of its *of* messages are there for certain.
    """

    job: str
    note: str
    channel: str
    since: datetime
    sent: int
    of: int


@dataclass(frozen=True, slots=True)
class Uploading:
    """File *number* of *of* is on its way: *sent* of *total* bytes."""

    number: int
    of: int
    sent: int
    total: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """A pause of *seconds*, which can be cut short by cancelling; *reason* is the code of the words that say why."""

    seconds: int
    reason: str


@dataclass(frozen=True, slots=True)
class Sent:
    """Message *number* of *of* is in the channel, or in its queue."""

    number: int
    of: int
    refs: tuple[MessageRef, ...]


class Outcome(StrEnum):
    """How a publication can end; ``planned`` is the end of a dry run, ``taken_back`` leaves nothing in the channel."""

    PUBLISHED = "published"
    SCHEDULED = "scheduled"
    UNCHANGED = "unchanged"
    PLANNED = "planned"
    TAKEN_BACK = "taken_back"
    UPDATED = "updated"


DONE_WORDS: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.PUBLISHED: "step_published",
        Outcome.SCHEDULED: "step_scheduled",
        Outcome.UNCHANGED: "step_unchanged",
        Outcome.PLANNED: "step_planned",
        Outcome.TAKEN_BACK: "step_taken_back",
        Outcome.UPDATED: "step_updated",
    }
)


@dataclass(frozen=True, slots=True)
class PublishedMessage:
    """One message of a finished publication, and its link if it has one."""

    ref: MessageRef
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """The end: what became of the note at path *note*, and where its messages are.

    *date* is when it was, or in the queue will be, published; *problems* say what did not go as asked although the
    messages are there (a pin refused).
    """

    note: str
    outcome: Outcome
    channel: ChannelIdentity
    messages: tuple[PublishedMessage, ...] = ()
    date: datetime | None = None
    problems: tuple[Problem, ...] = ()


Step: TypeAlias = Connecting | Resuming | LeftUndone | Uploading | Waiting | Sent | Done


def describe(step: Step) -> str:
    """One English sentence for *step*."""
    code, values = words_of(step)
    return message_for(code, values)


def words_of(step: Step) -> tuple[str, Mapping[str, object]]:
    """The code of *step*'s sentence and the values it names."""
    match step:
        case Connecting(channel):
            return "step_connecting", {"channel": channel}
        case Resuming(note):
            return "step_resuming", {"note": note}
        case LeftUndone():
            return "step_left_undone", {"note": step.note, "sent": step.sent, "of": step.of}
        case Uploading(number, of, sent, total):
            percent = 100 if total == 0 else sent * 100 // total
            return "step_uploading", {"number": number, "of": of, "percent": percent}
        case Waiting(seconds, reason):
            return "step_waiting", {"seconds": seconds, "reason": Phrase(reason)}
        case Sent(number, of):
            return "step_sent", {"number": number, "of": of}
        case Done():
            return DONE_WORDS[step.outcome], {"note": step.note, "channel": step.channel.title}
