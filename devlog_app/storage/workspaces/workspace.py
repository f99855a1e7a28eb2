"""Find a workspace and the files in it: paths are relative, with ``/``, in NFC, and compared without case."""

import os
import unicodedata
from pathlib import Path, PurePosixPath

from devlog_app.model.errors import StorageError
from devlog_app.model.sha256 import sha256
from devlog_app.model.workspace_config import WorkspaceConfig
from devlog_app.storage.yaml.files import YamlFile, read_yaml_file

WORKSPACE_FILE = "devlog.yaml"
WORKSPACE_FOLDER = ".devlog"
CONFERENCE_FILE = "conference.yaml"
MONTH_FILE = "month.yaml"
CONFERENCES = "conferences"
MONTHS = "devlog"
POSTS = "posts"
TEMPLATES = "templates"
SNIPPETS = "snippets"
NOTE_SUFFIXES = (".md", ".markdown")


def find_root(start: Path) -> Path:
    """The workspace that *start*, a note or a folder, belongs to: the nearest folder upwards that says it is one.

    Where none does, it is *start*'s own folder, or for a note in ``posts/``, ``devlog/`` or ``conferences/NAME/`` the
    folder that these stand in. Nothing is created.
    """
    start = Path(os.path.abspath(start))  # noqa: PTH100 - symbolic links stay as the user named them
    folder = start if start.is_dir() else start.parent
    for candidate in (folder, *folder.parents):
        if (candidate / WORKSPACE_FILE).is_file() or (candidate / WORKSPACE_FOLDER).is_dir():
            return candidate
    return folder if start.is_dir() else _laid_out(folder)


def _laid_out(folder: Path) -> Path:
    """The workspace around a note's *folder*, as far as the folders' names tell."""
    if folder.name in {POSTS, MONTHS}:
        return folder.parent
    if folder.parent.name in {CONFERENCES, MONTHS}:
        return folder.parent.parent
    return folder


def workspace_key(root: Path) -> str:
    """The name under which the program keeps machine state about this workspace: 16 hex digits of its real path."""
    return sha256(os.fsencode(os.path.realpath(root))).hexdigest()[:16]


def read_workspace_config(root: Path) -> YamlFile[WorkspaceConfig]:
    """``devlog.yaml`` of the workspace, its defaults where there is none; raises ``FormatError``, ``StorageError``."""
    return read_yaml_file(root / WORKSPACE_FILE, WorkspaceConfig)


def folders_in(root: Path, name: str) -> tuple[str, ...]:
    """Names of the real folders in the folder *name* of the workspace, in NFC and in order."""
    try:
        with os.scandir(root / name) as entries:
            found = [
                unicodedata.normalize("NFC", entry.name)
                for entry in entries
                if not entry.name.startswith(".") and entry.is_dir(follow_symlinks=False)
            ]
    except OSError:
        return ()
    return tuple(sorted(found))


def comparable(path: str) -> str:
    """*path* in the form in which two paths are compared."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def relative_path(root: Path, path: Path) -> str:
    """How the workspace names the file at *path* (as the user gave it: absolute, or from the current folder).

    Raises ``StorageError`` where it is outside.
    """
    # As the user spells them first: a link inside the workspace keeps its own name.
    for spelled in (os.path.abspath, os.path.realpath):
        if Path(spelled(path)).is_relative_to(spelled(root)):
            return unicodedata.normalize("NFC", Path(spelled(path)).relative_to(spelled(root)).as_posix())
    raise StorageError("outside_workspace", path=str(path))


def located(root: Path, path: str) -> Path:
    """Where the workspace's file *path* is on this disk, which may spell its name in another form or case.

    The file need not exist. Raises ``StorageError`` for a path that leads out of the workspace, also by a link.
    """
    parts = PurePosixPath(path).parts
    if not parts or ".." in parts or Path(path).is_absolute() or "\0" in path or Path(path).drive:
        raise StorageError("outside_workspace", path=path)
    found = root.joinpath(*parts)
    if not os.path.lexists(found):
        found = root
        for part in parts:
            found = found / _spelling(found, part)
    if not Path(os.path.realpath(found)).is_relative_to(os.path.realpath(root)):
        raise StorageError("outside_workspace", path=path)
    return found


def _spelling(folder: Path, name: str) -> str:
    """How *folder* spells *name*; *name* itself where it has nothing like it."""
    wanted = comparable(name)
    try:
        names = [entry.name for entry in folder.iterdir()]
    except OSError:
        return name
    return name if name in names else next((other for other in names if comparable(other) == wanted), name)
