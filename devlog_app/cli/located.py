"""From a path on the command line to a workspace and the note in it."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from devlog_app.cli.session import Session

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services


def located(session: Session, note: Path) -> "tuple[Services, str]":
    """The services of *note*'s workspace, and its path there. Raises ``StorageError`` (``outside_workspace``).

    With ``-w`` a relative path may be meant from here or from the workspace; what exists is meant.
    """
    if session.workspace is not None and not note.exists() and (session.workspace / note).exists():
        note = session.workspace / note
    services = session.services(near=note.parent)
    return services, services.library.path_of(note)


def all_located(session: Session, notes: Iterable[Path]) -> "Iterator[tuple[Services, str]]":
    """``located`` for each of *notes*; notes of one workspace share its services."""
    opened: dict[Path, Services] = {}
    for note in notes:
        services, path = located(session, note)
        yield opened.setdefault(services.root, services), path
