"""A note as one row of a list."""

from dataclasses import replace
from pathlib import Path
from typing import Protocol

from devlog_app.model.errors import StorageError
from devlog_app.model.front_matter import FrontMatter, NoteStatus
from devlog_app.model.known_state import KnownState
from devlog_app.model.note import Note, NoteState, NoteSummary
from devlog_app.model.note_text import source_digest
from devlog_app.model.values import dataclass
from devlog_app.storage.notes.note_files import note_in
from devlog_app.storage.notes.note_titles import title_of
from devlog_app.storage.workspaces.placing import place_of
from devlog_app.storage.workspaces.workspace import located


class StateOf(Protocol):
    """What the ledger knows of a note, by its id and the digest of its text now; None: nothing."""

    def __call__(self, note_id: str, source_digest: str, /) -> KnownState | None: ...


@dataclass(frozen=True, slots=True)
class ScannedNote:
    """A row, and the *digest* of the text that it was read from (empty where it could not be read)."""

    summary: NoteSummary
    digest: str


def read_row(root: Path, path: str) -> ScannedNote:
    """The row of the note at *path*; one that cannot be opened is a row with an error."""
    return row_of(located(root, path), path)


def row_of(file: Path, path: str) -> ScannedNote:
    """The row of the note in *file*, which the workspace knows by *path*."""
    if "\ufffd" in path and not file.name.isprintable():
        return _unreadable(path, StorageError("name_not_utf8", path=path))
    try:
        return scanned(note_in(file, path))
    except StorageError as error:
        return _unreadable(path, error)


def scanned(note: Note) -> ScannedNote:
    """*note* as a row, by its own word alone."""
    said = note.front_matter or FrontMatter()
    conference, month = place_of(note.path, said.conference, said.month)
    error = note.front_matter_error
    summary = NoteSummary(
        path=note.path,
        title=title_of(note),
        id=said.id,
        kind=said.kind.value if said.kind else _kind_of(note.path, conference, month),
        status=(said.status or NoteStatus.DRAFT).value,
        conference=conference,
        month=month,
        channel=said.channel,
        planned=said.planned,
        tags=said.tags,
        state=NoteState.PLANNED if said.planned else NoteState((said.status or NoteStatus.DRAFT).value),
        error=error.message if error else None,
        line=error.line if error else None,
    )
    return ScannedNote(summary, source_digest(note.text))


def _unreadable(path: str, error: StorageError) -> ScannedNote:
    """The row of a note that cannot be opened."""
    conference, month = place_of(path, None, None)
    title = path.rpartition("/")[2]
    row = NoteSummary(path=path, title=title, conference=conference, month=month, error=error.message, line=error.line)
    return ScannedNote(row, "")


def with_state(note: ScannedNote, state_of: StateOf | None) -> NoteSummary:
    """The row of *note*, with what the ledger knows of it."""
    known = state_of(note.summary.id, note.digest) if state_of and note.summary.id else None
    return note.summary if known is None else replace(note.summary, state=known.state, reach=known.reach)


def _kind_of(path: str, conference: str | None, month: str | None) -> str:
    if conference is not None:
        return "intro" if path.rpartition("/")[2].casefold() == "intro.md" else "talk"
    return "post" if month is None else "devlog"
