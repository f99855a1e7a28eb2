"""What tests of publishing share: a desk to publish from, with a clock that tests set, and posts to publish."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from devlog_app.channels.local.channel import LocalChannel
from devlog_app.channels.port import Channel
from devlog_app.model.ledger import History
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, Message, NoteRef, Post, Target, TextMessage
from devlog_app.model.posted import Posted
from devlog_app.model.steps import Done, Step
from devlog_app.paths import AppPaths
from devlog_app.services.publishing.publisher import Publisher, PublishRequest
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.storage.publications.ledger_files import LedgerFiles

NOTE_ID = "01K5000000000000000000NOTE"
NOON = datetime(2026, 9, 20, 12, tzinfo=UTC)


@dataclass
class Desk:
    """Everything it takes to publish, and to look at what came of it."""

    workspace: Path
    paths: AppPaths
    time: datetime = NOON
    wrap: Callable[[Channel], Channel] = lambda channel: channel
    checkpoint: Callable[[str], None] = lambda _point: None
    identified: list[str] = field(default_factory=list)

    @property
    def publisher(self) -> Publisher:
        return Publisher(self.bench)

    @property
    def bench(self) -> Workbench:
        return Workbench(
            workspace=self.workspace,
            paths=self.paths,
            open_channel=self.open,
            identify=self.identify,
            now=lambda: self.time,
            checkpoint=self.checkpoint,
            pauses=(0, 0),
        )

    async def open(self, name: str) -> Channel:
        return self.wrap(LocalChannel.open(self.paths.local_channel, name, now=lambda: self.time))

    def identify(self, path: str) -> str:
        self.identified.append(path)
        return NOTE_ID

    def publish(self, post: Post, **more: object) -> list[Step]:
        """The steps of publishing *post* to the channel ``local``."""
        request = replace(PublishRequest(post=post, channel="local"), **more)  # type: ignore[arg-type]

        async def steps() -> list[Step]:
            return [step async for step in self.publisher.publish(request)]

        return asyncio.run(steps())

    def done(self, post: Post, **more: object) -> Done:
        """How publishing *post* ends."""
        last = self.publish(post, **more)[-1]
        assert isinstance(last, Done)
        return last

    def resume(self) -> list[Step]:
        async def steps() -> list[Step]:
            return [step async for step in self.publisher.resume()]

        return asyncio.run(steps())

    def channel(self, *, queue: bool = False) -> tuple[Posted, ...]:
        """What the channel holds, or waits to publish."""

        async def look() -> tuple[Posted, ...]:
            channel = LocalChannel.open(self.paths.local_channel, "local", now=lambda: self.time)
            try:
                return await (channel.queue() if queue else channel.history(100))
            finally:
                await channel.close()

        return asyncio.run(look())

    def texts(self) -> list[str]:
        return [posted.text for posted in self.channel()]

    def history(self) -> History:
        return LedgerFiles(self.workspace).read(NOTE_ID)


def a_post(*messages: Message | str, note_id: str | None = None) -> Post:
    """A post of *messages*, plain words standing for a text message."""
    return Post(
        note=NoteRef(note_id, "Доклад", "talk.md"),
        channel=None,
        target=Target.CLASSIC,
        source_digest="5" * 64,
        messages=tuple(TextMessage(one) if isinstance(one, str) else one for one in messages),
    )


def pictures(workspace: Path, *names: str, caption: str = "") -> MediaMessage:
    """A photo, or an album, of files of *workspace*."""
    media = tuple(
        Media(type=MediaType.PHOTO, path=name, width=64, height=48, size=(workspace / name).stat().st_size)
        for name in names
    )
    return MediaMessage(media, caption)
