"""The calendar's page: days with what comes out in them, beside them the notes that have no time."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from devlog_app.model.errors import DevlogError, UsageError
from devlog_app.model.note import NoteSummary
from devlog_app.model.schedule import Entry, EntryKind
from devlog_app.model.steps import Step
from devlog_app.services.planning.plans import PlannedTime
from devlog_app.ui.calendar.agenda import AgendaList, AgendaModel
from devlog_app.ui.calendar.cells import CellModel
from devlog_app.ui.calendar.desk import CalendarDesk
from devlog_app.ui.calendar.details import Details
from devlog_app.ui.calendar.dragging import Landing
from devlog_app.ui.calendar.grid import CalendarGrid
from devlog_app.ui.calendar.head import Head
from devlog_app.ui.calendar.legend import Legend
from devlog_app.ui.calendar.plan_form import PlanForm, WantedTime
from devlog_app.ui.calendar.room import Room
from devlog_app.ui.calendar.spans import View, long_day, span_of
from devlog_app.ui.calendar.surface import Surface
from devlog_app.ui.calendar.tray import Tray
from devlog_app.ui.calendar.words import about_clashes
from devlog_app.ui.dialogs.changes import question
from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar
from devlog_app.ui.language.wording import advice, sentence, step_sentence
from devlog_app.ui.tree.offer import UndoOffer
from devlog_app.ui.window_state import WindowState

VIEW_KEY = "calendar/view"
NARROW = 700
"""Pixels below which the tray is shown only when it is asked for."""
LOW = 28
"""Lines of text below which the legend gives its room to the days; every entry says itself what it is."""
MORNING = dt.time(10)
"""The time of day that is offered for a plan of a whole day."""


class CalendarPage(QWidget):
    """Shows what the desk knows, and asks it for what is done by pointer and keys."""

    note_opened = Signal(str)
    """Open the note at this path."""
    publish_wanted = Signal(str, str, object)
    """Publish the note at this path in this channel, at a time (None: now)."""
    link_wanted = Signal(str)
    """Show this post in Telegram."""
    read_wanted = Signal()
    """Ask the channels what waits there."""
    cost_wanted = Signal(str, str)
    """How much room in the queue of this channel does the note at this path take?"""

    def __init__(self, desk: CalendarDesk, state: WindowState, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Calendar"))
        self._desk = desk
        self._state = state
        self._only: str | None = None
        self._cut: Entry | NoteSummary | None = None
        self._followed: str | None = None
        self._cost = ""
        self._view = _kept_view(state)
        self._day = desk.clock.today()
        self._cells = CellModel(desk, self)
        self._grid = CalendarGrid(self._cells, self)
        self._agenda = AgendaList(AgendaModel(desk, self._cells, self), self)
        self._head = Head(self)
        self._tray = Tray(self)
        self._room = Room(self)
        self._details = Details(self)
        self._legend = Legend(self)
        self._notice = NoticeBar(Gravity.ERROR, self)
        self._notice.add_choice(self.tr("Close"), self._notice.hide)
        self._progress = NoticeBar(Gravity.NOTICE, self)
        self._offer = UndoOffer(self)
        self._tray_wanted: bool | None = None
        self._lay_out()
        self._connect()

    # What tests and commands ask

    @property
    def chosen(self) -> Entry | None:
        """The entry at hand."""
        return self._front.chosen

    def plan_chosen(self) -> bool:
        """Ask for a time for what is at hand: the entry, or the note in the tray; False where nothing is."""
        note = self._tray.list.chosen
        if self._tray.list.hasFocus() and note is not None:
            self.ask_for_plan(note)
            return True
        if self.chosen is not None:
            self._ask_for_time(self.chosen)
        return self.chosen is not None

    def ask_for_plan(self, note: NoteSummary, landing: Landing | None = None) -> None:
        """Ask when *note* is to come out."""
        form = self._form(self.tr("Plan “%1”").replace("%1", note.title), self.tr("Plan"), note.path, landing)
        form.submitted.connect(partial(self._plan_as_wanted, form))
        form.open()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._desk.set_seen(True)
        self._front.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._desk.set_seen(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_tray()
        for bar in (self._progress, self._offer):
            self._float(bar)
        self._legend.setVisible(self.height() > LOW * self.fontMetrics().lineSpacing())

    # How it is built

    def _lay_out(self) -> None:
        self._views = QStackedWidget(self)
        self._views.addWidget(self._grid)
        self._views.addWidget(self._agenda)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._views)
        self._split.addWidget(self._tray)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        above: tuple[QWidget, ...] = (self._notice, self._head, self._room)
        for widget in above:
            column.addWidget(widget)
        column.addWidget(self._split, 1)
        legend = QVBoxLayout()
        legend.setContentsMargins(12, 6, 12, 8)
        legend.addWidget(self._legend)
        column.addWidget(self._details)
        column.addLayout(legend)

    def _connect(self) -> None:
        desk, head = self._desk, self._head
        desk.changed.connect(self._show)
        desk.done.connect(self._say_done)
        desk.refused.connect(self._say_refused)
        desk.stepped.connect(self._say_step)
        head.turned.connect(self._turn)
        head.day_wanted.connect(self.go_to)
        head.view_wanted.connect(self._show_view)
        head.channel_wanted.connect(self._show_channel)
        head.read_wanted.connect(self.read_wanted)
        head.tray_toggled.connect(self._want_tray)
        for surface in (self._grid.surface, self._agenda.surface):
            self._connect_surface(surface)
        tray = self._tray.list
        tray.opened.connect(self._open_note)
        tray.cut_wanted.connect(self._cut_note)
        tray.undo_wanted.connect(desk.take_back)
        tray.menu_wanted.connect(self._show_tray_menu)
        tray.entry_landed.connect(self._put_into_tray)
        self._offer.undo_wanted.connect(self._take_back)
        self._details.open_wanted.connect(self._open_chosen)
        self._details.plan_wanted.connect(self.plan_chosen)
        self._details.remove_wanted.connect(self._remove_chosen)

    def _connect_surface(self, surface: Surface) -> None:
        surface.chosen.connect(self._tell)
        surface.day_chosen.connect(self._remember_day)
        surface.day_wanted.connect(self.go_to)
        surface.day_opened.connect(self._open_day)
        surface.turned.connect(self._turn)
        surface.opened.connect(self._open)
        surface.removed.connect(self._remove)
        surface.menu_wanted.connect(self._show_menu)
        surface.entry_landed.connect(self._let_go)
        surface.notes_landed.connect(self._let_go_notes)
        surface.cut_wanted.connect(self._cut_entry)
        surface.paste_wanted.connect(self._paste)
        surface.undo_wanted.connect(self._desk.take_back)

    # What is shown

    @property
    def _front(self) -> CalendarGrid | AgendaList:
        return self._agenda if self._view is View.AGENDA else self._grid

    def _show(self) -> None:
        span = span_of(self._view, self._day)
        self._head.show_span(span, self._desk.clock.name(self._day))
        self._head.show_channels(self._desk.channels, self._only)
        self._head.show_reading(bool(self._desk.busy))
        self._views.setCurrentWidget(self._front)
        self._front.show_span(span, self._only)
        self._tray.hold(self._desk.undated)
        if not self._desk.busy:
            self._progress.hide()
        self._tell(self.chosen)

    def _show_view(self, view: View) -> None:
        self._view = view
        self._state.set_bytes(VIEW_KEY, QByteArray(view.value.encode()))
        key = self._cells.chosen
        self._show()
        self._front.choose(key)
        self._front.setFocus()

    def _show_channel(self, name: str | None) -> None:
        self._only = name
        self._show()

    def _turn(self, steps: int) -> None:
        self.go_to(span_of(self._view, self._day).beside(steps) if steps else self._desk.clock.today())

    def go_to(self, day: dt.date) -> None:
        """Show *day*, and let it be at hand."""
        self._day = day
        self._show()
        if self._front is self._grid:
            self._grid.go_to(day)

    def _remember_day(self, day: dt.date) -> None:
        if span_of(self._view, self._day).first <= day <= span_of(self._view, self._day).last:
            # A month stays the one that is shown while its neighbours' days are walked over.
            self._day = day if self._view is not View.MONTH or day.month == self._day.month else self._day

    def _open_day(self, day: dt.date) -> None:
        self._day = day
        self._show_view(View.WEEK if self._view is View.MONTH else View.AGENDA)

    def _tell(self, entry: Entry | None) -> None:
        """Say all of the entry at hand, and what room it takes."""
        words = self._cells.words(entry, with_day=True) if entry is not None else self._nothing()
        self._details.say(words, entry, can_open=entry is not None and self._desk.note(entry) is not None)
        self._cost = ""
        if entry is not None and entry.kind in (EntryKind.SCHEDULED, EntryKind.FOREIGN) and entry.cost > 1:
            self._cost = self.tr("This one takes %n place(s).", "", entry.cost)
        elif entry is not None and entry.kind is EntryKind.PLANNED and (note := self._desk.note(entry)) is not None:
            self.cost_wanted.emit(note.path, entry.channel)
        self._show_room()

    def show_cost(self, key: str, cost: int) -> None:
        """The entry with this *key* would take so much room."""
        if self.chosen is not None and self.chosen.key == key:
            self._cost = self.tr("This one takes %n place(s).", "", cost)
            self._show_room()

    def _show_room(self) -> None:
        span = span_of(self._view, self._day)
        remarks = about_clashes(self._desk.clashing(span.first, span.last, self._only), self._desk.clock)
        self._room.show_queues(self._desk, self._only, filter(None, (self._cost, *remarks)))

    def _nothing(self) -> str:
        if self._desk.entries:
            return ""
        return self.tr(
            "Nothing is planned yet. Drag a note from the right onto a day, or press Ctrl+X on it, then Ctrl+V here."
        )

    def _say_done(self, words: str) -> None:
        self._notice.hide()
        if words:
            self._offer.make(words)
            self._float(self._offer)
            self._go_along()
        else:
            self._offer.hide()

    def _go_along(self) -> None:
        """Let what was moved stay at hand where it is now."""
        followed, self._followed = self._followed, None
        entry = next((one for one in self._desk.entries if one.note == followed), None) if followed else None
        if entry is not None:
            self._front.choose(entry.key)

    def _say_refused(self, error: DevlogError) -> None:
        self._notice.say(sentence(error), advice(error))
        self._show()

    def _say_step(self, step: Step) -> None:
        self._say_meanwhile(step_sentence(step))

    def _say_meanwhile(self, words: str) -> None:
        self._progress.say(words)
        self._float(self._progress)

    def _float(self, bar: NoticeBar) -> None:
        """Put *bar* over the foot of the days: they stay where they are while something is dragged."""
        room = self._split.geometry()
        width = min(self._views.width(), room.width())
        height = max(bar.heightForWidth(width), bar.sizeHint().height())
        bar.setGeometry(room.left(), room.bottom() - height + 1, width, height)
        bar.raise_()

    def _want_tray(self, wanted: bool) -> None:  # a value, not a mode
        self._tray_wanted = wanted
        self._place_tray()

    def _place_tray(self) -> None:
        shown = self.width() >= NARROW if self._tray_wanted is None else self._tray_wanted
        self._tray.setVisible(shown)
        self._head.blockSignals(True)
        self._head.show_tray(shown)
        self._head.blockSignals(False)

    # What is done

    def _let_go(self, key: str, landing: Landing) -> None:
        entry = self._desk.entry(key)
        if entry is not None:
            self._reschedule(entry, landing)

    def _let_go_notes(self, paths: tuple[str, ...], landing: Landing) -> None:
        for path in paths:
            self._plan_note(path, landing)

    def _plan_note(self, path: str, landing: Landing) -> None:
        waiting = next((one for one in self._desk.entries if one.note == path and one.is_movable), None)
        if waiting is not None:
            self._reschedule(waiting, landing)
        elif (plan := self._planned_at(landing, None)) is not None:
            self._followed = path
            self._desk.plan(path, plan)

    def _reschedule(self, entry: Entry, landing: Landing) -> None:
        """Give *entry* the place where it was let go; a day alone leaves it its time of day."""
        if not entry.is_movable or (plan := self._planned_at(landing, entry)) is None:
            return
        if entry.kind is EntryKind.PLANNED:
            note = self._desk.note(entry)
            if note is not None:
                self._followed = note.path
                self._desk.plan(note.path, plan)
            return
        if plan.is_whole_day:
            self._say_refused(UsageError("time_of_day_missing", text=self._head.title()))
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
            self._say_refused(error)
            return None
        if landing.day < clock.today() if time is None else at <= clock.now():
            words = long_day(landing.day) if time is None else f"{long_day(landing.day)} {clock.shown(at)}"
            self._say_refused(UsageError("time_past", time=words))
            return None
        return PlannedTime(at, is_whole_day=time is None)

    def _put_into_tray(self, key: str) -> None:
        entry = self._desk.entry(key)
        if entry is not None:
            self._remove(entry)

    def _remove(self, entry: Entry) -> None:
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

    def _send_now(self, entry: Entry) -> None:
        self._ask(
            self.tr("Publish now"),
            self.tr("Publish “%1” in %2 now?").replace("%2", entry.channel).replace("%1", entry.title),
            self.tr("Subscribers see it at once."),
            partial(self._desk.send_now, entry),
        )

    def _ask(self, verb: str, words: str, hint: str, wanted: Callable[[], object]) -> None:
        box = question(verb, words, hint, verb, self)
        box.accepted.connect(wanted)
        box.open()

    def _take_back(self) -> None:
        self._offer.hide()
        self._desk.take_back()

    def _cut_entry(self) -> None:
        entry = self.chosen
        if entry is not None and entry.is_movable:
            self._cut, self._cells.cut = entry, entry.key
            self._front.viewport().update()
            self._say_meanwhile(self.tr("“%1” is cut: press Ctrl+V on another day.").replace("%1", entry.title))

    def _cut_note(self, note: NoteSummary) -> None:
        self._cut, self._cells.cut = note, ""
        self._say_meanwhile(self.tr("“%1” is cut: press Ctrl+V on its day.").replace("%1", note.title))
        self._front.setFocus()

    def _paste(self, landing: Landing) -> None:
        cut, self._cut, self._cells.cut = self._cut, None, ""
        self._progress.hide()
        if isinstance(cut, Entry):
            self._let_go(cut.key, landing)
        elif cut is not None:
            self._plan_note(cut.path, landing)

    # Forms and menus

    def _ask_for_time(self, entry: Entry) -> None:
        """Ask for another time for *entry*."""
        note = self._desk.note(entry)
        if not entry.is_movable:
            return
        if entry.kind is EntryKind.PLANNED:
            if note is not None:
                self.ask_for_plan(note)
            return
        title = self.tr("Move “%1”").replace("%1", entry.title)
        form = self._form(title, self.tr("Move"), entry.key, None, needs_time=True)
        form.submitted.connect(partial(self._move_as_wanted, form))
        form.open()

    def _form(
        self, title: str, verb: str, subject: str, landing: Landing | None, *, needs_time: bool = False
    ) -> PlanForm:
        text = ""
        if landing is not None:
            text = landing.day.isoformat() + (f" {landing.time:%H:%M}" if landing.time is not None else "")
        return PlanForm(title, verb, subject, self._desk.clock, text, self, needs_time=needs_time)

    def _plan_as_wanted(self, form: PlanForm, wanted: WantedTime) -> None:
        if self._desk.plan(wanted.subject, wanted.plan):
            self._day = self._desk.clock.local(wanted.plan.at).date()
            self._show()
        form.accept()

    def _move_as_wanted(self, form: PlanForm, wanted: WantedTime) -> None:
        entry = self._desk.entry(wanted.subject)
        if entry is not None:
            self._desk.move(entry, wanted.plan.at)
        form.accept()

    def _show_menu(self, entry: Entry | None, landing: Landing | None, point: QPoint) -> None:
        if entry is not None:
            self.menu_of(entry).popup(point)
        elif self._cut is not None and landing is not None:
            menu = self._menu()
            _add(menu, self.tr("Put here"), partial(self._paste, landing))
            menu.popup(point)

    def menu_of(self, entry: Entry) -> QMenu:
        """What can be done with *entry*."""
        menu = self._menu()
        note = self._desk.note(entry)
        if note is not None:
            menu.setDefaultAction(_add(menu, self.tr("Open"), partial(self._open, entry)))
        if entry.is_movable:
            is_plan = entry.kind is EntryKind.PLANNED
            words = self.tr("Plan for…") if is_plan else self.tr("Move to…")
            _add(menu, words, partial(self._ask_for_time, entry))
            if is_plan and note is not None:
                at = self._desk.clock.local(entry.at)
                at = at.replace(hour=MORNING.hour) if entry.is_whole_day else at
                _add(menu, self.tr("Schedule…"), partial(self._publish, note.path, entry.channel, at))
                _add(menu, self.tr("Publish now…"), partial(self._publish, note.path, entry.channel, None))
                _add(menu, self.tr("Remove plan"), partial(self._remove, entry))
            elif not is_plan:
                _add(menu, self.tr("Publish now…"), partial(self._send_now, entry))
                _add(menu, self.tr("Take out of the queue…"), partial(self._remove, entry))
        if entry.link is not None:
            _add(menu, self.tr("Show in Telegram"), partial(self._show_link, entry.link))
        return menu

    def _show_tray_menu(self, note: NoteSummary, point: QPoint) -> None:
        menu = self._menu()
        channel = self._desk.channel_of(note)
        menu.setDefaultAction(_add(menu, self.tr("Open"), partial(self._open_note, note)))
        _add(menu, self.tr("Plan for…"), partial(self.ask_for_plan, note))
        _add(menu, self.tr("Publish now…"), partial(self._publish, note.path, channel, None))
        menu.popup(point)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _publish(self, path: str, channel: str, at: dt.datetime | None) -> None:
        self.publish_wanted.emit(path, channel, at)

    def _show_link(self, link: str) -> None:
        self.link_wanted.emit(link)

    def _open(self, entry: Entry) -> None:
        note = self._desk.note(entry)
        if note is not None:
            self.note_opened.emit(note.path)
        elif entry.link is not None:
            self.link_wanted.emit(entry.link)

    def _open_note(self, note: NoteSummary) -> None:
        self.note_opened.emit(note.path)

    def _open_chosen(self) -> None:
        if self.chosen is not None:
            self._open(self.chosen)

    def _remove_chosen(self) -> None:
        if self.chosen is not None:
            self._remove(self.chosen)


def _kept_view(state: WindowState) -> View:
    """The view that was chosen last."""
    kept = state.bytes(VIEW_KEY)
    return next((view for view in View if kept is not None and kept.data() == view.value.encode()), View.MONTH)


def _add(menu: QMenu, words: str, wanted: Callable[[], object]) -> QAction:
    action = menu.addAction(words)
    action.triggered.connect(wanted)
    return action
