"""The list of channels, as it is commanded."""

from PySide6.QtCore import QObject

from devlog_app.model.errors import DevlogError
from devlog_app.ui.channels.channels import Channels
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session


class ChannelCommands(QObject):
    """Opens the list, and lets the window offer what was changed in it; goes with the session."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(session)
        self._window = window
        self._session = session

    def carry_out(self, _command: str) -> None:
        """Open the list of channels on the one that is chosen to publish in."""
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
