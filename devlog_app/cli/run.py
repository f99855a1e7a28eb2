"""Run one command, from its arguments to its exit code."""

from collections.abc import Sequence
from pathlib import Path

from devlog_app.cli.arguments import Arguments, looked_at
from devlog_app.cli.ending import ended
from devlog_app.cli.output import prepared
from devlog_app.cli.rendering import plainly_asked, rendered
from devlog_app.cli.session import OpenWindow, Session
from devlog_app.model.errors import StorageError
from devlog_app.paths import AppPaths


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Run the verb in *arguments* and return the exit code."""
    asked = looked_at(arguments)
    session = Session(AppPaths.at(asked.basedir), asked.workspace, prepared(arguments), open_window)
    return ended(lambda: session.output, asked.basedir, lambda: _run(asked, arguments, session))


def _run(asked: Arguments, arguments: Sequence[str], session: Session) -> int:
    rendering = plainly_asked(asked.rest)
    if rendering is not None:
        return rendered(session, rendering)
    _refuse_what_is_no_folder(asked)
    from devlog_app.cli.app import built, invoked

    return invoked(built(asked.verb, coloured=session.output.colour), arguments, session)


def _refuse_what_is_no_folder(asked: Arguments) -> None:
    """``devlog PLACE`` that cannot be opened: raise ``StorageError`` rather than call it an unknown command."""
    word = asked.rest[0] if asked.rest and asked.verb is None else "-"
    if word.startswith("-"):
        return
    if Path(word).is_file():
        raise StorageError("not_a_folder", path=word)
    if not Path(word).exists() and Path(word).name != word:
        raise StorageError("folder_missing", path=word)
