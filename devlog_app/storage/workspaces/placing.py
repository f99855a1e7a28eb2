"""Where a note belongs: to a conference, to a month, or to neither."""

import re
from pathlib import PurePosixPath

from devlog_app.storage.workspaces.workspace import CONFERENCES, MONTHS

_MONTH = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])")
_MONTH_WITHIN = re.compile(rf"(?<!\d)({_MONTH.pattern})(?!\d)")


def place_of(path: str, conference: str | None, month: str | None) -> tuple[str | None, str | None]:
    """The conference's folder or the month (``YYYY-MM``) of the note at *path*, at most one of them.

    The path decides (``conferences/<folder>/…``, ``devlog/YYYY-MM.md``, ``devlog/YYYY-MM/…``), then what its front
    matter says in *conference* and *month*, then a ``YYYY-MM`` in its name.
    """
    folders = PurePosixPath(path).parts[:-1]
    stem = PurePosixPath(path).stem
    if len(folders) > 1 and folders[0] == CONFERENCES:
        return folders[1], None
    if folders and folders[0] == MONTHS:
        own = folders[1] if len(folders) > 1 else stem
        if _MONTH.fullmatch(own):
            return None, own
    if conference:
        return conference, None
    if month:
        return None, month
    within = _MONTH_WITHIN.search(stem)
    return None, within[1] if within else None
