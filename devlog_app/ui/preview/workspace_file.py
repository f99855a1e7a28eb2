"""Find a post's file, and never one outside its workspace."""

from enum import Enum, auto
from pathlib import Path


class Absent(Enum):
    """Why there is no file to show."""

    MISSING = auto()
    OUTSIDE = auto()
    REMOTE = auto()
    UNREADABLE = auto()


def workspace_file(root: Path, path: str) -> Path | Absent:
    """The regular file at *path* below *root*, links followed; one that leads out is never opened."""
    try:
        home = root.resolve()
        file = (home / path).resolve()
        if not file.is_relative_to(home):
            return Absent.OUTSIDE
        return file if file.is_file() else Absent.MISSING
    except (OSError, ValueError, RuntimeError):  # a name too long, a NUL in it, a loop of links
        return Absent.MISSING
