"""One row of the planner: a note of the series with all that is said about it, ready to be painted and spoken."""

from devlog_app.model.note import NoteState, Reach
from devlog_app.model.problem import Severity
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRow:
    """The note at *path*; *number* is its place among those that go out, None for one that is left out.

    *time* says when it goes or went out, *moves* where what waits is moved to, *size* what it takes in the queue,
    *links* which posts it leads to; *remarks* are what is wrong, the worst of them of this *gravity*. *course* says
    how far it is on its way just now, *reach* whom the posts reach that the *state* is of.
    """

    path: str
    title: str
    number: int | None
    state: NoteState
    is_broken: bool = False
    reach: Reach = Reach.READERS
    time: str = ""
    moves: str = ""
    size: str = ""
    links: str = ""
    remarks: tuple[str, ...] = ()
    gravity: Severity | None = None
    course: str = ""
