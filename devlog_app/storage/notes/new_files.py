"""Make new notes and conferences on disk: whole or not at all, never over something that is there."""

import errno
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.storage.atomic import TEMPORARY_PREFIX, create_file, write_failure
from devlog_app.storage.workspaces.workspace import located


def make_note(root: Path, path: str, text: str) -> None:
    """Write *text* as the new note *path* of the workspace; its folder is made if need be.

    Raises ``StorageError``, ``file_exists`` where there is one.
    """
    file = located(root, path)
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise write_failure(error, Path(path)) from error
    try:
        create_file(file, text.encode("utf-8"))
    except StorageError as error:
        raise error.at(path) from error


def make_folder(root: Path, path: str, files: Mapping[str, str]) -> None:
    """Make the folder *path* of the workspace with *files* (text by name) in it.

    They are written into a hidden folder first, which then gets its name: nobody sees half of it. Raises
    ``StorageError``.
    """
    folder = located(root, path)
    hidden = folder.with_name(f"{TEMPORARY_PREFIX}{os.urandom(8).hex()}")
    try:
        hidden.mkdir(parents=True)
        for name, text in files.items():
            create_file(hidden / name, text.encode("utf-8"))
        _place_folder(hidden, folder)
    except OSError as error:
        raise write_failure(error, Path(path)) from error
    except StorageError as error:
        raise error.at(path) from error
    finally:
        shutil.rmtree(hidden, ignore_errors=True)


def _place_folder(hidden: Path, folder: Path) -> None:
    # A rename onto an empty folder would take it for its own.
    if folder.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
    hidden.rename(folder)
