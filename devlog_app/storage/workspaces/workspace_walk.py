"""Walk over the files of a workspace that are notes: nothing hidden, nothing ignored, nothing behind a link."""

import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

from devlog_app.storage.workspaces.workspace import NOTE_SUFFIXES, SNIPPETS, TEMPLATES, comparable

# Their Markdown is material for notes, not notes.
_NO_NOTES_AT_TOP = frozenset({TEMPLATES, SNIPPETS})
_GLOB_PARTS = re.compile(r"\*\*/|\*\*|\*|\?|\[!?[^\]/]+\]|.", re.DOTALL)


Version: TypeAlias = tuple[int, int, int]
"""What tells one version of a file from another: when it was modified and changed (nanoseconds), its bytes."""


class NoteFile(NamedTuple):
    """A *file* that is a note: its *path* in the workspace, and its *version*."""

    path: str
    version: Version
    file: str


def walk_notes(root: Path, ignore: Sequence[str] = ()) -> Iterator[NoteFile]:
    """The notes under *root*, folder by folder in order of name; folders that cannot be read hold none."""
    is_ignored = ignored_by(ignore) if ignore else None
    folders = [("", os.fspath(root))]
    while folders:
        prefix, folder = folders.pop()
        below = []
        for entry in _entries(folder):
            name = entry.name
            if not name.isascii():
                name = unicodedata.normalize("NFC", readable_name(name))
            path = prefix + name
            if name.startswith(".") or (is_ignored is not None and is_ignored(path)):
                continue
            # What the folder itself tells of its entries costs nothing; there are thousands.
            if entry.is_dir(follow_symlinks=False):
                if path not in _NO_NOTES_AT_TOP:
                    below.append((f"{path}/", entry.path))
            elif name.casefold().endswith(NOTE_SUFFIXES) and entry.is_file(follow_symlinks=False):
                try:
                    version = version_of(entry.stat(follow_symlinks=False))
                except OSError:
                    # Gone since the folder was read.
                    continue
                yield NoteFile(path, version, entry.path)
        folders += reversed(below)


def version_of(status: os.stat_result) -> Version:
    """The version of the file with this *status*."""
    return status.st_mtime_ns, status.st_ctime_ns, status.st_size


def ignored_by(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Whether a path of the workspace is left out by *patterns*.

    ``*`` and ``?`` stay within a name, ``**`` goes through folders; a pattern without ``/`` fits a name anywhere,
    one with ``/`` a path from the top. A folder that fits is left out with all that is in it.
    """
    if not patterns:
        return lambda _: False
    fitting = "|".join(_expression(comparable(pattern)) for pattern in patterns)
    expression = re.compile(f"(?:{fitting})(?:/.*)?")
    return lambda path: expression.fullmatch(comparable(path)) is not None


def readable_name(name: str) -> str:
    """*name* as it can be shown: bytes that are not UTF-8 become U+FFFD, and the file cannot be opened by it."""
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "replace")


def is_note_name(name: str) -> bool:
    """Whether a file of this name is a note."""
    return name.casefold().endswith(NOTE_SUFFIXES) and not name.startswith(".")


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return []


def _expression(pattern: str) -> str:
    pattern = pattern.removesuffix("/")
    anywhere = "" if "/" in pattern else "(?:.*/)?"
    return anywhere + "".join(_glob_part(part) for part in _GLOB_PARTS.findall(pattern.removeprefix("/")))


def _glob_part(part: str) -> str:
    match part:
        case "**/":
            return "(?:.*/)?"
        case "**":
            return ".*"
        case "*":
            return "[^/]*"
        case "?":
            return "[^/]"
        case _ if len(part) > 1:
            return "[" + part[1:-1].replace("!", "^", 1).replace("\\", "\\\\") + "]"
        case _:
            return re.escape(part)
