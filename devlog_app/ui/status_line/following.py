"""What the status line tells of one open workspace, and where its parts lead."""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from devlog_app.model.errors import DevlogError
from devlog_app.ui.status_line.status_line import StatusLine
from devlog_app.ui.threads.bridge import Task

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.model.connection import Line
    from devlog_app.ui.main_window import MainWindow
    from devlog_app.ui.status_line.queue_words import Waiting
    from devlog_app.ui.workspace.session import Session

SOON = 400
"""Milliseconds after something happened, in which more may."""
FIRST = 1_500
"""Milliseconds after the start: first the window belongs to whoever opened it."""
MINUTE = 60_000


class StatusFollowing(QObject):
    """Asks nobody: what it tells is known on this computer."""

    def __init__(self, line: StatusLine, session: "Session", window: "MainWindow") -> None:
        super().__init__(session)
        self._line = line
        self._session = session
        self._window = window
        self._lines: Task | None = None
        self._changes: Task | None = None
        self._asked: Task | None = None
        self._is_late = False
        self._who = ""
        self._failed: DevlogError | None = None
        self._soon = QTimer(self, singleShot=True, interval=FIRST)
        self._soon.timeout.connect(self._look)
        self._minute = QTimer(self, interval=MINUTE)
        self._minute.timeout.connect(self._look)
        self._connect()
        line.show_empty_queue()
        self._soon.start()
        self._soon.setInterval(SOON)

    def _connect(self) -> None:
        session, line = self._session, self._line
        for happened in (session.publishing.done, session.own_clock.done, session.own_clock.missed):
            happened.connect(self._soon.start)
        for happened in (session.accounts.changed, session.catalogue.note_changed, session.linking.found):
            happened.connect(self._soon.start)
        for changed in (session.watching.posts_changed, session.watching.settings_changed):
            changed.connect(self._soon.start)
        self._window.editor.modified_changed.connect(self._show_saved)
        session.open_notes.changed.connect(self._forget_failure)
        session.open_notes.shown.connect(self._forget_failure)
        session.open_notes.save_failed.connect(self._remember_failure)
        session.open_notes.closed.connect(line.show_no_text)
        line.queue_chosen.connect(self._show_queue)
        line.saved_chosen.connect(session.open_notes.save)

    def stop(self) -> None:
        """Listen no longer."""
        self._soon.stop()
        self._minute.stop()
        for task in (self._lines, self._changes, self._asked):
            if task is not None:
                task.cancel()
        self._lines = self._changes = self._asked = None

    # The connection and the queue

    def _look(self) -> None:
        services = self._session.services
        if services.paths.accounts.exists() or services.paths.outbox.exists():
            self._session.occasion.use(self._ask)
            self._minute.start()

    def _ask(self) -> None:
        # What happens meanwhile may come too late for the answer.
        self._is_late = self._asked is not None
        if self._changes is None:
            self._changes = self._session.bridge.step(_changes(self._session.services))
            self._changes.stepped.connect(self._soon.start)
        if self._asked is None:
            self._asked = self._session.bridge.run(_known(self._session.services))
            self._asked.finished.connect(self._show_known)
            self._asked.ended.connect(self._forget_asked)

    def _forget_asked(self) -> None:
        self._asked = None
        if self._is_late:
            self._soon.start()

    def _show_known(self, known: "tuple[tuple[str, ...], Waiting]") -> None:
        names, waiting = known
        who = ", ".join(names)
        if self._lines is None or who != self._who:
            self._who = who
            self._show_rest()
        if names and self._lines is None:
            self._lines = self._session.bridge.step(_lines(self._session.services))
            self._lines.stepped.connect(self._show_line)
        self._line.show_queue(waiting)

    def _show_line(self, line: "Line") -> None:
        if line.is_closed:
            self._show_rest()
        else:
            self._line.show_line(line)

    def _show_rest(self) -> None:
        if self._who:
            self._line.show_rest(self._who)
        else:
            self._line.show_nobody()

    # What is saved

    def _remember_failure(self, error: DevlogError) -> None:
        self._failed = error
        self._show_saved()

    def _forget_failure(self) -> None:
        self._failed = None
        self._show_saved()

    def _show_saved(self) -> None:
        if self._session.open_notes.note is not None:
            self._line.show_saved(self._window.editor.is_modified, self._failed)

    # Where a click leads

    def _show_queue(self) -> None:
        names = {action.objectName() for action in self._window.actions_table}
        self._window.actions_table["show_calendar" if "show_calendar" in names else "show_channel"].trigger()


async def _known(services: "Services") -> "tuple[tuple[str, ...], Waiting]":
    """Who is signed in, and what waits; nobody is asked."""
    from devlog_app.model.clock import utc_now
    from devlog_app.ui.status_line.queue_words import Waiting
    from devlog_app.ui.times import zone_of

    names: tuple[str, ...] = ()
    try:
        if services.paths.accounts.exists():
            names = tuple(account.name for account in services.connections.known_accounts())
    except DevlogError:
        # What is damaged there is said by the list of accounts; what waits is told all the same.
        pass
    schedule = await services.board.known()
    return names, Waiting.of(schedule.entries, utc_now(), zone_of(services.library))


async def _changes(services: "Services") -> "AsyncIterator[None]":
    """Every change of what waits in a channel, whatever part of the window it was made by, as long as one listens."""
    import asyncio

    changed = asyncio.Event()
    stop = services.board.follow(changed.set)
    try:
        while True:
            await changed.wait()
            changed.clear()
            yield None
    finally:
        stop()


async def _lines(services: "Services") -> "AsyncIterator[Line]":
    """Every change of an account's connection, until nobody listens any more."""
    import asyncio

    told: asyncio.Queue[Line] = asyncio.Queue()
    stop = services.connections.listen(told.put_nowait)
    try:
        while True:
            yield await told.get()
    finally:
        stop()
