"""Files that come with the program and that the window shows."""

from pathlib import Path

from devlog_app.storage.resources import resource_folder

ICON_SIDES = (16, 32, 64, 128, 256)
"""How many pixels wide and high the program's icon is there."""


def program_icon(side: int) -> Path:
    """The program's icon, a picture, *side* (of ``ICON_SIDES``) pixels wide and high.

    Raises ``StorageError`` where the installation is not whole.
    """
    return resource_folder() / "desktop" / f"devlog-{side}.png"
