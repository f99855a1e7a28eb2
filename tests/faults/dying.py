"""Processes that die by SIGKILL at a chosen point, forked from one that has imported everything already."""

import asyncio
import multiprocessing
import os
import signal
from collections.abc import Callable
from multiprocessing.context import ForkServerContext
from pathlib import Path

from faults.rehearsal import Stage, edit_queue, in_days, posts, publish
from faults.updating import publish_notes, update_notes

SCENES = ("publish", "edit", "update")


def act(stage: Stage, scene: str, checkpoint: Callable[[str], None]) -> None:
    """Play *scene* on *stage* to its end."""
    match scene:
        case "publish":
            asyncio.run(publish(stage.bench(checkpoint), stage.name))
        case "edit":
            asyncio.run(edit_queue(stage.bench(checkpoint), stage.name))
        case _:
            asyncio.run(update_notes(stage, checkpoint))


def before(stage: Stage, scene: str) -> None:
    """What has to be there before *scene* begins."""
    if scene == "edit":
        asyncio.run(publish(stage.bench(), stage.name, at=in_days(3), of=posts()[-1:]))
    if scene == "update":
        asyncio.run(publish_notes(stage))


def _die_at(stage: Stage, scene: str, point: int, passed: Path) -> None:
    """Play *scene* and be killed at the *point*-th checkpoint (0: never); the points are written into *passed*."""
    count = 0

    def checkpoint(name: str) -> None:
        nonlocal count
        count += 1
        with passed.open("a") as file:
            file.write(f"{name}\n")
        if count == point:
            os.kill(os.getpid(), signal.SIGKILL)

    act(stage, scene, checkpoint)


class Dying:
    """Plays scenes in processes of their own."""

    def __init__(self) -> None:
        self._context: ForkServerContext = multiprocessing.get_context("forkserver")
        self._context.set_forkserver_preload(["faults.dying"])

    def play(self, stage: Stage, scene: str, point: int) -> tuple[int | None, tuple[str, ...]]:
        """The exit code of a process that dies at *point*, and the points that it passed."""
        passed = stage.folder / f"passed-{point}"
        passed.touch()
        child = self._context.Process(target=_die_at, args=(stage, scene, point, passed))
        child.start()
        child.join(60)
        return child.exitcode, tuple(passed.read_text().splitlines())
