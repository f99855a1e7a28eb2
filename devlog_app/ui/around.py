"""What stands around the writing in one open workspace: the status line, notices, channels, the tour."""

from PySide6.QtCore import QObject

from devlog_app.model.errors import DevlogError
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
        window.actions_table["channels"].triggered.connect(self.show_channels)

    def show_channels(self) -> None:
        """Open the list of channels on the one that is chosen to publish in."""
        from devlog_app.ui.channels.channels import Channels

        channels = Channels(self._session.services, self._session.bridge, self._window)
        channels.changed.connect(self._take_channels)
        try:
            channels.open(self._window.publish.channel)
        except DevlogError as error:
            self._window.show_error(error)

    def _take_channels(self) -> None:
        """What is offered, and what a post may be, is read anew."""
        try:
            self._window.publish.set_channels(self._session.services.channels.names())
        except DevlogError as error:
            self._window.show_error(error)
            return
        self._session.composing.begin(self._window.publish.channel)

    def stop(self) -> None:
        """The workspace is closed."""
        self.status.stop()
        self.notices.stop()
