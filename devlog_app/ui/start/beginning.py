"""What one can do before any folder is open: try the sample, sign in, be shown around."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from devlog_app.model.errors import DevlogError
from devlog_app.ui.main_window import MainWindow

if TYPE_CHECKING:
    from devlog_app.ui.accounts.accounts import Accounts
    from devlog_app.ui.dialogs.sample_place import SamplePlaceDialog
    from devlog_app.ui.program import Program
    from devlog_app.ui.tour.tour import Tour

SEEN = "tour/seen"
"""Remembers that the tour began by itself once."""
SETTLED = 1_200
"""Milliseconds after a workspace was opened, before the tour begins by itself."""


class Beginning(QObject):
    """Connects these commands for one window, and goes with it."""

    def __init__(self, window: MainWindow, program: "Program") -> None:
        super().__init__(window)
        self._window = window
        self._program = program
        self._accounts: Accounts | None = None
        self._asking: SamplePlaceDialog | None = None
        self._tour: Tour | None = None
        actions = window.actions_table
        actions["open_sample"].triggered.connect(self.ask_for_sample)
        actions["accounts"].triggered.connect(self._show_accounts)
        actions["tour"].triggered.connect(self.show_tour)
        program.workspace_opened.connect(self._welcome)
        self._soon = QTimer(self, singleShot=True, interval=SETTLED)
        self._soon.timeout.connect(self._begin_tour)

    def ask_for_sample(self) -> None:
        """Ask where the sample workspace shall be, make it there and open it."""
        from devlog_app.ui.dialogs.sample_place import SamplePlaceDialog

        self._asking = SamplePlaceDialog(self._window)
        self._asking.submitted.connect(self._make_sample)
        self._asking.finished.connect(self._stop_asking)
        self._asking.open()

    def show_tour(self) -> None:
        """Show what is where, from the first step on."""
        self._end_tour()
        from devlog_app.ui.tour.tour import Tour

        tour = self._tour = Tour(self._window)
        tour.destroyed.connect(self._forget_tour)
        tour.start()

    def _welcome(self) -> None:
        """Who began without a folder sees the tour in the first one; who named a folder knows the way."""
        state = self._program.state
        if self._program.first_folder is None and not state.flag(SEEN, default=False):
            state.set_flag(SEEN, value=True)
            self._soon.start()

    def _begin_tour(self) -> None:
        if self._tour is None:
            self.show_tour()

    def _end_tour(self) -> None:
        tour, self._tour = self._tour, None
        if tour is not None:
            tour.destroyed.disconnect(self._forget_tour)
            tour.end()

    def _forget_tour(self) -> None:
        self._tour = None

    def _make_sample(self, folder: Path) -> None:
        from devlog_app.services.notes.sample import make_sample

        assert self._asking is not None
        try:
            make_sample(folder)
        except DevlogError as error:
            self._asking.refuse(error)
            return
        self._asking.accept()
        self._program.open_workspace(folder)

    def _stop_asking(self) -> None:
        self._asking = None

    def _show_accounts(self) -> None:
        """Sign in or out while no folder is open; an open one has an account page of its own."""
        if self._program.bridge is None:
            self._program.first_moment.then(self._show_accounts)
            return
        if self._program.session is not None:
            return
        if self._accounts is None:
            from devlog_app.bootstrap import open_services
            from devlog_app.ui.accounts.accounts import Accounts

            services = open_services(self._program.paths, None, secrets=self._program.secrets)
            self._accounts = Accounts(services, self._program.bridge, self._window)
            self._accounts.failed.connect(self._window.show_error)
        self._accounts.show()
