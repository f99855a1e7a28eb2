"""Keeps the page of a post in step: what is known of it, what its channel says, and its numbers."""

import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.note import NoteState, NoteSummary
from devlog_app.model.post_page import KnownPost, KnownPosts, Sides
from devlog_app.ui.post_page import loop_work
from devlog_app.ui.post_page.card import CardWords
from devlog_app.ui.post_page.opening import Opening
from devlog_app.ui.post_page.post_changes import PostChanges
from devlog_app.ui.threads.bridge import Bridge, Task
from devlog_app.ui.times import zone_of
from devlog_app.ui.writing.copying import copy_for_telegram

if TYPE_CHECKING:
    from devlog_app.ui.main_window import MainWindow
    from devlog_app.ui.post_page.page import PostPage
    from devlog_app.ui.workspace.session import Session

OFTEN = 600
"""Seconds in which the same post is not counted again without being asked to."""
SETTLED = 300
"""Milliseconds after which a note that was saved is looked at."""


class PostDesk(QObject):
    """Serves the page of the shown note's post in one *session*."""

    known = Signal(object)
    """The ``KnownPosts`` of the shown note; None where none is shown."""

    def __init__(self, session: "Session", bridge: Bridge, window: "MainWindow") -> None:
        super().__init__(session)
        self._session = session
        self._services = session.services
        self._bridge = bridge
        self._window = window
        self._page: PostPage | None = None
        self._path: str | None = None
        self._channel: str | None = None
        self._posts: KnownPosts | None = None
        self._state: NoteState | None = None
        self._is_shown = False
        self._knowing: Task | None = None
        self._looking: Task | None = None
        self._opening = Opening(self._services, bridge, window, self)
        self.changes = PostChanges(session, bridge, self._opening, window, self)
        self.changes.over.connect(self.learn)
        self._counted: dict[str, float] = {}
        self._then: Callable[[], None] | None = None
        self._soon = QTimer(self, singleShot=True, interval=SETTLED)
        self._soon.timeout.connect(self.learn)

    def made_page(self) -> QWidget:
        """The page, for those who show it."""
        from devlog_app.ui.post_page.page import PostPage

        self._page = PostPage(self._session.root, zone_of(self._services.library))
        self._page.wanted.connect(self.carry_out)
        self._page.turned.connect(self.turn_to)
        self.changes.serve(self._page)
        return self._page

    def follow(self) -> None:
        """Another note is shown, or the shown one was saved."""
        if self._path != self._session.open_notes.path:
            self._path = self._session.open_notes.path
            self._posts = self._channel = None
            self.changes.concern(self._path, None)
            self.known.emit(None)
        self._soon.start()

    def follow_row(self, row: NoteSummary) -> None:
        """Another part of the window found out where a note stands."""
        if row.path == self._path and row.state is not self._state:
            self._state = row.state
            self._soon.start()

    def show(self, name: str) -> None:
        """The page called *name* is shown: this one is kept up to date only while it is seen."""
        self._is_shown = name == "post"
        if self._is_shown:
            self._path = self._session.open_notes.path
            if self._path is not None:
                self._session.open_notes.save_note(self._path)
            self.learn()
            if self._page is not None:
                self._page.take_focus()

    def learn(self) -> None:
        """Ask what is known of the note's posts; nothing is connected to."""
        self._soon.stop()
        if self._path is None:
            self.known.emit(None)
            if self._page is not None:
                self._page.show_no_note()
            return
        self._knowing = self._bridge.run(loop_work.known(self._services, self._path, whole=self._is_shown))
        self._knowing.finished.connect(self._show_known)
        self._knowing.failed.connect(self._show_failure)

    def turn_to(self, channel: str) -> None:
        """Show the post in *channel*."""
        self._channel = channel
        if self._posts is not None:
            self._show_known(self._posts)

    def update_post(self) -> None:
        """Make the post say what the note says, after what will happen was shown; the page is shown."""
        if self._post is None or not self._post.is_live:
            # It is not known yet where the post is; the wish waits until it is.
            self._then = self.update_post if self._posts is None else None
            return
        self.changes.update_post()

    def carry_out(self, wish: str) -> None:
        """Do what the page asks for: a ``Wish``."""
        from devlog_app.ui.post_page.page import Wish

        ways: dict[Wish, Callable[[], object]] = {
            Wish.LOOK: partial(self._when_open, self._look),
            Wish.UPDATE: self.update_post,
            Wish.PULL: self.changes.pull,
            Wish.JOIN: self.changes.put_together,
            Wish.WITHDRAW: self.changes.withdraw,
            Wish.MEASURE: partial(self._when_open, self._measure),
            Wish.COPY: self._copy,
            Wish.SHARE: self._offer_words,
            Wish.PUBLISH: self._window.publish.sheet_requested.emit,
            Wish.SCHEDULE: self._window.publish.ask_to_schedule,
            Wish.CALENDAR: partial(self._window.pages.show, "calendar"),
            Wish.CANCEL: self.changes.cancel,
        }
        ways[Wish(wish)]()

    # What is known, and what the channel says

    @property
    def _post(self) -> KnownPost | None:
        posts = self._posts.posts if self._posts is not None else ()
        return next((one for one in posts if one.channel.name == self._channel), posts[0] if posts else None)

    def _show_known(self, known: KnownPosts) -> None:
        if known.path != self._path:
            return
        self._posts = known
        self.changes.concern(self._path, self._post)
        self.known.emit(known)
        if not self._is_shown or self._page is None:
            return
        self._page.show_known(known, self._title(known.path), self._channel)
        if self._post is not None and self._post.is_live:
            self._look()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _look(self) -> None:
        """Read the channel; what is known without it is shown meanwhile."""
        post = self._post
        if post is None or self._page is None or self._path is None:
            return
        self._page.show_looking()
        offline = loop_work.sides(self._services, self._path, post.channel.name, offline=True)
        self._bridge.run(offline).finished.connect(self._show_meanwhile)
        live = loop_work.sides(self._services, self._path, post.channel.name, offline=False)
        self._looking = self._bridge.run(live)
        self._looking.finished.connect(self._show_sides)
        self._looking.failed.connect(self._show_no_look)

    def _show_meanwhile(self, sides: Sides) -> None:
        if self._concerns(sides) and self._page is not None and self._page.sides is None:
            self._page.show_sides(sides)
            if self._looking is not None:
                self._page.show_looking()

    def _show_sides(self, sides: Sides) -> None:
        if not self._concerns(sides) or self._page is None:
            return
        self._looking = None
        self._page.show_sides(sides)
        self._refresh()
        self._measure_now_and_then()

    def _show_no_look(self, error: DevlogError) -> None:
        """The channel cannot be read, or the post is gone: what is known stays."""
        if self.sender() is not self._looking or self._page is None:
            return
        self._looking = None
        self._page.show_no_look(error)
        self._refresh()

    def _refresh(self) -> None:
        """Something may have been written down: show it, without looking again."""
        if self._path is None:
            return
        self._update_row(self._path)
        self._knowing = self._bridge.run(loop_work.known(self._services, self._path, whole=self._is_shown))
        self._knowing.finished.connect(self._show_anew)

    def _show_anew(self, known: KnownPosts) -> None:
        if known.path != self._path:
            return
        self._posts = known
        self.changes.concern(self._path, self._post)
        self.known.emit(known)
        if self._page is not None and self._is_shown:
            self._page.show_known(known, self._title(known.path), self._channel)

    def _concerns(self, sides: Sides) -> bool:
        return sides.path == self._path and self._post is not None and sides.channel == self._post.channel.name

    # Numbers

    def _measure_now_and_then(self) -> None:
        post, posts = self._post, self._posts
        if post is None or posts is None or posts.note_id is None or post.channel.kind is ChannelKind.LOCAL:
            return
        last = self._counted.get(posts.note_id)
        if last is None or time.monotonic() - last > OFTEN:
            self._measure()

    def _measure(self) -> None:
        if self._posts is None or self._posts.note_id is None:
            return
        self._counted[self._posts.note_id] = time.monotonic()
        task = self._bridge.run(loop_work.measured(self._services, self._posts.note_id))
        task.finished.connect(self._refresh)
        task.failed.connect(self._show_failure)

    # What else is asked for

    def _show_failure(self, error: DevlogError) -> None:
        if self._page is not None:
            self._page.show_failure(error)

    def _copy(self) -> None:
        post = self._session.composing.classic()
        if post is not None and self._page is not None:
            copy_for_telegram(post)
            self._page.say(self.tr("Copied: paste it into Telegram."))

    def _offer_words(self) -> None:
        """Make what helps to pass the post on; only now, for a long note takes a while."""
        if self._page is not None and self._path is not None:
            words = self._card_words(self._title(self._path))
            self._page.show_words(self._session.composing.classic(), words)

    def _title(self, path: str) -> str:
        return self._session.catalogue.title(path)

    def _update_row(self, path: str) -> None:
        try:
            row = self._services.library.row(path)
        except DevlogError as error:
            self._show_failure(error)
            return
        self._state = row.state
        self._session.catalogue.update(row)

    def _when_open(self, work: Callable[[], None]) -> None:
        if self._post is not None:
            self._opening.run(self._post.channel.kind, work)

    def _card_words(self, title: str) -> CardWords:
        """What stands on the picture card: the conference of the note, else its channel."""
        row = self._session.catalogue.note(self._path or "")
        library = self._services.library
        conference = library.conferences().get(row.conference) if row is not None and row.conference else None
        config = library.known_config.channels.get(self._post.channel.name) if self._post is not None else None
        place = library.title
        if self._post is not None and self._post.channel.username:
            place = f"@{self._post.channel.username}"
        tag = ""
        if conference is not None:
            place = conference.title or place
            tag = conference.hashtag or ""
        return CardWords(title, place, tag, config.colour if config is not None else None)
