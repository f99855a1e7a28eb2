"""The calendar's data, and what is done to it: plans are written into notes, and channels asked to change queues."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.model.note import GroupKind, NoteSummary
from devlog_app.model.schedule import Entry, EntryKind, KnownQueue, Lull, Schedule
from devlog_app.model.steps import Done, Step
from devlog_app.services.planning.plans import NotePlanner, PlanChange, PlannedTime, planned_entries, undated
from devlog_app.services.planning.remarks import clashes, lulls, rhythm_in
from devlog_app.ui.calendar.clock import Clock
from devlog_app.ui.calendar.errands import Change, Errands
from devlog_app.ui.calendar.spans import week_begins
from devlog_app.ui.language.titled import titled_step
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.times import zone_of
from devlog_app.ui.workspace.catalogue import Catalogue
from devlog_app.ui.writing.open_notes import OpenNotes

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.services.accounts.channel_directory import ChannelEntry

PAUSE = 120
"""Milliseconds that changes of notes are gathered."""
KEPT = 50
"""Plans and moves that can be taken back."""
FRESH = dt.timedelta(minutes=5)
"""A queue that was read so lately is not read again only because the calendar is shown."""


class CalendarDesk(QObject):
    """Everything by time, kept current while the calendar is seen."""

    changed = Signal()
    """Entries, undated notes, queues or what is under way are other ones."""
    done = Signal(str)
    """Something was done that can be taken back, in words."""
    refused = Signal(object)
    """A ``DevlogError``: something could not be done; all is as it was."""
    stepped = Signal(object)
    """A ``Step`` of what is done in a queue, its note called by its title."""

    def __init__(
        self, services: "Services", bridge: Bridge, catalogue: Catalogue, notes: OpenNotes, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._catalogue = catalogue
        self._notes = notes
        self._planner = NotePlanner(services.library)
        self._schedule = Schedule()
        self._is_seen = False
        self._steps: list[Callable[[], object]] = []
        self._errands = Errands(services, bridge, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._gather)
        self.clock = Clock(zone_of(services.library))
        self.channels: tuple[ChannelEntry, ...] = ()
        self.entries: tuple[Entry, ...] = ()
        self.undated: tuple[NoteSummary, ...] = ()
        self.clashes: Mapping[str, Entry] = MappingProxyType({})
        self.lulls: tuple[Lull, ...] = ()
        self._times: list[dt.datetime] = []
        self._paths: dict[str, str] = {}
        catalogue.tree_changed.connect(self.touch)
        catalogue.note_changed.connect(self.touch)
        errands = self._errands
        errands.changed.connect(self.changed)
        errands.known.connect(self._take)
        errands.stepped.connect(self._tell_step)
        errands.done.connect(self._take_change)
        errands.refused.connect(self.refused)

    # What there is

    @property
    def queues(self) -> Mapping[str, KnownQueue]:
        """The queues as they were read last, by their channels' names."""
        return self._schedule.queues

    @property
    def failures(self) -> Mapping[str, DevlogError]:
        """Why channels could not be read, by their names."""
        return self._errands.failures

    @property
    def busy(self) -> frozenset[str]:
        """The channels that are being read or changed."""
        return self._errands.busy

    def channel(self, name: str) -> "ChannelEntry | None":
        """The channel called *name*, if devlog.yaml knows it."""
        return next((entry for entry in self.channels if entry.name == name), None)

    def between(self, first: dt.date, last: dt.date, only: str | None = None) -> dict[dt.date, tuple[Entry, ...]]:
        """By their days the entries from *first* to *last*, of the channel *only* if one is named."""
        start = dt.datetime.combine(first - dt.timedelta(days=2), dt.time(), dt.UTC)
        end = dt.datetime.combine(last + dt.timedelta(days=2), dt.time(), dt.UTC)
        found: dict[dt.date, list[Entry]] = {}
        for entry in self.entries[bisect_left(self._times, start) : bisect_left(self._times, end)]:
            day = self.clock.day_of(entry)
            if first <= day <= last and only in (None, entry.channel):
                found.setdefault(day, []).append(entry)
        return {day: tuple(entries) for day, entries in found.items()}

    def clashing(self, first: dt.date, last: dt.date, only: str | None = None) -> tuple[tuple[Entry, Entry], ...]:
        """The pairs that come out too near one another from *first* to *last*, in *only* if it is named."""
        entries = (entry for day in self.between(first, last, only).values() for entry in day)
        pairs = ((entry, self.clashes[entry.key]) for entry in entries if entry.key in self.clashes)
        # Two at the very same time are each the other's.
        found = {frozenset((one.key, other.key)): (one, other) for one, other in pairs if one.at <= other.at}
        return tuple(sorted(found.values(), key=lambda pair: pair[0].at))

    def entry(self, key: str) -> Entry | None:
        """The entry with this key."""
        return next((entry for entry in self.entries if entry.key == key), None)

    def note(self, entry: Entry) -> NoteSummary | None:
        """The note of *entry*, wherever it is now."""
        path = self._paths.get(entry.note_id or "") or entry.note
        return self._catalogue.note(path) if path is not None else None

    def horizon(self, only: str | None = None) -> dt.date | None:
        """The last day that the queue of *only*, else of the default channel, takes posts for."""
        known = self.queues.get(only or self.default)
        return self.clock.local(known.queue.until).date() if known is not None else None

    @property
    def default(self) -> str:
        """Where a note goes that names no channel."""
        return next((entry.name for entry in self.channels if entry.is_default), "local")

    def channel_of(self, note: NoteSummary) -> str:
        """Where *note* goes."""
        return self._catalogue.channel_of(note) or self.default

    # Keeping current

    def set_seen(self, is_seen: bool) -> None:  # a value, not a mode
        """The calendar is shown now, or not any more: only what is seen is kept current."""
        self._is_seen = is_seen
        if not is_seen:
            return
        self._know_workspace()
        self._gather()
        self._errands.look()
        now = self.clock.now()
        for entry in self.channels:
            known = self.queues.get(entry.name)
            if entry.name not in self.failures and (known is None or now - known.at > FRESH):
                self._errands.read(entry.name)

    def take_settings(self) -> None:
        """``devlog.yaml`` is another: channels that are new are asked what waits there."""
        if self._is_seen:
            self.set_seen(True)

    def touch(self) -> None:
        """Something about notes is different."""
        if self._is_seen and not self._pause.isActive():
            self._pause.start()

    def follow(self, done: Done) -> None:
        """Something left, or came into a queue: ask the ledgers and that queue again."""
        if self._is_seen:
            self._errands.look()
            self._errands.read(done.channel.name)

    def read_all(self) -> None:
        """Ask every channel what waits there."""
        self._errands.forget_failures()
        for entry in self.channels:
            self._errands.read(entry.name)

    # Planning

    def plan(self, path: str, plan: PlannedTime | None) -> bool:
        """Let the note at *path* plan another time, None: none; False where it was refused."""
        return self._try(partial(self._write, path, plan))

    def take_back(self) -> None:
        """Undo the last plan or move, and then the one before that."""
        if self._steps:
            self._steps.pop()()

    def move(self, entry: Entry, at: dt.datetime) -> None:
        """Give what waits another time; the queue is read back."""
        back = Change(lambda board: board.move(entry, entry.at))
        undo = partial(self._errands.change_when_free, entry.channel, back)
        words = self.tr("Moved “%1” in the queue of %2")
        words = words.replace("%2", entry.channel).replace("%1", entry.title)
        self._errands.change(entry.channel, Change(lambda board: board.move(entry, at), words, undo))

    def remove(self, entry: Entry) -> None:
        """Take *entry* out of its queue."""
        words = self.tr("Taken out of the queue of %1").replace("%1", entry.channel)
        self._errands.change(entry.channel, Change(lambda board: board.remove(entry), words))

    def send_now(self, entry: Entry) -> None:
        """Publish what waits at once."""
        words = self.tr("Published in %1").replace("%1", entry.channel)
        self._errands.change(entry.channel, Change(lambda board: board.send_now(entry), words))

    # Inside

    def _write(self, path: str, plan: PlannedTime | None) -> None:
        # What is typed comes first: the plan is a line among the author's own.
        if not self._notes.save_note(path):
            return
        change = self._planner.plan(path, plan)
        self._follow(path)
        if change.before == change.after:
            return
        self._keep(partial(self._try, partial(self._unwrite, change)))
        title = self._catalogue.title(path)
        if plan is None:
            self.done.emit(self.tr("“%1” has no planned time any more").replace("%1", title))
            return
        self.done.emit(self.tr("“%1” is planned for %2").replace("%2", self._words(plan)).replace("%1", title))

    def _unwrite(self, change: PlanChange) -> None:
        if self._notes.save_note(change.path):
            self._planner.take_back(change)
            self._follow(change.path)
            self.done.emit("")

    def _follow(self, path: str) -> None:
        """The file of the note at *path* is another: its tab and the lists know."""
        self._notes.look_at_disk(path)
        self._catalogue.update(self._services.library.row(path))
        self._gather()

    def _tell_step(self, step: Step) -> None:
        self.stepped.emit(titled_step(step, self._catalogue.title))

    def _take_change(self, change: Change) -> None:
        if change.undo is not None:
            self._keep(change.undo)
        self.done.emit(change.words)

    def _take(self, schedule: Schedule) -> None:
        self._schedule = schedule
        self._gather()

    def _know_workspace(self) -> None:
        try:
            self.clock = Clock(self._services.library.config.time_zone)
            self.channels = self._services.channels.names()
        except DevlogError as error:
            self.refused.emit(error)

    def _gather(self) -> None:
        """Put plans beside what is known of channels; notes are walked through here, and only here."""
        notes = self._catalogue.notes
        now, zone = self.clock.now(), self.clock.zone
        known = self._schedule.entries
        self._paths = {note.id: note.path for note in notes if note.id is not None}
        local = {entry.name for entry in self.channels if entry.kind is ChannelKind.LOCAL}
        with_plans = (replace(note, channel=self._catalogue.channel_of(note)) for note in notes if note.planned)
        planned = planned_entries(with_plans, known, zone, self.default, now, local)
        self.entries = tuple(sorted((*known, *planned), key=lambda entry: entry.at))
        self._times = [entry.at for entry in self.entries]
        waiting = {entry.note for entry in known if entry.kind is not EntryKind.PUBLISHED}
        self.undated = tuple(note for note in undated(notes, zone) if note.path not in waiting)
        self.clashes = clashes(self.entries)
        self.lulls = tuple(self._found_lulls(now))
        self.changed.emit()

    def _found_lulls(self, now: dt.datetime) -> Iterable[Lull]:
        days: dict[tuple[GroupKind, str], list[dt.date]] = {}
        for entry in self.entries:
            note = self.note(entry)
            if note is None or not (note.conference or note.month):
                continue
            name = self._catalogue.group_of(note)
            days.setdefault((name.kind, name.key), []).append(self.clock.day_of(entry))
        for (kind, key), dated in days.items():
            config = self._catalogue.conferences.get(key) if kind is GroupKind.CONFERENCE else None
            rhythm = rhythm_in(config.plan, self.clock.zone, now) if config is not None else None
            title = (config.title if config is not None else None) or key
            for lull in lulls(title, dated, rhythm, week_begins()):
                if lull.last >= now.date():
                    yield lull

    def _keep(self, undo: Callable[[], object]) -> None:
        self._steps = [*self._steps, undo][-KEPT:]

    def _try(self, work: Callable[[], None]) -> bool:
        try:
            work()
        except DevlogError as error:
            self.refused.emit(error)
            self.changed.emit()
            return False
        return True

    def _words(self, plan: PlannedTime) -> str:
        from devlog_app.ui.calendar.spans import long_day

        day = long_day(self.clock.local(plan.at).date())
        return day if plan.is_whole_day else f"{day}, {self.clock.shown(plan.at)}"
