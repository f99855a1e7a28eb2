"""Look through a workspace in a process of its own, which writes what it finds to its output, a line of JSON a piece.

A Python thread that computes makes the window late; a process does not. It is started as
``python -P -m devlog_app.storage.workspaces.scan_process ROOT [INDEXES [OUTBOX]]``; a bundled program starts itself
with ``--scan-process`` and passes the rest to ``main``.

The lines: ``{"notes": [row, …]}`` as they are found, ``{"series": …}`` with the conferences and months,
``{"same_id": {path: [path, …]}}`` at the end, or ``{"error": …}``.
"""

import json
import os
import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, TextIO

from devlog_app.model.errors import DevlogError, StorageError
from devlog_app.model.note import NoteSummary
from devlog_app.storage.leftovers import remove_leftovers
from devlog_app.storage.publications.known_states import KnownStates
from devlog_app.storage.workspaces.scan import marked_duplicates, scan
from devlog_app.storage.workspaces.scan_index import index_file
from devlog_app.storage.workspaces.series_files import read_conferences, read_months
from devlog_app.storage.workspaces.workspace import read_workspace_config

LARGEST_BATCH = 250
"""Most rows of one line."""

_LONGEST_WAIT = 0.05
_FIELDS = tuple(field.name for field in fields(NoteSummary) if field.default is MISSING or field.default)
_OFTEN_EMPTY = tuple(field.name for field in fields(NoteSummary) if field.name not in _FIELDS)


def main(arguments: Sequence[str], output: TextIO | None = None) -> int:
    """Scan the workspace that *arguments* name (root, folder of the indexes, outbox); returns the exit code."""
    stream = output or sys.stdout
    root, indexes, outbox = (Path(argument) if argument else None for argument in (*arguments, "", "")[:3])
    assert root is not None
    try:
        for piece in pieces(root, indexes, outbox):
            stream.write(json.dumps(piece, default=str) + "\n")
            stream.flush()
        remove_leftovers(root)
    except BrokenPipeError:
        # Whoever asked is gone; there is nobody to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return 1
    return 0


def pieces(root: Path, indexes: Path | None = None, outbox: Path | None = None) -> Iterator[dict[str, Any]]:
    """What is found in the workspace in *root*, piece by piece; an expected failure is the last one."""
    try:
        if not root.is_dir():
            raise StorageError("not_a_folder", path=str(root))
        config = read_workspace_config(root).value
        yield {"series": _series(root)}
        found: list[NoteSummary] = []
        index = index_file(indexes, root) if indexes else None
        for batch in _batches(scan(root, config.ignore, index=index, state_of=KnownStates(root, outbox))):
            found += batch
            yield {"notes": [_row(note) for note in batch]}
        yield {"same_id": {note.path: note.same_id for note in marked_duplicates(found) if note.same_id}}
    except DevlogError as error:
        yield {"error": _failure(error)}


def _row(note: NoteSummary) -> dict[str, Any]:
    """Its fields by their names, but those that are empty; ``asdict`` would take most of a scan for copying values."""
    row = {name: getattr(note, name) for name in _FIELDS}
    row.update((name, value) for name in _OFTEN_EMPTY if (value := getattr(note, name)))
    return row


def _batches(notes: Iterable[NoteSummary]) -> Iterator[list[NoteSummary]]:
    """*notes* in pieces that come neither too often nor too late."""
    batch: list[NoteSummary] = []
    due = time.monotonic() + _LONGEST_WAIT
    for note in notes:
        batch.append(note)
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
        configs = read(root, on_error=lambda error: series["errors"].append(_failure(error)))
        series[name] = {folder: config.to_json() for folder, config in configs.items()}
    return series


def _failure(error: DevlogError) -> dict[str, Any]:
    values = {name: value for name, value in error.values.items() if name not in {"path", "line"}}
    return {"kind": type(error).__name__, "code": error.code, "path": error.path, "line": error.line, "values": values}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
