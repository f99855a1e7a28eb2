"""Notice what other programs do to a workspace's files; what Devlog wrote itself into notes is no news."""

import threading
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.model.values import dataclass
from devlog_app.services.notes.compiled_watcher import changes_under
from devlog_app.storage.file_reading import read_limited
from devlog_app.storage.notes.note_files import NOTE_LIMIT, fingerprint
from devlog_app.storage.publications.ledger_names import LEDGERS, ledger_note
from devlog_app.storage.workspaces.workspace import CONFERENCE_FILE, MONTH_FILE, WORKSPACE_FILE, WORKSPACE_FOLDER
from devlog_app.storage.workspaces.workspace_walk import ignored_by, is_note_name

LEDGER_FOLDERS = frozenset({WORKSPACE_FOLDER, LEDGERS})

SERIES_FILES = frozenset({CONFERENCE_FILE, MONTH_FILE})


@dataclass(frozen=True, slots=True)
class OutsideEdit:
    """A note that another program made, changed or removed; *fingerprint* is the file's now, None where it is gone.

    A ledger that was written to, by whomever, is news too: *ledger_of* is the id of the note that it belongs to.
    *is_wide* tells that more than one note may be concerned: *path* is a folder that came or went, or says the order
    of a series. *is_workspace_file* tells that it is no note at all: ``devlog.yaml`` is another, or gone.
    """

    path: str
    fingerprint: str | None
    ledger_of: str | None = None
    is_wide: bool = False
    is_workspace_file: bool = False


class OutsideEdits:
    """The notes under *root* that other programs touch, as it happens: whoever goes through them waits for each.

    *ignore* is asked at each change which paths are left out: ``devlog.yaml`` may say so while it is listened.
    *is_own* is asked with a note's path and fingerprint whether Devlog itself wrote it so.
    """

    def __init__(
        self,
        root: Path,
        *,
        ignore: Callable[[], tuple[str, ...]] = tuple,
        is_own: Callable[[str, str | None], bool] = lambda path, fingerprint: False,  # noqa: ARG005 - names say what it is given
    ) -> None:
        self._root = root
        self._ignore = ignore
        self._is_own = is_own
        self._stopping = threading.Event()

    def __iter__(self) -> Iterator[tuple[OutsideEdit, ...]]:
        """Listen from now on, in a thread that may wait, until ``stop``."""
        for paths in changes_under(self._root, self._stopping):
            edits = (_edit(name, file) for name, file in sorted(self._touched(paths).items()))
            news = tuple(edit for edit in edits if not self._is_own(edit.path, edit.fingerprint))
            if news:
                yield news

    def stop(self) -> None:
        """Listen no longer, within a tenth of a second."""
        self._stopping.set()

    def _touched(self, paths: Iterable[str]) -> dict[str, Path]:
        """The files that matter, by their names in the workspace."""
        is_ignored = ignored_by(self._ignore())
        named = ((_named(self._root, path), Path(path)) for path in paths)
        touched = {name: file for name, file in named if name is not None and not is_ignored(name)}
        if LEDGER_FOLDERS.isdisjoint(touched):
            return touched
        # What is written into a new folder at once comes before the watcher listens there.
        ledgers = {f"{LEDGERS}/{file.name}": file for file in (self._root / LEDGERS).glob("*.jsonl")}
        return {name: file for name, file in (touched | ledgers).items() if name not in LEDGER_FOLDERS}


def _edit(name: str, file: Path) -> OutsideEdit:
    if name == WORKSPACE_FILE:
        return OutsideEdit(name, _fingerprint_of(file), is_workspace_file=True)
    is_wide = not is_note_name(name.rpartition("/")[2]) and ledger_note(name) is None
    fingerprint = None if is_wide and file.is_dir() else _fingerprint_of(file)
    return OutsideEdit(name, fingerprint, ledger_note(name), is_wide)


def _named(root: Path, path: str) -> str | None:
    """The path in the workspace of a note, a ledger, a series' file, ``devlog.yaml`` or a folder; None for others."""
    try:
        parts = Path(path).relative_to(root).parts
    except ValueError:
        return None
    name = "/".join(parts)
    if name == WORKSPACE_FILE or name in LEDGER_FOLDERS or ledger_note(name) is not None:
        return name
    if not parts or any(part.startswith(".") for part in parts):
        return None
    # A folder that is moved comes and goes as one; what is gone without a suffix may have been one.
    is_wide = parts[-1] in SERIES_FILES or not Path(path).suffix or Path(path).is_dir()
    if not is_wide and not is_note_name(parts[-1]):
        return None
    return unicodedata.normalize("NFC", "/".join(parts))


def _fingerprint_of(file: Path) -> str | None:
    try:
        data = read_limited(file, NOTE_LIMIT, too_large="note_too_large")
    except StorageError:
        return None
    return None if data is None else fingerprint(data)
