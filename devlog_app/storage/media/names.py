"""Files of a workspace by name alone, as ``![[photo.png]]`` asks for them."""

import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePosixPath

from devlog_app.model.values import dataclass
from devlog_app.storage.media.paths import same_name

_SETTLED = 2_000_000_000
"""Nanoseconds after which a folder's time of change can be trusted: clocks of file systems tick coarsely."""


@dataclass(frozen=True, slots=True)
class _Folder:
    modified: int
    is_settled: bool
    files: Mapping[str, str]
    folders: tuple[str, ...]


class MediaNames:
    """Remembers the folders of a workspace and lists again those that changed. Dot folders are left out."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folders: Mapping[str, _Folder] = {}

    def find(self, name: str) -> str | None:
        """The file called *name* (or whose path ends in it), nearest to the top; relative to the workspace."""
        wanted = PurePosixPath(same_name(name.replace("\\", "/")))
        self._refresh()
        matches = [
            f"{path}/{folder.files[wanted.name]}".lstrip("/")
            for path, folder in self._folders.items()
            if wanted.name in folder.files and _ends_in(same_name(path), wanted.parts[:-1])
        ]
        return min(matches, key=lambda match: (match.count("/"), match), default=None)

    def all(self) -> Iterator[str]:
        """The path of every file, as ``find`` would tell it."""
        self._refresh()
        for path, folder in self._folders.items():
            yield from (f"{path}/{name}".lstrip("/") for name in folder.files.values())

    def _refresh(self) -> None:
        seen: dict[str, _Folder] = {}
        waiting = [""]
        while waiting:
            path = waiting.pop()
            try:
                seen[path] = folder = self._listed(path)
            except OSError:  # gone since its parent was listed, or not for us to read
                continue
            waiting += [f"{path}/{name}".lstrip("/") for name in folder.folders]
        self._folders = seen

    def _listed(self, path: str) -> _Folder:
        modified = (self._root / path).stat().st_mtime_ns
        known = self._folders.get(path)
        if known is not None and known.is_settled and known.modified == modified:
            return known
        is_settled = time.time_ns() - modified > _SETTLED
        with os.scandir(self._root / path) as entries:
            shown = sorted((entry for entry in entries if not entry.name.startswith(".")), key=lambda entry: entry.name)
        folders = tuple(entry.name for entry in shown if entry.is_dir(follow_symlinks=False))
        files = {same_name(entry.name): entry.name for entry in reversed(shown) if entry.is_file()}
        return _Folder(modified, is_settled, files, folders)


def _ends_in(folder: str, parts: tuple[str, ...]) -> bool:
    return not parts or PurePosixPath(folder).parts[-len(parts) :] == parts
