"""Notes as files: read one, look at it again as it is being edited, and save it without overwriting anybody."""

import os
from dataclasses import replace
from pathlib import Path

from devlog_app.model.errors import FormatError, NoteChangedOnDisk, StorageError
from devlog_app.model.note import Note
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.sha256 import sha256
from devlog_app.storage.file_reading import read_limited, size_in_words
from devlog_app.storage.notes.front_matter_read import read_front_matter
from devlog_app.storage.notes.text_layout import bytes_of, text_of
from devlog_app.storage.workspaces.workspace import located, relative_path

NOTE_LIMIT = 4 * 1024 * 1024
"""Largest note that is opened, in bytes."""

# Qt's text documents use these two for themselves and would make line ends of them.
_NOT_EDITABLE = ("\ufdd0", "\ufdd1")


def read_note(root: Path, path: str, *, read_only: Problem | None = None) -> Note:
    """The note at *path* of the workspace in *root*; *read_only* is why nothing may be written there at all.

    Front matter that cannot be read is among the note's problems. Raises ``StorageError`` for a file that is
    missing, too large, outside or unreadable, ``FormatError`` for one that is not UTF-8.
    """
    file = located(root, path)
    note = note_in(file, relative_path(root, file))
    return replace(note, read_only=read_only or _why_read_only(file, note.text))


def note_in(file: Path, path: str) -> Note:
    """The note that the *file* holds, which the workspace knows by *path*; raises as ``read_note``."""
    data = _read(file, path)
    if data is None:
        raise StorageError("note_missing", path=path)
    try:
        text, layout = text_of(data)
    except FormatError as error:
        raise error.at(path) from error
    return with_text(Note(path=path, text=text, layout=layout, fingerprint=fingerprint(data)), text)


def with_text(note: Note, text: str) -> Note:
    """*note* as it would be with this *text*, which is not saved by it."""
    reading = read_front_matter(text)
    return replace(
        note,
        text=text,
        body_line=reading.body_line,
        front_matter=reading.front_matter,
        problems=reading.problems,
    )


def save_note(root: Path, note: Note, text: str) -> Note:
    """Write *text* over the file of *note*, and return the note as it is now.

    Raises ``NoteChangedOnDisk`` where the file is no longer the one that was read, ``StorageError`` where it
    cannot be written; in both cases the file stays as it is.
    """
    if note.read_only is not None:
        raise StorageError(note.read_only.code, path=note.path)
    file = located(root, note.path)
    try:
        data = bytes_of(text, note.layout, note.text)
        _replace(file, note, data)
    except StorageError as error:
        raise error.at(note.path) from error
    text, layout = text_of(data)
    return with_text(replace(note, layout=layout, fingerprint=fingerprint(data)), text)


def save_anew(root: Path, note: Note, text: str) -> Note:
    """Write *text* as the file of *note*, which is gone, and return the note as it is now.

    Raises ``NoteChangedOnDisk`` where there is one again, ``StorageError`` where it cannot be written.
    """
    from devlog_app.storage.atomic import create_file, write_failure

    file = located(root, note.path)
    data = bytes_of(text, note.layout, note.text)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        create_file(file, data)
    except OSError as error:
        raise write_failure(error, Path(note.path)) from error
    except StorageError as error:
        if error.code == "file_exists":
            raise NoteChangedOnDisk("note_changed_on_disk").at(note.path) from error
        raise error.at(note.path) from error
    text, layout = text_of(data)
    return with_text(replace(note, layout=layout, fingerprint=fingerprint(data)), text)


def _replace(file: Path, note: Note, data: bytes) -> None:
    """Put *data* into the *file* of *note*, if it still is what was read."""
    if len(data) > NOTE_LIMIT:
        size, limit = size_in_words(len(data)), size_in_words(NOTE_LIMIT)
        raise StorageError("note_too_large", size=size, limit=limit)
    there = _read(file, note.path)
    if there is None:
        raise NoteChangedOnDisk("note_gone")
    if there != data:
        if fingerprint(there) != note.fingerprint:
            raise NoteChangedOnDisk("note_changed_on_disk")
        from devlog_app.storage.atomic import replace_file

        replace_file(file, data)


def fingerprint(data: bytes) -> str:
    """sha256 (hex) of a file's bytes: tells one version of it from another."""
    return sha256(data).hexdigest()


def _read(file: Path, path: str) -> bytes | None:
    try:
        return read_limited(file, NOTE_LIMIT, too_large="note_too_large")
    except StorageError as error:
        raise error.at(path) from error


def _why_read_only(file: Path, text: str) -> Problem | None:
    if any(mark in text for mark in _NOT_EDITABLE):
        return problem(Severity.INFO, "separators_kept")
    if not os.access(file, os.W_OK):
        return problem(Severity.INFO, "file_is_read_only")
    if not os.access(Path(os.path.realpath(file)).parent, os.W_OK | os.X_OK):
        return problem(Severity.INFO, "folder_is_read_only")
    return None
