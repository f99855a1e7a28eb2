"""Have a child process look for the links that lead elsewhere since notes were renamed or moved."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from devlog_app.model.errors import StorageError
from devlog_app.model.told_errors import heard
from devlog_app.model.values import dataclass
from devlog_app.services.asking_children import HeardChild

Moved: TypeAlias = Mapping[str, str]
"""The new path of each old one."""


@dataclass(frozen=True, slots=True)
class Rewriting:
    """The note at *path*, whose text *before* is to become *after* for its links to lead where they did.

    *lost* is how many of them no words lead to any more.
    """

    path: str
    before: str
    after: str
    lost: int = 0


def rewriting_apart(
    root: Path, moved: Moved, later: Sequence[Moved] = (), former: Mapping[str, str] | None = None
) -> HeardChild[Rewriting]:
    """What ``rewriting.rewritings`` finds, note by note. Going through it raises ``StorageError``."""
    given = {"moved": dict(moved), "later": [dict(one) for one in later], "former": dict(former or {})}
    return HeardChild("follow", str(root), read=_read, is_last=_is_last, given=given)


def _read(pieces: Iterator[Mapping[str, Any]]) -> Iterator[Rewriting]:
    is_whole = False
    for piece in pieces:
        if "error" in piece:
            raise heard(piece["error"])
        is_whole = _is_last(piece)
        if not is_whole:
            yield Rewriting(piece["path"], piece["before"], piece["after"], piece["lost"])
    if not is_whole:
        raise StorageError("links_not_looked_at")


def _is_last(piece: Mapping[str, Any]) -> bool:
    return "ended" in piece or "error" in piece
