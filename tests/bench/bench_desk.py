"""The writing desk beside ReText and ghostwriter: how soon it stands, what it holds, how it answers a key."""

import contextlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from bench.corpus import long_note
from bench.programs import (
    Program,
    click,
    ghostwriter,
    idle_share,
    ours,
    press,
    proportional_megabytes,
    quiet_after,
    retext,
    running,
    window_of,
)
from bench.screen_watch import Reaction, ScreenWatch
from own_screen import own_screen

from devlog_app.services.notes.sample import make_sample

ROUNDS = 4
KEYS, FEW_KEYS = "abcdefgh", "abcde"
"""Typed in the small note, twice, and in the large one."""
SMALL, LARGE = 4_000, 1_000_000
"""Bytes of a note."""
AFTERWARDS = 3
"""Seconds after which dictionaries are loaded, too."""
IDLE = 15
"""Seconds in which nothing is done."""
INTO_THE_TEXT = {"Devlog": (560, 420), "ReText": (220, 320), "ghostwriter": (400, 300), "bare": (300, 300)}
"""Where a click puts the caret into the first screen of the text, in pixels of the window."""
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

app = QApplication(sys.argv[:1])
window = QMainWindow()
edit = QPlainTextEdit(window)
edit.setPlainText(open(sys.argv[1], encoding="utf-8").read())
window.setCentralWidget(edit)
window.show()
app.exec()
"""

Row = dict[str, object]


def rows() -> Iterator[Row]:
    """Starts, memory and idling; then keys in a small and in a large note."""
    with tempfile.TemporaryDirectory() as folder, own_screen(Path(folder)) as environment:
        # An installed program has compiled modules; a checkout under this setting would compile them at each start.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        desk = Desk(Path(folder), environment)
        yield from _starts(desk)
        yield from _keys(desk)


class Desk:
    """Notes of two sizes, and every program that can show them."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self.environment = environment
        self._folder = folder
        self._workspace = make_sample(folder / "sample")
        self._texts = {size: long_note(size) for size in (SMALL, LARGE)}
        for size in self._texts:
            self._note(size)

    def _note(self, size: int) -> Path:
        """The note of this size as it was before anybody typed in it."""
        note = self._workspace / "posts" / f"{size}.md"
        note.write_text(self._texts[size], "utf-8")
        return note

    def ours(self, size: int) -> Program:
        return ours(self._folder / "base", self._note(size), environment=self.environment)

    def retext(self, size: int, *, spelling: bool = False) -> Program:
        return retext(self._folder / "retext", self._note(size), self.environment, spelling=spelling)

    def ghostwriter(self, size: int) -> Program:
        return ghostwriter(self._folder / "ghostwriter", self._note(size), self.environment)

    def bare(self, size: int) -> Program:
        return Program("bare", (sys.executable, "-c", BARE, str(self._note(size))), self.environment)


def _starts(desk: Desk) -> Iterator[Row]:
    peer = desk.retext(SMALL)
    with_spelling = desk.retext(SMALL, spelling=True)
    if peer.missing is not None:
        yield _missing("desk: quiet after the start, s", peer)
        yield _missing("desk: memory before dictionaries (PSS), MB", peer)
    else:
        # The first start of each fills the disk's caches, and ours looks through the workspace.
        for program in (desk.ours(SMALL), peer):
            _start(program)
        seen: dict[str, list[tuple[float, float, float, float]]] = {"ours": [], "peer": [], "spelling": []}
        for _ in range(ROUNDS):
            seen["ours"].append(_start(desk.ours(SMALL)))
            seen["peer"].append(_start(peer))
            seen["spelling"].append(_start(with_spelling))
        quiet, first, later, written = (
            {name: statistics.median(found[of] for found in seen[name]) for name in seen} for of in range(4)
        )
        live, spelled = "ReText with live preview", "ReText with preview and spelling"
        yield _row("desk: quiet after the start, s", quiet["ours"], quiet["peer"], live, 0.85)
        yield _row("desk: memory before dictionaries (PSS), MB", first["ours"], first["peer"], live, 0.5)
        yield _row("desk: memory with spelling (PSS), MB", later["ours"], later["spelling"], spelled, 0.65)
        # What a start leaves for later: a window in which somebody writes holds more than one that was only opened.
        typed = "desk: memory after a letter was typed, with spelling (PSS), MB"
        yield _row(typed, written["ours"], written["spelling"], spelled, None)
    with running(desk.ours(SMALL)) as pid:
        quiet_after(pid)
        time.sleep(3)
        share = idle_share(pid, IDLE)
    yield {
        "name": "desk: processor while idle, %",
        "ours": share,
        "peer": None,
        "peer_name": "goal: 0.5 %",
        "ratio": share,
        "goal": 0.5,
    }


