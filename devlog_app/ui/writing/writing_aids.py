"""What helps writing in one workspace: each open note's text gets the same aids, put together here."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from devlog_app.services.spelling.speller import Speller
from devlog_app.ui.editor.pane import EditorPane
from devlog_app.ui.editor.word_book import WordBook
from devlog_app.ui.search.note_names import NoteNames
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.threads.io_thread import IoThread
from devlog_app.ui.workspace.catalogue import Catalogue
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.ui.editor.completion_sources import CompletionSources
    from devlog_app.ui.editor.incoming_files import IncomingFiles
    from devlog_app.ui.editor.spelling import Spelling

SETTLED = 1500
"""Milliseconds after a workspace was opened: nobody misses spelling before."""


class WritingAids(QObject):
    """Gives every pane its aids: objects that belong to the pane's text edit and go with it."""

    refused = Signal(object)
    """A ``DevlogError``: something that was pasted or dropped could not be taken in."""
    arrived = Signal()
    """All that was pasted or dropped is there."""

    def __init__(
        self,
        services: "Services",
        bridge: Bridge,
        io: IoThread,
        catalogue: Catalogue,
        names: NoteNames,
        open_notes: OpenNotes,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._known = services, io, names, catalogue, open_notes
        self._root, self._bridge, self._open_notes = services.root, bridge, open_notes
        self._sources: CompletionSources | None = None
        self.words = WordBook(bridge, Speller(services.root), self)

    def attach(self, pane: EditorPane) -> None:
        """Give the text of *pane* everything that helps while it is written."""
        pane.edit.offered.connect(partial(self._attach_pasting, pane), Qt.ConnectionType.SingleShotConnection)
        # Before something was typed nothing asks for a completion.
        pane.text_edited.connect(partial(self._attach_completion, pane), Qt.ConnectionType.SingleShotConnection)
        QTimer.singleShot(0 if self.words.is_on else SETTLED, pane.edit, partial(self.spelling_of, pane))

    def spelling_of(self, pane: EditorPane) -> "Spelling":
        """What marks misspelled words in *pane*; whoever asks for it before its time has it now."""
        from devlog_app.ui.editor.spelling import Spelling
        from devlog_app.ui.editor.spelling_menu import SpellingMenu

        spelling = pane.edit.findChild(Spelling)
        if spelling is None:
            spelling = Spelling(pane.edit, self.words)
            SpellingMenu(spelling)
        return spelling

    def stop(self) -> None:
        """Let go of what the aids keep open."""
        self.words.stop()

    def _attach_pasting(self, pane: EditorPane) -> None:
        from devlog_app.ui.editor.pasting import Pasting

        Pasting(pane.edit, self._incoming)

    @cached_property
    def _incoming(self) -> "IncomingFiles":
        from devlog_app.services.notes.taking_in import TakingIn
        from devlog_app.ui.editor.incoming_files import IncomingFiles

        incoming = IncomingFiles(TakingIn(self._root), self._bridge, self._open_notes, self)
        incoming.refused.connect(self.refused)
        incoming.arrived.connect(self.arrived)
        return incoming

    def _attach_completion(self, pane: EditorPane) -> None:
        from devlog_app.ui.editor.completion import Completion
        from devlog_app.ui.editor.completion_sources import CompletionSources

        if self._sources is None:
            self._sources = CompletionSources(*self._known, self)
        # The first key may have asked already.
        Completion(pane.edit, self._sources).follow_typing()
