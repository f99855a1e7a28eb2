"""How late the window is while somebody types and searches in it, beside a bare window in which somebody types."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from bench.corpus import long_note, notes
from bench.loopback import served
from bench.publishing_stage import PASSPHRASE, prepare
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
BESIDE = "the same, devlog publish beside it"
ROUNDS = 3
"""Publications, ours and beside the bare window in turn."""

WAYS = os.pathsep.join(map(str, Path(__file__).parents[1:3]))
"""Where the scripts find what they import."""

Found = Mapping[str, list[float] | float]
"""What a script prints."""
Row = dict[str, object]


def rows() -> Iterator[Row]:
    """The 99th percentile and the longest pause while somebody types, and while a post is published meanwhile."""
    yield from _typing()
    yield from _publishing()


def _typing() -> Iterator[Row]:
    """Typing and searching; then how soon 10,000 notes are there again."""
    with tempfile.TemporaryDirectory() as place, own_screen(Path(place)) as environment:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        workspace = Path(place) / "notes"
        note = _fill(workspace)
        base = Path(place) / "base"
        # The first start makes the index of words, which takes its time and is measured elsewhere.
        _run(environment, "typing_pauses", "prepare", str(base), str(note), "0")
        # The bare window before and after: what else the computer does comes and goes.
        half = str(SECONDS / 2)
        bare = [_run(environment, "typing_pauses", "bare_typing", "-", str(note), half)]
        found = _run(environment, "typing_pauses", "typing", str(base), str(note), str(SECONDS))
        bare += [_run(environment, "typing_pauses", "bare_typing", "-", str(note), half)]
        yield from _pauses("while typing and searching, 10,000 notes", [found], bare, PEER)
        yield _row("tree of 10,000 notes, nothing changed, s", found["complete"], found["walk"], "scan + stat", 3.0)


def _publishing() -> Iterator[Row]:
    """Typing while an album and a document of 50 MB are published over a loopback server."""
    with tempfile.TemporaryDirectory() as place, own_screen(Path(place)) as environment, served({}) as port:
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        environment |= {"DEVLOG_PASSPHRASE": PASSPHRASE, "PYTHONPATH": WAYS}
        base = str(Path(place) / "base")
        found: dict[str, list[Found]] = {"window": [], "bare": []}
        names = tuple(f"{mode}{turn}" for turn in range(ROUNDS) for mode in found)
        for name, note in prepare(Path(place), port, names, environment).items():
            mode = name.rstrip("0123456789")
            found[mode] += [_run(environment, "publishing_pauses", mode, base, str(note))]
        yield from _pauses("while publishing an album and 50 MB", found["window"], found["bare"], BESIDE)


def _pauses(when: str, ours: list[Found], bare: list[Found], peer: str) -> Iterator[Row]:
    """Good enough is what nobody notices, or twice the bare window's where that is more.

    The second row is for a computer that does other things, too: what was waited for a processor is left out.
    """
    for kind, words in (("delays", "p99, ms"), ("own", "p99 without waits for a processor, ms")):
        late, bare_late = _percentile(_of(ours, kind), 99), _percentile(_of(bare, kind), 99)
        yield _row(f"pauses {when}: {words}", late, bare_late, peer, max(2.0, ENOUGH / bare_late))
    yield _row(f"pauses {when}: the longest, ms", max(_of(ours, "delays")), max(_of(bare, "delays")), peer, None)


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


def _run(environment: Mapping[str, str], script: str, *arguments: str) -> Found:
    command = [sys.executable, str(Path(__file__).with_name(f"{script}.py")), *arguments]
    ran = subprocess.run(
        command, env={**environment, "PYTHONPATH": WAYS}, check=True, timeout=PATIENCE, stdout=subprocess.PIPE
    )
    found: Found = json.loads(ran.stdout.splitlines()[-1])
    return found


def _of(runs: list[Found], kind: str) -> list[float]:
    """What all *runs* found of this *kind*."""
    together: list[float] = []
    for run in runs:
        delays = run[kind]
        assert isinstance(delays, list)
        together += delays
    return together


def _percentile(delays: list[float], share: int) -> float:
    return sorted(delays)[max(0, -(-len(delays) * share // 100) - 1)]


def _row(name: str, ours: object, peer: object, peer_name: str, goal: float | None) -> Row:
    assert isinstance(ours, float)
    assert isinstance(peer, float)
    return {"name": name, "ours": ours, "peer": peer, "peer_name": peer_name, "ratio": ours / peer, "goal": goal}
