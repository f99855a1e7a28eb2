"""The program's settings, as both front ends read and change them."""

from pathlib import Path

from devlog_app.model.configuration import Settings
from devlog_app.storage.settings_file import read_settings, write_settings


class SettingsStore:
    """``settings.yaml`` under the base directory; every reading is of the file as it is now."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> Settings:
        """The settings; raises ``FormatError`` with file and line where they cannot be read."""
        return read_settings(self._path).value

    def write(self, settings: Settings) -> None:
        """Change the file to *settings*; comments and unknown keys stay, others cannot read it.

        Raises ``FormatError`` where it cannot be read, ``StorageError`` where a newer Devlog wrote it or it cannot be
        written.
        """
        write_settings(self._path, settings)
