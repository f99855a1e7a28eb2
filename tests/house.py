"""What tests of the time after publication share: a workspace, one channel, and a program started anew for each act."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from telegram_server import TelegramServer
from telegram_server.fixtures import connections_to
from telegram_server.scheduled import fire_due

from devlog_app.channels.local.channel import LocalChannel
from devlog_app.channels.port import Channel
from devlog_app.model.after_publication import Difference, LineKind, NoteStatus, Pulled, UpdatePlan
from devlog_app.model.entity import Entity
from devlog_app.model.ledger import Event, Publication
from devlog_app.model.note import NoteState
from devlog_app.model.post import TextMessage
from devlog_app.model.posted import Outgoing, Posted
from devlog_app.model.steps import Done, Step
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.paths import AppPaths
from devlog_app.services.after_publication.differences import Differences
from devlog_app.services.after_publication.pulling import Puller
from devlog_app.services.after_publication.statistics import Statistics
from devlog_app.services.after_publication.status import StatusReader
from devlog_app.services.after_publication.updating import Updater
from devlog_app.services.composing.composer import Composer
from devlog_app.services.links.note_links import NoteLinks
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.checkpoint import no_checkpoint
from devlog_app.services.publishing.publisher import Publisher, PublishRequest
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.storage.publications.ledger_files import LedgerFiles

T = TypeVar("T")
NOTE = "posts/note.md"


@dataclass
class House:
    """A workspace whose only channel is called ``main``: Telegram on *server*, or one on this computer."""

    workspace: Path
    base: Path
    server: TelegramServer | None = None
    ahead: timedelta = timedelta()
    checkpoint: Callable[[str], None] = no_checkpoint
    connected: list[str] = field(default_factory=list)

    @property
    def is_telegram(self) -> bool:
        return self.server is not None

    def write(self, text: str, path: str = NOTE) -> None:
        file = self.workspace / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def rewrite(self, before: str, after: str, path: str = NOTE) -> None:
        """Change the note with an editor: its front matter stays as it is."""
        text = self.text(path)
        assert before in text
        self.write(text.replace(before, after), path)

    def text(self, path: str = NOTE) -> str:
        return (self.workspace / path).read_bytes().decode("utf-8")

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def later(self, ahead: timedelta) -> None:
        """Let time pass, here and at Telegram."""
        self.ahead = ahead
        if self.server is not None:
            self.server.world.clock_shift = ahead
            fire_due(self.server.world)

    @property
    def library(self) -> Library:
        return Library(self.workspace, outbox=self.base / "outbox.db")

    def bench(self) -> Workbench:
        library = self.library
        connections = None if self.server is None else connections_to(self.server, self.base.parent)

        async def opened(name: str) -> Channel:
            self.connected.append(name)
            if connections is None:
                return LocalChannel.open(AppPaths.under(self.base).local_channel, name, now=self.now)
            return await connections.open_channel(name, ChannelConfig(ref="@news"))

        def identify(path: str) -> str:
            note = library.with_id(library.open(path))
            assert note.id is not None
            return note.id

        return Workbench(
            workspace=self.workspace,
            paths=AppPaths.under(self.base),
            open_channel=opened,
            identify=identify,
            zone=lambda: "Europe/Moscow",
            now=self.now,
            checkpoint=self.checkpoint,
            pauses=(0,),
        )

    @property
    def composer(self) -> Composer:
        return Composer(self.library, links=lambda name: NoteLinks(self.workspace, name))

    def publish(self, path: str = NOTE, at: datetime | None = None, channel: str = "main") -> Done:
        note = self.library.open(path)
        request = PublishRequest(post=self.composer.compose(note, note.text, channel=channel), channel=channel, at=at)
        return _ended(asyncio.run(_steps(Publisher(self.bench()).publish(request))))

    def resume(self) -> None:
        asyncio.run(_steps(Publisher(self.bench()).resume()))

    def updater(self) -> Updater:
        bench = self.bench()
        return Updater(bench, self.library, self.composer, Publisher(bench))

    def plan(self, path: str = NOTE) -> UpdatePlan:
        [plan] = asyncio.run(self.updater().plan(path))
        return plan

    def update(self, path: str = NOTE, *, over: bool = False) -> Done:
        plan = self.plan(path)
        return _ended(asyncio.run(_steps(self.updater().update(plan, over=over))))

    def replace(self, path: str = NOTE) -> Done:
        plan = self.plan(path)
        return _ended(asyncio.run(_steps(self.updater().replace(plan))))

    def withdraw(self, path: str = NOTE) -> Done:
        return _ended(asyncio.run(_steps(self.updater().withdraw(path, "main"))))

    def status(self, path: str = NOTE, *, offline: bool = False) -> NoteStatus:
        [status] = asyncio.run(StatusReader(self.bench(), self.library).read([path], offline=offline))
        return status

    def state(self, path: str = NOTE, *, offline: bool = False) -> NoteState:
        return self.status(path, offline=offline).state

    def difference(self, path: str = NOTE, *, offline: bool = False) -> Difference:
        differences = Differences(self.bench(), self.library, self.composer)
        [found] = asyncio.run(differences.of(path, offline=offline))
        return found

    def pulled(self, path: str = NOTE) -> Pulled:
        return asyncio.run(Puller(self.bench(), self.library, self.composer).read(path))

    def pull(self, path: str = NOTE) -> Pulled:
        pulled = self.pulled(path)
        asyncio.run(Puller(self.bench(), self.library, self.composer).take(pulled))
        return pulled

    @property
    def statistics(self) -> Statistics:
        return Statistics(self.bench())

    def channel(self, do: Callable[[Channel], Awaitable[T]]) -> T:
        """Do something in the channel, as somebody else who may post there."""

        async def done() -> T:
            async with self.bench().connected("main") as channel:
                return await do(channel)

        return asyncio.run(done())

    def posts(self) -> list[Posted]:
        return list(self.channel(lambda channel: channel.history(100)))

    def queue(self) -> list[Posted]:
        return list(self.channel(lambda channel: channel.queue()))

    def texts(self) -> list[str]:
        return [posted.text for posted in self.posts()]

    def edit_there(self, number: int, text: str, *entities: Entity) -> None:
        """Let somebody else edit post *number* (0 is the first)."""
        posted = self.posts()[number]
        message = TextMessage(text, tuple(entities))
        self.channel(lambda channel: channel.edit(posted.ref, Outgoing(message=message, random_ids=(1,))))

    def delete_there(self, *numbers: int) -> None:
        """Let somebody else delete posts."""
        refs = [self.posts()[number].ref for number in numbers]
        self.channel(lambda channel: channel.delete(refs))

    def note_id(self, path: str = NOTE) -> str:
        note_id = self.library.open(path).id
        assert note_id is not None
        return note_id

    def publication(self, path: str = NOTE) -> Publication:
        return LedgerFiles(self.workspace).read(self.note_id(path)).publications[-1]

    def events(self, path: str = NOTE) -> tuple[Event, ...]:
        return LedgerFiles(self.workspace).events(self.note_id(path))

    def said(self, path: str = NOTE, *, offline: bool = False) -> list[str]:
        """The lines of the difference, each with its sign."""
        signs = {LineKind.HERE: "+", LineKind.THERE: "-", LineKind.SAME: " ", LineKind.SKIPPED: "…"}
        parts = self.difference(path, offline=offline).parts
        return [f"{signs[line.kind]}{line.text}" for part in parts for line in part.lines]

    def at_another_time(self, hours: int) -> datetime:
        return (self.now() + timedelta(hours=hours)).replace(microsecond=0)

    def anew(self) -> "House":
        """The same house, nothing of the last run's remembered."""
        return replace(self, checkpoint=no_checkpoint)


async def _steps(steps: AsyncGenerator[Step, None]) -> list[Step]:
    return [step async for step in steps]


def _ended(steps: list[Step]) -> Done:
    assert isinstance(steps[-1], Done)
    return steps[-1]
