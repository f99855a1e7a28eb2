"""Connects what helps to read a note with the session that opens it."""

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.session import Session


def connect_reading(window: MainWindow, session: Session) -> None:
    """Count what is open and measure its post; every connection ends with the session's parts."""
    session.open_notes.shown.connect(window.reading.show_note)
    session.open_notes.closed.connect(window.reading.show_no_note)
    session.composing.composed.connect(window.reading.show_post)
    session.composing.cleared.connect(window.reading.show_no_post)
