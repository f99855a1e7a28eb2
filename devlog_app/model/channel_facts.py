"""What a channel says of itself, and which channels an account may post to."""

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelFacts:
    """A channel as it answered just now: *who* would post there, and may do what is *allowed*.

    *username* is without ``@``; *subscribers* is None where the channel does not say.
    """

    title: str
    who: str
    allowed: Capabilities
    username: str | None = None
    subscribers: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostableChannel:
    """A channel that an account may post to: *id* is Telegram's bare positive one."""

    id: int
    title: str
    username: str | None = None

    @property
    def ref(self) -> str:
        """How a workspace writes it down."""
        return f"@{self.username}" if self.username else str(self.id)
