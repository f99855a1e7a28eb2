"""The calendar in the window: made when it is first shown, kept in step with notes and publications."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QObject, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.ui.pages import WRITING

if TYPE_CHECKING:
    from datetime import datetime

    from devlog_app.bootstrap import Services
    from devlog_app.model.steps import Done
    from devlog_app.ui.calendar.desk import CalendarDesk
    from devlog_app.ui.calendar.page import CalendarPage, Cost
    from devlog_app.ui.desk import Desk
    from devlog_app.ui.main_window import MainWindow
    from devlog_app.ui.publish.time_choice import TimeState
    from devlog_app.ui.workspace.session import Session

CALENDAR = "calendar"
PAUSE = 250
"""Milliseconds that an entry is at hand before it is worked out what room it takes."""


class CalendarCommands(QObject):
    """Belongs to a session; the page is made when it is wanted first."""

    def __init__(self, window: "MainWindow", session: "Session", desk: "Desk") -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._subject = desk.subject
        self._show_sheet = desk.publish
        self._data: CalendarDesk | None = None
        self._page: CalendarPage | None = None
        self._measured: tuple[str, str] | None = None
        self._costs = QTimer(self, singleShot=True, interval=PAUSE)
        self._costs.timeout.connect(self._measure)
        for done in (session.publishing.done, session.own_clock.done):
            done.connect(self._follow)

    def carry_out(self, _command: str) -> None:
        """Ask when the note at hand is to come out, or what is at hand in the calendar."""
        is_seen = self._window.pages.current == CALENDAR and self._page is not None
        note = self._subject()
        if is_seen and self._page is not None and self._page.plan_chosen():
            return
        if note is not None:
            self._window.pages.show(CALENDAR)
            assert self._page is not None
            self._page.changes.ask_for_plan(note)

    def made_page(self) -> QWidget:
        """The calendar, of which there is one in a session."""
        from devlog_app.ui.calendar.desk import CalendarDesk
        from devlog_app.ui.calendar.page import CalendarPage

        session = self._session
        self._data = CalendarDesk(session.services, session.bridge, session.catalogue, session.open_notes, session)
        page = self._page = CalendarPage(self._data, self._window.state, self._window)
        session.watching.settings_changed.connect(self._data.take_settings)
        page.note_opened.connect(self._open)
        page.publish_wanted.connect(self._publish)
        page.link_wanted.connect(self._show_link)
        page.read_wanted.connect(self._read)
        page.cost_wanted.connect(self._measure_soon)
        return page

    def _open(self, path: str) -> None:
        if self._session.open_notes.open(path):
            self._window.pages.show(WRITING)

    def _publish(self, path: str, channel: str, at: "datetime | None") -> None:
        """Show the note with what publishes it; nothing leaves before somebody says so there."""
        self._open(path)
        self._window.publish.choose_channel(channel)
        self._session.composing.begin(channel)
        self._window.publish.take_time(_time_state(at, self._window.publish.time_state()))
        self._show_sheet()

    def _show_link(self, link: str) -> None:
        QDesktopServices.openUrl(QUrl(link))

    def _read(self) -> None:
        """Ask the channels; those of Telegram once the secrets are open."""
        if self._data is None:
            return
        away = next((entry for entry in self._data.channels if entry.kind is not ChannelKind.LOCAL), None)
        if away is None:
            self._data.read_all()
        else:
            self._session.gate.reach(away.name, self._data.read_all)

    def _follow(self, done: "Done") -> None:
        if self._data is not None:
            self._data.follow(done)

    def _measure_soon(self, path: str, channel: str) -> None:
        self._measured = path, channel
        self._costs.start()

    def _measure(self) -> None:
        if self._measured is None or self._page is None or self._page.chosen is None:
            return
        task = self._session.bridge.run(_cost(self._session.services, self._page.chosen.key, *self._measured))
        # The page's method itself: whoever left the workspace meanwhile is told nothing.
        task.finished.connect(self._page.show_cost)


def _time_state(at: "datetime | None", state: "TimeState") -> "TimeState":
    """What the publish panel's fields say for *at* (None: now), where they say *state* now."""
    from devlog_app.ui.publish.time_choice import LATER, NOW

    if at is None:
        return state._replace(kind=NOW)
    picked = QDateTime(at.year, at.month, at.day, at.hour, at.minute, 0)
    return state._replace(kind=LATER, picked=picked)


async def _cost(services: "Services", key: str, path: str, channel: str) -> "Cost":
    from devlog_app.ui.calendar.page import Cost

    return Cost(key, await services.board.cost(path, channel))
