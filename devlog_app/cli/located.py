"""From a path on the command line to a workspace and the note in it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from devlog_app.cli.session import Session

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services


def located(session: Session, note: Path) -> "tuple[Services, str]":
    """The services of *note*'s workspace, and its path there. Raises ``StorageError`` (``outside_workspace``).

    A relative path may be meant from here or, as ``devlog list`` prints it, from the workspace; what exists is meant.
    """
    if not note.exists():
        from devlog_app.bootstrap import workspace_around

        in_workspace = (session.workspace or workspace_around(Path.cwd())) / note
        note = in_workspace if in_workspace.exists() else note
    services = session.services(near=note)
    return services, services.library.path_of(note)


def all_located(session: Session, notes: Iterable[Path]) -> "Iterator[tuple[Services, str]]":
    """``located`` for each of *notes*; notes of one workspace share its services."""
    opened: dict[Path, Services] = {}
    for note in notes:
        services, path = located(session, note)
        yield opened.setdefault(services.root, services), path


def as_seen(root: Path, path: str) -> str:
    """How a person in the current folder names the workspace's *path*: from here if it is below, else in full."""
    absolute = root / path
    here = Path.cwd()
    return str(absolute.relative_to(here)) if absolute.is_relative_to(here) else str(absolute)
