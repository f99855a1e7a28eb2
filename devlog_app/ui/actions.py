"""The one table of everything that can be commanded, and the menus and the toolbar made of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from devlog_app.ui.theme.icons import Icons

_TR = QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Command:
    """One row: its *name* in the program, its words, keys and icon; *group* holds choices of which one is made."""

    name: str
    words: object
    keys: str = ""
    icon: str = ""
    checkable: bool = False
    group: str = ""

    @property
    def text(self) -> str:
        """The words in the user's language."""
        return QCoreApplication.translate("Actions", str(self.words))


COMMANDS = (
    Command("new_post", _TR("Actions", "New &post…"), "Ctrl+N", "article"),
    Command("new_talk", _TR("Actions", "New &talk note…"), "Ctrl+Shift+N", "presentation"),
    Command("new_conference", _TR("Actions", "New &conference…"), "Ctrl+Alt+N", "calendar-event"),
    Command("new_month", _TR("Actions", "New &month…"), "Ctrl+Shift+M", "calendar-month"),
    Command("open_folder", _TR("Actions", "&Open folder…"), "Ctrl+O", "folder-open"),
    Command("save", _TR("Actions", "&Save now"), "Ctrl+S"),
    Command("rename", _TR("Actions", "&Rename…"), "F2", "pencil"),
    Command("move", _TR("Actions", "Mo&ve…"), "", "folder-symlink"),
    Command("trash", _TR("Actions", "Move to &trash…"), "", "trash"),
    Command("reveal", _TR("Actions", "Show in &folder"), "", "external-link"),
    Command("copy_path", _TR("Actions", "Copy &path"), "", "copy"),
    Command("quit", _TR("Actions", "&Quit"), "Ctrl+Q"),
    Command("undo", _TR("Actions", "&Undo"), "Ctrl+Z"),
    Command("redo", _TR("Actions", "&Redo"), "Ctrl+Shift+Z"),
    Command("cut", _TR("Actions", "Cu&t"), "Ctrl+X"),
    Command("copy", _TR("Actions", "&Copy"), "Ctrl+C"),
    Command("paste", _TR("Actions", "&Paste"), "Ctrl+V"),
    Command("select_all", _TR("Actions", "Select &all"), "Ctrl+A"),
    Command("copy_post", _TR("Actions", "Copy for Tele&gram"), "Ctrl+Alt+C", "copy"),
    Command("find_note", _TR("Actions", "&Find a note"), "Ctrl+Shift+F", "search"),
    Command("show_tree", _TR("Actions", "&Notes"), "F9", "layout-sidebar", checkable=True),
    Command("show_preview", _TR("Actions", "&Preview"), "F10", "layout-sidebar-right", checkable=True),
    Command("refresh", _TR("Actions", "&Look through the folder again"), "F5", "refresh"),
    Command("theme_system", _TR("Actions", "Like the &system"), checkable=True, group="theme"),
    Command("theme_light", _TR("Actions", "&Light"), checkable=True, group="theme"),
    Command("theme_dark", _TR("Actions", "&Dark"), checkable=True, group="theme"),
    Command("larger_text", _TR("Actions", "Lar&ger text"), "Ctrl+="),
    Command("smaller_text", _TR("Actions", "S&maller text"), "Ctrl+-"),
    Command("usual_text", _TR("Actions", "&Usual text size"), "Ctrl+0"),
    Command("publish", _TR("Actions", "&Publish…"), "Ctrl+Return", "send"),
    Command("show_channel", _TR("Actions", "Show the &channel"), "Ctrl+Shift+C"),
    Command("accounts", _TR("Actions", "&Accounts…")),
    Command("about", _TR("Actions", "&About Devlog")),
)

SEPARATOR = ""
MENUS: tuple[tuple[object, tuple[str, ...]], ...] = (
    (
        _TR("Actions", "&File"),
        (
            *("new_post", "new_talk", "new_conference", "new_month", SEPARATOR),
            *("open_folder", "recent", SEPARATOR),
            *("save", "rename", "move", "trash", "reveal", SEPARATOR),
            "quit",
        ),
    ),
    (
        _TR("Actions", "&Edit"),
        (
            *("undo", "redo", SEPARATOR, "cut", "copy", "paste", "select_all", SEPARATOR),
            *("copy_post", SEPARATOR, "find_note"),
        ),
    ),
    (
        _TR("Actions", "&View"),
        (
            *("show_tree", "show_preview", SEPARATOR, "theme", "larger_text", "smaller_text", "usual_text"),
            *(SEPARATOR, "refresh"),
        ),
    ),
    (_TR("Actions", "&Publish"), ("publish", "show_channel", SEPARATOR, "accounts")),
    (_TR("Actions", "&Help"), ("about",)),
)
NEW = ("new_post", "new_talk", "new_conference", "new_month")
OF_A_NOTE = ("save", "publish", "copy_post")
"""What needs an open note."""
OF_A_ROW = ("new_talk", "new_post", SEPARATOR, "rename", "move", "trash", SEPARATOR, "reveal", "copy_path")
"""The menu of a note in the tree."""
OF_A_GROUP = ("new_talk", "new_post")
"""The menu of any other row."""
OF_A_WORKSPACE = (
    *(*NEW, "rename", "move", "trash", "reveal", "copy_path"),
    *("find_note", "refresh", "show_channel", "accounts"),
)
"""What needs an open folder."""


class Actions(QObject):
    """A ``QAction`` for each row of the table, found by its name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._actions = {command.name: self._made(command) for command in COMMANDS}
        themes = QActionGroup(self)
        for command in COMMANDS:
            if command.group == "theme":
                themes.addAction(self[command.name])

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
