"""Who hears what became of posts; what shows and keeps notices comes with the first, or when their list is wanted."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.model.errors import DevlogError
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.notices.looking import Looking
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.model.steps import Done
    from devlog_app.ui.notices.notices import Notices


class NoticeHearing(QObject):
    """Belongs to a session, and looks after scheduled posts as long as that is open."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        looking = Looking(session.services, session.bridge, session.occasion, self)
        looking.found.connect(self._hear)
        session.linking.found.connect(self._hear)
        session.own_clock.done.connect(self._hear_done)
        session.own_clock.failed.connect(self._hear_failure)
        session.own_clock.missed.connect(self._hear_missed)
        session.ending.connect(looking.stop)
        window.actions_table["notices"].triggered.connect(self._show)
        looking.start()

    @cached_property
    def _notices(self) -> "Notices":
        from devlog_app.ui.notices.notices import Notices

        return Notices(self._window, self._session)

    def _hear(self, found: object) -> None:
        self._notices.hear(found)

    def _hear_done(self, done: "Done") -> None:
        self._notices.hear_done(done)

    def _hear_failure(self, error: DevlogError) -> None:
        self._notices.hear_failure(error)

    def _hear_missed(self) -> None:
        self._notices.hear_missed()

    def _show(self) -> None:
        self._notices.show()
