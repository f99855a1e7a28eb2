"""A coroutine hears a child as a thread does."""

import asyncio
from contextlib import aclosing
from pathlib import Path
from typing import Any

import pytest
from left_behind import no_trace

from devlog_app.services.asking_children import HeardChild, asked_child
from devlog_app.services.hearing_on_the_loop import heard_on_the_loop

GONE = {"source": "/nowhere.jpg", "photo": {"path": "a.jpg", "width": 900, "height": 900, "size": 1}, "allowed": {}}


def asked(folder: Path, wishes: int) -> HeardChild[Any]:
    return asked_child("preparing", str(folder), wanted=[GONE] * wishes, read=iter)


async def answers(child: HeardChild[Any]) -> list[Any]:
    async with aclosing(heard_on_the_loop(child)) as heard:
        return [answer async for answer in heard]


def test_each_wish_has_its_answer(tmp_path: Path) -> None:
    first, second = asyncio.run(answers(asked(tmp_path, 2)))
    assert "error" in first
    assert first == second


def test_what_reading_notices_is_raised(tmp_path: Path) -> None:
    def read(_: object) -> Any:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        asyncio.run(answers(asked_child("preparing", str(tmp_path), wanted=[GONE], read=read)))


def test_a_loop_that_ends_amid_asking_leaves_no_process_and_no_pipe(tmp_path: Path) -> None:
    async def leave() -> None:
        asking = asyncio.create_task(answers(asked(tmp_path, 1)))
        await asyncio.sleep(0.02)
        asking.cancel()
        # The loop ends now: it is told to stop once more while it sees to its child's end.
        await asyncio.sleep(0)

    with no_trace():
        asyncio.run(leave())
