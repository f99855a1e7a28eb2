"""Which note a reference means among the paths that there are: by its name, or by a way from the note that names it."""

import posixpath
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from urllib.parse import unquote

from devlog_app.model.errors import MediaError
from devlog_app.services.links.relinking import escaped
from devlog_app.storage.media.paths import inside, same_name, steps_to
from devlog_app.storage.workspaces.workspace import NOTE_SUFFIXES

_NO_NAME = frozenset("[]|#\n")
"""What a name between brackets cannot hold."""


class NoteNames:
    """Finds notes among *paths* (relative to the workspace, with ``/``) as composing finds them on the disk.

    Other files among them are passed over.
    """

    def __init__(self, paths: Iterable[str]) -> None:
        self.paths = frozenset(unicodedata.normalize("NFC", path) for path in paths if is_note(path))
        self._by_name: dict[str, list[str]] = defaultdict(list)
        self._alike: dict[str, str] = {}
        for path in sorted(self.paths, reverse=True):
            alike = same_name(path)
            self._by_name[alike.rpartition("/")[2]].append(path)
            self._alike[alike] = path

    def before(self, moves: Mapping[str, str]) -> "NoteNames":
        """The names as they were before *moves* (the new path of each old one)."""
        came_from = {new: old for old, new in moves.items()}
        return NoteNames(came_from.get(path, path) for path in self.paths)

    def called(self, name: str) -> str | None:
        """The note that ``[[name]]`` means; None also where it means one by its id."""
        name = name.strip()
        for suffix in ("", *NOTE_SUFFIXES):
            path = self._nearest(name + suffix) if name else None
            if path is not None and path.endswith(NOTE_SUFFIXES):
                return path
        return None

    def at(self, address: str, folder: str) -> str | None:
        """The note that ``[words](address)`` means in a note in *folder*: beside it, else from the workspace's top."""
        return self.beside(address, folder) or self.beside(address, "")

    def name_for(self, path: str, written: str) -> str | None:
        """What ``[[…]]`` is to say for the note at *path*, as much like what was *written* as can be; None: nothing."""
        bare = written.strip().replace("\\", "/")
        parts = path.split("/")
        suffix = PurePosixPath(path).suffix
        if not same_name(bare).endswith(NOTE_SUFFIXES):
            parts[-1] = parts[-1].removesuffix(suffix)
        lengths = range(min(bare.count("/") + 1, len(parts)), len(parts) + 1)
        names = ["/".join(parts[-length:]) for length in lengths]
        return next((name for name in (*names, path) if self.called(name) == path and not _NO_NAME & set(name)), None)

    def address_for(self, path: str, written: str, folder: str, *, angled: bool, from_top: bool) -> str | None:
        """What ``(…)`` is to say for the note at *path* in a note in *folder*, like what was *written* there.

        *angled*: it stands between ``<>``; *from_top*: it was no way from the folder, but from the workspace's top.
        """
        beside = posixpath.relpath(path, folder or ".")
        if written.startswith("./") and not beside.startswith("../"):
            beside = f"./{beside}"
        way, mark, _ = written.rpartition("/")
        addresses = [fresh if angled else escaped(fresh) for fresh in (path.rpartition("/")[2], beside, path)]
        # In the folder where it was, only its name is another one.
        addresses[0] = f"{way}{mark}{addresses[0]}"
        if from_top:
            addresses[1:] = reversed(addresses[1:])
        usable = (address for address in addresses if not (angled and set("<>\n") & set(address)))
        return next((address for address in usable if self.at(address, folder) == path), None)

    def beside(self, address: str, folder: str) -> str | None:
        """The note to which *address* is the way from *folder*."""
        try:
            written = inside(address)
        except MediaError:
            return None
        for names in dict.fromkeys((unquote(written), written)):
            steps = steps_to(tuple(folder.split("/")) if folder else (), names)
            path = "/".join(steps or ())
            path = path if path in self.paths else self._alike.get(same_name(path), "")
            if path:
                return path
        return None

    def _nearest(self, name: str) -> str | None:
        wanted = PurePosixPath(same_name(name.replace("\\", "/")))
        parts = wanted.parts[:-1]
        found = [path for path in self._by_name.get(wanted.name, ()) if _ends_in(path, parts)]
        return min(found, key=lambda path: (path.count("/"), path), default=None)


def is_note(path: str) -> bool:
    """Whether a file at *path* can be meant as a note."""
    return path.casefold().endswith(NOTE_SUFFIXES)


def last_names(path: str) -> Iterator[str]:
    """What a reference to the note at *path* may end in, in the form in which names are compared."""
    name = same_name(path.rpartition("/")[2])
    yield name
    for suffix in NOTE_SUFFIXES:
        if name.endswith(suffix):
            yield name.removesuffix(suffix)


def _ends_in(path: str, parts: tuple[str, ...]) -> bool:
    folders = PurePosixPath(same_name(path)).parts[:-1]
    return not parts or folders[-len(parts) :] == parts
