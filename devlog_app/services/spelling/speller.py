"""Asks the child that knows the dictionaries; lives on the asyncio loop."""

import asyncio
import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

from devlog_app.children import child_command
from devlog_app.model.errors import StorageError
from devlog_app.services.spelling.team_words import Stamp, TeamWords
from devlog_app.storage.resources import resource_folder

_LONGEST_LINE = 16 * 1024 * 1024


class Speller:
    """Spelling in one workspace: the child starts with the first question, and anew if it ended.

    ``words.txt`` is looked at before each question, so that an edit counts at once.
    """

    def __init__(self, root: Path) -> None:
        self.team = TeamWords(root)
        self._child: asyncio.subprocess.Process | None = None
        self._turn = asyncio.Lock()
        self._taught: tuple[Stamp | None] | None = None

    @property
    def process(self) -> int | None:
        """The id of the child's process, None while there is none."""
        return self._child.pid if self._child is not None else None

    async def wrong(self, words: Sequence[str]) -> frozenset[str]:
        """Those of *words* that are not right. Raises ``StorageError``."""
        if not words:
            return frozenset()
        return frozenset(await self._ask("check", *words))

    async def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant by *word*, the likeliest first. Raises ``StorageError``."""
        return tuple(await self._ask("suggest", word))

    async def close(self) -> None:
        """End the child."""
        child, self._child = self._child, None
        if child is not None:
            with contextlib.suppress(ProcessLookupError):
                child.kill()
            try:
                await child.wait()
            except asyncio.CancelledError:
                # The program ends; its pipes have to be closed before the loop is.
                await child.wait()
                raise

    async def add(self, word: str) -> None:
        """List *word* among the team's. Raises ``StorageError``."""
        await asyncio.to_thread(self.team.add, word)

    async def _ask(self, question: str, *words: str) -> list[str]:
        async with self._turn:
            try:
                return await self._answered(await self._running(), question, words)
            except (ConnectionError, asyncio.IncompleteReadError):
                # Something ended the child: a new one may have more luck.
                await self.close()
            try:
                return await self._answered(await self._running(), question, words)
            except (ConnectionError, asyncio.IncompleteReadError) as error:
                await self.close()
                raise StorageError("spelling_stopped") from error

    async def _running(self) -> asyncio.subprocess.Process:
        if self._child is None or self._child.returncode is not None:
            self._child = await _started()
            self._taught = None
        return self._child

    async def _answered(self, child: asyncio.subprocess.Process, question: str, words: Sequence[str]) -> list[str]:
        assert child.stdin is not None
        assert child.stdout is not None
        child.stdin.write(self._lesson() + _line(question, words))
        try:
            await child.stdin.drain()
            line = await child.stdout.readuntil(b"\n")
        except asyncio.CancelledError:
            # Its answer would be taken for the next one's.
            await self.close()
            raise
        kind, *answer = line.decode().rstrip("\n").split("\t")
        if kind == "failed":
            raise StorageError("dictionaries_missing", reason=answer[0])
        return answer

    def _lesson(self) -> bytes:
        """The team's words, if they are others than the child knows."""
        stamp = self.team.stamp()
        if self._taught == (stamp,):
            return b""
        words = self.team.read()
        self._taught = (stamp,)
        return _line("team", words)


def _line(question: str, words: Sequence[str]) -> bytes:
    plain = (word.replace("\t", " ") for word in words)
    return ("\t".join((question, *plain)) + "\n").encode()


async def _started() -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *child_command("spelling"),
        str(resource_folder() / "dictionaries"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=_LONGEST_LINE,
        # Hunspell opens files by names in the locale's encoding.
        env=os.environ | {"PYTHONUTF8": "1"},
    )
