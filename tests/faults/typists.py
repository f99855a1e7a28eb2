"""Programs that are killed by SIGKILL while somebody types in them, and what the next start still has of it.

Each is the real window on the offscreen platform, in a process forked from one that has imported everything already;
keys are pressed with QtTest, their times written down. What is counted as lost is what had been typed two seconds
before the kill and is neither in the file nor offered again.
"""

import multiprocessing
import os
import random
import signal
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count, cycle, islice
from pathlib import Path

from devlog_app.model.draft import LeftDraft
from devlog_app.paths import AppPaths
from devlog_app.services.notes.drafts import Drafts
from devlog_app.services.notes.history import History

ALLOWED = 2.0
"""Seconds of typing that a kill may cost."""
AT_ONCE = 6
NOTE = "posts/evening.md"
WAS = "An evening.\n\n"
LETTERS = "typed without a stop "
KEY_EVERY = 30
"""Milliseconds between two keys."""
PAUSE = 1.3
"""Seconds of a pause for thought, in which the note is saved by itself."""


@dataclass(frozen=True)
class Killed:
    """One kill: how much had been typed in all and *ALLOWED* seconds before it, how much is still there."""

    typed: int
    due: int
    kept: int
    seconds_lost: float
    is_whole: bool

    @property
    def is_good(self) -> bool:
        """Whether nothing older than *ALLOWED* is lost, and what is kept is what was typed."""
        return self.is_whole and self.kept >= self.due


def killed_while_typing(folder: Path, times: int, seed: int = 1) -> Iterator[Killed]:
    """Kill *times* programs, several at once, each after some seconds of typing."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["faults.typists"])
    with ThreadPoolExecutor(AT_ONCE) as killers:
        yield from killers.map(partial(_kill_one, context, folder), range(seed, seed + times))


def _kill_one(context: "multiprocessing.context.ForkServerContext", folder: Path, seed: int) -> Killed:
    chance = random.Random(seed)
    base, workspace = folder / f"base-{seed}", folder / f"work-{seed}"
    (workspace / "posts").mkdir(parents=True)
    (workspace / "devlog.yaml").write_text("version: 1\n")
    (workspace / NOTE).write_text(WAS)
    log = folder / f"typed-{seed}"
    log.touch()
    process = context.Process(target=type_until_killed, args=(base, workspace, log, seed), daemon=True)
    process.start()
    _wait_for_keys(log)
    time.sleep(chance.uniform(2.2, 5.5))
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    at = time.monotonic()
    process.join()
    assert process.exitcode == -signal.SIGKILL, process.exitcode
    keys = [float(line) for line in log.read_text().splitlines()]
    kept = _kept(base, workspace)
    lost = keys[len(kept) - len(WAS) :]
    return Killed(
        typed=len(keys),
        due=sum(pressed <= at - ALLOWED for pressed in keys),
        kept=len(kept) - len(WAS),
        seconds_lost=at - lost[0] if lost else 0.0,
        is_whole=kept == WAS + "".join(islice(cycle(LETTERS), len(kept) - len(WAS))),
    )


def _wait_for_keys(log: Path) -> None:
    end = time.monotonic() + 60
    while log.stat().st_size == 0:
        assert time.monotonic() < end, "nobody types"
        time.sleep(0.02)


def _kept(base: Path, workspace: Path) -> str:
    """What the next start has of the note: the draft that it offers, else the file."""
    left = left_behind(base, workspace)
    return left[0].draft.text if left else (workspace / NOTE).read_text()


def left_behind(base: Path, workspace: Path) -> tuple[LeftDraft, ...]:
    """What the next start offers."""
    paths = AppPaths.under(base)
    return Drafts(workspace, paths.journals, History(workspace, paths.histories)).left()


def type_until_killed(base: Path, workspace: Path, log: Path, seed: int) -> None:
    """Open the window and press one key after the other."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QTextCursor
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from devlog_app.ui.program import Program
    from devlog_app.ui.theme.theme import FUSION

    app = QApplication([*sys.argv[:1], *FUSION])
    program = Program(app, AppPaths.under(base))
    chance, letters, numbers = random.Random(seed), cycle(LETTERS), count()
    timer = QTimer(app, interval=KEY_EVERY)

    def press() -> None:
        edit = program.window.editor.edit
        if edit.text() == "" or not hasattr(program.window, "publish"):
            return
        if next(numbers) == 0:
            edit.moveCursor(QTextCursor.MoveOperation.End)
        QTest.keyClicks(edit, next(letters))
        with log.open("a") as file:
            file.write(f"{time.monotonic()}\n")
        # Somebody who thinks now and then: the note is saved, and the next key begins a new draft.
        timer.setInterval(round(PAUSE * 1000) if chance.random() < 1 / 60 else KEY_EVERY)

    timer.timeout.connect(press)
    program.alive.connect(timer.start)
    program.open_first(workspace)
    app.exec()
