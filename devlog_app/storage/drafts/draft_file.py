"""One draft in a file of its own: what the note said, and behind it what was changed, appended line by line.

A line is the CRC-32 of its JSON, a blank, the JSON. The first tells the format, the second what the note's file said;
each of the others is the stretch in which the editor's text differs from that, and the last one that is whole holds.
So a key stroke costs a small append, whatever the length of the note; a line cut off by a crash costs only itself; and
a person can read the file without this program.
"""

import json
import os
import time
from datetime import UTC, datetime
from pathlib import Path
from zlib import crc32

from devlog_app.model.draft import Draft
from devlog_app.model.stretch import changed_stretch
from devlog_app.storage.atomic import replace_file, write_failure
from devlog_app.storage.file_reading import read_limited

VERSION = 1
LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is read; what this program writes stays far below."""
ROOM = 256 * 1024
"""Bytes that changes may take beside twice their note, before the file is written anew with the last of them."""

_SEPARATORS = (",", ":")


class DraftFile:
    """The file at *path*, which is written by one thread of one program."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._about: Draft | None = None
        self._size = 0
        self._limit = 0

    def write(self, draft: Draft) -> None:
        """Make *draft* durable; raises ``StorageError``, and what was written before stays."""
        change = _line(_change(draft))
        if self._continues(draft) and self._size + len(change) <= self._limit and self._append(change):
            return
        self._about = None
        whole = _line({"devlog_draft": VERSION}) + _line(_base(draft)) + change
        replace_file(self._path, whole, private=True)
        self._about = draft
        self._size = len(whole)
        self._limit = 3 * len(whole) + ROOM

    def remove(self) -> None:
        """Take the file away: the text is safe elsewhere. Raises ``StorageError``."""
        self._about = None
        remove_file(self._path)

    def _continues(self, draft: Draft) -> bool:
        about = self._about
        return (
            about is not None
            and (about.path, about.note_id, about.fingerprint) == (draft.path, draft.note_id, draft.fingerprint)
            and about.base == draft.base
        )

    def _append(self, line: bytes) -> bool:
        """Append *line*, durably; False where the file is not there any more."""
        try:
            descriptor = os.open(self._path, os.O_WRONLY | os.O_APPEND | getattr(os, "O_BINARY", 0))
            with os.fdopen(descriptor, "wb", buffering=0) as file:
                # Half a line may be there now: what follows is written anew.
                about, self._about = self._about, None
                while line:
                    written = file.write(line)
                    line = line[written:]
                    self._size += written
                os.fsync(file.fileno())
        except FileNotFoundError:
            return False
        except OSError as error:
            raise write_failure(error, self._path) from error
        self._about = about
        return True


def read_draft(path: Path) -> Draft | None:
    """The last draft that stands whole in the file at *path*; None where none does, or a later Devlog wrote it.

    Raises ``StorageError`` where it cannot be read.
    """
    data = read_limited(path, LARGEST, too_large="note_too_large")
    records = [record for line in (data or b"").split(b"\n") if (record := _record(line)) is not None]
    if len(records) < len(("format", "base", "change")) or records[0].get("devlog_draft") != VERSION:
        return None
    try:
        return _draft(records[1], records[-1])
    except (KeyError, TypeError, ValueError):
        return None


def remove_file(path: Path) -> None:
    """Remove the file at *path*, if there is one; raises ``StorageError``."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise write_failure(error, path) from error


def _base(draft: Draft) -> dict[str, object]:
    return {"note": draft.path, "id": draft.note_id, "fingerprint": draft.fingerprint, "base": draft.base}


def _change(draft: Draft) -> dict[str, object]:
    start, end_before, end_after = changed_stretch(draft.base, draft.text)
    at = draft.at.astimezone(UTC).isoformat()
    return {"at": at, "start": start, "end": end_before, "text": draft.text[start:end_after]}


def _draft(base: dict[str, object], change: dict[str, object]) -> Draft:
    text, start, end = str(base["base"]), change["start"], change["end"]
    if not (isinstance(start, int) and isinstance(end, int) and 0 <= start <= end <= len(text)):
        raise ValueError("a stretch outside the text")
    return Draft(
        path=str(base["note"]),
        note_id=None if base["id"] is None else str(base["id"]),
        fingerprint=str(base["fingerprint"]),
        base=text,
        text=text[:start] + str(change["text"]) + text[end:],
        at=datetime.fromisoformat(str(change["at"])),
    )


def _line(record: dict[str, object]) -> bytes:
    # An editor may hold half a character, which no file may: here it is kept as it is.
    said = json.dumps(record, ensure_ascii=False, separators=_SEPARATORS)
    # Between two steps of a megabyte each, the window has its turn.
    time.sleep(0)
    data = said.encode("utf-8", "surrogatepass")
    return b"%08x %s\n" % (crc32(data), data)


def _record(line: bytes) -> dict[str, object] | None:
    """What *line* says; None where it is not whole."""
    checksum, _, data = line.partition(b" ")
    if not data or b"%08x" % crc32(data) != checksum:
        return None
    record = json.loads(data.decode("utf-8", "surrogatepass"))
    return record if isinstance(record, dict) else None
