"""What a channel holds, read on the loop and shown in a page of its own."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from devlog_app.model.posted import Posted
from devlog_app.model.reference import ChannelIdentity
from devlog_app.ui.bridge import Bridge

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services

SHOWN = 100
"""Published messages that are read."""


class ChannelPages(QObject):
    """Opens the page of a channel over *window*."""

    failed = Signal(object)
    """A ``DevlogError``: the channel cannot be read."""

    def __init__(self, services: "Services", bridge: Bridge, window: QWidget) -> None:
        super().__init__(window)
        self._services = services
        self._bridge = bridge
        self._window = window

    def show(self, name: str) -> None:
        """Read the channel called *name*, then show it."""
        task = self._bridge.run(_read(self._services, name))
        task.finished.connect(self._open)
        task.failed.connect(self.failed)

    def _open(self, read: tuple[tuple[Posted, ...], ChannelIdentity]) -> None:
        from devlog_app.ui.channel_page.page import ChannelPage

        posts, identity = read
        page = ChannelPage(self._window)
        page.show_posts(posts, identity)
        page.open()


async def _read(services: "Services", name: str) -> tuple[tuple[Posted, ...], ChannelIdentity]:
    async with services.channels.connected(name) as channel:
        published = await channel.history(SHOWN)
        return (*published, *await channel.queue()), channel.identity
