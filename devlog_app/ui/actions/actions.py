"""A ``QAction`` for each command of the table, and the menus made of them."""

from collections.abc import Iterator, Mapping

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from devlog_app.ui.actions.command import Command
from devlog_app.ui.actions.keys import effective
from devlog_app.ui.actions.letters import shared_out
from devlog_app.ui.actions.menus import MENUS, POPUPS, SEPARATOR, SUBMENUS
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

    def use_keys(self, wanted: Mapping[str, str]) -> None:
        """Give the commands the keys that the user *wanted* by their names, the others their usual ones."""
        for name, keys in effective(wanted).items():
            _set_keys(self[name], keys)

    def keys(self) -> dict[str, str]:
        """The keys of every command by its name, in the portable form; empty: none."""
        portable = QKeySequence.SequenceFormat.PortableText
        return {name: action.shortcut().toString(portable) for name, action in self._actions.items()}

    def draw_icons(self, icons: Icons) -> None:
        """Give each its icon in the colours of the theme."""
        for command in COMMANDS:
            if command.icon:
                self[command.name].setIcon(icons.icon(command.icon))

    def fill_menu_bar(self, bar: QMenuBar, submenus: dict[str, QMenu]) -> None:
        """The menus, with *submenus* where their names stand."""
        for name, (words, names) in SUBMENUS.items():
            submenus[name] = QMenu(QCoreApplication.translate("Actions", str(words)), bar)
            self.fill_menu(submenus[name], names)
        for words, names in MENUS:
            menu = bar.addMenu(QCoreApplication.translate("Actions", str(words)))
            self.fill_menu(menu, names, submenus)
        self._share_letters({name: menu.menuAction() for name, menu in submenus.items()})

    def _share_letters(self, submenus: Mapping[str, QAction]) -> None:
        """Let no two entries of a menu have the same letter."""
        menus = (*(names for _, names in (*MENUS, *SUBMENUS.values())), *POPUPS)
        entries = {name: submenus.get(name) or self[name] for names in menus for name in names if name != SEPARATOR}
        texts = {name: entry.text() for name, entry in entries.items()}
        for name, text in shared_out(texts, [[name for name in names if name] for names in menus]).items():
            entries[name].setText(text)

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
        _set_keys(action, command.keys)
        return action


def menu_words(words: str) -> str:
    """What a menu with the English *words* is called in running text."""
    return QCoreApplication.translate("Actions", words).replace("&", "")


def plain_words(action: QAction) -> str:
    """What *action* is called outside a menu."""
    return action.text().replace("&", "").rstrip("…")


def _set_keys(action: QAction, keys: str) -> None:
    """Give *action* these *keys*, and let its tool tip say so."""
    action.setShortcut(QKeySequence(keys))
    shown = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    words = plain_words(action)
    action.setToolTip(f"{words} ({shown})" if shown else words)
