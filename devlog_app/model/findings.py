"""What became of posts while nobody here looked: found by comparing the channel with the ledger."""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from devlog_app.model.values import dataclass
from devlog_app.model.words import Phrase


class FindingKind(StrEnum):
    """The kinds of news; ``late`` is one that still waits in the queue although its time has passed."""

    FIRED = "fired"
    MOVED_THERE = "moved_there"
    CHANGED_THERE = "changed_there"
    RESTORED_THERE = "restored_there"
    DELETED_THERE = "deleted_there"
    LATE = "late"


FINDING_WORDS: Mapping[FindingKind, str] = MappingProxyType(
    {
        FindingKind.FIRED: "found_fired",
        FindingKind.MOVED_THERE: "found_moved",
        FindingKind.CHANGED_THERE: "found_changed",
        FindingKind.RESTORED_THERE: "found_restored",
        FindingKind.DELETED_THERE: "found_deleted",
        FindingKind.LATE: "found_late",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """News of one publication: of the note called *note_id* (*path* when it was sent), in *channel*.

    *date* is when it came out, or is to come out; *link* is the permanent address of one that is out, if it has one.
    """

    kind: FindingKind
    note_id: str
    path: str
    channel: str
    publication: int
    date: datetime
    link: str | None = None

    @property
    def phrase(self) -> Phrase:
        """The sentence that says it."""
        date = f"{self.date.astimezone():%Y-%m-%d %H:%M}"
        return Phrase(FINDING_WORDS[self.kind], {"path": self.path, "channel": self.channel, "date": date})

    @property
    def message(self) -> str:
        """The sentence in English."""
        return str(self.phrase)
