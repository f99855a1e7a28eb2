"""The publish sheet: what is known before, while and after a post goes out; nothing leaves but by its one button."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.post import Post
from devlog_app.ui.publish.banner import ChannelBanner, Use, use_of
from devlog_app.ui.publish.course import Course
from devlog_app.ui.publish.course_page import CoursePage
from devlog_app.ui.publish.hindrances import in_the_channel, in_the_post
from devlog_app.ui.publish.outcome import NOBODY_SIGNED_IN
from devlog_app.ui.publish.preflight_page import PreflightPage
from devlog_app.ui.publish.publish_button import PublishButton
from devlog_app.ui.publish.rehearse_button import RehearseButton
from devlog_app.ui.publish.time_choice import TimeState
from devlog_app.ui.publish.wish import PublishWish

if TYPE_CHECKING:
    from devlog_app.services.accounts.channel_directory import ChannelEntry
    from devlog_app.services.publishing.preflight import ChannelCheck

WIDTH, HEIGHT = 46, 42
"""In widths and heights of a letter, so that the sheet grows with the text."""


class PublishSheet(QDialog):
    """Shows one note's way out; it can be closed at any time, and stops nothing by that.

    Signals:
        publish_wanted, rehearsal_wanted: a ``PublishWish``.
        channel_chosen: the user took another channel; the post may look different there.
        time_changed: a ``TimeState``: another time is meant.
        line_requested: the author wants to see this line of the note (from 1).
        check_wanted: the channel is to be asked who may post there.
        cancel_wanted: the publication of the note at this path is to be stopped.
        back_wanted: how the last publication ended was read.
    """

    publish_wanted = Signal(object)
    rehearsal_wanted = Signal(object)
    channel_chosen = Signal(str)
    time_changed = Signal(object)
    line_requested = Signal(int)
    check_wanted = Signal()
    cancel_wanted = Signal(str)
    back_wanted = Signal()

    def __init__(self, parent: QWidget, now: Callable[[], datetime]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Publish"))
        self._now = now
        self._post: Post | None = None
        self._check: ChannelCheck | None = None
        self._course: Course | None = None
        self._entries: tuple[ChannelEntry, ...] = ()
        self.banner = ChannelBanner(self)
        self.page = PreflightPage(self, now)
        self.course_page = CoursePage(self)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.page)
        self._stack.addWidget(self.course_page)
        self._reason = QLabel(self)
        self._reason.setObjectName("reason")
        self._reason.setWordWrap(True)
        self._reason.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._rehearse = RehearseButton(self)
        self._promote = QPushButton(self)
        self._back = QPushButton(self.tr("&Back"), self)
        self._close = QPushButton(self.tr("&Close"), self)
        self._publish = PublishButton(self)
        self._lay_out()
        for button in self.findChildren(QPushButton):
            # The Return key, pressed in a field, must never publish.
            button.setAutoDefault(False)
        self._connect()

    @property
    def note(self) -> str | None:
        """The path of the note whose way out is shown."""
        if self._course is not None:
            return self._course.note
        return self._post.note.path if self._post is not None else None

    @property
    def post(self) -> Post | None:
        """The post that the button would publish."""
        return self._post

    @property
    def channel(self) -> str | None:
        """The name of the chosen channel."""
        return self._entry.name if self._entry is not None else None

    @property
    def is_about_course(self) -> bool:
        """Whether a publication is shown rather than what comes before."""
        return self._course is not None

    def show_channels(self, entries: "Sequence[ChannelEntry]", chosen: str) -> None:
        """Offer these channels, *chosen* being that of the post."""
        self._entries = tuple(entries)
        self.page.channel.show_channels(entries)
        self.page.channel.choose(chosen)
        self._rehearse.show_channels(self._entries)
        self._show_entry()

    def show_time(self, state: TimeState, zone: str | None) -> None:
        """Show the time that is meant, in *zone*."""
        self.page.time.set_zone(zone)
        self.page.time.take(state)

    def show_post(self, post: Post) -> None:
        """Hold the very *post* that is painted ready."""
        self._post = post
        if self._course is None:
            self.page.show_post(post)
        self._refresh()

    def show_checking(self) -> None:
        """The channel is being asked."""
        self._check = None
        self.banner.show_checking()
        self._refresh()

    def show_check(self, check: "ChannelCheck") -> None:
        """Say what the channel answered."""
        if self._entry is None or check.name != self._entry.name:
            return
        self._check = check
        if self._course is not None:
            return
        self.banner.show_check(check)
        self.page.show_check(check, self._entry)
        self._refresh()

    def show_refusal(self, error: DevlogError) -> None:
        """Say why the channel could not be asked."""
        self._check = None
        self.banner.show_refusal(error, can_sign_in=error.code in NOBODY_SIGNED_IN)
        self._refresh()

    def show_locked(self) -> None:
        """The passphrase of the secrets was not given: nobody could be asked."""
        self._check = None
        self.banner.show_locked()
        self._refresh()

    def show_rehearsed(self, course: Course | None) -> None:
        """The post was rehearsed, as *course* tells."""
        self.page.show_rehearsed(course)

    def show_course(self, course: Course, zone: str | None) -> None:
        """Show a publication on its way, or how it ended."""
        is_news = self._course is None or self._course.is_over != course.is_over
        self._course = course
        self.course_page.show_course(course, zone)
        entry = next((each for each in self._entries if each.name == course.channel), None)
        self.banner.show_entry(entry)
        self.banner.say_title(course.title)
        self._stack.setCurrentWidget(self.course_page)
        self._refresh()
        if is_news:
            # What the keyboard was in is hidden now.
            self._fitting_button().setFocus()

    def show_preflight(self) -> None:
        """Show what should be known before."""
        self._course = None
        if self._post is not None:
            self.page.show_post(self._post)
        self._stack.setCurrentWidget(self.page)
        self._show_entry()

    def publish(self) -> None:
        """Ask for what the sheet shows, as if the button had been pressed; nothing if it cannot be."""
        if self._publish.isEnabled() and self._publish.isVisible() and self._post is not None and self._entry:
            try:
                at = self.page.time.moment()
            except DevlogError:
                # Its time has passed while the sheet was read.
                self._refresh()
                return
            checked = self._check.identity.id if self._check is not None else None
            self.publish_wanted.emit(PublishWish(self._entry.name, at, self._post, checked))

    @property
    def _entry(self) -> "ChannelEntry | None":
        return self.page.channel.entry

    def _connect(self) -> None:
        self._publish.clicked.connect(self.publish)
        self._rehearse.wanted.connect(self._rehearse_in)
        self._close.clicked.connect(self.close)
        self._back.clicked.connect(self._go_back)
        self._promote.clicked.connect(self._choose_production)
        self.banner.check_wanted.connect(self.check_wanted)
        self.page.channel.channel_chosen.connect(self._take_channel)
        self.page.time.changed.connect(self._tell_time)
        self.page.line_requested.connect(self._go_to_line)
        self.course_page.progress.cancel_requested.connect(self._cancel)

    def _take_channel(self, name: str) -> None:
        self._check = None
        self._show_entry()
        self.channel_chosen.emit(name)

    def _show_entry(self) -> None:
        self.banner.show_entry(self._entry)
        if self._entry is not None:
            self.page.show_entry(self._entry)
        if self._check is not None:
            self.show_check(self._check)
        self._refresh()

    def _tell_time(self) -> None:
        self.time_changed.emit(self.page.time.state())
        self._refresh()

    def _go_to_line(self, line: int) -> None:
        self.line_requested.emit(line)
        self.close()

    def _go_back(self) -> None:
        self.back_wanted.emit()

    def _cancel(self) -> None:
        if self._course is not None:
            self.cancel_wanted.emit(self._course.note)

    def _rehearse_in(self, name: str) -> None:
        if self._post is not None:
            self.rehearsal_wanted.emit(PublishWish(name, None, self._post, is_rehearsal=True))

    def _choose_production(self) -> None:
        production = self._production()
        if production is not None:
            self.back_wanted.emit()
            self.page.channel.choose(production.name)
            self._take_channel(production.name)

    def _production(self) -> "ChannelEntry | None":
        """The channel for subscribers that a rehearsed post goes to next: the default one, else the first."""
        found = [each for each in self._entries if use_of(each) is Use.SUBSCRIBERS]
        return next((each for each in found if each.is_default), found[0] if found else None)

    def _refresh(self) -> None:
        """Bring the buttons and the words beside them in line with everything else."""
        course = self._course
        before = course is None
        reason = self._hindrance() if before else ""
        self._reason.setText(reason)
        self._publish.setVisible(before)
        self._publish.setEnabled(not reason)
        self._publish.setText(self._verb())
        self._publish.setAccessibleName(self._publish.text().replace("&", ""))
        self._rehearse.setVisible(before)
        self._rehearse.setEnabled(not in_the_post(self._post))
        self._back.setVisible(course is not None and course.is_over and course.done is None and self._post is not None)
        self._close.setText(self.tr("&Hide") if course is not None and not course.is_over else self.tr("&Close"))
        production = self._production()
        shown = course is not None and course.done is not None and course.wish is not None
        at_subscribers = course is not None and self._use_of(course.channel) is Use.SUBSCRIBERS
        self._promote.setVisible(shown and production is not None and not at_subscribers and self._post is not None)
        if production is not None:
            name = (production.ref or production.name).replace("&", "&&")
            self._promote.setText(self.tr("Go on to %1…").replace("%1", name))

    def _fitting_button(self) -> QPushButton:
        """The button for what comes next: about how it ended, back to what is to be mended, or out of the way."""
        assert self._course is not None
        if not self._course.is_over:
            return self._close
        about = self.course_page.outcome.first_choice
        return about or (self._close if self._back.isHidden() else self._back)

    def _use_of(self, name: str) -> Use | None:
        return next((use_of(each) for each in self._entries if each.name == name), None)

    def _verb(self) -> str:
        entry = self._entry
        if entry is None:
            return self.tr("&Publish")
        name = (entry.ref or entry.name).replace("&", "&&")
        if entry.kind is ChannelKind.LOCAL and self.page.time.is_later:
            return self.tr("&Schedule on this computer only")
        if entry.kind is ChannelKind.LOCAL:
            return self.tr("&Publish on this computer only")
        words = self.tr("&Schedule in %1") if self.page.time.is_later else self.tr("&Publish to %1")
        return words.replace("%1", name)

    def _hindrance(self) -> str:
        """Why nothing can be published so; empty where it can be."""
        reason = in_the_post(self._post)
        if reason:
            return reason
        entry, refused = self._entry, self.page.time.refused()
        if entry is None:
            return self.tr("Choose a channel.")
        if self._post is None or (self._post.channel is not None and self._post.channel != entry.name):
            return self.tr("The post is being made for this channel …")
        if refused:
            return refused
        if entry.kind is ChannelKind.LOCAL:
            return ""
        return in_the_channel(self._check, self._post, self.page.time.moment(), self._now())

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._rehearse)
        buttons.addWidget(self._back)
        buttons.addWidget(self._promote)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._publish)
        self._reason.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        foot = QVBoxLayout()
        foot.setContentsMargins(20, 8, 20, 14)
        foot.setSpacing(8)
        foot.addWidget(self._reason)
        foot.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._stack, 1)
        column.addLayout(foot)
        letter = self.fontMetrics()
        wanted = QSize(WIDTH * letter.averageCharWidth() * 2, HEIGHT * letter.height())
        room = self.screen().availableSize()
        self.resize(wanted.boundedTo(QSize(room.width() - 40, room.height() - 80)))
