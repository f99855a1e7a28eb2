"""One open workspace in the window: the parts that work for it, from opening to closing."""

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from devlog_app.model.note import AsOf
from devlog_app.services.notes.scanning import Found, scanning
from devlog_app.services.publishing.outstanding import Outstanding
from devlog_app.ui.accounts.accounts import Accounts
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.publish.publishing import Publishing
from devlog_app.ui.recovering.recovery import Recovery
from devlog_app.ui.search.go_to_note import GoToNote
from devlog_app.ui.search.index_keeping import IndexKeeping
from devlog_app.ui.search.searching import Searching
from devlog_app.ui.start.first_view import FirstView, ShownNote
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.threads.io_thread import IoThread
from devlog_app.ui.threads.task import Task
from devlog_app.ui.threads.waiting import Telling
from devlog_app.ui.workspace.catalogue import Catalogue
from devlog_app.ui.workspace.checking import Checking
from devlog_app.ui.workspace.linking import Linking
from devlog_app.ui.workspace.occasion import Occasion
from devlog_app.ui.workspace.own_clock import OwnClock
from devlog_app.ui.workspace.unfinished import Unfinished
from devlog_app.ui.workspace.watching import Watching
from devlog_app.ui.writing.composing import Composing
from devlog_app.ui.writing.history_keeping import HistoryKeeping
from devlog_app.ui.writing.journalling import Journalling
from devlog_app.ui.writing.open_notes import OpenNotes
from devlog_app.ui.writing.renderer import Renderer
from devlog_app.ui.writing.writing_aids import WritingAids

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.services.accounts.channel_directory import ChannelEntry
    from devlog_app.services.composing.checking import Checked
    from devlog_app.services.notes.watching import OutsideEdits
    from devlog_app.services.search.indexing import Indexed
    from devlog_app.ui.accounts.gate import Gate
    from devlog_app.ui.commands.notes import NoteCommands
    from devlog_app.ui.workspace.channel_pages import ChannelPages
    from devlog_app.ui.workspace.rearranging import Rearranging
    from devlog_app.ui.writing.quick_notes import QuickNotes


LARGEST_KEPT = 100_000
"""Code points; a longer note is not kept for the next start's first look."""


