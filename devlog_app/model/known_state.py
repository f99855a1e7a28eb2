"""What publications tell of a note's state, beside its file."""

from devlog_app.model.note import NoteState, Reach
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class KnownState:
    """The *state* that publications give a note, and whom these reach."""

    state: NoteState
    reach: Reach = Reach.READERS
