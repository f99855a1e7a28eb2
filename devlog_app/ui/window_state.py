"""What the window remembers between starts: its place, its columns, the workspaces and notes that were open."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

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

    @property
    def theme(self) -> str:
        """The theme that was chosen, known here before the settings can be read."""
        value = str(self._ini.value("window/theme", "system"))
        return value if value in ("system", "light", "dark") else "system"

    @theme.setter
    def theme(self, choice: str) -> None:
        self._ini.setValue("window/theme", choice)

    def recent(self) -> tuple[Path, ...]:
        """The workspaces that were open, the last one first; those that are gone are left out."""
        value = self._ini.value("workspaces/recent") or ()
        # An ini file holds a list of one as plain text.
        paths = [value] if isinstance(value, str) else list(value) if isinstance(value, list | tuple) else []
        return tuple(path for path in map(Path, map(str, paths)) if path.is_dir())

    def remember(self, workspace: Path) -> None:
        """*workspace* was opened now."""
        others = [path for path in self.recent() if path != workspace]
        self._ini.setValue("workspaces/recent", [str(path) for path in (workspace, *others)[:RECENT]])

    def last_note(self, workspace: Path) -> str | None:
        """The path of the note that was open in *workspace*."""
        value = self._ini.value(f"notes/{_key(workspace)}")
        return str(value) if value else None

    def set_last_note(self, workspace: Path, path: str | None) -> None:
        self._ini.setValue(f"notes/{_key(workspace)}", path or "")


def _key(workspace: Path) -> str:
    # A slash would make groups of the path's parts.
    return str(workspace).replace("/", "|").replace("\\", "|")
