"""How late the window is while somebody types and searches in it, beside a bare window in which somebody types."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.corpus import long_note, notes
from own_screen import own_screen

NOTES = 10_000
NOTE = 12_000
"""Bytes of the note that is typed in."""
SECONDS = 30
PATIENCE = 240
"""Seconds for one run with its start and the index of words."""
ENOUGH = 16.0
"""Milliseconds that nobody notices, whatever the bare window does."""
PEER = "typing in a bare PySide6 window"

Row = dict[str, object]


def rows() -> Iterator[Row]:
    """The 99th percentile and the longest pause; then how soon 10,000 notes are there again."""
    with tempfile.TemporaryDirectory() as place, own_screen(Path(place)) as environment:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        workspace = Path(place) / "notes"
        note = _fill(workspace)
        base = Path(place) / "base"
        # The first start makes the index of words, which takes its time and is measured elsewhere.
        _run(environment, "prepare", str(base), str(note), "0")
        ours = _run(environment, "typing", str(base), str(note), str(SECONDS))
        bare = _run(environment, "bare_typing", "-", str(note), str(SECONDS))
        late, peer = _percentile(ours["delays"], 99), _percentile(bare["delays"], 99)
        goal = max(2.0, ENOUGH / peer)
        yield _row("pauses: p99 while typing and searching, 10,000 notes, ms", late, peer, PEER, goal)
        yield _row(
            "pauses: the longest one, ms",
            _percentile(ours["delays"], 100),
            _percentile(bare["delays"], 100),
            PEER,
            None,
        )
        yield _row("tree of 10,000 notes, nothing changed, s", ours["complete"], ours["walk"], "scan + stat", 3.0)


def _fill(root: Path) -> Path:
    """Write the notes; the one that is typed in."""
    for number, text in enumerate(notes(NOTES)):
        file = root / f"conferences/2026-{number % 97:02}-conf/{number:05}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: Заметка {number}\n---\n{text}", "utf-8")
    note = root / "posts/typed.md"
    note.parent.mkdir()
    note.write_text(long_note(NOTE), "utf-8")
    return note


def _run(environment: Mapping[str, str], *arguments: str) -> dict[str, list[float] | float]:
    command = [sys.executable, str(Path(__file__).with_name("typing_pauses.py")), *arguments]
    ways = {"PYTHONPATH": os.pathsep.join(map(str, Path(__file__).parents[1:3]))}
    ran = subprocess.run(command, env={**environment, **ways}, check=True, timeout=PATIENCE, stdout=subprocess.PIPE)
    found: dict[str, list[float] | float] = json.loads(ran.stdout.splitlines()[-1])
    return found


def _percentile(delays: list[float] | float, share: int) -> float:
    assert isinstance(delays, list)
    return sorted(delays)[max(0, -(-len(delays) * share // 100) - 1)]


def _row(name: str, ours: object, peer: object, peer_name: str, goal: float | None) -> Row:
    assert isinstance(ours, float)
    assert isinstance(peer, float)
    return {"name": name, "ours": ours, "peer": peer, "peer_name": peer_name, "ratio": ours / peer, "goal": goal}
