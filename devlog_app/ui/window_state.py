"""What the window remembers between starts: its place, its columns, the workspaces and notes that were open."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote, unquote

from PySide6.QtCore import QByteArray, QSettings

from devlog_app.ui.start.first_view import all_workspaces_in, joined, note_key, workspaces_in
from devlog_app.ui.writing.kept_tabs import KeptTab, read_tabs, written_tabs

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
        others = tuple(path for path in self.remembered() if path != workspace)
        self._set_recent((workspace, *others)[:RECENT])

    def forget(self, workspace: Path) -> None:
        """*workspace* is not to be offered again."""
        self._set_recent(tuple(path for path in self.remembered() if path != workspace))

    def remembered(self) -> tuple[Path, ...]:
        """The workspaces that were open, the last one first, also those that are not there now."""
        return all_workspaces_in(str(self._ini.value("workspaces/recent", "")))

    def commands(self) -> tuple[str, ...]:
        """The names of the commands that were chosen from the list of all, the last one first."""
        return tuple(name for name in str(self._ini.value("commands/recent", "")).split(":") if name)

    def remember_command(self, name: str) -> None:
        """The command *name* was chosen now."""
        others = tuple(other for other in self.commands() if other != name)
        self._ini.setValue("commands/recent", ":".join((name, *others)[:RECENT]))

    def _set_recent(self, workspaces: tuple[Path, ...]) -> None:
        self._ini.setValue("workspaces/recent", joined(workspaces))
        self._ini.sync()

    def last_note(self, workspace: Path) -> str | None:
        """The path of the note that was open in *workspace*."""
        return unquote(str(self._ini.value(f"notes/{note_key(workspace)}", ""))) or None

    def set_last_note(self, workspace: Path, path: str | None) -> None:
        self._ini.setValue(f"notes/{note_key(workspace)}", quote(path or ""))

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
