"""What was typed and is not in its note's file: kept in the journal, offered again after a crash."""

from datetime import datetime
from enum import StrEnum

from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """The *text* of an editor over the note at *path*, whose file said *base* (fingerprint: sha256 of its bytes).

    *note_id* is the note's own id, if it has one; *at* when it was typed (UTC).
    """

    path: str
    note_id: str | None = None
    fingerprint: str
    base: str
    text: str
    at: datetime


class Fate(StrEnum):
    """What became of a draft's file since."""

    AS_IT_WAS = "as_it_was"
    CHANGED = "changed"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftDraft:
    """A draft that a program left which is not running any more; *name* is its name in the journal.

    *present* is what the note's file says now (empty where it is gone), *fate* how it came to that, *differs* the
    number of characters between the two texts.
    """

    name: str
    draft: Draft
    fate: Fate
    present: str
    differs: int

    @property
    def is_gone(self) -> bool:
        """Whether its note has no file any more."""
        return self.fate is Fate.GONE

    @property
    def is_overtaken(self) -> bool:
        """Whether its note's file was changed since."""
        return self.fate is Fate.CHANGED
