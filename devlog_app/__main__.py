"""The entry: decides between the window and the command line, and is the only module that knows both."""

import atexit
import gc
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from devlog_app.children import CHILD, run_child
from devlog_app.cli.arguments import Arguments, looked_at
from devlog_app.paths import AppPaths

if TYPE_CHECKING:
    from devlog_app.cli.output import Output

OBJECTS_BETWEEN_COLLECTIONS = 50_000
"""Importing makes many objects and hardly any garbage; Python's own 700 would look at them over and over."""
WORKSPACE_FILE = "devlog.yaml"
"""Opened in a file manager, it stands for its folder."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what *arguments* (default: the process's own) ask for, and return the exit code."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    # A Python that ends looks through every object several times, for as long as parsing and composing a note took.
    atexit.register(gc.freeze)
    given = sys.argv[1:] if arguments is None else list(arguments)
    if given[:1] == [CHILD]:
        return run_child(given[1:])
    asked = looked_at(given)
    if asked.wants_window:
        return _window(asked, given)
    from devlog_app.cli.run import run

    return run(given, open_window)


def open_window(paths: AppPaths, workspace: Path | None) -> int:
    """Open the window on *workspace*, or a note in one (None: the last one, or the start page), until it is closed.

    Returns the exit code. Raises ``DevlogError`` where there is no such folder (``folder_missing``), no display
    (``no_display``), or no Qt to draw on it (``window_libraries``).
    """
    from devlog_app.cli.display import has_display
    from devlog_app.model.errors import DevlogError

    if workspace is not None and workspace.name == WORKSPACE_FILE:
        workspace = workspace.absolute().parent
    if workspace is not None and not workspace.exists():
        raise DevlogError("folder_missing", path=str(workspace))
    if not has_display():
        raise DevlogError("no_display")
    from devlog_app.ui.app import run_window

    return run_window(paths, workspace.absolute() if workspace else None)


def _window(asked: Arguments, given: Sequence[str]) -> int:
    from devlog_app.cli.ending import ended

    def output() -> "Output":
        from devlog_app.cli.output import prepared

        return prepared(given)

    return ended(output, asked.basedir, lambda: open_window(AppPaths.at(asked.basedir), asked.folder))


if __name__ == "__main__":
    sys.exit(main())
