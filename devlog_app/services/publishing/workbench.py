"""What every service that posts, changes or looks after posts works with."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from datetime import datetime
from pathlib import Path

from devlog_app.channels.port import Channel
from devlog_app.model.clock import utc_now
from devlog_app.model.values import dataclass
from devlog_app.paths import AppPaths
from devlog_app.services.publishing.checkpoint import Checkpoint, no_checkpoint
from devlog_app.storage.locks import Locks
from devlog_app.storage.publications.ledger_files import LedgerFiles
from devlog_app.storage.publications.outbox import Outbox

PAUSES = (2, 5, 15)
"""Seconds before a message that got no answer is sent again."""


def no_zone() -> str | None:
    """No time zone is named."""
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Workbench:
    """One workspace and the ways out of it; belongs to the event loop it is used on.

    *open_channel* connects to a channel by its name; *identify* gives the note at a path its id, writing one into
    its front matter if it has none; *zone* names the time zone that times are said in. *checkpoint* is told of every
    durable step, *pauses* are seconds between tries.
    """

    workspace: Path
    paths: AppPaths
    open_channel: Callable[[str], Awaitable[Channel]]
    identify: Callable[[str], str]
    zone: Callable[[], str | None] = no_zone
    now: Callable[[], datetime] = utc_now
    checkpoint: Checkpoint = no_checkpoint
    pauses: tuple[int, ...] = PAUSES

    @property
    def key(self) -> str:
        """How the outbox names the workspace."""
        return str(self.workspace.resolve())

    @property
    def ledger(self) -> LedgerFiles:
        """The ledgers of the workspace."""
        return LedgerFiles(self.workspace)

    @property
    def locks(self) -> Locks:
        """The locks that processes of one base directory share."""
        return Locks(self.paths.locks)

    @property
    def has_outbox(self) -> bool:
        """Whether anything was ever sent from this base directory."""
        return self.paths.outbox.exists()

    @contextmanager
    def outbox(self) -> Iterator[Outbox]:
        """The outbox, for as long as the block lasts."""
        with closing(Outbox(self.paths.outbox, self.paths.outbox_media)) as outbox:
            yield outbox

    @asynccontextmanager
    async def connected(self, name: str) -> AsyncIterator[Channel]:
        """The channel called *name*, for as long as the block lasts. Raises ``UsageError``, ``ChannelError``."""
        channel = await self.open_channel(name)
        try:
            yield channel
        finally:
            await channel.close()
