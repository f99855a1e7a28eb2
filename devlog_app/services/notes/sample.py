"""The sample workspace: a conference, a month and a picture post to try the program on."""

import shutil
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.storage.resources import resource_folder
from devlog_app.storage.workspaces.workspace import CONFERENCES

SAMPLE = "sample"


def make_sample(folder: Path) -> Path:
    """Copy the sample workspace into *folder*, which must be absent or empty, and return it.

    Raises ``StorageError`` where it cannot be written.
    """
    if folder.exists() and any(folder.iterdir()):
        raise StorageError("folder_not_empty", path=str(folder))
    try:
        # What is shipped may be read-only; the copy is for writing in.
        shutil.copytree(resource_folder() / SAMPLE, folder, dirs_exist_ok=True, copy_function=shutil.copyfile)
    except (OSError, shutil.Error) as error:
        raise StorageError("sample_not_made", path=str(folder), reason=error) from error
    return folder


def sample_series(workspace: Path) -> Path:
    """The conference folder of the sample in *workspace*, whose notes are a series."""
    return next(path for path in sorted((workspace / CONFERENCES).iterdir()) if path.is_dir())
