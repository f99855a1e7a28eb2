"""All commands in one list: found by a few letters in the user's language or in English, given with Return."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QWidget

from devlog_app.ui.actions.actions import Actions, menu_words
from devlog_app.ui.actions.command import Command
from devlog_app.ui.actions.listing import name_of
from devlog_app.ui.actions.menus import OF_A_NOTE, OF_A_WORKSPACE, OF_WRITING, menus_of_commands
from devlog_app.ui.actions.table import COMMANDS
from devlog_app.ui.quick_list.finder import RowFinder
from devlog_app.ui.quick_list.quick_list import QuickList
from devlog_app.ui.quick_list.row import QuickRow
from devlog_app.ui.window_state import WindowState

ITSELF = "command_palette"


class Palette(QObject):
    """Opens the list over *window*; commands that were chosen last stand first."""

    def __init__(self, actions: Actions, state: WindowState, window: QWidget) -> None:
        super().__init__(window)
        self._actions = actions
        self._state = state

    def show(self) -> None:
        """Open the list."""
        window = self.parent()
        assert isinstance(window, QWidget)
        # What can be commanded is so where the focus is now, not in the list's field.
        rows = tuple(self._rows())
        hint = self.tr("A few letters of a command")
        quick = QuickList(self.tr("All commands"), hint, RowFinder(rows), window)
        quick.taken.connect(self._give)
        quick.open()

    def _give(self, name: object) -> None:
        self._state.remember_command(str(name))
        self._actions[str(name)].trigger()

    def _rows(self) -> Iterator[QuickRow]:
        recent = {name: place for place, name in enumerate(self._state.commands())}
        menus = menus_of_commands()
        commands = [command for command in COMMANDS if command.name != ITSELF]
        for command in sorted(commands, key=lambda command: recent.get(command.name, len(recent))):
            yield self._row(command, menus.get(command.name, ()))

    def _row(self, command: Command, menu: tuple[str, ...]) -> QuickRow:
        action = self._actions[command.name]
        said = " → ".join(menu_words(words) for words in menu)
        english = f"{command.words} {' '.join(menu)}".replace("&", "")
        return QuickRow(
            f"✓ {name_of(command)}" if action.isChecked() else name_of(command),
            command.name,
            said if action.isEnabled() else self._why_not(command.name) or said,
            action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
            f"{english} {said}",
            enabled=action.isEnabled(),
        )

    def _why_not(self, name: str) -> str:
        """Why the command cannot be given now, as far as that is known."""
        has_workspace = self._actions["refresh"].isEnabled()
        if name in OF_A_WORKSPACE and not has_workspace:
            return self.tr("once a folder is open")
        if name in OF_A_NOTE and not self._actions["save"].isEnabled():
            return self.tr("once a note is open")
        return self.tr("on the writing page") if name in OF_WRITING else ""
