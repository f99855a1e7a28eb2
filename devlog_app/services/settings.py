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

    def introduce(self, api_id: int, api_hash: str) -> None:
        """Keep the pair by which Telegram knows this program; raises as ``write``."""
        from pydantic import SecretStr

        settings = self.read()
        telegram = settings.telegram.model_copy(update={"api_id": api_id, "api_hash": SecretStr(api_hash)})
        self.write(settings.model_copy(update={"telegram": telegram}))
