"""Walk over the files of a workspace that are notes: nothing hidden, nothing ignored, nothing behind a link."""

import os
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from devlog_app.storage.workspaces.workspace import NOTE_SUFFIXES, SNIPPETS, TEMPLATES, comparable

# Their Markdown is material for notes, not notes.
_NO_NOTES_AT_TOP = frozenset({TEMPLATES, SNIPPETS})
_GLOB_PARTS = re.compile(r"\*\*/|\*\*|\*|\?|\[!?[^\]/]+\]|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class NoteFile:
    """A *file* that is a note: its *path* in the workspace, and what tells one version of it from another."""

    path: str
    modified: int
    changed: int
    size: int
    file: str = field(default="", compare=False)


def walk_notes(root: Path, ignore: Sequence[str] = ()) -> Iterator[NoteFile]:
    """The notes under *root*, folder by folder in order of name; folders that cannot be read hold none."""
    is_ignored = ignored_by(ignore)
    folders = [("", os.fspath(root))]
    while folders:
        prefix, folder = folders.pop()
        below = []
        for entry in _entries(folder):
            name = unicodedata.normalize("NFC", readable_name(entry.name))
            path = f"{prefix}{name}"
            if name.startswith(".") or entry.is_symlink() or is_ignored(path):
                continue
            if entry.is_dir():
                if path not in _NO_NOTES_AT_TOP:
                    below.append((f"{path}/", entry.path))
            elif name.casefold().endswith(NOTE_SUFFIXES) and entry.is_file():
                status = entry.stat()
                yield NoteFile(path, status.st_mtime_ns, status.st_ctime_ns, status.st_size, entry.path)
        folders += reversed(below)


def ignored_by(patterns: Sequence[str]) -> Callable[[str], bool]:
    """Whether a path of the workspace is left out by *patterns*.

    ``*`` and ``?`` stay within a name, ``**`` goes through folders; a pattern without ``/`` fits a name anywhere,
    one with ``/`` a path from the top. A folder that fits is left out with all that is in it.
    """
    if not patterns:
        return lambda _: False
    expression = re.compile("|".join(_expression(comparable(pattern)) for pattern in patterns))
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
