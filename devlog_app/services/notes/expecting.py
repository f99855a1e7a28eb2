"""Whether a conference still waits for recordings of its talks."""

from devlog_app.services.notes.library import Library
from devlog_app.storage.workspaces.series_files import write_expected
from devlog_app.storage.workspaces.workspace import CONFERENCE_FILE, CONFERENCES


def expect_no_more(library: Library, folder: str) -> bool:
    """Let the conference in *folder* wait for recordings no more; False where it did not.

    The other lines of its file stay. Raises ``StorageError``, ``FormatError``.
    """
    config = library.conferences().get(folder)
    if config is None or not config.recordings_expected:
        return False
    write_expected(library.root, f"{CONFERENCES}/{folder}/{CONFERENCE_FILE}", expected=False)
    return True
