"""Keep the index of words up to date in a child process, and say how far it is."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from devlog_app.model.errors import StorageError
from devlog_app.services.asking_children import hear_child


@dataclass(frozen=True, slots=True)
class Indexed:
    """How far the index is: *done* notes *of* so many; *is_complete* at the end."""

    done: int = 0
    of: int = 0
    is_complete: bool = False


async def indexing(root: Path, indexes: Path, paths: Sequence[str] | None = None) -> AsyncGenerator[Indexed, None]:
    """Index what changed in the notes at *paths* (None: all that did), step by step.

    Closing the generator ends the child process. Raises ``StorageError`` where there can be no index.
    """
    given = paths if paths is None else list(paths)
    step = Indexed()
    async with aclosing(hear_child("index", str(root), str(indexes), given=given, is_last=_is_last)) as pieces:
        async for piece in pieces:
            if "error" in piece:
                raise StorageError("search_index_failed", path=str(root), reason=piece["error"])
            step = replace(step, is_complete=True) if _is_last(piece) else Indexed(piece["done"], piece["of"])
            yield step
    if not step.is_complete:
        raise StorageError("search_index_failed", path=str(root), reason="it stopped")


def _is_last(piece: Mapping[str, Any]) -> bool:
    return "ended" in piece or "error" in piece
