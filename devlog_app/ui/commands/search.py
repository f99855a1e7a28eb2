"""What search tells the rest of the window, and the other way round."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.model.note import Note
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.services.search.everywhere import Find
    from devlog_app.ui.search.results import Result


class SearchCommands(QObject):
    """Brings the user to what was found."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(session)
        self._window = window
        self._session = session

    def find_note(self) -> None:
        """Put the caret into the search field, which may have been hidden."""
        self._window.actions_table["show_tree"].setChecked(True)
        self._window.search.focus_search()

    def look_at(self, result: "Result") -> None:
        """Show the note of *result* in passing, at the place that was found."""
        if result.note is not None and self._session.open_notes.glance(result.note.path):
            self._go_to(result)

    def take(self, result: "Result") -> None:
        """Open the note of *result*, at the place that was found."""
        if result.note is not None and self._session.open_notes.open(result.note.path):
            self._go_to(result)

    def find_everywhere(self) -> None:
        """Find, and replace, exact text in all notes; what is selected is looked for."""
        from devlog_app.ui.search.everywhere_dialog import EverywhereDialog

        cursor = self._window.editor.edit.textCursor()
        words = cursor.selectedText()
        for dialog in self._window.findChildren(EverywhereDialog):
            if dialog.isVisible():
                dialog.raise_()
                dialog.activateWindow()
                dialog.look_for(words if "\u2029" not in words else "")
                return
        dialog = EverywhereDialog(self._session, self._window)
        dialog.chosen.connect(self.show_find)
        self._session.destroyed.connect(dialog.close)
        dialog.look_for(words if "\u2029" not in words else "")
        dialog.show()

    def show_find(self, path: str, find: "Find | None") -> None:
        """Show the note at *path*, and in it what was found."""
        if self._session.open_notes.glance(path) and find is not None:
            from devlog_app.ui.search.going import select_in

            select_in(self._window.editor.edit, find.line, find.start, find.end)

    def index(self, note: Note) -> None:
        """An open note was saved: what it says now can be found."""
        self._session.index.take_in((note.path,))

    def _go_to(self, result: "Result") -> None:
        found = result.snippet
        if found is None:
            self._window.editor.setFocus()
        else:
            from devlog_app.ui.search.going import select_in

            select_in(self._window.editor.edit, found.line, found.start, found.end)


def connect_search(window: MainWindow, session: Session) -> None:
    """Connect the search of *session* with *window*."""
    commands = SearchCommands(window, session)
    window.search.forget()
    window.actions_table["find_note"].triggered.connect(commands.find_note)
    window.search.left.connect(window.editor.setFocus)
    window.actions_table["find_everywhere"].triggered.connect(commands.find_everywhere)
    window.actions_table["go_to_note"].triggered.connect(session.go_to.show)
    session.go_to.chosen.connect(session.open_notes.open)
    session.open_notes.shown.connect(session.go_to.remember)
    window.search.looked_at.connect(commands.look_at)
    window.search.taken.connect(commands.take)
    session.catalogue.scanned.connect(session.index.look_through)
    session.catalogue.tree_changed.connect(session.index.compare)
    session.open_notes.changed.connect(commands.index)
    session.watching.heard.connect(session.index.take_in)
    session.index.progressed.connect(session.searching.show_progress)
    session.index.failed.connect(session.searching.show_trouble)
    session.searching.index_missing.connect(session.index.make_anew)
    session.searching.waits.connect(session.index.hurry)
