"""Pictures and files that somebody pastes into a note or drops on it: taken into the workspace by a child process."""

import asyncio
import contextlib
import datetime as dt
import json
import os
import re
from collections.abc import AsyncGenerator, Iterable, Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from devlog_app.children import child_command
from devlog_app.model.errors import DevlogError, MediaError, StorageError
from devlog_app.storage.media.keeping import Taken, planned

__all__ = ["Taken", "TakingIn", "reference"]

_NOT_IN_AN_ADDRESS = re.compile(r"[\s()<>%\\\[\]\"#?]")


class TakingIn:
    """Takes files into the workspace in *root*; names that were given are not given again while their files come."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._given: set[str] = set()

    def plan(self, sources: Iterable[Path], note: str, at: dt.datetime) -> tuple[Taken, ...]:
        """Where *sources* will stand beside the note at path *note*; raises ``MediaError``."""
        found = []
        for source in sources:
            taken = planned(source, note, at, self._is_taken)
            self._given.add(taken.path)
            found.append(taken)
        return tuple(found)

    def inside(self, source: Path) -> str | None:
        """The path in the workspace of a file that is in it already."""
        try:
            return source.resolve().relative_to(self._root.resolve()).as_posix()
        except (ValueError, OSError):
            return None

    async def take(self, files: Sequence[Taken]) -> AsyncGenerator[tuple[Taken, str | DevlogError], None]:
        """Each of *files* with its path in the workspace, or why it could not be taken in."""
        wanted = [
            {"source": str(one.source), "path": one.path, "is_photo": one.is_photo, "is_shown": one.is_shown}
            for one in files
        ]
        child = await asyncio.create_subprocess_exec(
            *child_command("taking_in"), str(self._root), stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
        )
        assert child.stdin is not None and child.stdout is not None  # noqa: PT018 - one fact: it was asked for pipes
        waiting = list(files)
        try:
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                child.stdin.write(json.dumps(wanted).encode())
                await child.stdin.drain()
            child.stdin.close()
            async for line in child.stdout:
                yield waiting.pop(0), _answer(json.loads(line))
            for one in waiting:
                yield one, StorageError("taking_in_stopped", name=one.source.name)
        finally:
            if child.returncode is None and waiting:
                with contextlib.suppress(ProcessLookupError):
                    child.kill()
            await _ended(child)
            self._given.difference_update(one.path for one in files)

    def _is_taken(self, path: str) -> bool:
        return path in self._given or os.path.lexists(self._root / path)


def reference(path: str, note: str) -> str:
    """How the note at path *note* refers to the file at *path*: from its own folder, as an address is written."""
    folder = PurePosixPath(note).parent
    relative = os.path.relpath(path, folder) if str(folder) != "." else path
    return _NOT_IN_AN_ADDRESS.sub(lambda found: quote(found[0]), relative.replace(os.sep, "/"))


async def _ended(child: asyncio.subprocess.Process) -> None:
    """Wait for *child* even when whoever waits is told to stop: its pipes must not outlive the loop."""
    waiting = asyncio.ensure_future(child.wait())
    try:
        await asyncio.shield(waiting)
    except asyncio.CancelledError:
        await waiting
        raise


def _answer(said: dict[str, object]) -> str | DevlogError:
    error = said.get("error")
    if not isinstance(error, dict):
        return str(said["path"])
    kind = MediaError if error["kind"] == MediaError.__name__ else StorageError
    return kind(error["code"], path=error["path"], **error["values"])
