"""Remove what a killed save left beside files: hidden temporary files of our own name, when nobody can want them."""

import contextlib
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path

from devlog_app.storage.atomic import TEMPORARY_PREFIX

OLD = 24 * 60 * 60
"""Seconds; a younger one may belong to a save that is under way."""

_OURS = re.compile(rf"{re.escape(TEMPORARY_PREFIX)}[0-9a-f]{{16}}\.tmp")


def remove_leftovers(root: Path) -> None:
    """Remove them from *root* and the folders below it, hidden and linked ones left out."""
    oldest = time.time() - OLD
    for entry in _ours(os.fspath(root)):
        with contextlib.suppress(OSError):
            if entry.stat(follow_symlinks=False).st_mtime < oldest:
                Path(entry.path).unlink()


def _ours(root: str) -> Iterator[os.DirEntry[str]]:
    folders = [root]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    if _OURS.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                        yield entry
                    elif not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False):
                        folders.append(entry.path)
        except OSError:
            continue
