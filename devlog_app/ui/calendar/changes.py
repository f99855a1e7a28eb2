"""What is done with entries and notes in the calendar: given a time or another one, taken away, sent now."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from devlog_app.model.errors import UsageError
from devlog_app.model.note import NoteSummary
from devlog_app.model.schedule import Entry, EntryKind
from devlog_app.services.planning.plans import PlannedTime
from devlog_app.ui.calendar.desk import CalendarDesk
from devlog_app.ui.calendar.dragging import Landing
from devlog_app.ui.calendar.plan_form import PlanForm, WantedTime
from devlog_app.ui.calendar.spans import long_day
from devlog_app.ui.dialogs.changes import question


class CalendarChanges(QObject):
    """Asks the desk for what pointer, keys and forms want; what cannot be is refused before the desk is asked."""

    refused = Signal(object)
    """The ``DevlogError`` that says why not."""
    planned = Signal(object)
    """A form gave a note this day."""

    def __init__(self, desk: CalendarDesk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._followed: str | None = None

    def moved_note(self) -> str | None:
        """The path of the note that was moved last, told once."""
        followed, self._followed = self._followed, None
        return followed

    def let_go(self, key: str, landing: Landing) -> None:
        """The entry with this *key* was dropped."""
        entry = self._desk.entry(key)
        if entry is not None:
            self._reschedule(entry, landing)

    def let_go_notes(self, paths: tuple[str, ...], landing: Landing) -> None:
        """The notes at *paths* were dropped."""
        for path in paths:
            self.plan_note(path, landing)

    def plan_note(self, path: str, landing: Landing) -> None:
        """Let the note at *path* come out where it landed; one that waits already is moved."""
        waiting = next((one for one in self._desk.entries if one.note == path and one.is_movable), None)
        if waiting is not None:
            self._reschedule(waiting, landing)
        elif (plan := self._planned_at(landing, None)) is not None:
            self._followed = path
            self._desk.plan(path, plan)

    def put_into_tray(self, key: str) -> None:
        """The entry with this *key* shall have no time any more."""
        entry = self._desk.entry(key)
        if entry is not None:
            self.remove(entry)

    def remove(self, entry: Entry) -> None:
        """Take away the plan; what waits in a queue is asked about first."""
        note = self._desk.note(entry)
        if not entry.is_movable:
            return
        if entry.kind is EntryKind.PLANNED:
            if note is not None:
                self._desk.plan(note.path, None)
            return
        self._ask(
            self.tr("Take out of the queue"),
            self.tr("Take “%1” out of the queue of %2?").replace("%2", entry.channel).replace("%1", entry.title),
            self.tr("It does not come out then. The note stays as it is."),
            partial(self._desk.remove, entry),
        )

    def send_now(self, entry: Entry) -> None:
        """Send what waits in a queue, after asking."""
        self._ask(
            self.tr("Publish now"),
            self.tr("Publish “%1” in %2 now?").replace("%2", entry.channel).replace("%1", entry.title),
            self.tr("Subscribers see it at once."),
            partial(self._desk.send_now, entry),
        )

    def ask_for_plan(self, note: NoteSummary) -> None:
        """Ask when *note* is to come out."""
        form = self._form(self.tr("Plan “%1”").replace("%1", note.title), self.tr("Plan"), note.path)
        form.submitted.connect(partial(self._plan_as_wanted, form))
        form.open()

    def ask_for_time(self, entry: Entry) -> None:
        """Ask for another time for *entry*."""
        note = self._desk.note(entry)
        if not entry.is_movable:
            return
        if entry.kind is EntryKind.PLANNED:
            if note is not None:
                self.ask_for_plan(note)
            return
        title = self.tr("Move “%1”").replace("%1", entry.title)
        form = self._form(title, self.tr("Move"), entry.key, needs_time=True)
        form.submitted.connect(partial(self._move_as_wanted, form))
        form.open()

    def _reschedule(self, entry: Entry, landing: Landing) -> None:
        """Give *entry* the place where it was let go; a day alone leaves it its time of day."""
        if not entry.is_movable or (plan := self._planned_at(landing, entry)) is None:
            return
        if entry.kind is EntryKind.PLANNED:
            note = self._desk.note(entry)
            if note is not None:
                self._followed = note.path
                self._desk.plan(note.path, plan)
        elif plan.is_whole_day:
            self.refused.emit(UsageError("time_of_day_missing", text=long_day(landing.day)))
        elif plan.at != entry.at:
            self._followed = entry.note
            self._desk.move(entry, plan.at)

    def _planned_at(self, landing: Landing, entry: Entry | None) -> PlannedTime | None:
        """The time that *landing* means for *entry*; None where it cannot be, which is said."""
        clock = self._desk.clock
        time = landing.time
        if time is None and not landing.is_whole_day and entry is not None and not entry.is_whole_day:
            time = clock.local(entry.at).time()
        try:
            at = clock.moment(landing.day, time or dt.time())
        except UsageError as error:
            self.refused.emit(error)
            return None
        if landing.day < clock.today() if time is None else at <= clock.now():
            words = long_day(landing.day) if time is None else f"{long_day(landing.day)} {clock.shown(at)}"
            self.refused.emit(UsageError("time_past", time=words))
            return None
        return PlannedTime(at, is_whole_day=time is None)

    def _form(self, title: str, verb: str, subject: str, *, needs_time: bool = False) -> PlanForm:
        return PlanForm(title, verb, subject, self._desk.clock, "", self._page, needs_time=needs_time)

    def _plan_as_wanted(self, form: PlanForm, wanted: WantedTime) -> None:
        if self._desk.plan(wanted.subject, wanted.plan):
            self.planned.emit(self._desk.clock.local(wanted.plan.at).date())
        form.accept()

    def _move_as_wanted(self, form: PlanForm, wanted: WantedTime) -> None:
        entry = self._desk.entry(wanted.subject)
        if entry is not None:
            self._desk.move(entry, wanted.plan.at)
        form.accept()

    def _ask(self, verb: str, words: str, hint: str, wanted: Callable[[], object]) -> None:
        box = question(verb, words, hint, verb, self._page)
        box.accepted.connect(wanted)
        box.open()
