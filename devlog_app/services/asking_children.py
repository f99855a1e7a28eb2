"""Have a child process do one thing after another, as a thread that computes would make the window late; see it off."""

import asyncio
import contextlib
import json
from collections.abc import AsyncGenerator, Sequence
from typing import Any

from devlog_app.children import child_command


async def ask_child(name: str, *arguments: str, wanted: Sequence[Any]) -> AsyncGenerator[Any, None]:
    """Start the process called *name* and give it *wanted* (JSON); its answers (JSON), one for each, as they come.

    There are fewer of them where the process came to its end before. Closing the generator ends it.
    """
    child = await asyncio.create_subprocess_exec(
        *child_command(name), *arguments, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    assert child.stdin is not None and child.stdout is not None  # noqa: PT018 - one fact: it was asked for pipes
    missing = len(wanted)
    try:
        with contextlib.suppress(ConnectionError):
            child.stdin.write(json.dumps(wanted).encode())
            await child.stdin.drain()
        child.stdin.close()
        while missing and (line := await child.stdout.readline()):
            missing -= 1
            yield json.loads(line)
    finally:
        await see_off(child, is_done=not missing)


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
