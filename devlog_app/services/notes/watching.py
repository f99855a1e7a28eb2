"""Notice what other programs do to a workspace's notes; what Devlog wrote itself is no news."""

import asyncio
import threading
import unicodedata
from collections.abc import AsyncGenerator, Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from devlog_app.model.errors import StorageError
from devlog_app.storage.file_reading import read_limited
from devlog_app.storage.notes.note_files import NOTE_LIMIT, fingerprint
from devlog_app.storage.publications.ledger_names import LEDGERS, ledger_note
from devlog_app.storage.workspaces.series_files import CONFERENCE_FILE, MONTH_FILE
from devlog_app.storage.workspaces.workspace import WORKSPACE_FOLDER
from devlog_app.storage.workspaces.workspace_walk import ignored_by, is_note_name

if TYPE_CHECKING:
    from watchfiles import Change
    from watchfiles.main import FileChange

LEDGER_FOLDERS = frozenset({WORKSPACE_FOLDER, LEDGERS})

SERIES_FILES = frozenset({CONFERENCE_FILE, MONTH_FILE})

_SETTLING = 100
"""Milliseconds without a change, after which what changed is told; so often its thread wakes up, also while idle."""
_LONGEST_SETTLING = 400


@dataclass(frozen=True, slots=True)
class OutsideEdit:
    """A note that another program made, changed or removed; *fingerprint* is the file's now, None where it is gone.

    A ledger that was written to, by whomever, is news too: *ledger_of* is the id of the note that it belongs to.
    *is_wide* tells that more than one note may be concerned: *path* is a folder that came or went, or says the order
    of a series.
    """

    path: str
    fingerprint: str | None
    ledger_of: str | None = None
    is_wide: bool = False


async def outside_edits(
    root: Path,
    *,
    ignore: tuple[str, ...] = (),
    is_own: Callable[[str, str | None], bool] = lambda path, fingerprint: False,  # noqa: ARG005 - names say what it is given
    stop: asyncio.Event | None = None,
) -> AsyncGenerator[tuple[OutsideEdit, ...], None]:
    """The notes under *root* that other programs touch, as it happens, until *stop* is set or nobody listens.

    *is_own* is asked with a note's path and fingerprint whether Devlog itself wrote it so.
    """
    is_ignored = ignored_by(ignore)

    def is_wanted(_change: "Change", path: str) -> bool:
        name = _named(root, path)
        return name is not None and not is_ignored(name)

    async for changes in _changes(root, is_wanted, stop or threading.Event()):
        touched = {name: path for _, path in changes if (name := _named(root, path)) is not None}
        if not LEDGER_FOLDERS.isdisjoint(touched):
            # What is written into a new folder at once comes before the watcher listens there.
            touched |= {f"{LEDGERS}/{file.name}": str(file) for file in (root / LEDGERS).glob("*.jsonl")}
            touched = {name: path for name, path in touched.items() if name not in LEDGER_FOLDERS}
        edits = (_edit(name, Path(path)) for name, path in sorted(touched.items()))
        news = tuple(edit for edit in edits if not is_own(edit.path, edit.fingerprint))
        if news:
            yield news


async def _changes(
    root: Path, is_wanted: "Callable[[Change, str], bool]", stop: asyncio.Event | threading.Event
) -> "AsyncGenerator[AbstractSet[FileChange], None]":
    """What changes under *root*, as soon as it settles.

    The watcher waits in a thread of its own: watchfiles' own way to asyncio brings a second library for loops along,
    2 MB that a window would hold for nothing else.
    """
    # It carries a compiled watcher, which only an open window needs.
    from watchfiles import watch

    heard = watch(
        root,
        watch_filter=is_wanted,
        debounce=_LONGEST_SETTLING,
        step=_SETTLING,
        stop_event=stop,
        rust_timeout=1000,
        raise_interrupt=False,
    )
    try:
        while (changes := await asyncio.to_thread(next, heard, None)) is not None:
            yield changes
    finally:
        # The thread looks at it every few milliseconds.
        stop.set()


def _edit(name: str, file: Path) -> OutsideEdit:
    is_wide = not is_note_name(name.rpartition("/")[2]) and ledger_note(name) is None
    fingerprint = None if is_wide and file.is_dir() else _fingerprint_of(file)
    return OutsideEdit(name, fingerprint, ledger_note(name), is_wide)


def _named(root: Path, path: str) -> str | None:
    """The path in the workspace of a note, a ledger, a series' file or a folder; None for what is none, or hidden."""
    try:
        parts = Path(path).relative_to(root).parts
    except ValueError:
        return None
    name = "/".join(parts)
    if name in LEDGER_FOLDERS or ledger_note(name) is not None:
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
