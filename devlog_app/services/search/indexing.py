"""Keep the index of words up to date in a child process, and say how far it is."""

import asyncio
import contextlib
import json
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from pathlib import Path

from devlog_app.children import child_command
from devlog_app.model.errors import StorageError
from devlog_app.services.asking_children import see_off


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
    child = await asyncio.create_subprocess_exec(
        *child_command("index"), str(root), str(indexes), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    assert child.stdin is not None
    assert child.stdout is not None
    has_ended = False
    try:
        with contextlib.suppress(ConnectionError):
            child.stdin.write(json.dumps(paths if paths is None else list(paths)).encode())
            await child.stdin.drain()
            child.stdin.close()
        step = Indexed()
        async for line in child.stdout:
            piece = json.loads(line)
            if "error" in piece:
                has_ended = True
                raise StorageError("search_index_failed", path=str(root), reason=piece["error"])
            has_ended = "ended" in piece
            step = Indexed(step.done, step.of, is_complete=True) if has_ended else Indexed(piece["done"], piece["of"])
            yield step
        if not has_ended:
            raise StorageError("search_index_failed", path=str(root), reason="it stopped")
    finally:
        await see_off(child, is_done=has_ended)
