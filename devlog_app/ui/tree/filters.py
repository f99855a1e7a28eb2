"""Which notes the tree shows: those of some states, tags and channels, those that changed, those with problems."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from devlog_app.model.values import dataclass

if TYPE_CHECKING:
    # The window is seen before there is a note to show.
    from devlog_app.model.note import NoteSummary

CHANGED = frozenset({"changed", "diverged"})


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked of a note: one of the *states*, of the *tags* and of the *channels*, where any are named.

    *changed*: only what changed here since it was published; *problems*: only what has problems.
    """

    states: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    changed: bool = False
    problems: bool = False

    def __bool__(self) -> bool:
        return self != NONE

    def admit(self, note: "NoteSummary", default_channel: str = "") -> bool:
        """Whether *note* is shown; one that names no channel belongs to the *default_channel*."""
        if self.states and shown_state(note) not in self.states:
            return False
        if self.tags and self.tags.isdisjoint(note.tags):
            return False
        if self.channels and (note.channel or default_channel) not in self.channels:
            return False
        if self.changed and note.state not in CHANGED:
            return False
        return not self.problems or has_problems(note)

    def toggled(self, kind: str, value: str) -> "Filters":
        """These filters with *value* in or out of the set called *kind*."""
        before: frozenset[str] = getattr(self, kind)
        changes: dict[str, Any] = {kind: before ^ {value}}
        return replace(self, **changes)

    def to_json(self) -> dict[str, Any]:
        """What is asked, to be kept."""
        sets = {kind: sorted(getattr(self, kind)) for kind in SETS if getattr(self, kind)}
        return {**sets, **{kind: True for kind in FLAGS if getattr(self, kind)}}


SETS = ("states", "tags", "channels")
FLAGS = ("changed", "problems")
NONE = Filters()


def shown_state(note: "NoteSummary") -> str:
    """The state of *note* as filters name it: what no reader has is not simply published."""
    return f"{note.state}:{note.reach}" if note.state == "published" and note.reach != "readers" else note.state


def has_problems(note: "NoteSummary") -> bool:
    """Whether anything is known to be wrong with *note*."""
    return bool(note.errors or note.warnings or note.error or note.same_id)


def filters_from(said: object) -> Filters:
    """The filters that were kept as *said*; none where that cannot be read."""
    if not isinstance(said, dict):
        return NONE
    kept: dict[str, Any] = {kind: said.get(kind) is True for kind in FLAGS}
    kept.update({kind: frozenset(map(str, said[kind])) for kind in SETS if isinstance(said.get(kind), list)})
    return Filters(**kept)
