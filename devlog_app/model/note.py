"""A note as it is opened, as lists and trees show it, and what became of it when the library changed it."""

from enum import StrEnum

from devlog_app.model.front_matter import FrontMatter
from devlog_app.model.note_text import split_note
from devlog_app.model.problem import Problem
from devlog_app.model.values import dataclass


class NoteState(StrEnum):
    """Where a note stands between its file and its channel; the first that holds, in this order."""

    IN_DOUBT = "in_doubt"
    DELETED_THERE = "deleted_there"
    DIVERGED = "diverged"
    CHANGED_THERE = "changed_there"
    CHANGED = "changed"
    PUBLISHING = "publishing"
    PUBLISHED = "published"
    MISSED = "missed"
    SCHEDULED = "scheduled"
    WITHDRAWN = "withdrawn"
    PLANNED = "planned"
    READY = "ready"
    REVIEW = "review"
    DRAFT = "draft"
    IDEA = "idea"


class Reach(StrEnum):
    """Whom the posts of a note reach that its state is told of."""

    READERS = "readers"
    REHEARSAL = "rehearsal"
    """Saved Messages, or a channel for tests."""
    LOCAL = "local"
    """Nobody: they are on this computer only."""


@dataclass(frozen=True, slots=True)
class TextLayout:
    """How a file's bytes stand around its text: a *bom* before it, the *ending* of its lines.

    Where the endings are mixed, *runs* tells them from the first line on: (number of lines, their ending);
    *ending* is then the most frequent one.
    """

    bom: bool = False
    ending: str = "\n"
    runs: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One note as it was read; *path* is relative to the workspace, with ``/``, in NFC.

    *text* is the whole file with ``\\n`` only; *body_line* the line on which the body begins, from 1.
    *front_matter* holds what could be read of it, None where there is none or nothing could; *problems* say what
    could not, and where. *fingerprint* is the sha256 (hex) of the file's bytes, *read_only* why it cannot be saved.
    """

    path: str
    text: str
    body_line: int = 1
    front_matter: FrontMatter | None = None
    problems: tuple[Problem, ...] = ()
    layout: TextLayout = TextLayout()
    fingerprint: str = ""
    read_only: Problem | None = None

    @property
    def front_matter_error(self) -> Problem | None:
        """The first thing that is wrong with the front matter."""
        return self.problems[0] if self.problems else None

    @property
    def body(self) -> str:
        """The text behind the front matter; its first line is line *body_line* of the file."""
        return split_note(self.text).body

    @property
    def id(self) -> str | None:
        """The note's own id, None until it has one."""
        return self.front_matter.id if self.front_matter else None


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSummary:
    """One row of a list of notes; *path* is relative to the workspace with ``/``, *error* the front matter's problem.

    *conference* is the conference's folder name, *month* ``YYYY-MM``; a note has at most one of them.
    *same_id* are the paths of other notes that carry this one's id, *line* is where the error is. *errors* and
    *warnings* are how many of its post's problems are known. *reach* tells whom the posts reach that the state is of.
    """

    path: str
    title: str
    id: str | None = None
    kind: str = "post"
    status: str = "draft"
    conference: str | None = None
    month: str | None = None
    channel: str | None = None
    planned: str | None = None
    tags: tuple[str, ...] = ()
    state: NoteState = NoteState.DRAFT
    error: str | None = None
    line: int | None = None
    same_id: tuple[str, ...] = ()
    errors: int = 0
    warnings: int = 0
    reach: Reach = Reach.READERS


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryChange:
    """What an operation changed: notes *added*, paths *removed*, notes *moved* as (old path, the note now).

    *trashed* are the removed notes as they were, those that could be read.
    """

    added: tuple[NoteSummary, ...] = ()
    removed: tuple[str, ...] = ()
    trashed: tuple[Note, ...] = ()
    moved: tuple[tuple[str, NoteSummary], ...] = ()


@dataclass(frozen=True, slots=True)
class AsOf:
    """How up to date somebody's notes are: as of the scan that gave this *mark* (None: of no scan that is known).

    The notes at the paths *doubtful* were touched since, and may be otherwise than that scan found them.
    """

    mark: str | None = None
    doubtful: frozenset[str] = frozenset()


class GroupKind(StrEnum):
    """What holds a group of notes together, in the order in which groups are shown."""

    CONFERENCE = "conference"
    MONTH = "month"
    POSTS = "posts"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Notes that stand together, in reading order; *key* is the conference's folder, the month or the folder.

    *heading* is what the editions of a conference are called together; empty where there is only one.
    """

    kind: GroupKind
    key: str
    title: str
    notes: tuple[NoteSummary, ...]
    heading: str = ""
