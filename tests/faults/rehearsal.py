"""What the fault runs publish, where, and how it is told that all of it is there exactly once.

A stage is a workspace, a base directory and a channel of its own; the same stage can be opened in another process.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image
from pydantic import SecretStr
from telegram_server.fixtures import connections_by
from telegram_server.server import DC, HOST
from telegram_server.world import API_HASH, API_ID

from devlog_app.channels.likeness import likeness, likeness_there, units
from devlog_app.channels.local.channel import LocalChannel
from devlog_app.channels.port import Channel
from devlog_app.channels.telegram.patience import Patience
from devlog_app.model.configuration import ServerSettings, Settings, TelegramSettings
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, Message, NoteRef, Post, Target, TextMessage
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.paths import AppPaths
from devlog_app.services.accounts.connections import Connections
from devlog_app.services.after_publication.scheduled_queue import ScheduledQueue
from devlog_app.services.publishing.publisher import Publisher, PublishRequest
from devlog_app.services.publishing.workbench import Workbench

NOTES = ("intro", "one", "two", "three", "album")
AHEAD = timedelta(days=3)


@dataclass(frozen=True)
class Stage:
    """Where a run happens; *port* is that of the loopback server, None for a local channel."""

    folder: Path
    name: str
    port: int | None = None
    patience: Patience | None = None

    @property
    def workspace(self) -> Path:
        return self.folder / "notes"

    @property
    def paths(self) -> AppPaths:
        return AppPaths.under(self.folder / "base")

    def prepare(self) -> None:
        """Put the pictures where the notes expect them."""
        self.workspace.mkdir(parents=True, exist_ok=True)
        for name, colour in (("a.png", "teal"), ("b.png", "orange"), ("c.png", "navy")):
            if not (self.workspace / name).exists():
                Image.new("RGB", (64, 48), colour).save(self.workspace / name)

    def connections(self) -> Connections:
        """The way to the loopback server; its key stands in the stage's folder."""
        assert self.port is not None
        key = self.folder / "telegram-server.pem"
        server = ServerSettings(host=HOST, port=self.port, dc=DC, public_key_file=key)
        settings = Settings(telegram=TelegramSettings(api_id=API_ID, api_hash=SecretStr(API_HASH), server=server))
        return connections_by(settings, self.folder, self.patience)

    def bench(
        self,
        checkpoint: Callable[[str], None] = lambda _point: None,
        wrap: Callable[[Channel], Channel] = lambda channel: channel,
    ) -> Workbench:
        connections = None if self.port is None else self.connections()

        async def opened(name: str) -> Channel:
            if connections is None:
                return wrap(LocalChannel.open(self.paths.local_channel, name))
            return wrap(await connections.open_channel(name, ChannelConfig(ref=f"@{name}")))

        return Workbench(
            workspace=self.workspace,
            paths=self.paths,
            open_channel=opened,
            identify=lambda path: f"NOTE{path.removesuffix('.md').upper()}",
            checkpoint=checkpoint,
            pauses=(0, 0),
        )

    @asynccontextmanager
    async def channel(self) -> AsyncIterator[Channel]:
        async with self.bench().connected(self.name) as channel:
            yield channel


def posts() -> tuple[Post, ...]:
    """An intro with a picture, three notes of three messages, and an album."""
    return (
        _post("intro", TextMessage("Привёз конспекты"), _pictures("a.png", caption="зал")),
        *(
            _post(name, TextMessage(f"{name}: начало"), _pictures("b.png", caption=name), TextMessage(f"{name}: конец"))
            for name in NOTES[1:4]
        ),
        _post("album", TextMessage("снимки"), _pictures("a.png", "b.png", "c.png", caption="альбом")),
    )


def edited(post: Post) -> Post:
    """The same post with other words everywhere, and another picture first in its album."""
    return replace(post, messages=tuple(_edited(message) for message in post.messages), source_digest="6" * 64)


def _edited(message: Message) -> Message:
    if isinstance(message, TextMessage):
        return replace(message, text=f"{message.text}, исправлено")
    assert isinstance(message, MediaMessage)
    first = replace(message.media[0], path="c.png")
    return replace(message, caption=f"{message.caption}, исправлено", media=(first, *message.media[1:]))


def _post(name: str, *messages: Message) -> Post:
    return Post(
        note=NoteRef(None, name, f"{name}.md"),
        channel=None,
        target=Target.CLASSIC,
        source_digest="5" * 64,
        messages=messages,
    )


def _pictures(*names: str, caption: str) -> MediaMessage:
    media = tuple(Media(type=MediaType.PHOTO, path=name, width=64, height=48) for name in names)
    return MediaMessage(media, caption)


async def publish(bench: Workbench, channel: str, *, at: datetime | None = None, of: Sequence[Post] = ()) -> None:
    """Publish the whole of it, as one batch."""
    requests = [PublishRequest(post=post, channel=channel, at=at) for post in of or posts()]
    async for _ in Publisher(bench).publish_all(requests):
        pass


async def resume(bench: Workbench) -> None:
    async for _ in Publisher(bench).resume(also_old=True):
        pass


async def edit_queue(bench: Workbench, name: str) -> None:
    """Give the queued album other words and another picture, then another time."""
    queue = ScheduledQueue(bench)
    first = (await queue.read(name)).entries[0]
    async for _ in queue.edit(name, first.id, edited(posts()[-1]), over=True):
        pass
    async for _ in queue.move(name, first.id, in_days(5)):
        pass


def in_days(days: int) -> datetime:
    return (datetime.now(UTC) + timedelta(days=days)).replace(hour=12, minute=0, second=0, microsecond=0)


@dataclass(frozen=True)
class Verdict:
    """What is wrong: messages *lost*, *doubled*, *out of order*, ledgers that say otherwise, and jobs left over."""

    lost: int = 0
    doubled: int = 0
    disordered: int = 0
    ledger: int = 0
    unfinished: int = 0

    @property
    def is_good(self) -> bool:
        return self == Verdict()


async def judged(stage: Stage, wanted: Sequence[Post], *, queue: bool = False, limit: int = 400) -> Verdict:
    """Compare the channel, the ledgers and the outbox with what was meant."""
    bench = stage.bench()
    async with bench.connected(stage.name) as channel:
        there = units(await (channel.queue() if queue else channel.history(limit)))
        key = (channel.identity.kind, channel.identity.id)
    meant = [likeness(message) for post in wanted for message in post.messages]
    found = [likeness_there(unit) for unit in there]
    publisher = Publisher(bench)
    return Verdict(
        lost=sum(one not in found for one in meant),
        doubled=sum(found.count(one) - 1 for one in set(found)) + sum(one not in meant for one in found),
        disordered=int([one for one in found if one in meant] != meant),
        ledger=int(_ledger_ids(bench, wanted, key) != [one.ref for unit in there for one in unit]),
        unfinished=len(publisher.interrupted()) + len(publisher.interrupted_changes()),
    )


def _ledger_ids(bench: Workbench, wanted: Sequence[Post], key: object) -> list[object]:
    refs: list[object] = []
    for post in wanted:
        history = bench.ledger.read(bench.identify(post.note.path))
        latest = [one for one in history.publications if one.channel.key == key]
        if len(latest) != 1 or len(latest[0].contents.post["messages"]) != len(post.messages):
            return []
        refs += latest[0].refs
    return refs
