"""Notes on their way from one place in the tree to another."""

import json
from collections.abc import Iterable

from PySide6.QtCore import QMimeData

from devlog_app.model.values import dataclass
from devlog_app.ui.tree.branches import Branch

NOTES = "application/x-devlog-notes"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drop:
    """The notes at *paths* were dropped on *target*: *before* a note that stands there, *behind* another, or on it."""

    paths: tuple[str, ...]
    target: Branch
    before: str | None = None
    behind: str | None = None


def notes_to_drag(paths: Iterable[str]) -> QMimeData:
    """What is dragged when the notes at *paths* are."""
    data = QMimeData()
    data.setData(NOTES, json.dumps(list(paths)).encode())
    return data


def notes_in(data: QMimeData) -> tuple[str, ...]:
    """The paths of the notes that are dragged; none for anything else, another program's data among it."""
    try:
        paths = json.loads(bytes(data.data(NOTES).data()) or b"[]")
    except ValueError:
        return ()
    return tuple(path for path in paths if isinstance(path, str)) if isinstance(paths, list) else ()
