"""What stands around the writing in one open workspace: the status line, notices, channels, the tour."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.model.errors import DevlogError
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.notices.notices import Notices
from devlog_app.ui.status_line.following import StatusFollowing
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.model.findings import Finding
    from devlog_app.model.steps import Done


class Around(QObject):
    """Makes these parts and connects them; they go with the session."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self.status = StatusFollowing(window.status_line, session, window)
        self.notices = Notices(window, session)
        self._connect_pages()
        window.actions_table["channels"].triggered.connect(self.show_channels)

    def _connect_pages(self) -> None:
        """A channel's page shows at once what happens in it, and leads to notes."""
        session, pages = self._session, self._session.channel_pages
        session.publishing.done.connect(self._look_again)
        session.own_clock.done.connect(self._look_again)
        session.linking.found.connect(self._look_again)
        pages.note_wanted.connect(self._open_note)
        pages.write_wanted.connect(self._window.actions_table["quick_post"].trigger)
        pages.deleted.connect(self._show_states)

    def _look_again(self, happened: "Done | Finding") -> None:
        channel = happened.channel
        self._session.channel_pages.look_again(channel if isinstance(channel, str) else channel.name)

    def _open_note(self, note_id: str, path: str) -> None:
        """The note may have another place by now: its id tells which it is."""
        notes = self._session.catalogue.notes
        now = next((note.path for note in notes if note.id == note_id), path)
        if (self._session.root / now).is_file():
            self._session.open_notes.open(now)
            self._window.activateWindow()
        else:
            self._window.say(self.tr("The note %1 is not there any more.").replace("%1", path))

    def _show_states(self, note_ids: frozenset[str]) -> None:
        """Notes whose posts were deleted are in another state."""
        library, catalogue = self._session.services.library, self._session.catalogue
        concerned = [note.path for note in catalogue.notes if note.id in note_ids]
        catalogue.update(*(library.row(path) for path in concerned))

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
        self._session.channel_pages.close()
        self.notices.stop()
