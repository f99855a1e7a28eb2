"""How a publication ended: where the post is, or why there is none, and what can be done about what is left."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.steps import Done, Outcome
from devlog_app.model.words import Phrase
from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar
from devlog_app.ui.language.quoting import quoted
from devlog_app.ui.language.titled import titled
from devlog_app.ui.language.wording import advice, sentence, step_sentence
from devlog_app.ui.publish.course import Course, Interrupted, Stage
from devlog_app.ui.times import full_time

NOBODY_SIGNED_IN = frozenset({"not_signed_in", "signed_out", "session_doubled", "api_id_missing"})
"""Failures that signing in mends."""
THERE = frozenset({Outcome.PUBLISHED, Outcome.SCHEDULED, Outcome.UNCHANGED, Outcome.UPDATED})
"""Ends after which the channel has something to show."""


class OutcomeBars(QWidget):
    """A bar for each that there is to say; all hidden until there is something.

    Signals:
        sign_in_wanted: the failure is that nobody is signed in, and somebody will.
        show_channel_wanted: show what is in the channel with this name.
        finish_wanted, take_back_wanted: what shall become of the ``Interrupted`` that is left.
    """

    sign_in_wanted = Signal()
    show_channel_wanted = Signal(str)
    finish_wanted = Signal(object)
    take_back_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._link = self._channel = ""
        self._found: Interrupted | None = None
        self._done = NoticeBar(Gravity.NOTICE, self, is_narrow=True)
        self._copy = self._done.add_choice(self.tr("Copy link"), self._copy_link)
        self._open = self._done.add_choice(self.tr("Open in Telegram"), self._open_link)
        self._show = self._done.add_choice(self.tr("Show channel"), self._show_channel)
        self._short_of_wishes = NoticeBar(Gravity.WARNING, self)
        self._failed = NoticeBar(Gravity.ERROR, self)
        self._sign_in = self._failed.add_choice(self.tr("Sign in…"), self.sign_in_wanted.emit)
        self._left = NoticeBar(Gravity.WARNING, self, is_narrow=True)
        self._left.add_choice(
            self.tr("Continue"), self._finish, self.tr("What is missing is sent, nothing comes twice")
        )
        self._take_back = self._left.add_choice(
            self.tr("Take back"), self._delete, self.tr("What is there already is deleted from the channel")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for bar in self._bars:
            column.addWidget(bar)
        self.hide()

    def show_course(self, course: Course, zone: str | None) -> None:
        """Say how *course* ended; times are said in *zone*."""
        if course.done is not None:
            self._show_done(replace(course.done, note=quoted(course.title)), zone)
        elif course.error is not None:
            self.show_failure(titled(course.error, {course.note: course.title}.get))
        elif course.stage is Stage.STOPPED:
            self.clear()
            self._done.say(self._stopped(course))
            for choice in (self._copy, self._open, self._show):
                choice.offer(False)
            self.show()
        self._show_left(course.left)

    def show_failure(self, error: DevlogError | Phrase) -> None:
        """Say why it failed, and what to do."""
        self.clear()
        self._sign_in.offer(error.code in NOBODY_SIGNED_IN)
        self._failed.say(sentence(error), advice(error))
        self.show()

    @property
    def first_choice(self) -> QPushButton | None:
        """The button for what is most likely wanted now; None where nothing is offered."""
        offered = (button for bar in self._bars if not bar.isHidden() for button in bar.offered)
        return next(offered, None)

    def clear(self) -> None:
        """Say nothing."""
        for bar in self._bars:
            bar.hide()
        self.hide()

    @property
    def _bars(self) -> tuple[NoticeBar, ...]:
        return self._done, self._short_of_wishes, self._failed, self._left

    def _show_done(self, done: Done, zone: str | None) -> None:
        self.clear()
        self._link = next((message.link for message in done.messages if message.link), "")
        self._channel = done.channel.name
        self._copy.offer(bool(self._link))
        self._open.offer(bool(self._link))
        self._show.offer(done.outcome in THERE)
        self._done.say(f"{step_sentence(done)}{':' if self._link else '.'}", self._link or self._where(done, zone))
        if done.problems:
            self._short_of_wishes.say(
                "\n".join(" ".join(filter(None, (sentence(each), advice(each)))) for each in done.problems)
            )
        self.show()

    def _where(self, done: Done, zone: str | None) -> str | None:
        if done.date is not None and done.outcome is Outcome.SCHEDULED:
            return self.tr("It goes out on {time}.").format(time=full_time(done.date, zone))
        return self.tr("It is on this computer only.") if done.channel.kind is ChannelKind.LOCAL else None

    def _stopped(self, course: Course) -> str:
        if not course.is_settled or course.left is not None:
            return self.tr("Stopped.")
        return self.tr("Stopped: nothing of “%1” has left.").replace("%1", course.title)

    def _show_left(self, left: Interrupted | None) -> None:
        self._found = left
        if left is None:
            self._left.hide()
            return
        job = left.job
        there, of = str(left.messages_there), str(len(job.parts))
        words = self.tr("%1 of %2 messages are there.").replace("%1", there).replace("%2", of)
        doubt = self.tr("Whether one more arrived is not known; it does not come twice.") if job.is_in_doubt else None
        self._take_back.offer(not job.is_leaving)
        self._left.say(words, doubt)

    def _finish(self) -> None:
        self.finish_wanted.emit(self._found)

    def _delete(self) -> None:
        self.take_back_wanted.emit(self._found)

    def _copy_link(self) -> None:
        QGuiApplication.clipboard().setText(self._link)

    def _open_link(self) -> None:
        from devlog_app.ui.publish.telegram_address import open_in_telegram

        open_in_telegram(self._link)

    def _show_channel(self) -> None:
        self.show_channel_wanted.emit(self._channel)
