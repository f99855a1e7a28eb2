"""Search in 10,000 notes against ripgrep, and how long the index of their words takes to make."""

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

from devlog_app.services.search.search import Search

NOTES = 10_000
QUERIES = ("доклады", "моделей промпт", "докл", '"held-out set"', "ссылка -запись", "prompts")
ROUNDS = 7
GOAL = 0.25


def rows() -> list[dict[str, Any]]:
    """The rows of this benchmark; times are milliseconds, those of the index seconds."""
    with tempfile.TemporaryDirectory() as place:
        root, indexes = Path(place) / "notes", Path(place) / "index"
        _fill(root)
        search = Search(root, indexes)
        first = _seconds(search.catch_up)
        again = _seconds(search.catch_up)
        made = [_row(f"index of {NOTES} notes made, s", first), _row("nothing changed, s", again)]
        return [*made, *(_compared(search, root, query) for query in QUERIES)]


def _compared(search: Search, root: Path, typed: str) -> dict[str, Any]:
    """One query, ours with snippets and ripgrep's for its first word, in turns."""
    ripgrep = shutil.which("rg")
    word = typed.split(maxsplit=1)[0].strip('"')
    ours, peers = [], []
    for _ in range(ROUNDS):
        ours.append(_seconds(lambda: search.answer(search.query(typed))) * 1000)
        if ripgrep is not None:
            command = [ripgrep, "--ignore-case", "--line-number", word, str(root)]
            peers.append(_seconds(lambda: subprocess.run(command, stdout=subprocess.DEVNULL, check=False)) * 1000)  # noqa: B023 - called at once
    return _row(f"search: {typed}, ms", median(ours), median(peers) if peers else None)


def _row(name: str, ours: float, peer: float | None = None) -> dict[str, Any]:
    return {
        "name": name,
        "ours": ours,
        "peer": peer,
        "peer_name": "ripgrep" if name.startswith("search") else "",
        "ratio": ours / peer if peer else None,
        "goal": GOAL if name.startswith("search") else None,
    }


def _fill(root: Path) -> None:
    """Write the notes, which differ in their first line."""
    sys.path.insert(0, str(Path(__file__).parent))
    import corpus  # type: ignore[import-not-found]  # it lies beside this file

    for number, text in enumerate(corpus.notes(NOTES)):
        file = root / "conferences" / f"{number % 97:02}" / f"{number:05}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: Заметка {number}\n---\n{text}", "utf-8")


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun
