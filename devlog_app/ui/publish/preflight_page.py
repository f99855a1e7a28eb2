"""Everything that should be known before a post leaves: what it is, what is odd about it, where it leads."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar
from devlog_app.ui.language.quoting import quoted
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.problems.problem_view import ProblemView
from devlog_app.ui.publish.channel_choice import ChannelChoice
from devlog_app.ui.publish.comparison import is_the_same, line_changes
from devlog_app.ui.publish.course import Course
from devlog_app.ui.publish.link_section import LinkSection
from devlog_app.ui.publish.message_section import MessageSection
from devlog_app.ui.publish.section import Section
from devlog_app.ui.publish.telegram_address import open_in_telegram
from devlog_app.ui.publish.time_choice import IN_WORDS, TimeChoice, TimeState
from devlog_app.ui.times import full_time

if TYPE_CHECKING:
    from devlog_app.model.post import Post
    from devlog_app.services.accounts.channel_directory import ChannelEntry
    from devlog_app.services.publishing.preflight import ChannelCheck

MOST_CHANGES = 6


class PreflightPage(QWidget):
    """Channel, time, messages, problems and links.

    Signals:
        line_requested: the author wants to see this line of the note (from 1).
        show_channel_wanted: show what is in the channel with this name.
    """

    line_requested = Signal(int)
    show_channel_wanted = Signal(str)

    def __init__(self, parent: QWidget, now: Callable[[], datetime]) -> None:
        super().__init__(parent)
        self._post: Post | None = None
        self._rehearsed: Course | None = None
        self.channel = ChannelChoice(self)
        self.time = TimeChoice(self, now)
        self._echo = QLabel(self)
        self._echo.setObjectName("echo")
        self._echo.setWordWrap(True)
        self._echo.setTextFormat(Qt.TextFormat.PlainText)
        self._changed = NoticeBar(Gravity.NOTICE, self)
        self._wrong_name = NoticeBar(Gravity.WARNING, self)
        self._earlier = NoticeBar(Gravity.WARNING, self)
        self._plan = NoticeBar(Gravity.NOTICE, self)
        self._plan.add_choice(self.tr("Take this time"), self._take_planned)
        self._planned = ""
        self._of_rehearsal = NoticeBar(Gravity.NOTICE, self, is_narrow=True)
        self._copy = self._of_rehearsal.add_choice(self.tr("Copy link"), self._copy_link)
        self._open = self._of_rehearsal.add_choice(self.tr("Open in Telegram"), self._open_link)
        self._of_rehearsal.add_choice(self.tr("Show channel"), self._show_channel)
        self._messages = MessageSection(self)
        self._problems = Section("", self)
        self._problem_view = ProblemView(self)
        self._problems.take(self._problem_view)
        self._links = LinkSection(self)
        self._problem_view.line_requested.connect(self.line_requested)
        self.time.changed.connect(self._show_echo)
        self._lay_out()
        self._show_echo()

    def show_post(self, post: "Post") -> None:
        """Show *post*; that it changed under the reader's eyes is said."""
        before, self._post = self._post, post
        if before is not None and (before.note.path, before.channel) == (post.note.path, post.channel):
            if (before.messages, before.options) != (post.messages, post.options):
                self._changed.say(self.tr("The note has changed: this is the post as it is now."))
        else:
            self._changed.hide()
        self._messages.show_post(post)
        self._links.show_post(post)
        self._problem_view.problems.show_problems(post.problems)
        self._problems.setVisible(bool(post.problems))
        self._problems.set_heading(self.tr("%n problem(s); choose one to go to its line", "", len(post.problems)))
        self._show_rehearsal()

    def show_entry(self, entry: "ChannelEntry") -> None:
        """Another channel is chosen: nothing is known of it yet."""
        self.channel.choose(entry.name)
        self._wrong_name.hide()
        self._earlier.hide()
        self._show_rehearsal()

    def show_check(self, check: "ChannelCheck", entry: "ChannelEntry") -> None:
        """Say what the channel's answer means for this post."""
        ref = (entry.ref or "").lower()
        username = check.identity.username
        if ref.startswith("@") and (username is None or ref != f"@{username.lower()}"):
            now = f"@{username}" if username else quoted(check.identity.title)
            words = self.tr("devlog.yaml calls this channel %1, Telegram calls it %2 now. Is it the one you mean?")
            self._wrong_name.say(words.replace("%1", entry.ref or "").replace("%2", now))
        else:
            self._wrong_name.hide()
        if check.earlier is None:
            self._earlier.hide()
            return
        time = full_time(check.earlier.date, self.time.zone)
        if check.earlier.is_waiting:
            words = self.tr("This note waits in the queue of this channel already, for %1.")
        else:
            words = self.tr("This note is in this channel already, since %1.")
        same = self.tr("Nothing would be sent: the post is the same.")
        other = self.tr("The post has changed since: you will be asked before a second one is made.")
        self._earlier.say(words.replace("%1", time), same if check.earlier.is_same else other)

    def show_planned(self, planned: str | None) -> None:
        """Offer the time that the note is *planned* for, as its front matter writes it, unless it is meant already."""
        self._planned = planned or ""
        echo = self.time.understood(self._planned) if planned else ""
        if echo and echo != (self.time.echo() if self.time.refusal() is None else ""):
            self._plan.say(self.tr("The note is planned for %1.").replace("%1", echo))
        else:
            self._plan.hide()

    def _take_planned(self) -> None:
        self._plan.hide()
        self.time.take(TimeState(IN_WORDS, self.time.state().picked, self._planned))

    def show_rehearsed(self, course: Course | None) -> None:
        """The post was rehearsed, as *course* tells."""
        self._rehearsed = course
        self._show_rehearsal()

    def _show_rehearsal(self) -> None:
        course, entry = self._rehearsed, self.channel.entry
        if course is None or course.wish is None or course.done is None or self._post is None:
            self._of_rehearsal.hide()
            return
        if entry is None or entry.name == course.channel or course.note != self._post.note.path:
            self._of_rehearsal.hide()
            return
        for choice in (self._copy, self._open):
            choice.offer(bool(self._link))
        where = course.done.channel.title
        if is_the_same(course.wish.post, self._post):
            words = self.tr("Rehearsed in %1: this is the same post, word for word.")
            self._of_rehearsal.say(words.replace("%1", where))
        else:
            words = self.tr("Rehearsed in %1. Here the post differs from that:").replace("%1", where)
            self._of_rehearsal.say(words, "\n" + "\n".join(self._differences(course.wish.post, self._post)))

    def _differences(self, rehearsed: "Post", meant: "Post") -> list[str]:
        changes = line_changes(rehearsed, meant)
        rows = []
        for change in changes[:MOST_CHANGES]:
            rows += [f"− {line}" for line in change.gone if line.strip()]
            rows += [f"+ {line}" for line in change.came if line.strip()]
        left = len(changes) - MOST_CHANGES
        if left > 0:
            rows.append(self.tr("and %n more", "", left))
        return rows or [self.tr("in how it looks or is sent")]

    def _show_echo(self) -> None:
        refused = self.time.refused()
        remark = self.time.remark() if not refused and self.time.is_later else None
        words = refused or self.time.echo()
        self._echo.setText("\n".join(filter(None, (words, sentence(remark) if remark else ""))))
        self._echo.setForegroundRole(
            QPalette.ColorRole.BrightText if refused and not self.time.is_unsaid else QPalette.ColorRole.PlaceholderText
        )
        self._echo.setVisible(self.time.is_later)

    @property
    def _link(self) -> str:
        done = self._rehearsed.done if self._rehearsed is not None else None
        return next((each.link for each in done.messages if each.link), "") if done is not None else ""

    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self._link)

    def _open_link(self) -> None:
        open_in_telegram(self._link)

    def _show_channel(self) -> None:
        if self._rehearsed is not None:
            self.show_channel_wanted.emit(self._rehearsed.channel)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(20, 12, 20, 4)
        form.setHorizontalSpacing(14)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Channel:"), self.channel)
        form.addRow(self.tr("When:"), self.time)
        form.addRow("", self._echo)
        sections = QVBoxLayout()
        sections.setContentsMargins(20, 8, 20, 12)
        sections.setSpacing(16)
        for section in (self._messages, self._problems, self._links):
            sections.addWidget(section)
        # All of it scrolls: in a low window, or with large text, nothing is cut off.
        inside = QWidget(self)
        rows = QVBoxLayout(inside)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        for bar in (self._changed, self._wrong_name, self._earlier, self._plan, self._of_rehearsal):
            rows.addWidget(bar)
        rows.addLayout(form)
        rows.addLayout(sections)
        rows.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(self.tr("What is sent"))
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
