"""Pictures and files that somebody pastes into a note or drops on it: taken into the workspace by a child process."""

import datetime as dt
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any, TypeAlias
from urllib.parse import quote

from devlog_app.model.errors import DevlogError, StorageError
from devlog_app.model.told_errors import heard
from devlog_app.services.asking_children import HeardChild, asked_child

if TYPE_CHECKING:
    from devlog_app.model.taken import Taken

Arrival: TypeAlias = "tuple[Taken, str | DevlogError]"
"""A file with its path in the workspace, or why it could not be taken in."""

_NOT_IN_AN_ADDRESS = re.compile(r"[\s()<>%\\\[\]\"#?]")


class TakingIn:
    """Takes files into the workspace in *root*; names that were given are not given again while their files come."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._given: set[str] = set()

    def plan(self, sources: Iterable[Path], note: str, at: dt.datetime) -> "tuple[Taken, ...]":
        """Where *sources* will stand beside the note at path *note*; raises ``MediaError``."""
        # Looks into files of many formats, of which most windows are given none.
        from devlog_app.storage.media.keeping import planned

        found = []
        for source in sources:
            taken = planned(source, note, at, self._is_taken)
            self._given.add(taken.path)
            found.append(taken)
        return tuple(found)

    def inside(self, source: Path) -> str | None:
        """The path in the workspace of a file that is in it already."""
        try:
            return source.resolve().relative_to(self._root.resolve()).as_posix()
        except (ValueError, OSError):
            return None

    def take(self, files: "Sequence[Taken]") -> HeardChild[Arrival]:
        """What becomes of each of *files*, one after the other."""
        wanted = [
            {"source": str(one.source), "path": one.path, "is_photo": one.is_photo, "is_shown": one.is_shown}
            for one in files
        ]
        return asked_child("taking_in", str(self._root), wanted=wanted, read=partial(self._arrivals, files))

    def _arrivals(self, files: "Sequence[Taken]", answers: Iterator[Mapping[str, Any]]) -> Iterator[Arrival]:
        waiting = list(files)
        try:
            for said in answers:
                yield waiting.pop(0), heard(said["error"]) if "error" in said else str(said["path"])
            for one in waiting:
                yield one, StorageError("taking_in_stopped", name=one.source.name)
        finally:
            self._given.difference_update(one.path for one in files)

    def _is_taken(self, path: str) -> bool:
        return path in self._given or os.path.lexists(self._root / path)


def reference(path: str, note: str) -> str:
    """How the note at path *note* refers to the file at *path*: from its own folder, as an address is written."""
    folder = PurePosixPath(note).parent
    relative = os.path.relpath(path, folder) if str(folder) != "." else path
    return _NOT_IN_AN_ADDRESS.sub(lambda found: quote(found[0]), relative.replace(os.sep, "/"))
