"""Look through a workspace: every note as a row, those that cannot be read too."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.model.note import NoteSummary
from devlog_app.storage.note_files import read_note
from devlog_app.storage.summaries import ScannedNote, StateOf, scanned, unreadable, with_state
from devlog_app.storage.workspace_walk import walk_notes


def scan(root: Path, ignore: Sequence[str] = (), *, state_of: StateOf | None = None) -> Iterator[NoteSummary]:
    """The notes of the workspace in *root*, as they are found; which share an id is known only at the end."""
    for file in walk_notes(root, ignore):
        yield with_state(read_row(root, file.path), state_of)


def read_row(root: Path, path: str) -> ScannedNote:
    """The row of the note at *path*; one that cannot be opened is a row with an error."""
    try:
        return scanned(read_note(root, path))
    except StorageError as error:
        return unreadable(path, error)


def marked_duplicates(notes: Iterable[NoteSummary]) -> tuple[NoteSummary, ...]:
    """*notes*, each with the paths of the others that carry its id."""
    notes = tuple(notes)
    paths: dict[str, list[str]] = defaultdict(list)
    for note in notes:
        if note.id:
            paths[note.id].append(note.path)
    shared = {note_id: found for note_id, found in paths.items() if len(found) > 1}
    return tuple(
        replace(note, same_id=tuple(path for path in shared[note.id] if path != note.path))
        if note.id in shared
        else note
        for note in notes
    )
