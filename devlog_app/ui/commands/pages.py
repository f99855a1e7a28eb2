"""The commands that show a page in the place of the writing, and what can be commanded on the one that is shown."""

from collections.abc import Callable
from functools import cache, partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from devlog_app.ui.actions.menus import OF_WRITING
from devlog_app.ui.commands.handing_on import HandingOn, Worker
from devlog_app.ui.desk import Desk
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.pages import WRITING
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

PAGES = (WRITING, "calendar", "series", "post")
"""Each has a command called ``show_…`` in the table."""


class PageWorker(Worker, Protocol):
    """Who makes a page, and carries out the command that leads to something on it."""

    def made_page(self) -> "QWidget":
        """The page; asked for once."""
        ...


def connect_pages(window: MainWindow, session: Session, desk: Desk) -> None:
    """Offer the calendar and the series page, of which nothing is imported before one is wanted, then all commands."""
    for page, command, make in (("calendar", "plan_note", _calendar), ("series", "show_series", _series)):
        worker = cache(partial(make, window, session, desk))
        window.pages.offer(page, partial(_page_of, worker))
        HandingOn(window.actions_table, (command,), worker, session)
    PageCommands(window, session)


class PageCommands(QObject):
    """Connects the commands of one session; the pages themselves are offered by what makes them."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(session)
        self._actions = window.actions_table
        self._pages = window.pages
        self._notes = session.open_notes
        for page in PAGES:
            self._actions[f"show_{page}"].triggered.connect(self._show)
        window.pages.changed.connect(self._mark)
        self._mark(window.pages.current)

    def _show(self) -> None:
        # The action's own signal dies with this object, as one to a function would not.
        self._pages.show(self.sender().objectName().removeprefix("show_"))

    def _mark(self, page: str) -> None:
        self._actions[f"show_{page}"].setChecked(True)
        self._actions.enable(OF_WRITING, on=page == WRITING and self._notes.note is not None)


def _page_of(worker: Callable[[], PageWorker]) -> "QWidget":
    return worker().made_page()


def _calendar(window: MainWindow, session: Session, desk: Desk) -> PageWorker:
    from devlog_app.ui.calendar.commands import CalendarCommands

    return CalendarCommands(window, session, desk)


def _series(window: MainWindow, session: Session, desk: Desk) -> PageWorker:
    from devlog_app.ui.series.commands import SeriesCommands

    return SeriesCommands(window, session, desk)
