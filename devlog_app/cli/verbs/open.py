"""``devlog open [DIR]``: the window."""

from pathlib import Path
from typing import Annotated

import typer

from devlog_app.cli.options import session_of


def open_folder(
    context: typer.Context,
    folder: Annotated[Path | None, typer.Argument(metavar="DIR", help="A folder of Markdown notes.")] = None,
) -> int:
    """Open the window on a folder; without one, on the last workspace.

    ``devlog DIR`` does the same, and so does ``devlog`` alone.
    """
    session = session_of(context)
    return session.open_window(session.paths, folder or session.workspace)


def add_to(application: typer.Typer) -> None:
    """Add the verb ``open``."""
    application.command("open")(open_folder)
