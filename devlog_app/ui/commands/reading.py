"""Connects what helps to read a note with the session that opens it."""

from functools import partial
from typing import TYPE_CHECKING

from devlog_app.model.errors import DevlogError
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.model.note import NoteSummary
    from devlog_app.ui.properties.pane import Surroundings


def connect_reading(window: MainWindow, session: Session) -> None:
    """Count what is open, measure its post, show its properties; every connection ends with the session's parts."""
    session.open_notes.shown.connect(window.reading.show_note)
    session.open_notes.closed.connect(window.reading.show_no_note)
    session.composing.composed.connect(window.reading.show_post)
    session.composing.cleared.connect(window.reading.show_no_post)
    begin = partial(window.reading.begin, partial(_surroundings, session))
    session.watching.settings_changed.connect(begin)
    begin()


def _surroundings(session: Session) -> "Surroundings":
    from devlog_app.ui.properties.pane import Surroundings

    try:
        channels = tuple(entry.name for entry in session.services.channels.names())
    except DevlogError:
        # Said where the channel of a post is chosen.
        channels = ()
    return Surroundings(
        config=session.services.library.known_config,
        channels=channels,
        conferences=tuple(session.catalogue.conferences),
        row_of=partial(_row, session),
    )


def _row(session: Session) -> "NoteSummary | None":
    note = session.open_notes.note
    return session.catalogue.note(note.path) if note is not None else None
