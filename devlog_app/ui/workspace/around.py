"""What stands around the pages of channels: they follow what happens, and lead to the open workspace's notes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.channel_pages import ChannelPages
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.model.findings import Finding
    from devlog_app.model.steps import Done


class Around(QObject):
    """Connects *pages*, and goes with the session."""

    def __init__(self, window: MainWindow, session: Session, pages: ChannelPages) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._pages = pages
        for happened in (session.publishing.done, session.own_clock.done, session.linking.found):
            happened.connect(self._look_again)
        pages.failed.connect(window.show_error)
        pages.note_wanted.connect(self._open_note)
        pages.write_wanted.connect(window.actions_table["quick_post"].trigger)
        pages.deleted.connect(self._show_states)

    def _look_again(self, happened: "Done | Finding") -> None:
        channel = happened.channel
        self._pages.look_again(channel if isinstance(channel, str) else channel.name)

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
