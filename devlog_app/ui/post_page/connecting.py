"""Who hears whom about the posts of notes: the page, the line below the preview, the command."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from devlog_app.model.note import NoteSummary
from devlog_app.ui.desk import Desk
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.ui.post_page.post_desk import PostDesk

PAGE = "post"


class PostCommands(QObject):
    """Connects the post page for one *session*; made before the commands that show pages are connected.

    Nothing of it is imported before a note is open that was ever published, or the page is wanted.
    """

    def __init__(self, window: MainWindow, session: Session, desk: Desk, bridge: Bridge) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._desk = desk
        self._bridge = bridge
        self._posts: PostDesk | None = None
        window.pages.offer(PAGE, self._made_page)
        window.pages.changed.connect(self._show)
        window.actions_table[f"show_{PAGE}"].triggered.connect(self._turn_to_subject)
        notes = session.open_notes
        for happened in (notes.shown, notes.changed, notes.closed, session.publishing.done):
            happened.connect(self._follow)
        session.catalogue.note_changed.connect(self._follow_row)

    def _made_desk(self) -> "PostDesk":
        if self._posts is None:
            from devlog_app.ui.post_page.post_desk import PostDesk
            from devlog_app.ui.post_page.strip import PostStrip

            posts = self._posts = PostDesk(self._session, self._bridge, self._window)
            strip = PostStrip(self._window)
            self._window.place_below_preview(strip)
            self._session.destroyed.connect(strip.deleteLater)
            posts.known.connect(strip.show_known)
            posts.changes.done.connect(self._desk.show_done)
            strip.page_wanted.connect(self._show_page)
            strip.update_wanted.connect(self._update)
        return self._posts

    def _made_page(self) -> QWidget:
        return self._made_desk().made_page()

    def _show(self, page: str) -> None:
        if self._posts is not None:
            self._posts.show(page)

    def _follow(self) -> None:
        """Another note is shown, or the shown one was saved; a note without an id was never published."""
        note, services = self._session.open_notes.note, self._session.services
        if self._posts is not None:
            self._posts.follow()
        elif note is None or note.id is None:
            return
        elif services.library.has_posts(note.id):
            self._follow_posts()
        elif services.paths.outbox.exists():
            # Its first post may be on its way.
            self._session.occasion.use(self._follow_posts)

    def _follow_posts(self) -> None:
        self._made_desk().follow()

    def _follow_row(self, row: NoteSummary) -> None:
        if self._posts is not None:
            self._posts.follow_row(row)
        elif row.path == self._session.open_notes.path:
            # Its first post may have come from elsewhere.
            self._follow()

    def _turn_to_subject(self) -> None:
        """The page is that of the note at hand: the row of the tree that has the focus, else the open note."""
        subject = self._desk.subject()
        if subject is not None and subject.path != self._session.open_notes.path:
            self._session.open_notes.glance(subject.path)

    def _show_page(self) -> None:
        self._window.pages.show(PAGE)

    def _update(self) -> None:
        self._window.pages.show(PAGE)
        self._made_desk().update_post()
