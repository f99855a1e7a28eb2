"""The calendar's page: days with what comes out in them, beside them the notes that have no time."""

import datetime as dt
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from devlog_app.model.errors import DevlogError
from devlog_app.model.note import NoteSummary
from devlog_app.model.schedule import Entry, EntryKind
from devlog_app.model.steps import Step
from devlog_app.ui.calendar.agenda import AgendaList, AgendaModel
from devlog_app.ui.calendar.cells import CellModel
from devlog_app.ui.calendar.changes import CalendarChanges
from devlog_app.ui.calendar.desk import CalendarDesk
from devlog_app.ui.calendar.details import Details
from devlog_app.ui.calendar.dragging import Landing
from devlog_app.ui.calendar.grid import CalendarGrid
from devlog_app.ui.calendar.head import Head
from devlog_app.ui.calendar.legend import Legend
from devlog_app.ui.calendar.menus import CalendarMenus, add
from devlog_app.ui.calendar.room import Room
from devlog_app.ui.calendar.spans import View, span_of
from devlog_app.ui.calendar.surface import Surface
from devlog_app.ui.calendar.tray import Tray
from devlog_app.ui.calendar.words import about_clashes
from devlog_app.ui.editor.notice_bar import Gravity, NoticeBar
from devlog_app.ui.language.wording import advice, sentence, step_sentence
from devlog_app.ui.tree.offer import UndoOffer
from devlog_app.ui.window_state import WindowState

VIEW_KEY = "calendar/view"
NARROW = 700
"""Pixels below which the tray is shown only when it is asked for."""
LOW = 28
"""Lines of text below which the legend gives its room to the days; every entry says itself what it is."""


class Cost(NamedTuple):
    """The entry with this *key* would take so many *places* in its queue."""

    key: str
    places: int


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
        self._cost = ""
        self._view = _kept_view(state)
        self._day = desk.clock.today()
        self.changes = CalendarChanges(desk, self)
        self._menus = CalendarMenus(desk, self.changes, self)
        self._cells = CellModel(desk, self)
        # The Tab key goes from one to the next in the order in which they are made: as one reads them.
        self._head = Head(self)
        self._grid = CalendarGrid(self._cells, self)
        self._agenda = AgendaList(AgendaModel(desk, self._cells, self), self)
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
            self.changes.ask_for_plan(note)
            return True
        if self.chosen is not None:
            self.changes.ask_for_time(self.chosen)
        return self.chosen is not None

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
        self.changes.refused.connect(self._say_refused)
        self.changes.planned.connect(self._show_planned)
        menus = self._menus
        menus.opened.connect(self.note_opened)
        menus.publish_wanted.connect(self.publish_wanted)
        menus.link_wanted.connect(self.link_wanted)
        for surface in (self._grid.surface, self._agenda.surface):
            self._connect_surface(surface)
        tray = self._tray.list
        tray.opened.connect(self._open_note)
        tray.cut_wanted.connect(self._cut_note)
        tray.undo_wanted.connect(desk.take_back)
        tray.menu_wanted.connect(self._show_tray_menu)
        tray.entry_landed.connect(self.changes.put_into_tray)
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
        surface.removed.connect(self.changes.remove)
        surface.menu_wanted.connect(self._show_menu)
        surface.entry_landed.connect(self.changes.let_go)
        surface.notes_landed.connect(self.changes.let_go_notes)
        surface.cut_wanted.connect(self._cut_entry)
        surface.paste_wanted.connect(self._paste)
        surface.undo_wanted.connect(self._desk.take_back)

    # What is shown

    @property
    def _front(self) -> CalendarGrid | AgendaList:
        return self._agenda if self._view is View.AGENDA else self._grid

    def _show(self) -> None:
        span = span_of(self._view, self._day)
        if self._only is not None and self._desk.channel(self._only) is None:
            # It is not in devlog.yaml any more.
            self._only = None
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

    def _show_planned(self, day: dt.date) -> None:
        self._day = day
        self._show()

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

    def show_cost(self, cost: Cost) -> None:
        """Say what room an entry would take, if it is still the one at hand."""
        if self.chosen is not None and self.chosen.key == cost.key:
            self._cost = self.tr("This one takes %n place(s).", "", cost.places)
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
        followed = self.changes.moved_note()
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
            self.changes.let_go(cut.key, landing)
        elif cut is not None:
            self.changes.plan_note(cut.path, landing)

    def _show_menu(self, entry: Entry | None, landing: Landing | None, point: QPoint) -> None:
        if entry is not None:
            self.menu_of(entry).popup(point)
        elif self._cut is not None and landing is not None:
            menu = self._menus.empty()
            add(menu, self.tr("Put here"), partial(self._paste, landing))
            menu.popup(point)

    def menu_of(self, entry: Entry) -> QMenu:
        """What can be done with *entry*."""
        return self._menus.of_entry(entry)

    def _show_tray_menu(self, note: NoteSummary, point: QPoint) -> None:
        self._menus.of_note(note).popup(point)

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
            self.changes.remove(self.chosen)


def _kept_view(state: WindowState) -> View:
    """The view that was chosen last."""
    kept = state.bytes(VIEW_KEY)
    return next((view for view in View if kept is not None and kept.data() == view.value.encode()), View.MONTH)
