"""Move notes within a workspace; nothing that is there is ever written over."""

from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.storage.atomic import place_new, write_failure
from devlog_app.storage.workspaces.workspace import located


def move_note(root: Path, path: str, target: str) -> None:
    """Give the note *path* the new path *target*, whose folder is made if need be.

    Raises ``StorageError``: ``file_exists`` where something is there, ``note_missing`` where the note is not.
    """
    source, goal = located(root, path), located(root, target)
    if not source.exists():
        raise StorageError("note_missing", path=path)
    try:
        goal.parent.mkdir(parents=True, exist_ok=True)
        if _is_same_file(source, goal):
            # Only the spelling changes, on a disk that does not tell the two apart.
            source.rename(goal.with_name(target.rpartition("/")[2]))
        else:
            place_new(source, goal)
    except OSError as error:
        raise write_failure(error, Path(target)) from error


def _is_same_file(source: Path, goal: Path) -> bool:
    return goal.exists() and source.samefile(goal) and not goal.is_symlink()
