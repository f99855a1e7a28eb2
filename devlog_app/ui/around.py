"""What stands around the writing in one open workspace: the status line, notices, channels, the tour."""

from PySide6.QtCore import QObject

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.notices.notices import Notices
from devlog_app.ui.session import Session
from devlog_app.ui.status_line.following import StatusFollowing


class Around(QObject):
    """Makes these parts and connects them; they go with the session."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self.status = StatusFollowing(window.status_line, session, window)
        self.notices = Notices(window, session)

    def stop(self) -> None:
        """The workspace is closed."""
        self.status.stop()
        self.notices.stop()
