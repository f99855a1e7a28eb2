"""Who hears whom about what notes said before."""

from PySide6.QtCore import QObject

from devlog_app.ui.desk import Desk
from devlog_app.ui.history.browsing import HistoryBrowsing
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session


class HistoryCommands(QObject):
    """Carries out the commands about histories for one *session*."""

    def __init__(self, window: MainWindow, session: Session, desk: Desk) -> None:
        super().__init__(session)
        self._desk = desk
        self._browsing = HistoryBrowsing(
            session.services,
            session.io,
            session.open_notes,
            session.catalogue,
            session.history_keeping,
            window,
            self,
        )
        window.actions_table["history"].triggered.connect(self._show)
        window.actions_table["deleted_notes"].triggered.connect(self._browsing.show_deleted)

    def _show(self) -> None:
        subject = self._desk.subject()
        if subject is not None:
            self._browsing.show(subject.path)
