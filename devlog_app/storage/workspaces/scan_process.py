"""Look through a workspace in a process of its own, which writes what it finds to its output, a line of JSON a piece.

A Python thread that computes makes the window late; a process does not. It is started as
``python -P -m devlog_app.storage.workspaces.scan_process ROOT [INDEXES [OUTBOX [SINCE [PATH …]]]]``; a bundled program
starts itself with ``--child scan`` and passes the rest to ``main``. SINCE is the mark of an earlier scan: what is still
as it was then is not told, but for the notes at PATH ….

The lines: ``{"series": …}`` with the conferences and months, ``{"notes": [row, …]}`` as they are found, at the end
``{"same_id": {path: [path, …]}, "mark": …}``, with ``"gone": [path, …]`` where only changes are told; or
``{"error": …}``. Nothing is imported before it is needed: where nothing changed, starting is most of the work.
"""

import gc
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from devlog_app.asker import Asker, AskerGoneError
from devlog_app.model.errors import DevlogError, StorageError
from devlog_app.model.told_errors import told
from devlog_app.storage.workspaces.scan import Row, Scan
from devlog_app.storage.workspaces.scan_index import ScanIndex, index_file
from devlog_app.storage.workspaces.series_files import read_conferences, read_months
from devlog_app.storage.workspaces.workspace import read_workspace_config

if TYPE_CHECKING:
    from devlog_app.storage.notes.summaries import StateOf

LARGEST_BATCH = 250
"""Most rows of one line."""

_LONGEST_WAIT = 0.05


def main(arguments: Sequence[str], output: TextIO | None = None) -> int:
    """Scan the workspace that *arguments* name; returns the exit code."""
    asker = Asker(output=output)
    root, indexes, outbox, since, *anyway = (*arguments, "", "", "")[: max(4, len(arguments))]
    index = index_file(Path(indexes), Path(root)) if indexes else None
    try:
        for piece in pieces(Path(root), index, Path(outbox) if outbox else None, since or None, anyway):
            asker.tell(piece)
        _sweep(Path(root))
    except AskerGoneError:
        return 1
    return 0


def pieces(
    root: Path,
    index: Path | None = None,
    outbox: Path | None = None,
    since: str | None = None,
    anyway: Sequence[str] = (),
) -> Iterator[dict[str, Any]]:
    """What is found in the workspace in *root*, piece by piece; an expected failure is the last one."""
    try:
        if not root.is_dir():
            raise StorageError("not_a_folder", path=str(root))
        config = read_workspace_config(root).value
        yield {"series": _series(root)}
        state_of = _states(root, outbox, config.test_channels)
        with ScanIndex(index) as remembered:
            scan = Scan(root, config.ignore, remembered, state_of, since=since, anyway=anyway)
            for batch in _batches(scan.rows()):
                yield {"notes": batch}
            last: dict[str, Any] = {"same_id": scan.same_id, "mark": scan.mark}
            yield last if scan.is_whole else {**last, "gone": scan.gone}
    except DevlogError as error:
        yield {"error": told(error)}


def _states(root: Path, outbox: Path | None, tests: frozenset[str]) -> "StateOf | None":
    """What tells the states of published notes; None where nothing was ever published."""
    # As storage/publications/ledger_files has it, which costs more to import than looking.
    if not (root / ".devlog" / "ledger").is_dir() and not (outbox and outbox.exists()):
        return None
    from devlog_app.storage.publications.known_states import KnownStates

    return KnownStates(root, outbox, tests)


def _sweep(root: Path) -> None:
    from devlog_app.storage.leftovers import remove_leftovers

    remove_leftovers(root)


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    """*rows* in pieces that come neither too often nor too late."""
    batch: list[Row] = []
    due = time.monotonic() + _LONGEST_WAIT
    for row in rows:
        batch.append(row)
        if len(batch) >= LARGEST_BATCH or time.monotonic() > due:
            yield batch
            batch = []
            due = time.monotonic() + _LONGEST_WAIT
    if batch:
        yield batch


def _series(root: Path) -> dict[str, Any]:
    """The conferences and months; one file that is broken is told, and takes nothing else with it."""
    series: dict[str, Any] = {"conferences": {}, "months": {}, "errors": []}
    for name, read in (("conferences", read_conferences), ("months", read_months)):
        configs = read(root, on_error=lambda error: series["errors"].append(told(error)))
        series[name] = {folder: config.to_json() for folder, config in configs.items()}
    return series


if __name__ == "__main__":
    # What is remembered are ten thousands of objects and no garbage, and the process is soon over.
    gc.disable()
    sys.exit(main(sys.argv[1:]))
