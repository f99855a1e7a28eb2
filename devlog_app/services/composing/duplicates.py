"""Notes that carry the id of another one, because somebody copied a file."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.model.note import NoteSummary


def duplicates(notes: Iterable[NoteSummary], root: Path) -> Mapping[str, tuple[str, ...]]:
    """The paths of *notes* that must get an id of their own, each with the paths of the notes that share its id.

    Of the notes that share an id, the one whose path the ledger names keeps it, else the first by path.
    """
    found = {}
    for note in notes:
        if note.id is None or not note.same_id:
            continue
        sharing = sorted((note.path, *note.same_id))
        published = _published_path(root, note.id)
        keeper = published if published in sharing else sharing[0]
        if note.path != keeper:
            found[note.path] = tuple(path for path in sharing if path != note.path)
    return found


def _published_path(root: Path, note_id: str) -> str | None:
    """The path that the note called *note_id* had when it was last published."""
    from devlog_app.storage.publications.ledger_files import LedgerFiles

    try:
        publications = LedgerFiles(root).read(note_id).publications
    except StorageError:
        return None
    if not publications:
        return None
    path = publications[-1].contents.post.get("note", {}).get("path")
    return path if isinstance(path, str) else None
