"""Check all notes of a workspace in a child process, and hand on what is found."""

import asyncio
import json
from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from devlog_app.children import child_command
from devlog_app.model.errors import StorageError
from devlog_app.paths import AppPaths
from devlog_app.services.asking_children import see_off

# A piece is one line; asyncio's own limit of 64 KB would break it.
_LONGEST_LINE = 16 * 1024 * 1024


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
    child = await asyncio.create_subprocess_exec(
        *child_command("check"),
        str(paths.base),
        "given" if paths.given else "",
        str(root),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        limit=_LONGEST_LINE,
    )
    assert child.stdout is not None
    has_ended = False
    try:
        async for line in child.stdout:
            piece = json.loads(line)
            has_ended = "wrong" in piece or "error" in piece
            said = piece.get("wrong", piece.get("checked", {}))
            counts = {path: (int(errors), int(warnings)) for path, (errors, warnings) in said.items()}
            if "error" not in piece:
                yield Checked(counts, "wrong" in piece, piece.get("left", 0))
        if not has_ended:
            raise StorageError("scan_stopped", path=str(root))
    finally:
        await see_off(child, is_done=has_ended)
