"""The ledgers of a workspace: ``.devlog/ledger/<note id>.jsonl``, to which lines are only ever added."""

import contextlib
import os
from pathlib import Path
from typing import NamedTuple

from devlog_app.kept_files import sync_folder
from devlog_app.model.errors import FormatError, StorageError
from devlog_app.model.ledger import Event, History, fold
from devlog_app.model.ledger_wire import NewerEvent, event_from_line, event_to_line
from devlog_app.storage.atomic import write_failure
from devlog_app.storage.publications.ledger_names import LEDGERS, PLAIN_ID
from devlog_app.storage.workspaces.workspace import WORKSPACE_FOLDER

MERGE_RULE = "*.jsonl merge=union"
"""Two machines' events of one note merge in git by keeping both."""

SIGNS_OF_A_QUEUE = (b'"type":"scheduled"', b'"queue":true')
"""What an event's line says of what is to come out later; quotes within its words stand behind backslashes."""


class LedgerFiles:
    """The ledgers of the workspace at *root*. Reading writes nothing."""

    def __init__(self, root: Path) -> None:
        self._state = root / WORKSPACE_FOLDER
        self._folder = root / LEDGERS

    def read(self, note_id: str) -> History:
        """The history of the note called *note_id*; empty where it has no ledger."""
        path = self._path(note_id)
        try:
            return _history(path.read_bytes())
        except FileNotFoundError:
            return History()
        except OSError as error:
            raise StorageError("ledger_unreadable", path=str(path), reason=error.strerror or str(error)) from error

    def events(self, note_id: str) -> tuple[Event, ...]:
        """Every event of the note that this version knows, each once, in their order. Raises ``StorageError``."""
        path = self._path(note_id)
        try:
            found = _events(path.read_bytes())
        except FileNotFoundError:
            return ()
        except OSError as error:
            raise StorageError("ledger_unreadable", path=str(path), reason=error.strerror or str(error)) from error
        return tuple(sorted({event.id: event for event in found.known}.values(), key=lambda event: event.id))

    def histories(self) -> dict[str, History]:
        """Every note's history, by its id."""
        try:
            paths = sorted(self._folder.glob("*.jsonl"))
        except OSError:
            return {}
        return {path.stem: self.read(path.stem) for path in paths if PLAIN_ID.fullmatch(path.stem)}

    def versions(self) -> dict[str, tuple[int, int]]:
        """When each note's ledger was written last (nanoseconds) and its bytes then, by the note's id."""
        found = {}
        try:
            with os.scandir(self._folder) as files:
                for file in files:
                    match = PLAIN_ID.fullmatch(file.name.removesuffix(".jsonl"))
                    if match and file.name.endswith(".jsonl"):
                        status = file.stat()
                        found[match[0]] = status.st_mtime_ns, status.st_size
        except OSError:
            return found
        return found

    def tells_of_a_queue(self, note_id: str) -> bool:
        """Whether something of the note ever waited in a queue: a look at the bytes. Raises ``OSError``."""
        content = self._path(note_id).read_bytes()
        return any(sign in content for sign in SIGNS_OF_A_QUEUE)

    def make_ready(self, note_id: str) -> History:
        """The history, once it is sure that events can be added: asked before anything is sent.

        Raises ``StorageError`` where they cannot, ``FormatError`` (``ledger_newer``) where a newer Devlog wrote some.
        """
        path = self._path(note_id)
        history = self.read(note_id)
        if history.is_newer:
            raise FormatError("ledger_newer", path=str(path))
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._state_merge_rule()
        except OSError as error:
            raise write_failure(error, self._folder) from error
        if not os.access(path if path.exists() else self._folder, os.W_OK):
            raise StorageError("ledger_read_only", path=str(path))
        return history

    def append(self, note_id: str, event: Event) -> None:
        """Add *event* unless it is there; when this returns it is on the disk.

        Raises ``StorageError`` and adds nothing.
        """
        path = self._path(note_id)
        is_new = not path.exists()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if not is_new and event.id.encode() in path.read_bytes():
                return
            _add_line(path, event_to_line(event).encode("utf-8", "surrogatepass"))
            if is_new:
                sync_folder(self._folder)
                sync_folder(self._state)
        except OSError as error:
            raise write_failure(error, path) from error

    def _path(self, note_id: str) -> Path:
        if not PLAIN_ID.fullmatch(note_id):
            raise StorageError("note_id_unusable", id=note_id)
        return self._folder / f"{note_id}.jsonl"

    def _state_merge_rule(self) -> None:
        attributes = self._state / ".gitattributes"
        written = attributes.read_text("utf-8", "replace") if attributes.exists() else ""
        if MERGE_RULE not in written.splitlines():
            _add_line(attributes, MERGE_RULE.encode())


def new_event_id(after: str) -> str:
    """A ULID that comes behind *after*, also where this computer's clock is behind another's."""
    from ulid import ULID

    fresh = str(ULID())
    return fresh if fresh > after else str(ULID.from_int(int(ULID.from_str(after)) + 1))


def _add_line(path: Path, line: bytes) -> None:
    """Add *line* as a line of its own, also behind one that a crash tore off; OSError leaves the file as it was."""
    descriptor = os.open(path, os.O_RDWR | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o666)
    with os.fdopen(descriptor, "r+b", buffering=0) as file:
        size = file.seek(0, os.SEEK_END)
        addition = line + b"\n"
        if size and _last_byte(file.fileno(), size) != b"\n":
            addition = b"\n" + addition
        try:
            written = 0
            while written < len(addition):
                written += os.write(file.fileno(), addition[written:])
            os.fsync(file.fileno())
        except OSError:
            with contextlib.suppress(OSError):
                file.truncate(size)
            raise


def _last_byte(descriptor: int, size: int) -> bytes:
    os.lseek(descriptor, size - 1, os.SEEK_SET)
    return os.read(descriptor, 1)


class _Read(NamedTuple):
    """The events of a ledger, and what of it could not be used."""

    known: list[Event]
    is_newer: bool
    damaged: int


def _events(content: bytes) -> _Read:
    events: list[Event] = []
    is_newer, damaged = False, 0
    for line in content.splitlines():
        if not line.strip():
            continue
        try:
            event = event_from_line(line.decode("utf-8", "surrogatepass"))
        except NewerEvent:
            is_newer = True
        except ValueError:
            damaged += 1
        else:
            events += [] if event is None else [event]
    return _Read(events, is_newer, damaged)


def _history(content: bytes) -> History:
    read = _events(content)
    last = max((event.id for event in read.known), default="")
    return History(publications=fold(read.known), last_event=last, is_newer=read.is_newer, damaged=read.damaged)
