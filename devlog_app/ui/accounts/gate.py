"""What leads to Telegram from the window waits here until the secrets are open."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from devlog_app.model.errors import DevlogError
from devlog_app.model.reference import ChannelKind
from devlog_app.ui.accounts.passphrase import Unlocking
from devlog_app.ui.bridge import Bridge
from devlog_app.ui.channel_pages import ChannelPages
from devlog_app.ui.own_clock import OwnClock
from devlog_app.ui.publish.wish import PublishWish
from devlog_app.ui.publishing import Publishing

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.ui.unfinished import Interrupted

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
    ) -> None:
        super().__init__(window)
        self._services = services
        self._bridge = bridge
        self._publishing = publishing
        self._pages = pages
        self._clock = clock
        self._window = window
        self._offered: str | None = None
        self._wanted: Callable[[], object] | None = None

    def publish(self, wish: PublishWish) -> None:
        """Publish as the panel says."""
        self._open(wish.channel, partial(self._publishing.publish, wish))

    def show_channel(self, name: str) -> None:
        """Show the page of the channel called *name*."""
        self._open(name, partial(self._pages.show, name))

    def remember(self, offered: "Interrupted | None") -> None:
        """Know to which channel the publication belongs that is offered to be finished."""
        self._offered = offered.job.channel if offered is not None else None

    def finish(self, job: str) -> None:
        """Send what is missing of an interrupted publication."""
        self._open(self._offered, partial(self._publishing.finish, job))

    def take_back(self, job: str) -> None:
        """Delete what an interrupted publication has sent."""
        self._open(self._offered, partial(self._publishing.take_back, job))

    def retry_clock(self, error: DevlogError) -> None:
        """Something waits for its time, and *error* was in its way: the passphrase can be asked for."""
        if error.code in LOCKED:
            self._ask(self._clock.start)

    def _open(self, channel: str | None, wanted: Callable[[], object]) -> None:
        if self._is_local(channel):
            wanted()
        else:
            self._ask(wanted)

    def _ask(self, wanted: Callable[[], object]) -> None:
        self._wanted = wanted
        unlocking = Unlocking(self._services, self._bridge, self._window, may_be_new=False)
        unlocking.opened.connect(self._go_on)
        unlocking.left.connect(self._stay)
        unlocking.start()

    def _go_on(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _stay(self) -> None:
        self._wanted = None
        if not self._publishing.is_busy:
            # The panel waits for an answer.
            self._publishing.cancelled.emit()

    def _is_local(self, channel: str | None) -> bool:
        try:
            return channel is None or self._services.channels.entry(channel).kind is ChannelKind.LOCAL
        except DevlogError:
            # Whoever is asked for it next says so.
            return True
