"""What is done in the tree: titles written into rows, notes dragged, shifted and thrown away, and taken back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from devlog_app.model.errors import DevlogError
from devlog_app.model.note import GroupKind, NoteSummary
from devlog_app.services.notes.grouping import GroupName
from devlog_app.ui.actions.menus import OF_A_CONFERENCE, OF_A_GROUP, OF_A_ROW
from devlog_app.ui.desk import Desk
from devlog_app.ui.language.wording import advice, sentence
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.tree.branches import Branch, BranchKind
from devlog_app.ui.workspace.session import Session

if TYPE_CHECKING:
    from devlog_app.ui.tree.dragging import Drop

GROUPS = (BranchKind.CONFERENCE, BranchKind.MONTH, BranchKind.POSTS, BranchKind.FOLDER)
FOLDERS = (BranchKind.CONFERENCE, BranchKind.MONTH, BranchKind.FOLDER)
"""Groups that stand for a folder of their own."""


class TreeCommands(QObject):
    """Commands about the rows that are selected in the tree, else about the open note."""

    def __init__(self, window: MainWindow, session: Session, desk: Desk) -> None:
        super().__init__(session)
        self._window = window
        self._session = session
        self._desk = desk

    def carry_out(self, command: str) -> None:
        """Do what the command of this name says."""
        match command:
            case "rename":
                self.rename()
            case "move":
                self.move()
            case "trash":
                self.trash()
            case "note_up":
                self._shift_subject(-1)
            case "note_down":
                self._shift_subject(1)
            case "take_back":
                self.take_back()

    def rename(self) -> None:
        """Edit the title in its row, or ask for it where the row is not seen."""
        subject = self._desk.subject()
        if subject is None:
            return
        if not self._window.tree.rename_here(subject.path):
            self._session.commands.rename(subject)

    def give_title(self, path: str, title: str) -> None:
        """The note at *path* shall be called *title*; what is wrong with that is said at its row."""
        try:
            self._session.rearranging.rename(path, title)
        except DevlogError as error:
            words = " ".join(filter(None, (sentence(error), advice(error))))
            self._window.tree.refuse_title(path, title, words)

    def move(self) -> None:
        """Ask where the notes shall stand."""
        notes = self._subjects()
        if notes:
            self._session.commands.move(notes)

    def trash(self) -> None:
        """Throw the notes away, or the whole folder of the row."""
        row = self._window.tree.target
        notes = self._subjects()
        if self._desk.is_in_tree and row is not None and row.kind in FOLDERS and not self._window.tree.targets:
            name = _name_of(row)
            self._session.rearranging.trash([name.folder], self._session.catalogue.members(name))
        elif notes:
            self._session.rearranging.trash([note.path for note in notes])

    def shift(self, path: str, by: int) -> None:
        """Let the note at *path* stand *by* places further down in its series."""
        note = self._session.catalogue.note(path)
        if note is None:
            return
        name = self._session.catalogue.group_of(note)
        if not name.has_series:
            self._refuse_order()
            return
        order = [member.path for member in self._session.catalogue.members(name)]
        here = order.index(path)
        there = here + by
        if 0 <= there < len(order):
            order.insert(there, order.pop(here))
            self._session.rearranging.put_in_order(name, order)

    def drop(self, drop: "Drop") -> None:
        """Let notes stand where they were dropped."""
        if drop.target.kind not in GROUPS:
            self._window.tree.refuse(self.tr("Drop notes on a conference, a month or a folder, or between its notes."))
            return
        name = _name_of(drop.target)
        catalogue = self._session.catalogue
        dropped = [note for path in drop.paths if (note := catalogue.note(path)) is not None]
        moving = [note.path for note in dropped if catalogue.group_of(note) != name]
        order = _order(drop, [member.path for member in catalogue.members(name)]) if name.has_series else []
        if moving:
            try:
                self._session.rearranging.move(moving, name.folder, order)
            except DevlogError as error:
                self._window.show_error(error)
        elif order:
            self._session.rearranging.put_in_order(name, order)
        elif not name.has_series:
            self._refuse_order()

    def take_back(self) -> None:
        """Undo what was done to notes last."""
        self._session.rearranging.take_back()

    def show_menu(self, position: QPoint) -> None:
        """The menu of a row in the tree."""
        row = self._window.tree.target
        names: tuple[str, ...] = OF_A_GROUP
        if row is not None and row.note is not None:
            names = OF_A_ROW
        elif row is not None and row.kind in FOLDERS:
            names = OF_A_CONFERENCE
        menu = QMenu(self._window)
        self._window.actions_table.fill_menu(menu, names)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(position)

    def _shift_subject(self, by: int) -> None:
        """The note *by* places later in its series."""
        subject = self._desk.subject()
        if subject is not None:
            self.shift(subject.path, by)

    def _subjects(self) -> tuple[NoteSummary, ...]:
        """The notes that are meant: those selected in the tree where it has the focus, else the open one."""
        # Of a row that is no note the open note must not answer for.
        if self._desk.is_in_tree and self._window.tree.target is not None:
            return self._window.tree.targets
        subject = self._desk.subject()
        return (subject,) if subject is not None else ()

    def _refuse_order(self) -> None:
        self._window.tree.refuse(self.tr("These notes stand by name; notes of a conference or a month have an order."))


def _name_of(row: Branch) -> GroupName:
    return GroupName(GroupKind(row.kind.value), row.name)


def _order(drop: "Drop", members: list[str]) -> list[str]:
    """*members* with what was dropped in its new place; none where it was dropped on the group, not in it."""
    dragged = set(drop.paths)
    if drop.before is not None:
        # The next one that stays shows the place, also where that one is dragged along.
        behind = members[members.index(drop.before) :] if drop.before in members else []
        anchor = next((path for path in behind if path not in dragged), None)
    elif drop.behind is not None and drop.behind in members:
        behind = members[members.index(drop.behind) + 1 :]
        anchor = next((path for path in behind if path not in dragged), None)
    else:
        return []
    rest = [path for path in members if path not in dragged]
    place = rest.index(anchor) if anchor is not None else len(rest)
    order = [*rest[:place], *drop.paths, *rest[place:]]
    return order if order != members else []
