"""Files that come with the program and that the window shows."""

from pathlib import Path

from devlog_app.storage.resources import resource_folder


def program_icon() -> Path:
    """The program's icon, an SVG; raises ``StorageError`` where the installation is not whole."""
    return resource_folder() / "desktop" / "devlog.svg"
