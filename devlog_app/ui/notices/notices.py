"""All notices of one open workspace: gathered, shown in the window and on the desktop, kept for later."""

from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.model.errors import DevlogError

if TYPE_CHECKING:
    from devlog_app.model.steps import Done
    from devlog_app.ui.main_window import MainWindow
    from devlog_app.ui.notices.desktop import DesktopNotices
    from devlog_app.ui.notices.notice import Notice
    from devlog_app.ui.notices.stack import NoticeStack
    from devlog_app.ui.workspace.session import Session


class Notices(QObject):
    """Is told what became of posts; what shows it is made with the first notice."""

    def __init__(self, window: "MainWindow", session: "Session") -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._stack: NoticeStack | None = None
        self._desktop: DesktopNotices | None = None
        self._kept: tuple[Notice, ...] | None = None
        session.ending.connect(self.stop)

    @property
    def kept(self) -> "tuple[Notice, ...]":
        """What is in the list, the newest first."""
        if self._kept is None:
            from devlog_app.ui.notices.kept import read_notices

            self._kept = read_notices(self._file)
        return self._kept

    def add(self, notice: "Notice") -> None:
        """Show *notice*, and keep it."""
        self._keep((notice, *self.kept))
        self._stack_of_cards().add(notice)
        if not self._window.isActiveWindow() and self._may_use_desktop():
            self._on_desktop().show(notice)

    def show(self) -> None:
        """Turn to the newest card; where there is none, or at the second time, open the list."""
        if self._stack is not None and self._stack.take_focus():
            return
        from devlog_app.ui.notices.list_dialog import NoticesDialog

        if self._stack is not None:
            # The list has them all.
            self._stack.clear()
        dialog = NoticesDialog(self.kept, self._window)
        dialog.note_wanted.connect(self._open_note)
        dialog.link_wanted.connect(self._open_link)
        dialog.cleared.connect(self._clear)
        dialog.open()

    def stop(self) -> None:
        """The workspace is closed."""
        if self._desktop is not None:
            self._desktop.stop()
        if self._stack is not None:
            self._stack.clear()
            self._stack.deleteLater()
            self._stack = None

    # What is heard

    def hear(self, found: object) -> None:
        """A look at the channels found something, which may be a ``Finding``."""
        from devlog_app.model.findings import Finding

        if isinstance(found, Finding):
            from devlog_app.ui.notices.words import of_finding

            self.add(of_finding(found, self._title(found.path), _now(), self._zone()))

    def hear_done(self, done: "Done") -> None:
        """The time of a post came, which a channel does not keep for us."""
        from devlog_app.ui.notices.words import of_own_clock

        notice = of_own_clock(done, self._title(done.note), _now(), self._zone())
        if notice is not None:
            self.add(notice)

    def hear_failure(self, error: DevlogError) -> None:
        """A post whose time came did not leave."""
        from devlog_app.ui.accounts.gate import LOCKED
        from devlog_app.ui.notices.words import of_failure

        # The passphrase is asked for then.
        if error.code not in LOCKED:
            self.add(of_failure(error, _now()))

    def hear_missed(self) -> None:
        """The time of a post passed while nobody was there to send it."""
        from devlog_app.ui.notices.words import of_missed

        self.add(of_missed(_now()))

    def _zone(self) -> str | None:
        from devlog_app.ui.times import zone_of

        return zone_of(self._session.services.library)

    def _title(self, path: str) -> str:
        return self._session.catalogue.title(path)

    # Where it leads

    def _open_note(self, path: str) -> None:
        if (self._session.root / path).is_file():
            self._session.open_notes.open(path)
        else:
            self._window.say(self.tr("%1 is not there any more.").replace("%1", path))

    def _open_link(self, link: str) -> None:
        from devlog_app.ui.preview.link_question import ask_about_link

        ask_about_link(link, self._window)

    def _come_forward(self) -> None:
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    @cached_property
    def _file(self) -> Path:
        from devlog_app.ui.notices.kept import notices_file

        return notices_file(self._session.services.paths.indexes, self._session.root)

    def _keep(self, notices: "tuple[Notice, ...]") -> None:
        from devlog_app.ui.notices.kept import MOST, keep_notices

        self._kept = notices[:MOST]
        keep_notices(self._file, self._kept)

    def _clear(self) -> None:
        self._keep(())

    # What shows it

    def _stack_of_cards(self) -> "NoticeStack":
        if self._stack is None:
            from devlog_app.ui.notices.stack import NoticeStack

            self._stack = NoticeStack(self._window, self._window.publish)
            self._stack.note_wanted.connect(self._open_note)
            self._stack.link_wanted.connect(self._open_link)
        return self._stack

    def _on_desktop(self) -> "DesktopNotices":
        if self._desktop is None:
            from devlog_app.ui.notices.desktop import DesktopNotices

            self._desktop = DesktopNotices(self)
            self._desktop.chosen.connect(self._come_forward)
        return self._desktop

    def _may_use_desktop(self) -> bool:
        try:
            return self._session.services.settings.read().desktop_notices
        except DevlogError:
            return False


def _now() -> datetime:
    return datetime.now(UTC)
