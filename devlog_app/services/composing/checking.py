"""Check all notes of a workspace in a child process, and hand on what is found."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from devlog_app.model.errors import StorageError
from devlog_app.paths import AppPaths
from devlog_app.services.asking_children import hear_child


@dataclass(frozen=True, slots=True)
class Checked:
    """How many errors and warnings are in notes, by their paths.

    The last piece *is_last*: it has every note with problems. Where none is *left* unchecked, the others have none.
    """

    counts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    is_last: bool = False
    left: int = 0


async def checking(paths: AppPaths, root: Path) -> AsyncGenerator[Checked, None]:
    """Check the notes of the workspace in *root* that are not known as they are now.

    Closing the generator ends the child process. Raises ``StorageError`` where it ended too soon.
    """
    arguments = str(paths.base), "given" if paths.given else "", str(root)
    has_ended = False
    async with aclosing(hear_child("check", *arguments, is_last=_is_last)) as pieces:
        async for piece in pieces:
            has_ended = _is_last(piece)
            said = piece.get("wrong", piece.get("checked", {}))
            counts = {path: (int(errors), int(warnings)) for path, (errors, warnings) in said.items()}
            if "error" not in piece:
                yield Checked(counts, "wrong" in piece, piece.get("left", 0))
    if not has_ended:
        raise StorageError("scan_stopped", path=str(root))


def _is_last(piece: Mapping[str, Any]) -> bool:
    return "wrong" in piece or "error" in piece
