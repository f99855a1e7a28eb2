"""Who hears whom about the posts of notes: the page, the line below the preview, the command."""

from PySide6.QtCore import QObject

from devlog_app.ui.desk import Desk
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.post_page.post_desk import PostDesk
from devlog_app.ui.post_page.strip import PostStrip
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.workspace.session import Session

PAGE = "post"


class PostCommands(QObject):
    """Connects the post page for one *session*; made before the commands that show pages are connected."""

    def __init__(self, window: MainWindow, session: Session, desk: Desk, bridge: Bridge) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._desk = desk
        self._posts = PostDesk(session, bridge, window)
        self._strip = PostStrip(window)
        window.place_below_preview(self._strip)
        session.destroyed.connect(self._strip.deleteLater)
        window.pages.offer(PAGE, self._posts.made_page)
        window.pages.changed.connect(self._posts.show)
        window.actions_table[f"show_{PAGE}"].triggered.connect(self._turn_to_subject)
        session.open_notes.shown.connect(self._posts.follow)
        session.open_notes.changed.connect(self._posts.follow)
        session.open_notes.closed.connect(self._posts.follow)
        session.publishing.done.connect(self._posts.follow)
        session.catalogue.note_changed.connect(self._posts.follow_row)
        self._posts.known.connect(self._strip.show_known)
        self._posts.changes.done.connect(desk.show_done)
        self._strip.page_wanted.connect(self._show_page)
        self._strip.update_wanted.connect(self._update)

    def _turn_to_subject(self) -> None:
        """The page is that of the note at hand: the row of the tree that has the focus, else the open note."""
        subject = self._desk.subject()
        if subject is not None and subject.path != self._session.open_notes.path:
            self._session.open_notes.glance(subject.path)

    def _show_page(self) -> None:
        self._window.pages.show(PAGE)

    def _update(self) -> None:
        self._window.pages.show(PAGE)
        self._posts.update_post()
