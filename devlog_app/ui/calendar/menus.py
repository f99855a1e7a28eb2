"""The menus of an entry in the calendar and of a note in its tray."""

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from devlog_app.model.note import NoteSummary
from devlog_app.model.schedule import Entry, EntryKind
from devlog_app.ui.calendar.changes import CalendarChanges
from devlog_app.ui.calendar.desk import CalendarDesk

MORNING = dt.time(10)
"""The time of day that is offered for a plan of a whole day."""


class CalendarMenus(QObject):
    """What can be done with an entry or a note: done by ``changes``, or wanted from the rest of the window."""

    opened = Signal(str)
    """Open the note at this path."""
    publish_wanted = Signal(str, str, object)
    """Publish the note at this path in this channel, at a time (None: now)."""
    link_wanted = Signal(str)
    """Show this post in Telegram."""

    def __init__(self, desk: CalendarDesk, changes: CalendarChanges, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._changes = changes
        self._page = page

    def of_entry(self, entry: Entry) -> QMenu:
        """What can be done with *entry*."""
        menu = self.empty()
        note = self._desk.note(entry)
        if note is not None:
            menu.setDefaultAction(add(menu, self.tr("Open"), partial(self._open, note.path)))
        if entry.is_movable and entry.kind is EntryKind.PLANNED:
            self._add_for_plan(menu, entry, note)
        elif entry.is_movable:
            add(menu, self.tr("Move to…"), partial(self._changes.ask_for_time, entry))
            add(menu, self.tr("Publish now…"), partial(self._changes.send_now, entry))
            add(menu, self.tr("Take out of the queue…"), partial(self._changes.remove, entry))
        if entry.link is not None:
            add(menu, self.tr("Show in Telegram"), partial(self._show_link, entry.link))
        return menu

    def of_note(self, note: NoteSummary) -> QMenu:
        """What can be done with a *note* that has no time yet."""
        menu = self.empty()
        menu.setDefaultAction(add(menu, self.tr("Open"), partial(self._open, note.path)))
        add(menu, self.tr("Plan for…"), partial(self._changes.ask_for_plan, note))
        channel = self._desk.channel_of(note)
        add(menu, self.tr("Publish now…"), partial(self._publish, note.path, channel, None))
        return menu

    def empty(self) -> QMenu:
        """A menu without rows, gone once it is closed."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _add_for_plan(self, menu: QMenu, entry: Entry, note: NoteSummary | None) -> None:
        add(menu, self.tr("Plan for…"), partial(self._changes.ask_for_time, entry))
        if note is None:
            return
        at = self._desk.clock.local(entry.at)
        at = at.replace(hour=MORNING.hour) if entry.is_whole_day else at
        add(menu, self.tr("Schedule…"), partial(self._publish, note.path, entry.channel, at))
        add(menu, self.tr("Publish now…"), partial(self._publish, note.path, entry.channel, None))
        add(menu, self.tr("Remove plan"), partial(self._changes.remove, entry))

    def _open(self, path: str) -> None:
        self.opened.emit(path)

    def _publish(self, path: str, channel: str, at: dt.datetime | None) -> None:
        self.publish_wanted.emit(path, channel, at)

    def _show_link(self, link: str) -> None:
        self.link_wanted.emit(link)


def add(menu: QMenu, words: str, wanted: Callable[[], object]) -> QAction:
    """Add a row that does what is *wanted*."""
    action = menu.addAction(words)
    action.triggered.connect(wanted)
    return action
