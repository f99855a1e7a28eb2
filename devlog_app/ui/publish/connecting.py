"""Who hears whom about publishing; what opens the sheet comes with the first wish for it, or word of a publication."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.ui.publish.commands import PublishCommands
    from devlog_app.ui.publish.course import Course


class PublishHearing(QObject):
    """Belongs to a session; before a first publication there is nothing else of it to be heard, or shown."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        window.publish.sheet_requested.connect(self._open)
        session.publishing.moved.connect(self._move)

    @cached_property
    def _commands(self) -> "PublishCommands":
        from devlog_app.ui.publish.commands import PublishCommands

        return PublishCommands(self._window, self._session, self._session.bridge)

    def _open(self) -> None:
        self._commands.open()

    def _move(self, course: "Course") -> None:
        self._commands.move(course)
