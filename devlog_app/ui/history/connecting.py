"""Who hears whom about what notes said before."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.ui.desk import Desk
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.ui.history.browsing import HistoryBrowsing


class HistoryCommands(QObject):
    """Carries out the commands about histories for one *session*."""

    def __init__(self, window: MainWindow, session: Session, desk: Desk) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._desk = desk
        window.actions_table["history"].triggered.connect(self._show)
        window.actions_table["deleted_notes"].triggered.connect(self._show_deleted)

    @cached_property
    def _browsing(self) -> "HistoryBrowsing":
        from devlog_app.ui.history.browsing import HistoryBrowsing

        session = self._session
        return HistoryBrowsing(
            session.services,
            session.io,
            session.open_notes,
            session.catalogue,
            session.history_keeping,
            self._window,
            self,
        )

    def _show(self) -> None:
        subject = self._desk.subject()
        if subject is not None:
            self._browsing.show(subject.path)

    def _show_deleted(self) -> None:
        self._browsing.show_deleted()
