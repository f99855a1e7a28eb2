"""The open workspace: its notes, found, read, saved, made, renamed, moved and thrown away."""

from collections.abc import Mapping
from pathlib import Path

from devlog_app.model.configuration import ConferenceConfig, MonthConfig, WorkspaceConfig
from devlog_app.model.errors import StorageError
from devlog_app.model.note import Note, NoteSummary
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.storage.note_files import read_note, save_note, with_text
from devlog_app.storage.scan import marked_duplicates, scan
from devlog_app.storage.summaries import StateOf
from devlog_app.storage.workspace import (
    CONFERENCES,
    MONTHS,
    WORKSPACE_FILE,
    find_root,
    folders_in,
    read_conference,
    read_month,
    read_workspace_config,
    relative_path,
)
from devlog_app.storage.yaml_files import YamlFile


class Library:
    """A workspace on disk, seen from the folder *root*; making one reads and writes nothing.

    *indexes* is the folder for what is remembered between scans (None: nothing is), *state_of* tells what the ledger
    knows of a note.
    """

    def __init__(self, root: Path, *, indexes: Path | None = None, state_of: StateOf | None = None) -> None:
        self.root = root.absolute()
        self._indexes = indexes
        self._state_of = state_of
        self._config: tuple[object, YamlFile[WorkspaceConfig]] | None = None

    @classmethod
    def holding(cls, start: Path, *, indexes: Path | None = None, state_of: StateOf | None = None) -> "Library":
        """The workspace that *start*, a note or a folder, belongs to."""
        return cls(find_root(start), indexes=indexes, state_of=state_of)

    @property
    def config(self) -> WorkspaceConfig:
        """``devlog.yaml`` as it is now; raises ``FormatError`` with its line, ``StorageError``."""
        return self._config_file().value

    @property
    def read_only(self) -> Problem | None:
        """Why nothing in this workspace may be changed, None where it may."""
        if not self._config_file().is_newer:
            return None
        return problem(Severity.INFO, "workspace_newer")

    def path_of(self, path: Path) -> str:
        """How the workspace names the file that a user calls *path*; raises ``StorageError`` for one outside."""
        return relative_path(self.root, path)

    def notes(self) -> tuple[NoteSummary, ...]:
        """Every note of the workspace, those that cannot be read too; raises ``StorageError`` for no folder."""
        if not self.root.is_dir():
            raise StorageError("not_a_folder", path=str(self.root))
        return marked_duplicates(scan(self.root, self.config.ignore, state_of=self._state_of))

    def conferences(self) -> Mapping[str, ConferenceConfig]:
        """The conferences by their folder; raises ``FormatError`` with file and line."""
        return {folder: read_conference(self.root, folder).value for folder in folders_in(self.root, CONFERENCES)}

    def months(self) -> Mapping[str, MonthConfig]:
        """The months that are folders, by ``YYYY-MM``; raises ``FormatError`` with file and line."""
        return {month: read_month(self.root, month).value for month in folders_in(self.root, MONTHS)}

    def open(self, path: str) -> Note:
        """The note at *path*; raises ``StorageError``, ``FormatError``. Broken front matter is among its problems."""
        return read_note(self.root, path, read_only=self.read_only)

    def edited(self, note: Note, text: str) -> Note:
        """*note* with the *text* of an editor, its front matter read anew; nothing is saved."""
        return with_text(note, text)

    def save(self, note: Note, text: str) -> Note:
        """Write *text* into the note's file, and return the note as it is now.

        Raises ``NoteChangedOnDisk`` where another program changed or moved the file, ``StorageError`` where it
        cannot be written; the file stays as it was.
        """
        return save_note(self.root, note, text)

    def _config_file(self) -> YamlFile[WorkspaceConfig]:
        path = self.root / WORKSPACE_FILE
        try:
            status = path.stat()
            version: object = (status.st_mtime_ns, status.st_ctime_ns, status.st_size, status.st_ino)
        except OSError:
            version = None
        if self._config is None or self._config[0] != version:
            self._config = version, read_workspace_config(self.root)
        return self._config[1]
