"""Look through a workspace: every note as a row, those that cannot be read too."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from devlog_app.model.note import NoteSummary
from devlog_app.storage.notes.summaries import ScannedNote, StateOf, row_of, with_state
from devlog_app.storage.workspaces.scan_index import ScanIndex
from devlog_app.storage.workspaces.workspace_walk import NoteFile, walk_notes


def scan(
    root: Path, ignore: Sequence[str] = (), *, index: Path | None = None, state_of: StateOf | None = None
) -> Iterator[NoteSummary]:
    """The notes of the workspace in *root*, as they are found; which share an id is known only at the end.

    *index* is the file that remembers unchanged notes from one scan to the next.
    """
    with ScanIndex(index) as remembered:
        known = remembered.load()
        fresh: dict[NoteFile, ScannedNote] = {}
        seen: set[str] = set()
        for file in walk_notes(root, ignore):
            if file.path in seen:
                # Two spellings of one name (NFC and NFD) on a disk that tells them apart.
                continue
            seen.add(file.path)
            row = known.get(file)
            if row is None:
                row = fresh[file] = row_of(Path(file.file), file.path)
            yield with_state(row, state_of)
        remembered.remember(fresh, {file.path for file in known} - seen)


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
