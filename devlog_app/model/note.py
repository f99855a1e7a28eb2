"""A note as lists and trees show it."""

from dataclasses import dataclass
from enum import StrEnum


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


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteSummary:
    """One row of a list of notes; *path* is relative to the workspace with ``/``, *error* the front matter's problem.

    *conference* is the conference's folder name, *month* ``YYYY-MM``; a note has at most one of them.
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
