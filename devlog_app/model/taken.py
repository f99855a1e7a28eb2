"""A file on its way into the workspace."""

from pathlib import Path

from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Taken:
    """A file to be taken in from *source* as *path* (in the workspace, with ``/``).

    *is_photo*: it is made small and freed of metadata, else copied as it is. *is_shown*: a note shows it, and does not
    only link to it.
    """

    source: Path
    path: str
    is_photo: bool
    is_shown: bool
