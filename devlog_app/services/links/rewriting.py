"""Look through all notes of a workspace for links that lead elsewhere since notes were renamed or moved."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import chain
from pathlib import Path

from devlog_app.model.errors import DevlogError
from devlog_app.render.parsing.block_rules import Reading
from devlog_app.services.links.following import Moves, changed, changes
from devlog_app.services.links.note_names import NoteNames
from devlog_app.services.links.rewriting_apart import Moved, Rewriting
from devlog_app.storage.file_reading import read_limited
from devlog_app.storage.media.names import MediaNames
from devlog_app.storage.notes.front_matter_read import read_front_matter
from devlog_app.storage.notes.note_files import NOTE_LIMIT
from devlog_app.storage.notes.text_layout import text_of
from devlog_app.storage.workspaces.workspace import SNIPPETS, read_workspace_config
from devlog_app.storage.workspaces.workspace_walk import walk_notes

_LINK_MARKS = (b"[[", b"](", b"]:")


def rewritings(
    root: Path, moved: Moved, later: Sequence[Moved] = (), former: Mapping[str, str] | None = None
) -> Iterator[Rewriting]:
    """What notes under *root*, and snippets, have to say instead because other notes *moved*.

    *later* are the moves since then, in their order, whose own links are not looked at here; *former* what notes that
    moved to another folder said before, by the paths that *moved* gave them. Raises ``StorageError``.
    """
    config = read_workspace_config(root).value
    names = NoteNames(MediaNames(root).all())
    is_now: dict[str, str] = {}
    for moves in reversed(later):
        names = names.before(moves)
        is_now = _joined(moves, is_now)
    what = Moves(moved, names.before(moved), names, former or {})
    was = {new: old for old, new in is_now.items()}
    endings = what.endings
    # What snippets say stands in notes.
    snippets = ((f"{SNIPPETS}/{one.path}", one.file) for one in walk_notes(root / SNIPPETS))
    for path, file in chain(((one.path, one.file) for one in walk_notes(root, config.ignore)), snippets):
        text = _text(Path(file))
        if text is None:
            continue
        reading = partial(_reading, text, config.markdown)
        found = changes(was.get(path, path), text, what, endings, reading)
        if found:
            lost = sum(change.words is None for change in found)
            yield Rewriting(path, text, changed(text, found), lost)


def _joined(first: Moved, then: Moved) -> dict[str, str]:
    """Where the notes of both moves are, by where they were before the *first*."""
    came_from = set(first.values())
    moved = {old: then.get(new, new) for old, new in first.items()}
    return moved | {old: new for old, new in then.items() if old not in came_from}


def _text(file: Path) -> str | None:
    """What the note says, with ``\\n`` only; None where it cannot be read, or has no link in it."""
    with suppress(DevlogError):
        data = read_limited(file, NOTE_LIMIT, too_large="note_too_large")
        if data is not None and any(mark in data for mark in _LINK_MARKS):
            return text_of(data)[0]
    return None


def _reading(text: str, usual: Reading) -> Reading:
    said = read_front_matter(text).front_matter
    return (said.markdown if said else None) or usual
