"""The list of channels, as it is commanded."""

from PySide6.QtCore import QObject

from devlog_app.model.errors import DevlogError
from devlog_app.ui.channels.channels import Channels
from devlog_app.ui.desk import Desk
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session


class ChannelCommands(QObject):
    """Opens the list, and lets the window offer what was changed in it; goes with the session."""

    def __init__(self, window: MainWindow, session: Session, desk: Desk) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._desk = desk

    def carry_out(self, _command: str) -> None:
        """Open the list of channels on the one that is chosen to publish in."""
        channels = Channels(self._session.services, self._session.bridge, self._window)
        channels.changed.connect(self._desk.take_settings)
        self._session.watching.settings_changed.connect(channels.look_again)
        try:
            channels.open(self._window.publish.channel)
        except DevlogError as error:
            self._window.show_error(error)
