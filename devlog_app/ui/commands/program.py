"""The commands that are no workspace's: folders, settings, keys, help; each opens what it needs when it is given."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from devlog_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from devlog_app.model.configuration import Settings
    from devlog_app.ui.program import Program


class ProgramCommands(QObject):
    """Connects them for one window, and goes with it."""

    def __init__(self, window: MainWindow, program: "Program") -> None:
        super().__init__(window)
        self._window = window
        self._program = program
        actions = window.actions_table
        for name, carry_out in (
            ("open_folder", self.ask_for_folder),
            ("open_recent", self.choose_recent),
            ("settings", self.show_settings),
            ("command_palette", self.show_palette),
            ("keyboard", self.show_keyboard),
            ("show_log", self.show_log),
            ("about", self.show_about),
        ):
            actions[name].triggered.connect(carry_out)
        window.recent_menu.aboutToShow.connect(self._fill_recent)
        window.folder_wanted.connect(self._open)

    # Folders

    def ask_for_folder(self) -> None:
        """Open a folder that the user chooses."""
        from PySide6.QtWidgets import QFileDialog

        dialog = QFileDialog(self._window, self.tr("Open a folder of notes"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._open)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def choose_recent(self) -> None:
        """Open a folder that was open before, found by a few letters."""
        from devlog_app.ui.start.recent_folders import RecentFolders

        folders = RecentFolders(self._program.state, self._window)
        folders.chosen.connect(self._open)
        folders.show()

    def _fill_recent(self) -> None:
        from devlog_app.ui.start.recent_folders import fill_menu

        fill_menu(self._window.recent_menu, self._program.state, self._open)

    def _open(self, folder: str) -> None:
        self._program.open_workspace(Path(folder))

    # What the user may change

    def show_settings(self, page: object = None) -> None:
        """Open the settings, on *page* where it is named."""
        from devlog_app.ui.settings.dialog import SettingsDialog

        dialog = SettingsDialog(self._program.settings(), self._program.paths.settings, self._window)
        dialog.changed.connect(self._follow)
        session = self._program.session
        if session is not None:
            dialog.link(self.tr("Accounts and proxy…"), session.accounts.show)
        if isinstance(page, str):
            dialog.show_page(page)
        dialog.open()

    def show_palette(self) -> None:
        """List all commands."""
        from devlog_app.ui.actions.palette import Palette

        Palette(self._window.actions_table, self._program.state, self._window).show()

    def _follow(self, settings: "Settings") -> None:
        self._program.appearance.follow(settings)

    # Help

    def show_keyboard(self) -> None:
        """Show all keys, to be read and printed."""
        from devlog_app.ui.settings.keyboard_overview import KeyboardOverview

        overview = KeyboardOverview(self._window.actions_table, self._window)
        overview.change_wanted.connect(partial(self.show_settings, "keyboard"))
        overview.open()

    def show_log(self) -> None:
        """Show what the program wrote into its log, as it goes on."""
        from devlog_app.ui.help.log_dialog import LogDialog

        io = self._program.io
        if io is None:
            self._program.first_moment.then(self.show_log)
        else:
            LogDialog(self._program.paths.logs, io, self._window).show()

    def show_about(self) -> None:
        """Say what this is, and whose work is in it."""
        from devlog_app.ui.help.about import AboutDialog

        AboutDialog(self._window).open()
