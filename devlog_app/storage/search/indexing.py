"""Bring the index of words up to date with the notes on the disk: all of them, or some that are known to be changed."""

import os
import sqlite3
import stat
import time
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.model.note_text import split_note
from devlog_app.storage.file_reading import read_limited
from devlog_app.storage.notes.note_files import NOTE_LIMIT
from devlog_app.storage.notes.note_titles import first_heading
from devlog_app.storage.search.word_index import WordIndex, opened_index, remove_index
from devlog_app.storage.workspaces.workspace import SNIPPETS, TEMPLATES, located
from devlog_app.storage.workspaces.workspace_walk import NoteFile, ignored_by, is_note_name, version_of, walk_notes

_COMMIT_AFTER = 0.5
_WORTH_COMPACTING = 500
_SAID_TO_NOBODY = frozenset({"id", "version"})


def catch_up(
    root: Path, index: Path, ignore: Sequence[str] = (), paths: Sequence[str] | None = None
) -> Iterator[tuple[int, int]]:
    """Index what changed among the notes at *paths* (None: all), yielding (looked through, of how many) on the way.

    An index that is damaged is made anew once. Raises ``sqlite3.Error``, ``OSError`` where there can be none.
    """
    try:
        with opened_index(index) as words:
            yield from _brought_up_to_date(root, words, ignore, paths)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        remove_index(index)
        with opened_index(index) as words:
            yield from _brought_up_to_date(root, words, ignore, None)


def _brought_up_to_date(
    root: Path, words: WordIndex, ignore: Sequence[str], paths: Sequence[str] | None
) -> Iterator[tuple[int, int]]:
    known = words.files()
    # A new index, of which only some notes are asked for, would be found complete by whoever reads it.
    if paths is None or not known:
        there = {file.path: file for file in walk_notes(root, ignore)}
        gone = [path for path in known if path not in there]
    else:
        there = {file.path: file for path in paths if (file := _note_file(root, path, ignore)) is not None}
        gone = [path for path in paths if path not in there and path in known]
    stale = [file for file in there.values() if known.get(file.path) != file.version]
    for path in gone:
        words.drop(path)
    total = len(there)
    done = total - len(stale)
    yield done, total
    due = time.monotonic() + _COMMIT_AFTER
    for file in stale:
        _put(words, file)
        done += 1
        if time.monotonic() > due:
            words.commit()
            yield done, total
            due = time.monotonic() + _COMMIT_AFTER
    words.commit()
    if len(stale) >= _WORTH_COMPACTING:
        words.compact()
    yield total, total


def _put(words: WordIndex, file: NoteFile) -> None:
    text = text_in(Path(file.file))
    if text is None:
        words.drop(file.path)
    else:
        words.put(file, *_searchable(file.path, text))


def text_in(file: Path) -> str | None:
    """The note's text, None where there is none that can be read; line ends as in the file."""
    try:
        data = read_limited(file, NOTE_LIMIT, too_large="note_too_large")
    except StorageError:
        return None
    return None if data is None else data.decode("utf-8", "replace").removeprefix("\ufeff")


def _searchable(path: str, text: str) -> tuple[str, str]:
    """What the note is called, and all it says: of its front matter the values, not the keys, which all notes have."""
    parts = split_note(text.replace("\r\n", "\n"))
    said = [line.partition(":") for line in (parts.front or "").split("\n")]
    values = [value or key for key, _, value in said if key not in _SAID_TO_NOBODY]
    names = [path.rpartition("/")[2].rpartition(".")[0], first_heading(parts.body) or ""]
    names += [value for key, _, value in said if key == "title"]
    return "\n".join(names), "\n".join((*values, parts.body))


def _note_file(root: Path, path: str, ignore: Sequence[str]) -> NoteFile | None:
    """The note at *path* as a walk would find it."""
    if not _would_be_walked(path, ignore):
        return None
    try:
        file = located(root, path)
        status = file.lstat()
    except (OSError, StorageError):
        return None
    if not stat.S_ISREG(status.st_mode):
        return None
    return NoteFile(path, version_of(status), os.fspath(file))


def _would_be_walked(path: str, ignore: Sequence[str]) -> bool:
    parts = path.split("/")
    if parts[0] in (TEMPLATES, SNIPPETS) or any(part.startswith(".") for part in parts) or not is_note_name(parts[-1]):
        return False
    is_ignored = ignored_by(ignore)
    return not any(is_ignored(above) for above in accumulate(parts, "{}/{}".format))
