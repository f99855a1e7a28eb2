"""Run every benchmark beside its peer, print the ratios, and write them to ``build/bench.json``.

Each ``bench_*.py`` here has a function ``rows()`` that measures ours and the peer in one run, interleaved, and returns
a list of rows. Names on the command line choose some of them: ``run.py cli window``. It always ends with 0: a benchmark
is read, it does not pass or fail.
"""

import importlib.util
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, TypedDict

from rich.console import Console
from rich.table import Table

HERE = Path(__file__).parent
RESULT = HERE.parents[1] / "build" / "bench.json"


class Row(TypedDict):
    """One comparison: medians of *ours* and the *peer* in the unit the name states, and the ratio's *goal*."""

    name: str
    ours: float | None
    peer: float | None
    peer_name: str
    ratio: float | None
    goal: float | None


def measured(chosen: Sequence[str]) -> Iterator[Row]:
    """The rows of the *chosen* benchmarks (all of them if none is named), as they are measured."""
    # What tests share (the loopback server) is there for benchmarks, too.
    sys.path.insert(0, str(HERE.parent))
    for path in sorted(HERE.glob("bench_*.py")):
        topic = path.stem.removeprefix("bench_")
        if chosen and topic not in chosen:
            continue
        spec = importlib.util.spec_from_file_location(path.stem, path)
        assert spec is not None
        assert spec.loader is not None
        module: Any = importlib.util.module_from_spec(spec)
        sys.modules[path.stem] = module
        spec.loader.exec_module(module)
        print(f"measuring {topic} …", file=sys.stderr)
        yield from module.rows()


def show(rows: Sequence[Row]) -> None:
    """Print *rows* as a table."""
    table = Table(title="Medians of one run; a lower ratio is better", title_justify="left")
    table.add_column("what")
    for heading in ("ours", "peer", "ratio", "goal", "reached"):
        table.add_column(heading, justify="right")
    table.add_column("peer is")
    for row in rows:
        table.add_row(
            row["name"],
            *(_figure(row[key]) for key in ("ours", "peer", "ratio", "goal")),
            _verdict(row),
            row["peer_name"],
        )
    Console(width=None if sys.stdout.isatty() else 150).print(table)


def _figure(value: float | None) -> str:
    return "–" if value is None else f"{value:.3g}"


def _verdict(row: Row) -> str:
    if row["ratio"] is None or row["goal"] is None:
        return "–"
    return "yes" if row["ratio"] <= row["goal"] else "no"


def main() -> None:
    rows = list(measured(sys.argv[1:]))
    RESULT.parent.mkdir(exist_ok=True)
    RESULT.write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    show(rows)


if __name__ == "__main__":
    main()