class Session(QObject):
    """Builds the parts and owns them; what they tell one another is decided in ``wiring``."""

    ending = Signal()
    """All is saved, or given up: what is under way for this workspace ends."""

    def __init__(
        self, services: "Services", bridge: Bridge, io: IoThread, renderer: Renderer, window: MainWindow
    ) -> None:
        super().__init__(window)
        self.services = services
        self.is_ending = False
        """Whether its notes are closed because all of it is: nothing takes their place."""
        self.root = services.root
        self.io = io
        self.bridge = bridge
        self._window = window
        library = services.library
        self.catalogue = Catalogue(bridge, self._scan, self)
        self.open_notes = OpenNotes(library, window.editor, self.catalogue.title, self)
        self.journalling = Journalling(services, io, self.open_notes, self)
        self.history_keeping = HistoryKeeping(services, io, self.open_notes, self)
        self.recovery = Recovery(services, io, self.open_notes, self.catalogue, self.history_keeping, self)
        self.composing = Composing(services, renderer, self._composed_apart, self.open_notes, window.editor, self)
        self.publishing = Publishing(services, bridge, self.open_notes, window)
        self.occasion = Occasion(Outstanding(services.paths, self.root).has_any, bridge, io, self)
        self.linking = Linking(services, bridge, self.occasion, self.catalogue.title, self)
        self.unfinished = Unfinished(services, bridge, self.occasion, self.publishing.is_under_way, self)
        self.own_clock = OwnClock(services, bridge, self.occasion, self)
        self.accounts = Accounts(services, bridge, window)
        self.watching = Watching(library, self.catalogue, self.open_notes, self)
        self.searching = Searching(services, self.catalogue, io, window.search, self)
        names, open_notes = self.searching.names, self.open_notes
        self.go_to = GoToNote(self.catalogue, names, window, self)
        self.aids = WritingAids(services, bridge, io, self.catalogue, names, open_notes, self)
        window.editor.pane_made.connect(self.aids.attach)
        self.checking = Checking(bridge, self._check, self.catalogue, self)
        self.index = IndexKeeping(bridge, self._index, lambda: (note.path for note in self.catalogue.notes), self)

    @cached_property
    def rearranging(self) -> "Rearranging":
        """What renames, moves and throws away notes."""
        from devlog_app.ui.workspace.at_first_use import made_rearranging

        return made_rearranging(self._window, self)

    @cached_property
    def commands(self) -> "NoteCommands":
        """What asks for new notes, names and places by forms."""
        from devlog_app.ui.workspace.at_first_use import made_note_commands

        return made_note_commands(self._window, self)

    @cached_property
    def quick_notes(self) -> "QuickNotes":
        """What makes notes without a question."""
        from devlog_app.ui.workspace.at_first_use import made_quick_notes

        return made_quick_notes(self._window, self)

    @cached_property
    def channel_pages(self) -> "ChannelPages":
        """What shows channels."""
        from devlog_app.ui.workspace.at_first_use import made_channel_pages

        return made_channel_pages(self._window, self)

    @cached_property
    def gate(self) -> "Gate":
        """What asks for the passphrase before a channel is reached."""
        from devlog_app.ui.workspace.at_first_use import made_gate

        return made_gate(self._window, self)

    @property
    def title(self) -> str:
        """What the workspace is called."""
        return self.services.library.title

    def view(self, channel_title: str, channel: "ChannelEntry | None") -> FirstView:
        """What the window shows now, for the next start: a post of *channel*, under this title."""
        note, post = self.open_notes.note, self.composing.post
        view = FirstView(root=self.root, groups=self.catalogue.groups, as_of=self.catalogue.as_of)
        if note is None or post is None or len(note.text) > LARGEST_KEPT:
            return view
        row = self.catalogue.note(note.path)
        title = row.title if row is not None else note.path
        shown = ShownNote(
            path=note.path,
            title=title,
            text=note.text,
            post=post,
            channel_title=channel_title,
            account=channel.account if channel else None,
            ref=channel.ref if channel else None,
        )
        return replace(view, note=shown)

    def start(self) -> None:
        """Look through the workspace, and go on listening."""
        self.catalogue.scan()
        self.watching.start(self.bridge, self._outside_edits())
        for part in (self.linking, self.unfinished, self.own_clock, self.recovery):
            part.start()

    def close(self) -> bool:
        """Make what is open safe and let go of everything; False where it cannot be saved."""
        self.is_ending = True
        if not self.open_notes.close():
            self.is_ending = False
            return False
        self.journalling.stop()
        self.let_go()
        return True

    def abandon(self) -> None:
        """Let go of everything, also of what could not be saved: it stays in the journal for the next start."""
        self.is_ending = True
        self.journalling.stop()
        self.open_notes.drop_all()
        self.let_go()

    def let_go(self) -> None:
        """End what is under way for this workspace."""
        self._window.pages.withdraw()
        self.ending.emit()
        self.composing.stop()
        self.recovery.stop()
        self.history_keeping.stop()
        self.index.stop()
        self.checking.stop()
        # The next workspace's notes get the next one's aids.
        self._window.editor.pane_made.disconnect(self.aids.attach)
        self.occasion.stop()
        for part in (self.watching, self.linking, self.unfinished, self.own_clock, self.catalogue, self.aids):
            part.stop()
        for over in (self.accounts, self.publishing, self):
            over.deleteLater()

    def _scan(self, known: AsOf) -> Telling[Found]:
        return scanning(self.root, self.services.paths.indexes, self.services.paths.outbox, known)

    def _composed_apart(self, path: str, text: str, channel: str | None) -> Task:
        from devlog_app.services.composing.composing_apart import composed_apart

        return self.bridge.hear(composed_apart(self.services.paths, self.root, path, text, channel))

    def _index(self, paths: tuple[str, ...] | None) -> "Telling[Indexed]":
        from devlog_app.services.search.indexing import indexing

        return indexing(self.root, self.services.paths.indexes, paths)

    def _check(self) -> "Telling[Checked]":
        from devlog_app.services.composing.checking import checking

        return checking(self.services.paths, self.root)

    def _outside_edits(self) -> "OutsideEdits":
        from devlog_app.services.notes.watching import OutsideEdits

        library = self.services.library
        return OutsideEdits(self.root, ignore=lambda: library.known_config.ignore, is_own=library.is_own_write)
