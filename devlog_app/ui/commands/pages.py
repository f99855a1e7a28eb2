"""The commands that show a page in the place of the writing, and the mark at the one that is shown."""

from PySide6.QtCore import QObject

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.pages import WRITING
from devlog_app.ui.workspace.session import Session

PAGES = (WRITING, "calendar", "series", "post")
"""Each has a command called ``show_…`` in the table."""


class PageCommands(QObject):
    """Connects the commands of one session; the pages themselves are offered by what makes them."""

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(session)
        self._actions = window.actions_table
        self._pages = window.pages
        for page in PAGES:
            self._actions[f"show_{page}"].triggered.connect(self._show)
        window.pages.changed.connect(self._mark)
        self._mark(window.pages.current)

    def _show(self) -> None:
        # The action's own signal dies with this object, as one to a function would not.
        self._pages.show(self.sender().objectName().removeprefix("show_"))

    def _mark(self, page: str) -> None:
        self._actions[f"show_{page}"].setChecked(True)
