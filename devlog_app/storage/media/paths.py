"""Which file of the workspace a note means by a reference, and whether it may be used at all."""

import os
import re
import unicodedata
from pathlib import Path
from urllib.parse import unquote

from devlog_app.model.errors import MediaError

_DRIVE = re.compile(r"[A-Za-z]:")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):")


def locate(root: Path, note: str, reference: str) -> str | None:
    """The file that *reference* means in *note*: beside the note, else from the workspace's top; None if neither.

    *note* and the answer are paths relative to *root* with ``/``, the answer as it is spelled on disk. Names match
    exactly or, failing that, whatever their case and Unicode form. Percent signs are read as in an address unless a
    file bears them in its name. ``MediaError`` where the reference leads out of the workspace.
    """
    written = inside(reference)
    beside = tuple(note.split("/")[:-1])
    for names in dict.fromkeys((unquote(written), written)):
        if steps_to(beside, names) is None:
            raise MediaError("media_outside_workspace", reference=unquote(reference))
        for base in dict.fromkeys((beside, ())):
            steps = steps_to(base, names)
            found = None if steps is None else _walk(root, steps)
            if found is not None and not found.resolve().is_relative_to(root.resolve()):
                raise MediaError("media_outside_workspace", reference=unquote(reference))
            if found is not None:
                return found.relative_to(root).as_posix()
    return None


def same_name(name: str) -> str:
    """The form in which names are compared: composed characters, case folded."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def inside(reference: str) -> str:
    """*reference* with ``/`` only, if it is a way from where the note is; ``MediaError`` if it is any other."""
    path = unquote(reference).replace("\\", "/")
    scheme = _SCHEME.match(path)
    if scheme and scheme[1].lower() != "file":
        raise MediaError("media_address_unsupported", reference=path, scheme=scheme[1].lower())
    if scheme or path.startswith(("/", "~/")) or _DRIVE.match(path):
        raise MediaError("media_outside_workspace", reference=path)
    return reference.replace("\\", "/")


def steps_to(base: tuple[str, ...], names: str) -> list[str] | None:
    """The names to follow from the workspace's top, or None where they lead out of it."""
    steps = list(base)
    for name in names.split("/"):
        if name == "..":
            if not steps:
                return None
            steps.pop()
        elif name not in {"", "."}:
            steps.append(name)
    return steps


def _walk(root: Path, steps: list[str]) -> Path | None:
    at = root
    for name in steps:
        entry = _entry(at, name)
        if entry is None:
            return None
        at = entry
    return at


def _entry(folder: Path, name: str) -> Path | None:
    try:
        if os.path.exists(folder / name):  # noqa: PTH110 - Path.exists() raises for names too long, this does not
            return folder / name
        alike = sorted(entry for entry in os.listdir(folder) if same_name(entry) == same_name(name))  # noqa: PTH208
    except (OSError, ValueError):  # a folder that cannot be read, a name that no file can have
        return None
    return folder / alike[0] if alike and (folder / alike[0]).exists() else None
