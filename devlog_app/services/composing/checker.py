"""Check notes before anybody publishes them: what composing finds, and what only the whole workspace shows."""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

from devlog_app.model.errors import DevlogError
from devlog_app.model.note import Note, NoteSummary
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.values import dataclass
from devlog_app.services.composing.composer import Composer
from devlog_app.services.composing.duplicates import duplicates
from devlog_app.services.notes.library import Library

_ID_LINE = re.compile(r"id[ \t]*:")


@dataclass(frozen=True, slots=True)
class Report:
    """What is wrong with the note at *path* (relative to the workspace), by line."""

    path: str
    problems: tuple[Problem, ...]


class Checker:
    """Checks notes of the workspace that *library* has open; writes nothing unless it is to mend."""

    def __init__(self, library: Library, composer: Composer) -> None:
        self._library = library
        self._composer = composer

    def check(self, paths: Sequence[str], *, fix: bool = False) -> tuple[Report, ...]:
        """A report for each note among *paths*: notes, or folders with all that is in them (``.`` is the workspace).

        A note that cannot be read is reported too. *fix* gives a note that carries another one's id its own. Raises
        ``FormatError`` for a broken devlog.yaml, ``StorageError`` for a workspace that is not there.
        """
        notes = self._library.notes()
        copies = duplicates(notes, self._library.root)
        wanted = dict.fromkeys(path for given in paths for path in self._notes_in(given, notes))
        return tuple(Report(path, self._problems(path, copies, fix=fix)) for path in wanted)

    def _notes_in(self, given: str, notes: Sequence[NoteSummary]) -> Sequence[str]:
        path = PurePosixPath(given)
        if (self._library.root / path).is_dir():
            return [note.path for note in notes if PurePosixPath(note.path).is_relative_to(path)]
        return [given]

    def _problems(self, path: str, copies: Mapping[str, tuple[str, ...]], *, fix: bool) -> tuple[Problem, ...]:
        others = ", ".join(copies.get(path, ()))
        try:
            note = self._library.open(path)
            found: tuple[Problem, ...] = ()
            if others and fix:
                note = self._library.with_new_id(note)
                found = (problem(Severity.INFO, "id_renewed", _id_line(note), others=others),)
            elif others:
                found = (problem(Severity.ERROR, "duplicate_id", _id_line(note), others=others),)
            return (*found, *self._composer.compose(note, note.text).problems)
        except DevlogError as error:
            return (Problem(Severity.ERROR, error.code, error.line, error.values),)


def _id_line(note: Note) -> int | None:
    lines = note.text.split("\n")[: note.body_line]
    return next((number for number, line in enumerate(lines, 1) if _ID_LINE.match(line)), None)
