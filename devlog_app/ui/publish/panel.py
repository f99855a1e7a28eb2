"""The publish panel: where to, when, the button, and what became of it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from devlog_app.model.errors import DevlogError
from devlog_app.model.post import Post
from devlog_app.model.problem import Severity
from devlog_app.model.reference import ChannelKind
from devlog_app.model.steps import Done, Step
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.publish.channel_choice import ChannelChoice, channel_colour
from devlog_app.ui.publish.outcome import OutcomeBars
from devlog_app.ui.publish.progress import Progress
from devlog_app.ui.publish.publish_button import PublishButton
from devlog_app.ui.publish.time_choice import TimeChoice
from devlog_app.ui.publish.wish import PublishWish
from devlog_app.ui.theme import colours

if TYPE_CHECKING:
    from devlog_app.services.accounts.channel_directory import ChannelEntry

STRIPE = 3
"""Pixels of the channel's colour above the panel: where a post goes is seen before it is read."""


def local_now() -> datetime:
    """The time on this computer's clock, with its zone."""
    return datetime.now().astimezone()


class PublishPanel(QWidget):
    """Publishes the very post that was painted last.

    Signals:
        channel_chosen: the user took another channel; the post may look different there.
        publish_requested: a ``PublishWish``: channel, time, post.
        cancel_requested: stop what is on its way.
        show_channel_requested: show what is in the channel with this name.
        sign_in_requested: nobody is signed in, and somebody will.
        time_chosen: when the post is to appear: an aware ``datetime``, None for at once.
    """

    channel_chosen = Signal(str)
    publish_requested = Signal(object)
    cancel_requested = Signal()
    show_channel_requested = Signal(str)
    sign_in_requested = Signal()
    time_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None, now: Callable[[], datetime] = local_now) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Publish"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._post: Post | None = None
        self._is_busy = False
        self._channel = ChannelChoice(self)
        self._show_channel = QPushButton(self.tr("Show channel"), self)
        self._time = TimeChoice(self, now)
        self._words = QLabel(self)
        self._words.setObjectName("words")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._button = PublishButton(self)
        self._progress = Progress(self)
        self._outcome = OutcomeBars(self)
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def post(self) -> Post | None:
        """The post that the button would publish."""
        return self._post

    @property
    def channel(self) -> str | None:
        """The name of the chosen channel."""
        return self._channel.entry.name if self._channel.entry else None

    def set_channels(self, entries: "Sequence[ChannelEntry]") -> None:
        """Offer these channels; the chosen one stays chosen if it is among them."""
        self._channel.show_channels(entries)
        self._refresh()

    def choose_channel(self, name: str) -> None:
        """Choose the channel called *name*, if there is one, as the note wishes."""
        self._channel.choose(name)
        self._refresh()

    def set_zone(self, zone: str | None) -> None:
        """Times are meant in this time zone, or in this computer's where there is none."""
        self._time.set_zone(zone)

    def set_post(self, post: Post | None) -> None:
        """Hold *post* ready, or nothing. What was said about another note is said no more."""
        if not self._is_busy and _note(post) != _note(self._post):
            self._outcome.clear()
        self._post = post
        self._refresh()

    def publish(self) -> None:
        """Ask for what the panel shows, as if the button had been pressed; nothing if it cannot be."""
        if not self._button.isEnabled():
            return
        refusal = self._time.refusal()
        if refusal is not None:
            self._outcome.show_failure(refusal)
            return
        entry = self._channel.entry
        assert entry is not None
        assert self._post is not None
        wish = PublishWish(entry.name, self._time.moment(), self._post)
        self._outcome.clear()
        self._set_busy(busy=True)
        self._progress.begin(self.tr("Preparing …"))
        self.publish_requested.emit(wish)

    def show_step(self, step: Step) -> None:
        """Say what the publication is doing; its end gives the button back."""
        if isinstance(step, Done):
            self._set_busy(busy=False)
            self._outcome.show_done(step, self._time.zone)
            return
        self._set_busy(busy=True)
        self._progress.show_step(step)

    def show_failure(self, error: DevlogError) -> None:
        """Say why it failed; the button is given back."""
        self._set_busy(busy=False)
        self._outcome.show_failure(error)

    def show_cancelled(self) -> None:
        """It was stopped before its end; the button is given back."""
        self._set_busy(busy=False)
        self._outcome.clear()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = colours(self.palette())
        painter.fillRect(self.rect(), look.panel)
        painter.fillRect(0, 0, self.width(), 1, look.border)
        if self._channel.entry is not None:
            painter.fillRect(0, 0, self.width(), STRIPE, channel_colour(self._channel.entry, self))
        painter.end()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.addWidget(self._channel, 1)
        first.addWidget(self._show_channel)
        last = QHBoxLayout()
        last.addWidget(self._words, 1)
        last.addWidget(self._button)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, STRIPE + 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self._time)
        column.addLayout(last)
        column.addWidget(self._progress)
        column.addWidget(self._outcome)

    def _connect(self) -> None:
        self._channel.currentIndexChanged.connect(self._refresh)
        self._channel.channel_chosen.connect(self.channel_chosen)
        self._show_channel.clicked.connect(self._ask_for_channel)
        self._time.changed.connect(self._refresh)
        self._time.changed.connect(self._tell_time)
        self._button.clicked.connect(self.publish)
        self._progress.cancel_requested.connect(self.cancel_requested)
        self._outcome.sign_in_wanted.connect(self.sign_in_requested)

    def _set_busy(self, *, busy: bool) -> None:
        self._is_busy = busy
        if not busy:
            self._progress.end()
        self._refresh()

    def _refresh(self) -> None:
        """Bring button and words in line with post, channel and time."""
        reason = self._reason()
        self._words.setText(reason or self._promise())
        self._button.setEnabled(not reason and not self._is_busy)
        self._button.setText(self.tr("Schedule") if self._time.is_later else self.tr("Publish"))
        self._show_channel.setEnabled(self._channel.entry is not None)
        for choice in (self._channel, self._time):
            choice.setEnabled(not self._is_busy)
        self.update()

    def _reason(self) -> str:
        """Why nothing can be published now, or nothing."""
        if self._post is None:
            return self.tr("Open a note to publish it.")
        if self._channel.entry is None:
            return self.tr("Choose a channel.")
        worst = next((found for found in self._post.problems if found.severity is Severity.ERROR), None)
        if worst is not None:
            return self.tr("It cannot be published so: %1").replace("%1", sentence(worst))
        if not self._post.messages:
            return self.tr("There is nothing to publish yet.")
        refusal = self._time.refusal()
        return sentence(refusal) if refusal is not None else ""

    def _promise(self) -> str:
        """What the button will do; a time is said back as it was understood."""
        entry = self._channel.entry
        assert entry is not None
        place = entry.ref or entry.name
        if entry.kind is ChannelKind.LOCAL:
            place = self.tr("{channel}, on this computer only").format(channel=entry.name)
        if self._time.is_later:
            return self.tr("To {place}, on {time}").format(place=place, time=self._time.echo())
        return self.tr("To {place}, now").format(place=place)

    def _tell_time(self) -> None:
        later = self._time.is_later and self._time.refusal() is None
        self.time_chosen.emit(self._time.moment() if later else None)

    def _ask_for_channel(self) -> None:
        if self._channel.entry is not None:
            self.show_channel_requested.emit(self._channel.entry.name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()


def _note(post: Post | None) -> str | None:
    return post.note.path if post else None
