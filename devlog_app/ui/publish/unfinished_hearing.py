"""Who hears whom about interrupted publications; the bar that asks what becomes of them comes with the first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.ui.desk import Desk
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.ui.publish.course import Interrupted


class UnfinishedHearing(QObject):
    """Belongs to a session; most windows have nothing to ask."""

    def __init__(self, window: MainWindow, session: Session, desk: Desk) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._desk = desk
        session.unfinished.offered.connect(self._offer)

    def _offer(self, found: "Interrupted | None") -> None:
        if found is None:
            return
        self._session.unfinished.offered.disconnect(self._offer)
        bar = self._window.unfinished
        bar.finish_wanted.connect(self._desk.finish)
        bar.take_back_wanted.connect(self._desk.take_back)
        bar.left.connect(self._session.unfinished.leave)
        self._session.publishing.begun.connect(bar.hide)
        self._session.unfinished.offered.connect(bar.show_offer)
        bar.show_offer(found)
