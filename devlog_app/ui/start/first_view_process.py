"""The child that makes the first view: ``python -m devlog_app.ui.start.first_view_process BASE GIVEN FOLDER``.

It imports nothing of Qt and writes a ``FirstView`` as JSON to standard output; a failure is an exit code, for the
window meets the same failure with its own services and has the words for it.
"""

import atexit
import gc
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from devlog_app.asker import Asker, AskerGoneError
from devlog_app.model.errors import DevlogError
from devlog_app.model.note import Group, Note
from devlog_app.paths import AppPaths
from devlog_app.ui.start.first_view import FirstView, ShownNote, last_note
from devlog_app.ui.start.first_view_json import written_view

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services


def first_view(paths: AppPaths, folder: Path) -> FirstView:
    """The first look at the workspace of *folder*. Raises ``DevlogError``."""
    from devlog_app.bootstrap import open_services, workspace_around
    from devlog_app.services.notes.grouping import grouped

    root = workspace_around(folder)
    services = open_services(paths, root)
    library = services.library
    groups = grouped(library.notes(), library.conferences(), library.months())
    path = library.path_of(folder) if folder.is_file() else _chosen(paths, root, groups)
    view = FirstView(root=root, groups=groups)
    return view if path is None else _with_note(view, services, library.open(path))


def _chosen(paths: AppPaths, root: Path, groups: tuple[Group, ...]) -> str | None:
    """The note that was open last, else the first."""
    last = last_note(paths.window, root)
    if last is not None and (root / last).is_file():
        return last
    return next((note.path for group in groups for note in group.notes), None)


def _with_note(view: FirstView, services: "Services", note: Note) -> FirstView:
    wished = note.front_matter.channel if note.front_matter is not None else None
    names = {entry.name: entry for entry in services.channels.names()}
    channel = names.get(wished or services.channels.default)
    post = services.composer.compose(note, note.text, channel=channel.name if channel else None)
    shown = ShownNote(
        path=note.path,
        title=next(row.title for group in view.groups for row in group.notes if row.path == note.path),
        text=note.text,
        post=post,
        channel_title=services.library.title if channel is None else services.channels.title(channel.name),
        account=channel.account if channel else None,
        ref=channel.ref if channel else None,
    )
    return replace(view, note=shown)


def main(arguments: Sequence[str]) -> int:
    """Write the view of what *arguments* name; returns the exit code."""
    base, given, folder = arguments
    # Importing and reading make ten thousands of objects and no garbage, and the process is soon over: Python need not
    # look through them before it ends either, while the window waits.
    gc.disable()
    atexit.register(gc.freeze)
    try:
        view = first_view(AppPaths(Path(base), bool(given)), Path(folder))
        Asker().give(written_view(view))
    except (AskerGoneError, DevlogError):
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
