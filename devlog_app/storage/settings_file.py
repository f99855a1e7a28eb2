"""The program's ``settings.yaml``: read it, and change it without touching what is not changed."""

from pathlib import Path

from devlog_app.model.configuration import Settings
from devlog_app.storage.yaml_files import read_yaml_file


def read_settings(path: Path) -> Settings:
    """The settings at *path*, the defaults where there are none; raises ``FormatError``, ``StorageError``."""
    return read_yaml_file(path, Settings).value
