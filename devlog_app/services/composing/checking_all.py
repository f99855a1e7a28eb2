"""Check every note of a workspace, but those that nothing changed for since they were checked last."""

import hashlib
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from devlog_app import __version__
from devlog_app.model.errors import DevlogError
from devlog_app.model.note import NoteSummary
from devlog_app.model.problem import Severity
from devlog_app.model.values import dataclass
from devlog_app.services.notes.grouping import GroupName, Groups
from devlog_app.storage.publications.ledger_files import LedgerFiles
from devlog_app.storage.workspaces.kept_checks import Check, Checks, checks_file, read_checks, write_checks
from devlog_app.storage.workspaces.workspace import NOTE_SUFFIXES, SNIPPETS, WORKSPACE_FILE
from devlog_app.storage.workspaces.workspace_walk import Version, walk_notes

if TYPE_CHECKING:
    from devlog_app.services.accounts.channel_directory import ChannelDirectory
    from devlog_app.services.composing.composer import Composer
    from devlog_app.services.notes.library import Library

CHECKS_VERSION = 1
"""To be raised whenever other problems would be found in the same notes."""
FILES, NOTES, WORKSPACE = "files", "notes", "workspace"
"""What checks depend on beside the note: on other files of the folder, on other notes, and always on its settings."""

_TOO_FRESH = 2_000_000_000
_NO_VERSION = (0, 0, -1)
_SERIES = frozenset({"conference.yaml", "month.yaml", WORKSPACE_FILE})


@dataclass(frozen=True, slots=True)
class CheckedNote:
    """The note at *path*, checked just now."""

    path: str
    check: Check


class CheckingAll:
    """Checks the notes of *library* by what *composer* makes of them for their channels.

    ``known`` are the checks that hold: what an earlier time kept under *indexes*; they grow as ``run`` goes on.
    """

    def __init__(self, library: "Library", composer: "Composer", channels: "ChannelDirectory", indexes: Path) -> None:
        self._library = library
        self._composer = composer
        self._channels = channels
        self._file = checks_file(indexes, library.root)
        self._kept = read_checks(self._file)
        self._groups = Groups()
        self._groups.arrange_by(library.conferences(), library.months())
        self._rows = {row.path: row for row in library.notes()}
        for row in self._rows.values():
            self._groups.put(row)
        self._files = {file.path: file.version for file in walk_notes(library.root, library.config.ignore)}
        self._bases: Mapping[str, str] = self._depended_on()
        self.known: dict[str, Check] = {
            path: check for path, check in self._kept.notes.items() if self._holds(path, check)
        }

    def keep(self) -> None:
        """Keep what is known now for the next time."""
        checks = Checks(self._bases, dict(self.known))
        if checks != self._kept:
            write_checks(self._file, checks)
            self._kept = checks

    @property
    def left(self) -> int:
        """How many notes are not checked."""
        return sum(path not in self.known for path in self._rows)

    def run(self) -> Iterator[CheckedNote]:
        """Check what is not known, a note at a time."""
        for path in self._rows:
            if path not in self.known and path in self._files:
                check = self._check(path)
                self.known[path] = check
                yield CheckedNote(path, check)

    def _holds(self, path: str, check: Check) -> bool:
        depends = (WORKSPACE, *check.needs)
        return self._files.get(path) == check.version and all(
            self._kept.bases.get(name) == self._bases.get(name) for name in depends
        )

    def _depended_on(self) -> Mapping[str, str]:
        root = self._library.root
        settings: list[object] = [CHECKS_VERSION, __version__]
        files: list[object] = []
        for path, version in _other_files(root):
            own = path.rpartition("/")[2] in _SERIES or path.startswith(f"{SNIPPETS}/")
            (settings if own else files).append((path, version))
        settings += [(entry.name, self._composer.limits(entry.name)) for entry in self._channels.names()]
        ledgers = sorted(LedgerFiles(root).versions().items())
        notes = sorted((row.path, row.title, row.id or "", row.channel or "") for row in self._rows.values())
        return {WORKSPACE: _digest(settings), FILES: _digest(files), NOTES: _digest([notes, ledgers])}

    def _check(self, path: str) -> Check:
        version = self._files[path]
        try:
            note = self._library.open(path)
            composing = self._composer.for_note(note, channel=self._channel(self._rows[path]))
            found = [problem.severity for problem in composing.compose(note.text).problems]
            needs = tuple(
                name for name, is_so in ((FILES, composing.asks_files), (NOTES, composing.asks_notes)) if is_so
            )
        except DevlogError:
            return Check(_kept(version), (), 1, 0)
        return Check(_kept(version), needs, found.count(Severity.ERROR), found.count(Severity.WARNING))

    def _channel(self, row: NoteSummary) -> str | None:
        """Where *row* goes, as the window composes it."""
        name = self._groups.name_of(row)
        wished = row.channel or self._said_by_series(name) or self._channels.default
        return wished if wished in {entry.name for entry in self._channels.names()} else None

    def _said_by_series(self, name: GroupName) -> str | None:
        config = self._groups.conferences.get(name.key) or self._groups.months.get(name.key)
        return config.channel if config is not None and name.has_series else None


def _kept(version: Version) -> Version:
    """The version to be remembered: none where the file may change once more and look the same."""
    return version if max(version[:2]) < time.time_ns() - _TOO_FRESH else _NO_VERSION


def _other_files(root: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """The files of the workspace that are no notes, with their versions; snippets are none."""
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        above = Path(folder).relative_to(root).as_posix()
        for name in sorted(names):
            path = name if above == "." else f"{above}/{name}"
            if not name.casefold().endswith(NOTE_SUFFIXES) or path.startswith(f"{SNIPPETS}/"):
                try:
                    status = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 - there are thousands
                except OSError:
                    continue
                yield path, (status.st_mtime_ns, status.st_size)


def _digest(values: object) -> str:
    return hashlib.sha256(repr(values).encode("utf-8", "surrogatepass")).hexdigest()[:16]
