"""Which notes stand in the window when a workspace is opened: those of the last time, or what was asked for."""

from pathlib import Path

from PySide6.QtCore import QObject

from devlog_app.ui.desk import Desk
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.start.first_view import FirstView
from devlog_app.ui.window_state import WindowState
from devlog_app.ui.workspace.session import Session
from devlog_app.ui.writing.kept_tabs import tabs_in


class Returning(QObject):
    """Belongs to *session*; keeps its tabs in *state* for the next start, whether this one ends well or not."""

    def __init__(self, session: Session, desk: Desk, window: MainWindow, state: WindowState) -> None:
        super().__init__(session)
        self._session = session
        self._desk = desk
        self._window = window
        self._state = state

    def begin(self, view: FirstView | None, file: Path | None) -> None:
        """Open the tabs, in front *file*, or what *view* shows already, or what was open last, or the first note."""
        root, notes = self._session.root, self._session.open_notes
        notes.settled.connect(self.keep)
        kept = tabs_in(self._state.tabs(root), lambda path: (root / path).is_file())
        if view is not None and view.root == root and view.note is not None:
            adopted = notes.adopt(view.note.path, view.note.text)
            notes.restore(kept)
            if adopted:
                return
        else:
            notes.restore(kept)
        last = self._session.services.library.path_of(file) if file else self._state.last_note(root)
        if last is not None and (root / last).is_file():
            notes.glance(last)
        else:
            self._session.catalogue.scanned.connect(self._open_first_note)
        if notes.path is None:
            self._desk.show_no_note()

    def keep(self) -> None:
        """Keep the tabs, and which is in front."""
        root, notes = self._session.root, self._session.open_notes
        self._state.set_last_note(root, notes.path)
        self._state.set_tabs(root, notes.kept())

    def _open_first_note(self) -> None:
        if self._session.open_notes.path is None:
            self._session.catalogue.scanned.disconnect(self._open_first_note)
            first = self._window.tree.first_note()
            if first is not None:
                self._session.open_notes.glance(first)
