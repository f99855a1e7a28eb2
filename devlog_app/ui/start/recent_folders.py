"""The folders that were open before: as a menu, and as a list to type in; those that are gone can be forgotten."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from devlog_app.ui.quick_list.finder import RowFinder
from devlog_app.ui.quick_list.quick_list import QuickList
from devlog_app.ui.quick_list.row import QuickRow
from devlog_app.ui.window_state import WindowState


class RecentFolders(QObject):
    """Opens the list over *window*; a folder that is not there any more is forgotten when it is chosen."""

    chosen = Signal(str)
    """The folder that is to be opened."""

    def __init__(self, state: WindowState, window: QWidget) -> None:
        super().__init__(window)
        self._state = state
        self._window = window

    def show(self) -> None:
        """Open the list."""
        rows = [
            QuickRow(folder.name or str(folder), folder, _from_home(folder) if folder.is_dir() else gone(folder))
            for folder in self._state.remembered()
        ]
        hint = self.tr("A few letters of a folder's name")
        quick = QuickList(self.tr("Open a recent folder"), hint, RowFinder(rows), self._window)
        quick.taken.connect(self._take)
        quick.open()

    def _take(self, folder: object) -> None:
        if not isinstance(folder, Path):
            return
        if folder.is_dir():
            self.chosen.emit(str(folder))
        else:
            self._state.forget(folder)
            self.show()


def fill_menu(menu: QMenu, state: WindowState, open_folder: Callable[[str], object]) -> None:
    """Put the folders into *menu*; those that are gone cannot be chosen, and are forgotten by a command below."""
    menu.clear()
    there = [folder for folder in state.remembered() if folder.is_dir()]
    missing = [folder for folder in state.remembered() if folder not in there]
    for number, folder in enumerate(there, start=1):
        action = menu.addAction(f"&{number}  {shown(folder)}")
        action.triggered.connect(partial(open_folder, str(folder)))
    if not there:
        menu.addAction(QCoreApplication.translate("Recent", "No folder yet")).setEnabled(False)
    if missing:
        menu.addSeparator()
        for folder in missing:
            menu.addAction(f"{shown(folder)} — {gone(folder)}").setEnabled(False)
        forget = menu.addAction(QCoreApplication.translate("Recent", "&Forget what is not there any more"))
        for folder in missing:
            forget.triggered.connect(partial(state.forget, folder))


def shown(folder: Path) -> str:
    """*folder* as it stands in a menu, where an ampersand would be a mark."""
    return str(folder).replace("&", "&&")


def gone(folder: Path) -> str:
    """That *folder* is not there, and what may be done about it."""
    if folder.parent.is_dir():
        return QCoreApplication.translate("Recent", "not there any more")
    return QCoreApplication.translate("Recent", "not there now; its drive may be away")


def _from_home(folder: Path) -> str:
    """*folder* with the user's own folder as ``~``: what is told apart by comes sooner."""
    home = Path.home()
    return str(Path("~") / folder.relative_to(home)) if folder.is_relative_to(home) else str(folder)
