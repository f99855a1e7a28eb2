"""Have a child process do one thing after another: what computes long would make the window late in a thread."""

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
        if missing:
            # Not one that is about to end by itself: killing would take its exit code away from asyncio.
            with contextlib.suppress(ProcessLookupError):
                child.kill()
        await _ended(child)


async def _ended(child: asyncio.subprocess.Process) -> None:
    """Wait for *child* even when whoever waits is told to stop: its pipes must not outlive the loop."""
    waiting = asyncio.ensure_future(child.wait())
    try:
        await asyncio.shield(waiting)
    except asyncio.CancelledError:
        await waiting
        raise
