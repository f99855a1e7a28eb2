"""The page of a note's post, in the place of the writing."""

from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.ledger import Standing
from devlog_app.model.post import Post
from devlog_app.model.post_page import KnownPost, KnownPosts, Sides, Verdict
from devlog_app.model.steps import Done, Step
from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar
from devlog_app.ui.language.quoting import quoted
from devlog_app.ui.language.titled import titled, titled_step
from devlog_app.ui.language.wording import advice, sentence, step_sentence
from devlog_app.ui.post_page.card import CardWords
from devlog_app.ui.post_page.first_steps import FirstSteps
from devlog_app.ui.post_page.header import PostHeader
from devlog_app.ui.post_page.numbers_view import NumbersView
from devlog_app.ui.post_page.repost_view import RepostView
from devlog_app.ui.post_page.revisions_view import RevisionsView
from devlog_app.ui.post_page.sides_view import SidesView
from devlog_app.ui.post_page.step_bar import StepBar
from devlog_app.ui.post_page.words import place_of
from devlog_app.ui.preview.link_question import ask_about_link


class Wish(StrEnum):
    """What the page can ask for about the post that it shows."""

    LOOK = "look"
    UPDATE = "update"
    PULL = "pull"
    JOIN = "join"
    WITHDRAW = "withdraw"
    MEASURE = "measure"
    COPY = "copy"
    SHARE = "share"
    CANCEL = "cancel"
    PUBLISH = "publish"
    SCHEDULE = "schedule"
    CALENDAR = "calendar"


