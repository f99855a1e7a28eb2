"""What the window says and shows of its session: titles, posts, what was saved, what went wrong."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QApplication

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.note import Note, NoteSummary
from devlog_app.model.post import Post
from devlog_app.ui.actions.menus import OF_A_NOTE
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.pages import WRITING
from devlog_app.ui.start.first_view import FirstView
from devlog_app.ui.tree.branches import Branch, BranchKind
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.model.steps import Done
    from devlog_app.model.workspace_config import WorkspaceConfig
    from devlog_app.ui.publish.course import Interrupted

LOCAL = "local"


class Desk(QObject):
    """Stands between the panes and the session where a connection alone does not say enough."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._default = LOCAL
        self._taken: WorkspaceConfig | None = None

    def set_out(self) -> None:
        """Show where an open workspace's posts go."""
        try:
            config, entries = self._session.services.library.config, self._session.services.channels.names()
        except DevlogError as error:
            self._taken = None
            self._window.show_error(error)
            return
        self._taken = config
        self._default = next((entry.name for entry in entries if entry.is_default), LOCAL)
        self._window.publish.set_channels(entries)
        self._window.publish.set_zone(config.time_zone)
        self._window.tree.set_default_channel(self._default)

    def take_settings(self) -> None:
        """``devlog.yaml`` is another: everything follows what it says; what was shown stays where it is broken."""
        note, panel, before = self._session.open_notes.note, self._window.publish, self._taken
        chosen = panel.channel
        is_usual = note is not None and chosen == self._channel_of(note)
        self.set_out()
        if self._taken is None or self._taken == before:
            return
        if before is None:
            self._window.hide_error()
        if note is not None and (is_usual or panel.channel != chosen):
            # Whoever chose a channel for this note still means it, if it is there.
            panel.choose_channel(self._channel_of(note))
        self._session.catalogue.scan()
        self._session.composing.begin(panel.channel)

    def show_note(self, note: Note) -> None:
        """A note was opened, or the user turned to its tab."""
        self._window.hide_error()
        self._window.pages.show(WRITING)
        self._window.show_note(self._title_of(note))
        self._window.tree.follow(note.path)
        self._window.publish.choose_channel(self._channel_of(note))
        self._window.publish.turn_to(note.path)
        self._session.composing.begin(self._window.publish.channel)
        self._window.actions_table.enable(OF_A_NOTE, on=True)
        self._window.editor.setFocus()
        self.show_place()

    def turn_to_text(self) -> None:
        """The next key belongs to the note that is shown."""
        self._window.pages.show(WRITING)
        self._window.editor.setFocus()

    def show_no_note(self) -> None:
        """No note is open."""
        if not self._session.is_ending:
            self._window.show_start(self._session.title)
            self._window.preview.clear()
        self._window.tree.follow(None)
        self._window.actions_table.enable(OF_A_NOTE, on=False)
        self._window.show_place("")

    def show_change(self, note: Note) -> None:
        """An open note was saved, or another program's version taken over."""
        self._session.catalogue.update(self._session.services.library.row(note.path))
        if note.path != self._session.open_notes.path:
            return
        self._window.show_note(self._title_of(note))
        self._window.tree.follow(note.path)
        self.show_place()

    def show_tree(self, branches: tuple[Branch, ...]) -> None:
        """The tree is another one."""
        self._window.tree.show_tree(branches)
        note = self._session.open_notes.note
        if note is not None:
            self._window.show_note(self._title_of(note))

    def show_post(self, post: Post) -> None:
        """The post of the text as it stands: the same value to all who show it, and to the publish button."""
        self._window.preview.show_post(post, self.channel_title(), self._session.root)
        self._window.problems.show_post(post)
        self._window.publish.set_post(post)

    def show_no_post(self) -> None:
        """There is nothing to publish: no note is open, or its post is still being made."""
        note = self._session.open_notes.note
        if note is None:
            self._window.preview.clear()
        else:
            self._window.preview.await_post(note.path, self._window.publish.channel, self.channel_title())
        self._hold_no_post()

    def show_no_post_because(self, error: DevlogError) -> None:
        """No post can be made of the text."""
        self._window.preview.refuse(self.channel_title())
        self._hold_no_post()
        self._window.show_error(error)

    def _hold_no_post(self) -> None:
        self._window.problems.clear()
        self._window.publish.set_post(None, has_note=self._session.open_notes.note is not None)

    def show_done(self, done: "Done") -> None:
        """A publication came to its end: the note may have an id now, and has another state."""
        from devlog_app.model.steps import Outcome
        from devlog_app.ui.times import full_time, zone_of

        self._session.open_notes.look_at_disk(done.note)
        # What was interrupted long ago may be finished after its note has moved, or gone.
        if (self._session.root / done.note).is_file():
            self._session.catalogue.update(self._session.services.library.row(done.note))
        if done.outcome == Outcome.PUBLISHED and done.channel.kind is ChannelKind.LOCAL:
            self._window.say(self.tr("Published on this computer only"))
        elif done.outcome == Outcome.PUBLISHED:
            self._window.say(self.tr("Published in %1").replace("%1", done.channel.title))
        elif done.outcome == Outcome.SCHEDULED and done.date is not None:
            time = full_time(done.date, zone_of(self._session.services.library))
            self._window.say(self.tr("Scheduled for %1").replace("%1", time))

    def show_limits(self) -> None:
        """Another account has other limits: the post may look different."""
        self._window.hide_error()
        self._session.composing.begin(self._window.publish.channel)

    def show_copy(self, copy: NoteSummary) -> None:
        """The other program's version was kept as a note of its own."""
        self._session.catalogue.update(copy)
        self._window.say(self.tr("The other version was kept as %1").replace("%1", copy.path))

    def ask_before_losing(self, path: str) -> None:
        """The note at *path* is to be closed and could not be saved: only the user may give it up."""
        from devlog_app.ui.dialogs.changes import question

        box = question(
            self.tr("Not saved"),
            self.tr("“%1” could not be saved.").replace("%1", self._session.catalogue.title(path)),
            self.tr("Close it anyway? What was typed since the last save stays in its history."),
            self.tr("Close all the same"),
            self._window,
        )
        box.accepted.connect(partial(self._session.open_notes.drop, path))
        box.open()

    def show_place(self) -> None:
        """Say where the caret is."""
        line = QLocale().toString(self._window.editor.edit.line())
        self._window.show_place(self.tr("Line %1").replace("%1", line))

    # Commands about the row of the tree that has the focus, else about the open note

    def quick_post(self) -> None:
        """A new post, without a question."""
        self._session.quick_notes.new_note()

    def new_post(self) -> None:
        """A post whose title is asked for."""
        self._session.commands.new_post()

    def next_talk(self) -> None:
        """The next talk of the conference at hand, without a question."""
        self._session.quick_notes.next_talk(self.conference())

    def new_talk(self) -> None:
        """A talk note in the conference at hand."""
        self._session.commands.new_talk(self.conference())

    def reveal(self) -> None:
        subject = self.subject()
        if subject is not None:
            self._session.commands.reveal(subject.path)

    def copy_path(self) -> None:
        subject = self.subject()
        if subject is not None:
            self._session.commands.copy_path(subject.path)

    def copy_post(self) -> None:
        """Put the post on the clipboard, for those who paste it into Telegram themselves."""
        from devlog_app.ui.writing.copying import copy_for_telegram

        post = self._session.composing.classic()
        if post is not None:
            copy_for_telegram(post)
            self._window.say(self.tr("Copied: paste it into Telegram."))

    def publish(self) -> None:
        """Show what publishing would do, also where the post was not there yet when it was wished for."""
        if self._session.composing.is_awaited:
            self._session.composing.compose()
        self._window.publish.request_sheet()

    def show_channel(self) -> None:
        """The page of the chosen channel."""
        if self._window.publish.channel is not None:
            self.show_page_of(self._window.publish.channel)

    # What leads to a channel

    def show_page_of(self, channel: str) -> None:
        """Show what is in the channel of this name."""
        self._session.gate.show_channel(channel)

    def finish(self, found: "Interrupted") -> None:
        """Send what is missing of an interrupted publication."""
        self._session.gate.finish(found)

    def take_back(self, found: "Interrupted") -> None:
        """Delete what an interrupted publication has sent."""
        self._session.gate.take_back(found)

    def show_missed_time(self, error: DevlogError) -> None:
        """A post whose time came did not leave; where the secrets are sealed, the passphrase is asked for."""
        self._window.show_error(error)
        self._session.gate.retry_clock(error)

    @property
    def is_in_tree(self) -> bool:
        """Whether the tree has the focus."""
        return self._window.tree.isAncestorOf(QApplication.focusWidget() or self._window)

    def subject(self) -> NoteSummary | None:
        """The note that a command is about: that of the tree's row where it has the focus, else the open one."""
        open_path = self._session.open_notes.path
        of_open = self._session.catalogue.note(open_path) if open_path is not None else None
        if self.is_in_tree:
            return self._row_note() or of_open
        return of_open

    def _row_note(self) -> NoteSummary | None:
        row = self._window.tree.target
        return row.note if row is not None else None

    def conference(self) -> str | None:
        """The folder of the conference at hand: that of the row in the tree, else of the open note."""
        row = self._window.tree.target
        if row is not None and row.kind is BranchKind.CONFERENCE:
            return row.key.partition(":")[2]
        subject = self.subject()
        return subject.conference if subject is not None else None

    def _title_of(self, note: Note) -> str:
        row = self._session.catalogue.note(note.path)
        if row is not None:
            return row.title
        title = note.front_matter.title if note.front_matter is not None else None
        return title or note.path.rpartition("/")[2]

    def _channel_of(self, note: Note) -> str:
        try:
            return self._session.services.library.channel_of(note) or self._default
        except DevlogError:
            # What is wrong with the conference's file is said where it is used.
            return self._default

    def channel_title(self) -> str:
        """What the preview calls the chosen channel."""
        name = self._window.publish.channel
        return self._session.title if name is None else self._session.services.channels.title(name)

    def show_title(self) -> None:
        """Something else is known of a channel: it may be called otherwise."""
        if not self._session.is_ending:
            self._window.preview.rename(self.channel_title())

    def view(self) -> FirstView:
        """What the window shows now, for the next start."""
        return self._session.view(self.channel_title(), self._window.publish.entry)