def _start(program: Program) -> tuple[float, float, float, float]:
    """Seconds until the program is quiet, and megabytes: then, with all that it loads by itself, and after a letter."""
    started = time.monotonic()
    with running(program) as pid:
        quiet = quiet_after(pid) - started
        first = proportional_megabytes(pid)
        later = _settled_megabytes(pid)
        click(program.environment, window_of(pid, program.environment), *INTO_THE_TEXT[program.name])
        press(program.environment, KEYS[0])
        return quiet, first, later, _settled_megabytes(pid)


def _settled_megabytes(pid: int) -> float:
    time.sleep(AFTERWARDS)
    quiet_after(pid)
    return proportional_megabytes(pid)


def _keys(desk: Desk) -> Iterator[Row]:
    ours_small, bare = _typed_in_turns(desk, (desk.ours, desk.bare))
    peers = {program.name: program for program in (desk.retext(SMALL), desk.retext(LARGE), desk.ghostwriter(LARGE))}
    yield _row("desk: a key in 4 KB, ms", ours_small[0], bare[0], "a bare QPlainTextEdit", 1.5)
    if peers["ReText"].missing is None:
        _, settled = _shown(_typed(desk, desk.retext(SMALL), KEYS, quiet=0.8))
        yield _row("desk: preview settled in 4 KB, ms", ours_small[1], settled, "ReText with live preview", 0.8)
    else:
        yield _missing("desk: preview settled in 4 KB, ms", peers["ReText"])
    ours_large = _shown(_typed(desk, desk.ours(LARGE), FEW_KEYS, quiet=3))
    if peers["ReText"].missing is None:
        key, _ = _shown(_typed(desk, desk.retext(LARGE), FEW_KEYS, quiet=3))
        yield _row("desk: a key in 1 MB, ms", ours_large[0], key, "ReText with live preview", 0.5)
    else:
        yield _missing("desk: a key in 1 MB, ms", peers["ReText"])
    if peers["ghostwriter"].missing is None:
        _, settled = _shown(_typed(desk, desk.ghostwriter(LARGE), FEW_KEYS, quiet=3))
        yield _row("desk: preview settled in 1 MB, ms", ours_large[1], settled, "ghostwriter with preview", 0.3)
    else:
        yield _missing("desk: preview settled in 1 MB, ms", peers["ghostwriter"])


def _typed_in_turns(
    desk: Desk, programs: Sequence[Callable[[int], Program]], turns: int = 2
) -> list[tuple[float, float]]:
    """The same keys in each of *programs*, one after another and again: medians over all turns."""
    reactions: list[list[Reaction]] = [[] for _ in programs]
    for _ in range(turns):
        for seen, program in zip(reactions, programs, strict=True):
            seen.extend(_typed(desk, program(SMALL), KEYS, quiet=0.8))
    return [_shown(seen) for seen in reactions]


def _typed(desk: Desk, program: Program, keys: str, *, quiet: float) -> list[Reaction]:
    """How the screen reacted to each of *keys*, typed into the text of the program."""
    watch = ScreenWatch(desk.environment["DISPLAY"])
    with contextlib.closing(watch), running(program) as pid:
        quiet_after(pid)
        window = window_of(pid, desk.environment)
        quiet_after(pid)
        time.sleep(AFTERWARDS)
        click(desk.environment, window, *INTO_THE_TEXT[program.name])
        time.sleep(1)
        reactions = [watch.react_to((ord(key),), quiet=quiet, patience=20) for key in keys]
    seen = list(filter(None, reactions))
    assert len(seen) > len(keys) / 2, f"{program.name} did not answer"
    return seen


def _shown(reactions: list[Reaction]) -> tuple[float, float]:
    """Milliseconds from a key to the first and to the last change on the screen: medians."""
    return _milliseconds(reactions, lambda one: one.first), _milliseconds(reactions, lambda one: one.last)


def _milliseconds(reactions: list[Reaction], of: Callable[[Reaction], float]) -> float:
    return statistics.median(map(of, reactions)) * 1000


def _row(name: str, measured: float, peer: float, peer_name: str, goal: float | None) -> Row:
    found = {"name": name, "ours": measured, "peer": peer, "peer_name": peer_name, "ratio": measured / peer}
    return {**found, "goal": goal}


def _missing(name: str, program: Program) -> Row:
    peer_name = f"{program.name} is not installed: apt-get install {program.missing}"
    return {"name": name, "ours": None, "peer": None, "peer_name": peer_name, "ratio": None, "goal": None}
