"""The publish panel below the preview: where to, when, the way to the sheet, and what became of it."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.post import Post
from devlog_app.model.problem import Severity
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.publish.channel_choice import ChannelChoice, channel_colour
from devlog_app.ui.publish.publish_button import PublishButton
from devlog_app.ui.publish.time_choice import LATER, NOW, TimeChoice, TimeState
from devlog_app.ui.tab_order import stand_behind
from devlog_app.ui.theme import colours

if TYPE_CHECKING:
    from devlog_app.services.accounts.channel_directory import ChannelEntry
    from devlog_app.ui.publish.course import Course
    from devlog_app.ui.publish.outcome import OutcomeBars
    from devlog_app.ui.publish.progress import Progress

LETTERS = 16
"""Letters of a line that the words beside the button need at least."""
STRIPE = 3
"""Pixels of the channel's colour above the panel: where a post goes is seen before it is read."""


def local_now() -> datetime:
    """The time on this computer's clock, with its zone."""
    return datetime.now().astimezone()


class PublishPanel(QWidget):
    """The short form of the publish sheet, which it asks for.

    Signals:
        channel_chosen: the user took another channel; the post may look different there.
        sheet_requested: show all that should be known before, or how far it is.
        cancel_requested: stop the publication of the note at this path.
        show_channel_requested: show what is in the channel with this name.
        sign_in_requested: nobody is signed in, and somebody will.
        time_chosen: when the post is to appear: an aware ``datetime``, None for at once.
        finish_wanted, take_back_wanted: what shall become of the ``Interrupted`` that is left.
    """

    channel_chosen = Signal(str)
    sheet_requested = Signal()
    cancel_requested = Signal(str)
    show_channel_requested = Signal(str)
    sign_in_requested = Signal()
    time_chosen = Signal(object)
    finish_wanted = Signal(object)
    take_back_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None, now: Callable[[], datetime] = local_now) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Publish"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._post: Post | None = None
        self._has_note = False
        self._course: Course | None = None
        self._path: str | None = None
        self._times: dict[str, TimeState] = {}
        self._channel = ChannelChoice(self)
        self._show_channel = QPushButton(self.tr("Show channel"), self)
        self._time = TimeChoice(self, now)
        self._words = QLabel(self)
        self._words.setObjectName("words")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._button = PublishButton(self)
        # Made when something is on its way, and when it is there.
        self._progress: Progress | None = None
        self._outcome: OutcomeBars | None = None
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
        return self.entry.name if self.entry else None

    @property
    def entry(self) -> "ChannelEntry | None":
        """The chosen channel."""
        return self._channel.entry

    @property
    def entries(self) -> "tuple[ChannelEntry, ...]":
        """The channels that are offered."""
        return self._channel.entries

    def set_channels(self, entries: "Sequence[ChannelEntry]") -> None:
        """Offer these channels; the chosen one stays chosen if it is among them."""
        self._channel.show_channels(entries)
        self._refresh()

    def choose_channel(self, name: str) -> None:
        """Choose the channel called *name*, if there is one, as the note wishes."""
        self._channel.choose(name)
        self._refresh()

    def ask_to_schedule(self) -> None:
        """Ask for the sheet with a time to be chosen in it; one that was chosen already stays."""
        if not self._time.is_later:
            state = self._time.state()
            self._time.take(TimeState(LATER, state.picked, state.words))
        self.sheet_requested.emit()

    def set_zone(self, zone: str | None) -> None:
        """Times are meant in this time zone, or in this computer's where there is none."""
        self._time.set_zone(zone)

    def time_state(self) -> TimeState:
        """What stands in the fields of the time."""
        return self._time.state()

    def turn_to(self, path: str) -> None:
        """The note at *path* is shown: a time that was chosen for another one is not its."""
        if path == self._path:
            return
        state = self._time.state()
        if self._path is not None and self._time.is_later:
            self._times[self._path] = state
        self._path = path
        self._time.take(self._times.pop(path, state._replace(kind=NOW)))

    def take_time(self, state: TimeState) -> None:
        """Mean the time that was chosen elsewhere."""
        self._time.take(state)

    def set_post(self, post: Post | None, *, has_note: bool = False) -> None:
        """Hold *post* ready, or nothing: also where a note is open (*has_note*) whose post is not there.

        What was said about another note is said no more.
        """
        if _note(post) != _note(self._post):
            self.show_course(None)
        self._post = post
        self._has_note = has_note or post is not None
        self._refresh()

    def show_course(self, course: "Course | None") -> None:
        """Show how far the publication of the shown note is, or how it ended; None: there is none."""
        if course is self._course:
            return
        self._course = course
        is_under_way = course is not None and not course.is_over
        if self._progress is not None and not is_under_way:
            self._progress.end()
        if self._outcome is not None and (course is None or is_under_way):
            self._outcome.clear()
        if course is not None and is_under_way:
            self._progress_row().show_course(course)
        elif course is not None:
            self._outcome_bars().show_course(course, self._time.zone)
        self._refresh()

    def request_sheet(self) -> None:
        """Ask for the sheet, as if the button had been pressed; nothing if there is nothing to show."""
        if self._button.isEnabled():
            self.sheet_requested.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = colours(self.palette())
        painter.fillRect(self.rect(), look.panel)
        painter.fillRect(0, 0, self.width(), 1, look.border)
        if self._channel.entry is not None:
            painter.fillRect(0, 0, self.width(), STRIPE, channel_colour(self._channel.entry, self))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Large text in a narrow column: what stands beside one another has room below one another only."""
        words = LETTERS * self.fontMetrics().averageCharWidth()
        buttons = max(self._button.sizeHint().width(), self._show_channel.sizeHint().width())
        is_narrow = self.width() < buttons + words
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            row.setDirection(direction)

    def _lay_out(self) -> None:
        first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        first.addWidget(self._channel, 1)
        first.addWidget(self._show_channel)
        last = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        last.addWidget(self._words, 1)
        last.addWidget(self._button)
        self._rows = first, last
        column = QVBoxLayout(self)
        column.setContentsMargins(12, STRIPE + 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(first)
        column.addWidget(self._time)
        column.addLayout(last)
        self._column = column

    def _connect(self) -> None:
        self._channel.currentIndexChanged.connect(self._refresh)
        self._channel.channel_chosen.connect(self.channel_chosen)
        self._show_channel.clicked.connect(self._ask_for_channel)
        self._time.changed.connect(self._refresh)
        self._time.changed.connect(self._tell_time)
        self._button.clicked.connect(self.request_sheet)

    def _progress_row(self) -> "Progress":
        if self._progress is None:
            from devlog_app.ui.publish.progress import Progress

            self._progress = Progress(self)
            self._progress.cancel_requested.connect(self._cancel)
            self._add_below(self._progress)
        return self._progress

    def _outcome_bars(self) -> "OutcomeBars":
        if self._outcome is None:
            from devlog_app.ui.publish.outcome import OutcomeBars

            self._outcome = OutcomeBars(self)
            self._outcome.sign_in_wanted.connect(self.sign_in_requested)
            self._outcome.show_channel_wanted.connect(self.show_channel_requested)
            self._outcome.finish_wanted.connect(self.finish_wanted)
            self._outcome.take_back_wanted.connect(self.take_back_wanted)
            self._add_below(self._outcome)
        return self._outcome

    def _add_below(self, part: QWidget) -> None:
        """Put *part* below the button; there is one of them at a time."""
        self._column.addWidget(part)
        stand_behind(self._button, part)

    def _cancel(self) -> None:
        if self._course is not None:
            self.cancel_requested.emit(self._course.note)

    @property
    def _is_busy(self) -> bool:
        return self._course is not None and not self._course.is_over

    def _refresh(self) -> None:
        """Bring button and words in line with post, channel and time."""
        self._words.setText(self._reason() or self._promise())
        self._button.setEnabled(self._post is not None and self._channel.entry is not None)
        self._button.setText(self._verb())
        self._show_channel.setEnabled(self._channel.entry is not None)
        for choice in (self._channel, self._time):
            choice.setEnabled(not self._is_busy)
        self.update()

    def _reason(self) -> str:
        """Why nothing can be published now, or nothing."""
        if not self._has_note:
            return self.tr("Open a note to publish it.")
        if self._channel.entry is None:
            return self.tr("Choose a channel.")
        if self._post is None:
            return self._time.refused()
        worst = next((found for found in self._post.problems if found.severity is Severity.ERROR), None)
        if worst is not None:
            return self.tr("It cannot be published so: %1").replace("%1", sentence(worst))
        if not self._post.messages:
            return self.tr("There is nothing to publish yet.")
        return self._time.refused()

    def _verb(self) -> str:
        if self._is_busy:
            return self.tr("How far is it…")
        return self.tr("Schedule…") if self._time.is_later else self.tr("Publish…")

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
        elif event.type() is QEvent.Type.FontChange and hasattr(self, "_rows"):
            self._arrange()


def _note(post: Post | None) -> str | None:
    return post.note.path if post else None
