"""The sample workspace: a conference, a month and a picture post to try the program on."""

import datetime as dt
import shutil
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.storage.resources import resource_folder
from devlog_app.storage.workspaces.workspace import CONFERENCE_FILE, CONFERENCES

SAMPLE = "sample"
SHIPPED_DAY = "2026-09-21"
"""The day that the shipped plan of the series begins; in a copy it is one that lies ahead."""


def make_sample(folder: Path) -> Path:
    """Copy the sample workspace into *folder*, which must be absent or empty, and return it.

    Its series is planned from next Monday on. Raises ``StorageError`` where it cannot be written.
    """
    if folder.exists() and any(folder.iterdir()):
        raise StorageError("folder_not_empty", path=str(folder))
    try:
        # What is shipped may be read-only; the copy is for writing in.
        shutil.copytree(resource_folder() / SAMPLE, folder, dirs_exist_ok=True, copy_function=shutil.copyfile)
        _plan_ahead(sample_series(folder) / CONFERENCE_FILE)
    except (OSError, shutil.Error) as error:
        raise StorageError("sample_not_made", path=str(folder), reason=error) from error
    return folder


def sample_series(workspace: Path) -> Path:
    """The conference folder of the sample in *workspace*, whose notes are a series."""
    return next(path for path in sorted((workspace / CONFERENCES).iterdir()) if path.is_dir())


def _plan_ahead(file: Path) -> None:
    today = dt.datetime.now(dt.UTC).date()
    monday = today + dt.timedelta(days=7 - today.weekday())
    file.write_bytes(file.read_bytes().replace(SHIPPED_DAY.encode(), monday.isoformat().encode()))
