"""Posts catch up with one another behind the window: links to what came out, lists of notes."""

from collections.abc import AsyncIterator
from contextlib import aclosing
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import DevlogError
from devlog_app.ui.language.titled import TitleOf, titled
from devlog_app.ui.language.wording import sentence
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.workspace.occasion import Occasion

if TYPE_CHECKING:
    from devlog_app.bootstrap import Services
    from devlog_app.model.findings import Finding
    from devlog_app.model.series import Refreshed
    from devlog_app.model.steps import Done

SETTLED = 5_000
"""Milliseconds after the start: first the window belongs to whoever opened it."""


class Linking(QObject):
    """Fills in links after each publication, and at the start what the program missed while it was closed."""

    found = Signal(object)
    """A ``Finding``: what became of a post while nobody here looked."""
    said = Signal(str)
    """What was brought up to date."""

    def __init__(
        self, services: "Services", bridge: Bridge, occasion: Occasion, title_of: TitleOf, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._title_of = title_of
        self._services = services
        self._bridge = bridge
        self._occasion = occasion
        self._soon = QTimer(self, singleShot=True, interval=SETTLED)
        self._soon.timeout.connect(self._look)

    def start(self) -> None:
        """Catch up when the window has settled; a workspace from which nothing was published has nothing to."""
        if self._services.library.has_publications:
            self._soon.start()

    def stop(self) -> None:
        """Begin nothing more."""
        self._soon.stop()

    def catch_up(self) -> None:
        """Look after the channels in which something was to come out meanwhile; others are not connected to."""
        self._bridge.step(_caught_up(self._services)).stepped.connect(self._say)

    def follow(self, done: "Done") -> None:
        """A note was published: posts that name it get their links."""
        from devlog_app.model.steps import Outcome

        if done.outcome is Outcome.PUBLISHED and done.channel.kind is ChannelKind.TELEGRAM:
            self._bridge.step(_filled(self._services, done.channel.name)).stepped.connect(self._say)

    def _look(self) -> None:
        self._occasion.use(self.catch_up)

    def _say(self, found: "Finding | Refreshed") -> None:
        from devlog_app.model.findings import Finding

        if isinstance(found, Finding):
            self.found.emit(found)
        else:
            self.said.emit(sentence(titled(found.phrase, self._title_of)))


async def _caught_up(services: "Services") -> "AsyncIterator[Finding | Refreshed]":
    for name in services.link_keeper.behind():
        try:
            async with aclosing(services.link_keeper.catch_up(name)) as found:
                async for one in found:
                    yield one
        except DevlogError:
            # No connection, nobody signed in: the next start is early enough, and devlog resume says why.
            continue


async def _filled(services: "Services", channel: str) -> "AsyncIterator[Refreshed]":
    try:
        async with aclosing(services.link_keeper.fill(channel)) as refreshed:
            async for one in refreshed:
                yield one
    except DevlogError:
        # The post is out; its neighbours follow at the next start.
        return
