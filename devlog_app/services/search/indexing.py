"""Keep the index of words up to date in a child process, and say how far it is."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from devlog_app.model.errors import StorageError
from devlog_app.model.values import dataclass
from devlog_app.services.asking_children import HeardChild


@dataclass(frozen=True, slots=True)
class Indexed:
    """How far the index is: *done* notes *of* so many; *is_complete* at the end."""

    done: int = 0
    of: int = 0
    is_complete: bool = False


def indexing(root: Path, indexes: Path, paths: Sequence[str] | None = None) -> HeardChild[Indexed]:
    """Index what changed in the notes at *paths* (None: all that did), step by step.

    Going through it raises ``StorageError`` where there can be no index.
    """
    given = paths if paths is None else list(paths)
    return HeardChild("index", str(root), str(indexes), read=partial(_read, root), is_last=_is_last, given=given)


def _read(root: Path, pieces: Iterator[Mapping[str, Any]]) -> Iterator[Indexed]:
    step = Indexed()
    for piece in pieces:
        if "error" in piece:
            raise StorageError("search_index_failed", path=str(root), reason=piece["error"])
        step = replace(step, is_complete=True) if _is_last(piece) else Indexed(piece["done"], piece["of"])
        yield step
    if not step.is_complete:
        raise StorageError("search_index_failed", path=str(root), reason="it stopped")


def _is_last(piece: Mapping[str, Any]) -> bool:
    return "ended" in piece or "error" in piece
