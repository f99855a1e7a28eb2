"""What leads to Telegram from the window waits here until the secrets are open."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.ui.publish.publishing import Publishing
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.workspace.channel_pages import ChannelPages
from devlog_app.ui.workspace.own_clock import OwnClock

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.ui.publish.course import Interrupted

LOCKED = frozenset({"passphrase_needed", "passphrase_new"})


class Gate(QObject):
    """Stands before publishing, channel pages and what waits for its time; local channels pass at once."""

    def __init__(
        self,
        services: "Services",
        bridge: Bridge,
        publishing: Publishing,
        pages: ChannelPages,
        clock: OwnClock,
        window: QWidget,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._bridge = bridge
        self._publishing = publishing
        self._pages = pages
        self._clock = clock
        self._window = window
        self._wanted: Callable[[], object] | None = None
        self._otherwise: Callable[[], object] | None = None

    def reach(
        self,
        channel: str,
        wanted: Callable[[], object],
        otherwise: Callable[[], object] | None = None,
        is_wanted: Callable[[], bool] | None = None,
    ) -> None:
        """Do what is *wanted* of *channel* once the secrets are open; *otherwise* is for when they stay sealed.

        *is_wanted* tells whether whoever asked is still there: nobody else is asked for a passphrase.
        """
        self._open(channel, wanted, otherwise, is_wanted)

    def show_channel(self, name: str) -> None:
        """Show the page of the channel called *name*."""
        self._open(name, partial(self._pages.show, name))

    def finish(self, found: "Interrupted") -> None:
        """Send what is missing of an interrupted publication."""
        self._open(found.job.channel, partial(self._publishing.finish, found))

    def take_back(self, found: "Interrupted") -> None:
        """Delete what an interrupted publication has sent."""
        self._open(found.job.channel, partial(self._publishing.take_back, found))

    def retry_clock(self, error: DevlogError) -> None:
        """Something waits for its time, and *error* was in its way: the passphrase can be asked for."""
        if error.code in LOCKED:
            self._ask(self._clock.start)

    def _open(
        self,
        channel: str,
        wanted: Callable[[], object],
        otherwise: Callable[[], object] | None = None,
        is_wanted: Callable[[], bool] | None = None,
    ) -> None:
        if self._is_local(channel):
            wanted()
        else:
            self._ask(wanted, otherwise, is_wanted)

    def _ask(
        self,
        wanted: Callable[[], object],
        otherwise: Callable[[], object] | None = None,
        is_wanted: Callable[[], bool] | None = None,
    ) -> None:
        self._wanted, self._otherwise = wanted, otherwise
        from devlog_app.ui.accounts.passphrase import Unlocking

        unlocking = Unlocking(self._services, self._bridge, self._window, may_be_new=False, is_wanted=is_wanted)
        unlocking.opened.connect(self._go_on)
        unlocking.left.connect(self._stay)
        unlocking.start()

    def _go_on(self) -> None:
        wanted, self._wanted, self._otherwise = self._wanted, None, None
        if wanted is not None:
            wanted()

    def _stay(self) -> None:
        otherwise, self._wanted, self._otherwise = self._otherwise, None, None
        if otherwise is not None:
            otherwise()

    def _is_local(self, channel: str) -> bool:
        try:
            return self._services.channels.entry(channel).kind is ChannelKind.LOCAL
        except DevlogError:
            # Whoever is asked for it next says so.
            return True
