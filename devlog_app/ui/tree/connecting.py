"""Who hears whom about the tree; what carries out its commands comes with the first of them."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from devlog_app.ui.commands.handing_on import HandingOn
from devlog_app.ui.desk import Desk
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.ui.tree.commands import TreeCommands
    from devlog_app.ui.tree.dragging import Drop

COMMANDS = ("rename", "move", "trash", "note_up", "note_down", "take_back")


class TreeHearing(QObject):
    """Connects the tree with what it asks for; ends with the session."""

    def __init__(self, window: MainWindow, session: Session, desk: Desk) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._desk = desk
        tree = window.tree
        session.catalogue.note_moved.connect(tree.rename_note)
        session.composing.composed.connect(self._know_problems)
        session.catalogue.scanned.connect(session.checking.look_through)
        session.watching.heard.connect(session.checking.look_through)
        tree.title_given.connect(self._give_title)
        tree.notes_dropped.connect(self._drop)
        tree.shift_wanted.connect(self._shift)
        tree.trash_wanted.connect(self._trash)
        tree.undo_wanted.connect(self._take_back)
        tree.menu_requested.connect(self._show_menu)
        HandingOn(window.actions_table, COMMANDS, self._made, self)

    @cached_property
    def _commands(self) -> "TreeCommands":
        from devlog_app.ui.tree.commands import TreeCommands

        return TreeCommands(self._window, self._session, self._desk)

    def _made(self) -> "TreeCommands":
        return self._commands

    def _know_problems(self) -> None:
        """The open note's post is there: its row shows what is wrong."""
        note, post = self._session.open_notes.note, self._session.composing.post
        if note is not None and post is not None:
            self._session.checking.know(note, post.problems)

    def _give_title(self, path: str, title: str) -> None:
        self._commands.give_title(path, title)

    def _drop(self, drop: "Drop") -> None:
        self._commands.drop(drop)

    def _shift(self, path: str, by: int) -> None:
        self._commands.shift(path, by)

    def _trash(self) -> None:
        self._commands.trash()

    def _take_back(self) -> None:
        self._commands.take_back()

    def _show_menu(self, position: QPoint) -> None:
        self._commands.show_menu(position)
