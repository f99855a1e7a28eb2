"""What leads to Telegram from the page of a post waits here until the secrets are open."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.ui.threads.bridge import Bridge

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services


class Opening(QObject):
    """Asks for the passphrase over *window* where one is needed; channels on this computer need none."""

    def __init__(self, services: "Services", bridge: Bridge, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._window = window

    def run(self, kind: ChannelKind, work: Callable[[], None]) -> None:
        """Do *work* in a channel of this *kind*; nothing where the passphrase is not given."""
        if kind is ChannelKind.LOCAL:
            work()
            return
        from devlog_app.ui.accounts.passphrase import Unlocking

        unlocking = Unlocking(self._services, self._bridge, self._window, may_be_new=False)
        unlocking.opened.connect(work)
        unlocking.start()
