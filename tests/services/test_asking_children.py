"""A child is asked for one thing after another, and never outlives whoever asked."""

import asyncio
import gc
from contextlib import aclosing
from pathlib import Path
from typing import Any

from devlog_app.services.asking_children import ask_child

GONE = {"source": "/nowhere.jpg", "photo": {"path": "a.jpg", "width": 900, "height": 900, "size": 1}, "allowed": {}}


def test_each_wish_has_its_answer(tmp_path: Path) -> None:
    async def answers() -> list[Any]:
        async with aclosing(ask_child("preparing", str(tmp_path), wanted=[GONE, GONE])) as asked:
            return [answer async for answer in asked]

    first, second = asyncio.run(answers())
    assert "error" in first
    assert first == second


def test_a_loop_that_ends_amid_asking_leaves_no_process_and_no_pipe(tmp_path: Path) -> None:
    # What is left behind would be told as a warning, which is an error here.
    async def ask() -> None:
        async with aclosing(ask_child("preparing", str(tmp_path), wanted=[GONE])) as asked:
            async for _answer in asked:
                pass

    async def leave() -> None:
        asking = asyncio.create_task(ask())
        await asyncio.sleep(0.02)
        asking.cancel()
        # The loop ends now: it is told to stop once more while it sees to its child's end.
        await asyncio.sleep(0)

    asyncio.run(leave())
    gc.collect()
