"""``devlog open [DIR]``: the window."""

from pathlib import Path
from typing import Annotated

import typer

from devlog_app.cli.session import session_of
from devlog_app.model.errors import StorageError


def open_folder(
    context: typer.Context,
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="A folder of Markdown notes.")] = None,
) -> int:
    """Open the window on a folder; without one, on the last workspace.

    ``devlog DIR`` does the same, and so does ``devlog`` alone.
    """
    session = session_of(context)
    asked = folder or session.workspace
    if asked is not None and not asked.is_dir():
        raise StorageError("folder_missing", path=str(asked))
    return session.open_window(session.paths, asked)


def add_to(application: typer.Typer) -> None:
    """Add the verb ``open``."""
    application.command("open")(open_folder)
