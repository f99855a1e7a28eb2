"""Keep a note's pictures and links to files working when the note moves to another folder."""

import posixpath
import re
from collections.abc import Callable
from urllib.parse import quote, unquote

_DESTINATION = re.compile(r"(\[[^\]\n]*\]\(\s*)(?:<([^<>\n]+)>|([^\s()<>]+))")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|[/#]|~/")
_SAFE = "/._-~!$&'*+,;=:@"


def relinked(body: str, old_folder: str, new_folder: str, exists: Callable[[str], bool]) -> str:
    """*body* with its relative links written for *new_folder*; only those to files that *exists* are touched.

    Folders and the paths given to *exists* are relative to the workspace, with ``/``.
    """

    def moved(found: re.Match[str]) -> str:
        written = found[2] or found[3]
        if _ADDRESS.match(written):
            return found[0]
        path, mark, fragment = written.partition("#")
        target = posixpath.normpath(posixpath.join(old_folder, unquote(path)))
        if target.startswith("../") or not exists(target):
            return found[0]
        fresh = posixpath.relpath(target, new_folder or ".")
        if found[2]:
            return f"{found[1]}<{fresh}{mark}{fragment}>"
        return f"{found[1]}{escaped(fresh)}{mark}{fragment}"

    return _DESTINATION.sub(moved, body)


def escaped(path: str) -> str:
    """*path* as it stands in a link: letters of any script stay readable, only what would end the link is escaped."""
    return "".join(char if char.isalnum() or char in _SAFE else quote(char) for char in path)
