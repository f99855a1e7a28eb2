"""What the window remembers between starts: its place, its columns, the workspaces and notes that were open."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote, unquote

from PySide6.QtCore import QByteArray, QSettings

from devlog_app.ui.first_view import joined, note_key, workspaces_in
from devlog_app.ui.kept_tabs import KeptTab, read_tabs, written_tabs

RECENT = 8
"""Workspaces that are offered again."""


class WindowState:
    """``window.ini``. Nothing in it is precious: what cannot be read is as if it were not there."""

    def __init__(self, file: Path) -> None:
        self._ini = QSettings(str(file), QSettings.Format.IniFormat)

    def bytes(self, key: str) -> QByteArray | None:
        """What Qt saved under *key*."""
        value = self._ini.value(key)
        return value if isinstance(value, QByteArray) else None

    def set_bytes(self, key: str, value: QByteArray) -> None:
        self._ini.setValue(key, value)

    def flag(self, key: str, default: bool) -> bool:  # a value, not a mode
        return str(self._ini.value(key, default)).lower() == "true"

    def set_flag(self, key: str, value: bool) -> None:
        self._ini.setValue(key, value)

    def recent(self) -> tuple[Path, ...]:
        """The workspaces that were open, the last one first; those that are gone are left out."""
        return workspaces_in(str(self._ini.value("workspaces/recent", "")))

    def remember(self, workspace: Path) -> None:
        """*workspace* was opened now."""
        others = tuple(path for path in self.recent() if path != workspace)
        self._ini.setValue("workspaces/recent", joined((workspace, *others)[:RECENT]))
        self._ini.sync()

    def last_note(self, workspace: Path) -> str | None:
        """The path of the note that was open in *workspace*."""
        return unquote(str(self._ini.value(f"notes/{note_key(workspace)}", ""))) or None

    def set_last_note(self, workspace: Path, path: str | None) -> None:
        self._ini.setValue(f"notes/{note_key(workspace)}", quote(path or ""))
        self._ini.sync()

    def tree(self, workspace: Path) -> str:
        """What the tree of *workspace* remembers."""
        return unquote(str(self._ini.value(f"trees/{note_key(workspace)}", "")))

    def set_tree(self, workspace: Path, memory: str) -> None:
        self._ini.setValue(f"trees/{note_key(workspace)}", quote(memory, safe=""))

    def tabs(self, workspace: Path) -> tuple[KeptTab, ...]:
        """The tabs that were open in *workspace*, from left to right."""
        return read_tabs(unquote(str(self._ini.value(f"tabs/{note_key(workspace)}", ""))))

    def set_tabs(self, workspace: Path, tabs: Sequence[KeptTab]) -> None:
        self._ini.setValue(f"tabs/{note_key(workspace)}", quote(written_tabs(tabs), safe=""))
        self._ini.sync()
