"""Opens the account page over the window."""

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from devlog_app.ui.threads.bridge import Bridge

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.ui.accounts.turns import Overview, Turns


class Accounts(QObject):
    """One page at a time; turns are kept between them, so that one page's sign-in is over before the next one's."""

    changed = Signal()
    """Somebody signed in or out."""
    failed = Signal(object)
    """A ``DevlogError``: it cannot be found out who is signed in."""

    def __init__(self, services: "Services", bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._bridge = bridge
        self._window = window
        self._is_open = False

    @cached_property
    def _turns(self) -> "Turns":
        from devlog_app.ui.accounts.turns import Turns

        return Turns()

    def show(self) -> None:
        """Find out who is signed in, then show it."""
        if self._is_open:
            return
        self._is_open = True
        from devlog_app.ui.accounts.turns import overview

        task = self._bridge.run(overview(self._services))
        task.finished.connect(self._open)
        task.failed.connect(self._refuse)

    def _open(self, found: "Overview") -> None:
        # Here, so that nobody waits for it before the window is drawn.
        from devlog_app.ui.accounts.conversation import Conversation
        from devlog_app.ui.accounts.dialog import AccountsDialog

        dialog = AccountsDialog(self._window)
        conversation = Conversation(self._services, self._bridge, self._turns, found, dialog)
        conversation.changed.connect(self.changed)
        dialog.finished.connect(self._close)
        dialog.open()
        conversation.start()

    def _refuse(self, error: object) -> None:
        self._is_open = False
        self.failed.emit(error)

    def _close(self) -> None:
        self._is_open = False
