"""Have a child process do what would make the window late in a thread; hear what it tells, and see it off."""

import asyncio
import contextlib
import json
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing
from itertools import count
from typing import Any

from devlog_app.children import child_command

# A piece may be a batch of rows; asyncio's own limit of 64 KB would break it.
_LONGEST_LINE = 16 * 1024 * 1024


async def ask_child(name: str, *arguments: str, wanted: Sequence[Any]) -> AsyncGenerator[Any, None]:
    """Start the process called *name* and give it *wanted* (JSON); its answers (JSON), one for each, as they come.

    There are fewer of them where the process came to its end before. Closing the generator ends it.
    """
    answered = count(1)
    pieces = hear_child(name, *arguments, given=wanted, is_last=lambda _: next(answered) == len(wanted))
    async with aclosing(pieces):
        async for answer in pieces:
            yield answer


async def hear_child(
    name: str, *arguments: str, is_last: Callable[[Any], bool], given: object = None
) -> AsyncGenerator[Any, None]:
    """Start the process called *name* and give it *given* (JSON); the pieces (JSON, a line each) that it tells.

    Closing the generator ends the process: at once, unless the piece that *is_last* was told and it ends by itself.
    """
    child = await asyncio.create_subprocess_exec(
        *child_command(name),
        *arguments,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=_LONGEST_LINE,
    )
    assert child.stdin is not None and child.stdout is not None  # noqa: PT018 - one fact: it was asked for pipes
    is_done = False
    try:
        with contextlib.suppress(ConnectionError):
            child.stdin.write(json.dumps(given).encode())
            await child.stdin.drain()
        child.stdin.close()
        async for line in child.stdout:
            piece = json.loads(line)
            is_done = is_last(piece)
            yield piece
    finally:
        await see_off(child, is_done=is_done)


async def see_off(child: asyncio.subprocess.Process, *, is_done: bool) -> None:
    """Wait for the end of *child*, which is killed unless it *is_done* and about to end by itself.

    Whoever is told to stop meanwhile waits all the same: a child's pipes must not outlive the loop.
    """
    told_to_stop: asyncio.CancelledError | None = None
    if not is_done:
        _kill(child)
    while child.returncode is None:
        try:
            await child.communicate()
        except asyncio.CancelledError as stop:
            told_to_stop = stop
            _kill(child)
    if told_to_stop is not None:
        raise told_to_stop


def _kill(child: asyncio.subprocess.Process) -> None:
    with contextlib.suppress(ProcessLookupError):
        child.kill()
