"""A channel is looked at by itself only after the time of a post in it, or while somebody uses its account."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from types import SimpleNamespace
from typing import cast

from devlog_app.model.errors import ChannelUnreachable
from devlog_app.model.findings import Finding, FindingKind
from devlog_app.model.schedule import Entry, EntryKind, Schedule
from devlog_app.services.after_publication.lookout import Lookout
from devlog_app.services.links.keeping import LinkKeeper
from devlog_app.services.planning.board import Board
from devlog_app.services.publishing.workbench import Workbench

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
TEN = timedelta(minutes=10)


class Stage:
    """A clock, a board and a keeper; the services behind them have tests of their own."""

    def __init__(self, *entries: Entry) -> None:
        self.now = NOON
        self.entries = entries
        self.used: set[str] = set()
        self.looked: list[str] = []
        bench = cast("Workbench", SimpleNamespace(now=lambda: self.now))
        board, keeper = cast("Board", self), cast("LinkKeeper", self)
        self.lookout = Lookout(bench, board, keeper, self.used.__contains__)

    async def known(self) -> Schedule:
        return Schedule(entries=self.entries)

    async def catch_up(self, name: str) -> AsyncIterator[Finding]:
        self.looked.append(name)
        if name == "lost":
            raise ChannelUnreachable("telegram_busy")
        yield Finding(kind=FindingKind.FIRED, note_id="x", path="a.md", channel=name, publication=1, date=NOON)

    def look(self) -> list[str]:
        """The channels that are looked at now."""
        before = len(self.looked)

        async def go() -> None:
            async for _ in self.lookout.look(TEN):
                pass

        asyncio.run(go())
        return self.looked[before:]


def waits(channel: str, minutes: int, *, kind: EntryKind = EntryKind.SCHEDULED, is_local: bool = False) -> Entry:
    at = NOON + timedelta(minutes=minutes)
    return Entry(kind=kind, at=at, channel=channel, title="a", note_id="x", is_local=is_local)


def test_nothing_is_asked_while_nobody_uses_telegram() -> None:
    assert Stage(waits("main", 60)).look() == []


def test_a_used_account_is_looked_after_now_and_then() -> None:
    stage = Stage(waits("main", 600))
    stage.used.add("main")
    assert stage.look() == ["main"]
    stage.now += timedelta(minutes=9)
    assert stage.look() == []
    stage.now += timedelta(minutes=1)
    assert stage.look() == ["main"]


def test_the_time_of_a_post_is_a_reason_of_its_own() -> None:
    stage = Stage(waits("main", 1))
    assert stage.look() == []
    stage.now += timedelta(minutes=2)
    assert stage.look() == ["main"]
    stage.now += timedelta(minutes=1)
    assert stage.look() == []


def test_a_used_account_is_looked_at_once_more_after_the_time_of_a_post() -> None:
    stage = Stage(waits("main", 1))
    stage.used.add("main")
    assert stage.look() == ["main"]
    stage.now += timedelta(minutes=2)
    assert stage.look() == ["main"]


def test_one_channel_that_cannot_be_reached_does_not_stop_the_others() -> None:
    assert Stage(waits("lost", -5), waits("main", -5)).look() == ["lost", "main"]


def test_plans_and_this_computer_s_own_channel_are_never_asked_about() -> None:
    stage = Stage(waits("main", -5, kind=EntryKind.PLANNED), waits("local", -5, is_local=True))
    stage.used |= {"main", "local"}
    assert stage.look() == []
