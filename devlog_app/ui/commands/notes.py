"""Make, rename, move and throw away notes: the forms are opened here, and their answers carried out."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from devlog_app.model.errors import DevlogError
from devlog_app.model.note import LibraryChange, NoteSummary
from devlog_app.ui.workspace.catalogue import Catalogue
from devlog_app.ui.workspace.rearranging import Rearranging
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    # The forms are imported when one is wanted.
    from devlog_app.services.notes.library import Library
    from devlog_app.ui.dialogs.form import FormDialog


class NoteCommands(QObject):
    """Each command opens its form over *window*; the open note is safe on the disk before anything moves."""

    refused = Signal(object)
    """A ``DevlogError`` that no form is there to show."""
    conference_wanted = Signal()
    """There is no conference yet that a talk could belong to."""

    def __init__(
        self,
        library: "Library",
        catalogue: Catalogue,
        notes: OpenNotes,
        rearranging: Rearranging,
        window: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._catalogue = catalogue
        self._notes = notes
        self._rearranging = rearranging
        self._window = window

    def new_post(self) -> None:
        """Ask for a post and make it."""
        from devlog_app.ui.dialogs.new_notes import NewPostDialog

        self._ask(NewPostDialog(self._window), self._make)

    def new_talk(self, conference: str | None = None) -> None:
        """Ask for a talk note and make it; *conference* is the folder that is meant at first."""
        from devlog_app.ui.dialogs.new_notes import NewTalkDialog

        offered = [(folder, config.title or folder) for folder, config in self._catalogue.conferences.items()]
        if not offered:
            self.conference_wanted.emit()
            return
        offered.sort(reverse=True)
        self._ask(NewTalkDialog(offered, conference, self._window), self._make)

    def rename(self, note: NoteSummary) -> None:
        """Ask for the note's new title and give it."""
        from devlog_app.ui.dialogs.changes import RenameDialog

        self._ask(RenameDialog(note, self._window), self._change)

    def move(self, notes: Sequence[NoteSummary]) -> None:
        """Ask where *notes* shall stand and move them."""
        from devlog_app.ui.dialogs.changes import MoveDialog

        self._ask(MoveDialog(notes, self._catalogue.folders(), self._window), self._change)

    def reveal(self, path: str) -> None:
        """Show the note's folder in the system's file manager."""
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._file(path).parent)))

    def copy_path(self, path: str) -> None:
        """Put the note's full path on the clipboard."""
        QGuiApplication.clipboard().setText(str(self._file(path)))

    def _ask(self, dialog: "FormDialog", carry_out: Callable[[object], str]) -> None:
        def submitted(answer: object) -> None:
            try:
                path = carry_out(answer)
            except DevlogError as error:
                dialog.refuse(error)
                return
            dialog.accept()
            self._notes.open(path)

        dialog.submitted.connect(submitted)
        dialog.open()

    def _make(self, answer: object) -> str:
        note = self._made(answer)
        self._catalogue.apply(LibraryChange(added=(note,)))
        return note.path

    def _made(self, answer: object) -> NoteSummary:
        from devlog_app.ui.dialogs.new_notes import NewPost, NewTalk

        match answer:
            case NewPost(title):
                return self._library.new_post(title)
            case NewTalk():
                return self._library.new_talk(answer.title, conference=answer.conference, speaker=answer.speaker)
        raise TypeError(answer)

    def _change(self, answer: object) -> str:
        from devlog_app.ui.dialogs.changes import NewPlace, NewTitle

        assert isinstance(answer, NewTitle | NewPlace)
        if isinstance(answer, NewTitle):
            return self._rearranging.rename(answer.path, answer.title)
        return self._rearranging.move(answer.paths, answer.folder)

    def _file(self, path: str) -> Path:
        return self._library.root / path
