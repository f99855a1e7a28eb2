"""Hear a child process from a coroutine: a thread of the loop's waits for it."""

import asyncio
from collections.abc import AsyncGenerator
from typing import TypeVar

from devlog_app.services.asking_children import HeardChild

T = TypeVar("T")


async def heard_on_the_loop(child: HeardChild[T]) -> AsyncGenerator[T, None]:
    """The pieces that *child* tells. Closing the generator ends the process; the loop ends after it."""
    loop = asyncio.get_running_loop()
    told: asyncio.Queue[tuple[T, ...]] = asyncio.Queue()

    def listen() -> None:
        for piece in child:
            loop.call_soon_threadsafe(told.put_nowait, (piece,))

    listening = loop.run_in_executor(None, listen)
    # Nothing comes after an empty tuple.
    listening.add_done_callback(lambda _: told.put_nowait(()))
    try:
        while pieces := await told.get():
            yield pieces[0]
        await listening
    finally:
        child.stop()
