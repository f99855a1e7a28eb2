"""The form of a plan: which channel, from when, how far apart, on which days, and when never."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from devlog_app.model.errors import DevlogError, UsageError
from devlog_app.model.series import Rhythm
from devlog_app.model.values import dataclass
from devlog_app.model.workspace_config import SeriesPlan
from devlog_app.services.series.rhythm import read_days, read_gap, read_quiet
from devlog_app.services.times import read_moment
from devlog_app.ui.publish.channel_choice import ChannelChoice
from devlog_app.ui.series.rhythm_choice import DaysChoice, GapChoice, QuietChoice
from devlog_app.ui.series.start_choice import StartChoice
from devlog_app.ui.tree.flow import FlowLayout

if TYPE_CHECKING:
    from devlog_app.services.accounts.channel_directory import ChannelEntry

CHANNEL_ROOM = 33
"""Letters of a channel's name and purpose for which there is room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanWish:
    """What the form says: the *channel*, the *rhythm* (None: all at once), and the *plan* as files say it.

    *refusal* is why there is no rhythm although one is wanted.
    """

    channel: str
    rhythm: Rhythm | None
    plan: SeriesPlan
    refusal: DevlogError | None = None


class PlanForm(QWidget):
    """Tells every change; filling it in tells one. The button that keeps it stands outside."""

    changed = Signal()
    """Another plan is meant."""
    channel_chosen = Signal(str)
    """The posts shall go to another channel."""
    keep_wanted = Signal()
    """The plan shall be written into the file of the conference or the month."""

    def __init__(self, parent: QWidget, now: Callable[[], datetime]) -> None:
        super().__init__(parent)
        self._now = now
        self._is_filling = False
        self._channel = ChannelChoice(self)
        self._channel.setMinimumContentsLength(CHANNEL_ROOM)
        self._start = StartChoice(self, now)
        self._gap = GapChoice(self)
        self._days = DaysChoice(self)
        self._quiet = QuietChoice(self)
        self.keep = QPushButton(self.tr("Remember this plan"), parent)
        self.keep.setToolTip(self.tr("Write it into the file of the conference or the month"))
        self._lay_out()
        self._channel.channel_chosen.connect(self.channel_chosen)
        self.keep.clicked.connect(self.keep_wanted)
        for choice in (self._start, self._gap, self._days, self._quiet):
            choice.changed.connect(self._tell)
        self._show_times()

    @property
    def entry(self) -> "ChannelEntry | None":
        """The channel that is chosen."""
        return self._channel.entry

    def show_channels(self, entries: "Sequence[ChannelEntry]", zone: str | None) -> None:
        """Offer these channels; times are meant in *zone*."""
        self._channel.show_channels(entries)
        self._start.set_zone(zone)

    def choose_channel(self, name: str) -> None:
        """Choose the channel called *name*, if there is one."""
        self._channel.choose(name)

    def show_plan(self, plan: SeriesPlan) -> UsageError | None:
        """Show *plan*; a start that nobody can read is left open, and the result says why."""
        self._is_filling = True
        refusal: UsageError | None = None
        try:
            at = read_moment(plan.start, self._start.zone, self._now()).at if plan.start else None
        except UsageError as error:
            at, refusal = None, error
        self._start.show_moment(at)
        self._gap.show_gap(plan.gap)
        self._days.show_days(plan.days)
        self._quiet.show_quiet(plan.quiet)
        self._is_filling = False
        self._tell()
        return refusal

    def wish(self) -> PlanWish:
        """What the form says."""
        entry = self._channel.entry
        channel = entry.name if entry is not None else ""
        days, quiet = self._days.written(), self._quiet.written()
        if not self._start.is_timed:
            return PlanWish(channel=channel, rhythm=None, plan=SeriesPlan())
        plan = SeriesPlan(
            start=self._start.written(),
            gap=self._gap.written(),
            days=days,  # type: ignore[arg-type]  # the buttons are the days that the model knows
            quiet=quiet,
        )
        try:
            start = self._start.moment()
            assert start is not None
            rhythm = Rhythm(
                start=start,
                gap=read_gap(self._gap.written()),
                days=read_days(",".join(days)) if days else frozenset(),
                quiet=read_quiet(*quiet) if quiet else None,
            )
        except UsageError as error:
            return PlanWish(channel=channel, rhythm=None, plan=plan, refusal=error)
        return PlanWish(channel=channel, rhythm=rhythm, plan=plan)

    def _lay_out(self) -> None:
        first, second = QWidget(self), QWidget(self)
        upper, lower = FlowLayout(first), FlowLayout(second)
        upper.addWidget(self._channel)
        upper.addWidget(self._start)
        for widget in (self._gap, self._days, self._quiet):
            lower.addWidget(widget)
        self._times = second
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(first)
        column.addWidget(second)

    def _show_times(self) -> None:
        self._times.setVisible(self._start.is_timed)
        self.keep.setVisible(self._start.is_timed)

    def _tell(self) -> None:
        if not self._is_filling:
            self._show_times()
            self.changed.emit()
