"""The program's own log, for those who read it while it is written."""

from pathlib import Path

from devlog_app.model.values import dataclass

LOG = "devlog.log"
MOST_READ = 256 * 1024
"""Bytes of the end of the log that are read at once."""


@dataclass(frozen=True, slots=True)
class LogPiece:
    """*text* of the log, and how far it is read now: *end* in bytes. *is_new*: it begins a file of its own."""

    text: str
    end: int
    is_new: bool


def read_log(folder: Path, start: int) -> LogPiece:
    """What the log in *folder* holds behind *start* (bytes); from near its end where that is far, or it began anew."""
    try:
        with (folder / LOG).open("rb") as file:
            size = file.seek(0, 2)
            is_new = size < start or size - start > MOST_READ
            start = max(0, size - MOST_READ) if is_new else start
            file.seek(start)
            data = file.read(MOST_READ)
    except FileNotFoundError:
        return LogPiece("", 0, is_new=start > 0)
    # A line that is being written is read when it is whole; one that is cut off at the beginning is left out.
    whole = data[: data.rfind(b"\n") + 1]
    text = whole.decode("utf-8", "replace")
    if is_new and start > 0:
        text = text.partition("\n")[2]
    return LogPiece(text, start + len(whole), is_new)