class PostPage(QWidget):
    """Shows what it is given and asks for what the user wants; nothing is done from here."""

    wanted = Signal(str)
    """A ``Wish``."""
    turned = Signal(str)
    """The user turned to the post in the channel with this name."""

    def __init__(self, root: Path, zone: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._root = root
        self._zone = zone
        self._title = ""
        self._known: KnownPosts | None = None
        self._post: KnownPost | None = None
        self._sides: Sides | None = None
        self._busy = ""
        self._looking = False
        self._wants_focus = False
        self._look_failed = False
        self.setAccessibleName(self.tr("Post page"))
        self._header = PostHeader(self)
        self._failed = NoticeBar(Gravity.ERROR, self)
        self._done = NoticeBar(Gravity.NOTICE, self)
        self._progress = StepBar(self)
        self._sides_view = SidesView(self)
        self._revisions = RevisionsView(self)
        self._numbers = NumbersView(self)
        self._repost = RepostView(self)
        self._first_steps = FirstSteps(self)
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        for view, words in (
            (self._sides_view, self.tr("Note and post")),
            (self._revisions, self.tr("Revisions")),
            (self._numbers, self.tr("Numbers")),
            (self._repost, self.tr("Pass it on")),
        ):
            self._tabs.addTab(view, words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._header, self._failed, self._done, self._progress):
            column.addWidget(widget)
        column.addWidget(self._tabs, 1)
        column.addWidget(self._first_steps, 1)
        column.addStretch(0)
        self.setFocusProxy(self._tabs)
        self._connect()
        self.show_no_note()

    @property
    def post(self) -> KnownPost | None:
        """The post that is shown."""
        return self._post

    @property
    def sides(self) -> Sides | None:
        """Note and post as they were read last."""
        return self._sides

    def show_no_note(self) -> None:
        """No note is at hand."""
        self._header.show_title(self.tr("Post page"))
        self._show_nothing(self.tr("Open a note to see what became of its post."))

    def show_known(self, known: KnownPosts, title: str, channel: str | None) -> None:
        """Show what is known of the note called *title*, in *channel* if it is there; nothing was read yet."""
        self._title = title
        self._header.show_title(title)
        if self._known is None or known.path != self._known.path:
            self._quiet()
        self._known = known
        if not known.posts:
            self._show_nothing(self.tr("This note was not published yet."), can_begin=True)
            return
        number = next((at for at, one in enumerate(known.posts) if one.channel.name == channel), 0)
        post = known.posts[number]
        if self._post is None or post.channel != self._post.channel:
            self._sides = None
        self._post = post
        self._header.show_channels(known.posts, number)
        self._header.show_post(post, self._zone, pinned=self._sides.pinned if self._sides is not None else None)
        self._revisions.show_revisions(post.revisions, place_of(post.channel), self._root, self._zone)
        self._numbers.show_post(post, self._zone)
        self._first_steps.hide()
        self._tabs.setVisible(True)
        if self._wants_focus:
            self.take_focus()
        self._want_words()
        if not post.is_live:
            self._sides = None
            self._sides_view.say(self._not_live(post))
        self._allow()

    def show_sides(self, sides: Sides) -> None:
        """Show note and post side by side."""
        self._sides = sides
        self._looking = False
        self._sides_view.show_sides(sides, self._zone)
        if sides.is_live and self._look_failed:
            self._failed.hide()
        if sides.is_live:
            self._revisions.show_present(replace(sides.post, messages=sides.there))
        if self._post is not None:
            self._header.show_post(self._post, self._zone, pinned=sides.pinned)
        self._allow()

    def show_looking(self) -> None:
        """The channel is being read."""
        self._looking = True
        if self._sides is None:
            self._sides_view.clear()
        self._sides_view.show_reading(True)
        self._allow()

    def show_no_look(self, error: DevlogError) -> None:
        """The channel cannot be read: say why; what is known stays."""
        self.show_failure(error)
        self._look_failed = True

    def show_words(self, post: Post | None, words: CardWords) -> None:
        """Offer what helps to pass the post on; *post* is of classic messages."""
        self._repost.show_post(post, self._post.link if self._post is not None else None, words)

    def show_failure(self, error: DevlogError) -> None:
        """Say what could not be done."""
        self._look_failed = False
        self._looking = False
        self._sides_view.show_reading(False)
        self.end()
        self._done.hide()
        said = titled(error, self._title_of)
        self._failed.say(sentence(said), advice(said))

    def _title_of(self, path: str) -> str | None:
        return self._title if self._known is not None and path == self._known.path else None

    def begin(self, words: str) -> None:
        """Something is under way that changes the post."""
        self._quiet()
        self._busy = self.tr("Something is on its way already.")
        self._progress.begin(words)
        self._allow()

    def show_step(self, step: Step) -> None:
        """Say what happens."""
        if isinstance(step, Done):
            # A post that is published anew is withdrawn first: only ``end`` is the end.
            self.say(f"{step_sentence(replace(step, note=quoted(self._title)))}.")
        else:
            self._progress.show_step(titled_step(step, self._title_of))

    def say(self, words: str) -> None:
        """Something went well."""
        self._failed.hide()
        self._done.say(words)

    def end(self) -> None:
        """What was under way is over."""
        self._busy = ""
        self._progress.end()
        self._allow()

    def take_focus(self) -> None:
        """Let the keyboard be here, as soon as there is something to be reached."""
        place = self._tabs if self._first_steps.isHidden() else self._first_steps
        self._wants_focus = place.isHidden()
        place.setFocus()

    def _connect(self) -> None:
        self._tabs.currentChanged.connect(self._want_words)
        self._header.channel_chosen.connect(self._turn)
        self._header.copy_wanted.connect(self._want_copy)
        self._header.withdraw_wanted.connect(self._want_withdrawing)
        self._sides_view.update_wanted.connect(self._want_update)
        self._sides_view.pull_wanted.connect(self._want_pull)
        self._sides_view.join_wanted.connect(self._want_joining)
        self._sides_view.look_wanted.connect(self._want_look)
        self._numbers.measure_wanted.connect(self._want_numbers)
        self._progress.cancel_requested.connect(self._want_end)
        self._first_steps.publish_wanted.connect(self._want_publishing)
        self._first_steps.schedule_wanted.connect(self._want_scheduling)
        self._first_steps.calendar_wanted.connect(self._want_calendar)
        self._revisions.link_chosen.connect(self._ask_about_link)
        self._repost.said.connect(self.say)
        self._repost.refused.connect(self.show_failure)

    def _show_nothing(self, words: str, *, can_begin: bool = False) -> None:
        self._post = self._sides = None
        self._header.show_nothing(words, can_copy=can_begin)
        self._tabs.hide()
        self._first_steps.setVisible(can_begin)
        if can_begin and self._wants_focus:
            self.take_focus()
        self._allow()

    def _quiet(self) -> None:
        self._failed.hide()
        self._done.hide()

    def _not_live(self, post: KnownPost) -> str:
        if post.standing is Standing.WITHDRAWN:
            return self.tr("The post was withdrawn: there is nothing to compare. The note can be published again.")
        return self.tr("The post was deleted by somebody else; the note is as it was, and can be published again.")

    def _allow(self) -> None:
        """Let be done what can be done, and say of the rest why not."""
        reason = self._busy or self._not_there()
        looking = reason or (self.tr("The channel is being read.") if self._looking else "")
        self._header.allow_withdrawing(reason)
        self._sides_view.allow(looking or self._no_update(), looking or self._no_pull(), looking)
        self._numbers.set_measurable(self._busy or self._no_numbers())

    def _not_there(self) -> str:
        if self._post is None:
            return self.tr("The note is in no channel.")
        return "" if self._post.is_live else self.tr("The post is not there any more.")

    def _no_update(self) -> str:
        if self._sides is not None and self._sides.verdict is Verdict.SAME:
            return self.tr("Note and post say the same.")
        return ""

    def _no_pull(self) -> str:
        if self._sides is None or not self._sides.is_live:
            return self.tr("The channel has to be read first.")
        if self._sides.verdict in {Verdict.SAME, Verdict.HERE}:
            return self.tr("Nobody changed the post in its channel.")
        return ""

    def _no_numbers(self) -> str:
        if self._not_there() or self._post is None:
            return self._not_there()
        if self._post.channel.kind is ChannelKind.LOCAL:
            return self.tr("A channel on this computer only has no readers to count.")
        if self._post.standing is Standing.SCHEDULED:
            return self.tr("The post is not out yet.")
        return ""

    def _turn(self, number: int) -> None:
        if self._known is not None:
            self.turned.emit(self._known.posts[number].channel.name)

    def _want_words(self) -> None:
        if self._tabs.currentWidget() is self._repost and self._post is not None:
            self.wanted.emit(Wish.SHARE)

    def _want_copy(self) -> None:
        self.wanted.emit(Wish.COPY)

    def _want_withdrawing(self) -> None:
        self.wanted.emit(Wish.WITHDRAW)

    def _want_update(self) -> None:
        self.wanted.emit(Wish.UPDATE)

    def _want_pull(self) -> None:
        self.wanted.emit(Wish.PULL)

    def _want_joining(self) -> None:
        self.wanted.emit(Wish.JOIN)

    def _want_look(self) -> None:
        self.wanted.emit(Wish.LOOK)

    def _want_numbers(self) -> None:
        self.wanted.emit(Wish.MEASURE)

    def _want_end(self) -> None:
        self.wanted.emit(Wish.CANCEL)

    def _want_publishing(self) -> None:
        self.wanted.emit(Wish.PUBLISH)

    def _want_scheduling(self) -> None:
        self.wanted.emit(Wish.SCHEDULE)

    def _want_calendar(self) -> None:
        self.wanted.emit(Wish.CALENDAR)

    def _ask_about_link(self, address: str) -> None:
        ask_about_link(address, self)
