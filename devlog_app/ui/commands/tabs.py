"""What can be done with tabs by key and by menu."""

from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from devlog_app.ui.actions.menus import OF_A_TAB
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session
from devlog_app.ui.writing.open_notes import OpenNotes

BY_NUMBER = 8
"""Alt with these digits shows a tab by its number; Alt+9 the last one, as browsers do."""


def connect_tabs(window: MainWindow, session: Session) -> None:
    """Connect the commands about tabs with the open notes; further keys end with the session."""
    notes, actions = session.open_notes, window.actions_table
    actions["close_tab"].triggered.connect(notes.close_shown)
    actions["close_other_tabs"].triggered.connect(notes.close_others)
    actions["reopen_tab"].triggered.connect(notes.reopen)
    actions["keep_tab"].triggered.connect(notes.keep_shown)
    actions["next_tab"].triggered.connect(notes.show_right)
    actions["previous_tab"].triggered.connect(notes.show_left)
    numbered = [(f"Alt+{number}", partial(notes.show_number, number - 1)) for number in range(1, BY_NUMBER + 1)]
    last = ("Alt+9", partial(notes.show_number, -1))
    further = [("Ctrl+PgDown", notes.show_right), ("Ctrl+PgUp", notes.show_left), *numbered, last]
    for keys, carry_out in further:
        shortcut = QShortcut(QKeySequence(keys), window.editor)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(carry_out)
        session.destroyed.connect(shortcut.deleteLater)
    TabMenu(window, notes)


class TabMenu(QObject):
    """The menu of a tab, which is shown first: the commands in it are about the shown note."""

    def __init__(self, window: MainWindow, notes: OpenNotes) -> None:
        super().__init__(notes)
        self._window = window
        self._open_notes = notes
        window.editor.menu_wanted.connect(self.show_for)

    def show_for(self, number: int, position: QPoint) -> None:
        """Show the menu for the tab with this *number*."""
        self._open_notes.show_number(number)
        menu = QMenu(self._window)
        self._window.actions_table.fill_menu(menu, OF_A_TAB)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)
