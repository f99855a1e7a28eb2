"""What the list of results shows, as values."""

from enum import StrEnum

from devlog_app.model.note import NoteSummary
from devlog_app.model.search import Snippet
from devlog_app.model.values import dataclass


class ResultKind(StrEnum):
    """What a row of the list is."""

    HEADING = "heading"
    NAME = "name"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Result:
    """One row: a heading, a note whose name fits, or a note whose text does.

    *marks* are the stretches of the *title* that were meant, in code points; *place* is where the note stands.
    """

    kind: ResultKind
    title: str
    note: NoteSummary | None = None
    place: str = ""
    marks: tuple[tuple[int, int], ...] = ()
    snippet: Snippet | None = None
