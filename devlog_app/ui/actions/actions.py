"""A ``QAction`` for each command of the table, and the menus made of them."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from devlog_app.ui.actions.command import Command
from devlog_app.ui.actions.menus import MENUS, SEPARATOR
from devlog_app.ui.actions.table import COMMANDS
from devlog_app.ui.theme.icons import Icons


class Actions(QObject):
    """A ``QAction`` for each row of the table, found by its name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = {command.name: self._made(command) for command in COMMANDS}
        groups = {command.group: QActionGroup(self) for command in COMMANDS if command.group}
        for command in COMMANDS:
            if command.group:
                groups[command.group].addAction(self[command.name])

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def enable(self, names: tuple[str, ...], on: bool) -> None:  # a value, not a mode
        """Let the commands called *names* be given, or not."""
        for name in names:
            self[name].setEnabled(on)

    def draw_icons(self, icons: Icons) -> None:
        """Give each its icon in the colours of the theme."""
        for command in COMMANDS:
            if command.icon:
                self[command.name].setIcon(icons.icon(command.icon))

    def fill_menu_bar(self, bar: QMenuBar, submenus: dict[str, QMenu]) -> None:
        """The menus, with *submenus* where their names stand."""
        for words, names in MENUS:
            menu = bar.addMenu(QCoreApplication.translate("Actions", str(words)))
            self.fill_menu(menu, names, submenus)

    def fill_menu(self, menu: QMenu, names: tuple[str, ...], submenus: dict[str, QMenu] | None = None) -> None:
        """Put the commands called *names* into *menu*."""
        for name in names:
            if name == SEPARATOR:
                menu.addSeparator()
            elif submenus and name in submenus:
                menu.addMenu(submenus[name])
            else:
                menu.addAction(self[name])

    def _made(self, command: Command) -> QAction:
        action = QAction(command.text, self)
        action.setObjectName(command.name)
        action.setCheckable(command.checkable)
        if command.keys:
            action.setShortcut(QKeySequence(command.keys))
            plain = command.text.replace("&", "").rstrip("…")
            action.setToolTip(f"{plain} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})")
        return action
