"""When to look after scheduled posts by itself: soon after their time, and now and then while Telegram is in use."""

from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from datetime import datetime, timedelta

from devlog_app.model.errors import DevlogError
from devlog_app.model.findings import Finding
from devlog_app.model.schedule import EntryKind
from devlog_app.model.series import Refreshed
from devlog_app.services.links.keeping import LinkKeeper
from devlog_app.services.planning.board import Board
from devlog_app.services.publishing.workbench import Workbench

SETTLED = timedelta(seconds=30)
"""How long after its time a post is looked for: Telegram needs a moment too."""


class Lookout:
    """Looks at channels in which something of the workspace waits; belongs to the loop it is used on.

    A channel is looked at of its own accord for two reasons only: the time of a post that was handed to Telegram has
    come, or it is time again and *is_used*: somebody has asked something of its account since the program started.
    """

    def __init__(self, bench: Workbench, board: Board, keeper: LinkKeeper, is_used: Callable[[str], bool]) -> None:
        self._bench = bench
        self._board = board
        self._keeper = keeper
        self._is_used = is_used
        self._looked: dict[str, datetime] = {}

    async def wanted(self, every: timedelta) -> tuple[str, ...]:
        """The names of the channels to look at now, each at most once in *every* and after each post's time."""
        now = self._bench.now()
        schedule = await self._board.known()
        found = []
        for entry in schedule.entries:
            if entry.kind is not EntryKind.SCHEDULED or entry.is_local or entry.channel in found:
                continue
            last = self._looked.get(entry.channel)
            is_due = entry.at + SETTLED <= now
            is_again = last is not None and now - last >= every
            if (is_due and (last is None or last < entry.at + SETTLED or is_again)) or (
                not is_due and (last is None or is_again) and self._is_used(entry.channel)
            ):
                found.append(entry.channel)
        return tuple(found)

    async def look(self, every: timedelta) -> AsyncGenerator[Finding | Refreshed, None]:
        """Look at what ``wanted`` names; where it cannot be reached, the next look is early enough."""
        for name in await self.wanted(every):
            self._looked[name] = self._bench.now()
            try:
                async with aclosing(self._keeper.catch_up(name)) as found:
                    async for one in found:
                        yield one
            except DevlogError:
                continue
