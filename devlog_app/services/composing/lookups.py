"""What a note refers to, looked up in its workspace as the composer asks: files, notes, snippets."""

import re
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import DevlogError, MediaError
from devlog_app.model.media import FoundMedia
from devlog_app.model.note import Note
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.render.surroundings import MediaUse, NoteTarget
from devlog_app.services.links.note_rows import NoteRows
from devlog_app.storage.notes.note_files import read_note
from devlog_app.storage.notes.note_titles import title_of
from devlog_app.storage.workspaces.workspace import NOTE_SUFFIXES

if TYPE_CHECKING:
    # A note without pictures, snippets and links to others is composed without what looks for them.
    from devlog_app.services.composing.snippets import Snippets
    from devlog_app.services.links.note_links import NoteLinks
    from devlog_app.storage.media.files import MediaFiles
    from devlog_app.storage.media.names import MediaNames


_ID = re.compile(r"[0-9A-Za-z]{26}")
"""Looks like a note's id: where no file is called so, the note is looked for by it."""


class Lookups:
    """The lookups of one workspace; they remember what they can check cheaply, and notice what changes on disk."""

    def __init__(self, root: Path, rows: NoteRows) -> None:
        self._root = root
        self._rows = rows
        self._listed: tuple[object, str | Problem] = (None, "")

    @cached_property
    def _files(self) -> "MediaFiles":
        from devlog_app.storage.media.files import MediaFiles

        return MediaFiles(self._root)

    @cached_property
    def _names(self) -> "MediaNames":
        from devlog_app.storage.media.names import MediaNames

        return MediaNames(self._root)

    @cached_property
    def _snippets(self) -> "Snippets":
        from devlog_app.services.composing.snippets import Snippets

        return Snippets(self._root)

    def media(self, reference: str, use: MediaUse, note: str, capabilities: Capabilities) -> FoundMedia | Problem:
        """The file that *note* (a path) means by *reference*, or why it cannot be used."""
        find = {
            MediaUse.PICTURE: self._files.find,
            MediaUse.EMBED: self._files.find_by_name,
            MediaUse.FILE: self._files.find_file,
        }[use]
        try:
            return find(reference, note, capabilities)
        except MediaError as error:
            return _as_problem(error)

    def note(self, target: str, links: "NoteLinks | None" = None) -> NoteTarget | None:
        """The note that ``[[target]]`` means, by its file's name or path, or by its id; *links* lead to its post."""
        name = target.partition("#")[0].strip()
        for suffix in ("", *NOTE_SUFFIXES):
            path = self._names.find(name + suffix) if name else None
            if path is not None and path.endswith(NOTE_SUFFIXES):
                return self._target(path, links)
        return self._by_id(name, links) if _ID.fullmatch(name) else None

    def _target(self, path: str, links: "NoteLinks | None") -> NoteTarget | None:
        try:
            note = read_note(self._root, path)
        except DevlogError:
            return None
        return NoteTarget(title_of(note), links.url_of(path, note.id) if links is not None else None)

    def _by_id(self, note_id: str, links: "NoteLinks | None") -> NoteTarget | None:
        row = self._rows.by_id(note_id)
        title = row.title if row is not None else links.title(note_id) if links is not None else None
        if title is None:
            return None
        path = row.path if row is not None else None
        return NoteTarget(title, None if links is None else links.url_of(path, note_id))

    def index(self, note: Note, links: "NoteLinks | None") -> str | Problem:
        """The Markdown list of the notes that *note* is the index of, or why there is none.

        Made anew when the notes are read anew: it asks the ledger of each.
        """
        self._rows.all()
        asked = (note.path, note.front_matter, links, self._rows.scans)
        if self._listed[0] != asked:
            self._listed = asked, self._index(note, links)
        return self._listed[1]

    def _index(self, note: Note, links: "NoteLinks | None") -> str | Problem:
        from devlog_app.services.links.indexes import index_markdown

        try:
            listed = index_markdown(self._root, note, self._rows.all, links)
        except DevlogError as error:
            return _as_problem(error)
        return problem(Severity.ERROR, "index_of_nothing", None) if listed is None else listed

    def snippet(self, name: str, variables: Callable[[], Mapping[str, object]]) -> str | Problem | None:
        """The Markdown of snippet *name*, None where there is none, or why it cannot be used."""
        try:
            return self._snippets.fill(name, variables)
        except DevlogError as error:
            place = ", ".join([str(error.path), *([f"line {error.line}"] if error.line else [])])
            return problem(Severity.ERROR, "snippet_unusable", None, name=name, place=place, reason=error.message)

    def conference(self, note: Note) -> Mapping[str, object] | None:
        """What ``conference.yaml`` says of the conference that *note* belongs to, None where it belongs to none."""
        from devlog_app.storage.workspaces.placing import place_of
        from devlog_app.storage.workspaces.series_files import read_conference

        said = note.front_matter
        folder, _ = place_of(note.path, said.conference if said else None, said.month if said else None)
        if folder is None:
            return None
        return {"folder": folder, **read_conference(self._root, folder).values()}


def _as_problem(error: DevlogError) -> Problem:
    values = {name: value for name, value in error.values.items() if name not in {"path", "line"}}
    return Problem(Severity.ERROR, error.code, None, MappingProxyType(values))
