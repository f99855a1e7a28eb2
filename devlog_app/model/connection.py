"""How the way to Telegram stands at a moment, for those who show it."""

from enum import StrEnum

from devlog_app.model.errors import DevlogError
from devlog_app.model.values import dataclass


class LineState(StrEnum):
    """``lost``: it could not be reached; ``closed``: nobody needs it any more."""

    CONNECTING = "connecting"
    CONNECTED = "connected"
    WAITING = "waiting"
    LOST = "lost"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Line:
    """The connection of *account* (our name for it), which shows the name *who*.

    While it is waiting, Telegram has asked for a pause of *seconds* more; *error* says why it was lost.
    """

    account: str
    state: LineState
    who: str = ""
    seconds: int = 0
    error: DevlogError | None = None

    @property
    def is_closed(self) -> bool:
        """Whether nobody needs it any more."""
        return self.state is LineState.CLOSED
