"""The proxy form at work: filled with what is kept, tried, saved."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from devlog_app.ui.accounts.passphrase import Unlocking
from devlog_app.ui.accounts.proxy_dialog import ProxyDialog
from devlog_app.ui.accounts.turns import proxy_kept, proxy_of
from devlog_app.ui.threads.bridge import Bridge

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.model.configuration import ProxySettings
    from devlog_app.model.errors import DevlogError


class Proxying(QObject):
    """Opens the form for the proxy of *account* over *over*, and lives as long as that."""

    def __init__(self, services: "Services", bridge: Bridge, account: str, over: QWidget) -> None:
        super().__init__(over)
        self._services = services
        self._bridge = bridge
        self._account = account
        self._over = over
        self._dialog: ProxyDialog | None = None
        self._wanted: Callable[[], object] | None = None

    def start(self) -> None:
        """Read what is kept, then show it."""
        task = self._bridge.run(proxy_of(self._services, self._account))
        task.finished.connect(self._open)
        task.failed.connect(self._open_refused)

    def _open(self, proxy: "ProxySettings | None") -> None:
        self._dialog = dialog = ProxyDialog(proxy, self._over)
        dialog.test_requested.connect(self._test)
        dialog.submitted.connect(self._save)
        dialog.finished.connect(self._end)
        dialog.open()

    def _open_refused(self, error: "DevlogError") -> None:
        self._open(None)
        self._refuse(error)

    def _test(self, proxy: "ProxySettings") -> None:
        self._behind_passphrase(partial(self._test_now, proxy))

    def _save(self, proxy: "ProxySettings | None") -> None:
        if proxy is None or proxy.secret is None:
            self._save_now(proxy)
        else:
            self._behind_passphrase(partial(self._save_now, proxy))

    def _test_now(self, proxy: "ProxySettings") -> None:
        task = self._bridge.run(self._services.sign_in_as(self._account).try_proxy(proxy))
        if self._dialog is not None:
            task.finished.connect(self._dialog.show_works)
        task.failed.connect(self._refuse)

    def _save_now(self, proxy: "ProxySettings | None") -> None:
        task = self._bridge.run(proxy_kept(self._services, self._account, proxy))
        if self._dialog is not None:
            task.finished.connect(self._dialog.accept)
        task.failed.connect(self._refuse)

    def _behind_passphrase(self, wanted: Callable[[], object]) -> None:
        self._wanted = wanted
        unlocking = Unlocking(self._services, self._bridge, self._dialog or self._over)
        unlocking.opened.connect(self._go_on)
        unlocking.left.connect(self._stay)
        unlocking.start()

    def _go_on(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _stay(self) -> None:
        self._wanted = None
        if self._dialog is not None:
            self._dialog.stop_testing()

    def _refuse(self, error: "DevlogError") -> None:
        if self._dialog is not None:
            self._dialog.refuse(error)

    def _end(self) -> None:
        self._dialog = None
        self.deleteLater()
