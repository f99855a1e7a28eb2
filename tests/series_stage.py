"""What tests of series share: a conference in a workspace, and a program that is started anew for every action."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from PIL import Image
from telegram_server import TelegramServer
from telegram_server.fixtures import connections_to
from telegram_server.scheduled import fire_due

from devlog_app.channels.local.channel import LocalChannel
from devlog_app.channels.port import Channel
from devlog_app.model.ledger import History
from devlog_app.model.post import TextMessage
from devlog_app.model.posted import Outgoing, Posted
from devlog_app.model.series import Refreshed, Rhythm
from devlog_app.model.steps import Done
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.paths import AppPaths
from devlog_app.services.composing.composer import Composer
from devlog_app.services.links.keeping import LinkKeeper
from devlog_app.services.links.note_links import Neighbours, NoteLinks
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.checkpoint import no_checkpoint
from devlog_app.services.publishing.publisher import Publisher, PublishRequest
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.services.series.desk import Rehearsal, SeriesRequest
from devlog_app.services.series.publishing import SeriesPublisher
from devlog_app.services.series.reading import read_series
from devlog_app.services.series.rhythm import read_gap
from devlog_app.storage.publications.ledger_files import LedgerFiles

T = TypeVar("T")
ZONE = ZoneInfo("Europe/Moscow")
HOUR = timedelta(hours=1)
NAMES = ["intro", "data", "judges", "agents", "hall"]

FOLDER = "conferences/2026-09-pml"
FILES = {
    "devlog.yaml": (
        "version: 1\ntime_zone: Europe/Moscow\nchannels:\n"
        "  news: {kind: telegram, ref: '@pml_news', role: test}\n  rehearsal: {kind: local}\n"
    ),
    f"{FOLDER}/conference.yaml": "version: 1\ntitle: PML\nseries: [intro.md, data.md, judges.md, agents.md, hall.md]\n",
    f"{FOLDER}/intro.md": (
        "---\ntitle: Привёз конспекты\nkind: intro\n---\n"
        "Был на конференции: [[data]], [[judges|про судей]] и [[agents]].\n\n{{index}}\n\nПриятного чтения!\n"
    ),
    f"{FOLDER}/data.md": "---\ntitle: Генерация данных\n---\n# Генерация данных\n\nДальше: [[judges]]\n",
    f"{FOLDER}/judges.md": "---\ntitle: LLM как судья\n---\n# LLM как судья\n\nРаньше было [[data|про данные]] 🙂\n",
    f"{FOLDER}/agents.md": "---\ntitle: Агенты\n---\n# Агенты\n\nБез ссылок.\n",
    f"{FOLDER}/hall.md": "---\ntitle: Фото\n---\n![](a.png)\n![](b.png)\n\nФото зала, см. [[intro]]\n",
}


class Killed(BaseException):
    """The process ends here."""


def killing_at(point: int, wanted: str | None = None) -> Callable[[str], None]:
    """A checkpoint that ends the process when it is told of its *point*-th step, of those called *wanted*."""
    left = [point]

    def step(name: str) -> None:
        left[0] -= wanted in (None, name)
        if left[0] == 0:
            raise Killed

    return step


@dataclass
class Stage:
    """A workspace and one channel of it, as a program that is started anew for everything it does."""

    workspace: Path
    base: Path
    name: str
    server: TelegramServer | None = None
    began: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))
    ahead: timedelta = timedelta()
    checkpoint: Callable[[str], None] = no_checkpoint

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
        return Library(self.workspace)

    def write(self, path: str, text: str) -> None:
        (self.workspace / path).write_text(text, "utf-8")

    def text(self, path: str) -> str:
        return (self.workspace / path).read_text("utf-8")

    def _opener(self) -> Callable[[str], Awaitable[Channel]]:
        """The way to channels of one run of the program."""
        connections = None if self.server is None else connections_to(self.server, self.base.parent)

        async def opened(name: str) -> Channel:
            if connections is None:
                return LocalChannel.open(AppPaths.under(self.base).local_channel, name, now=self.now)
            return await connections.open_channel(name, ChannelConfig(ref="@pml_news"))

        return opened

    def bench(self) -> Workbench:
        library = self.library

        def identify(path: str) -> str:
            note = library.with_id(library.open(path))
            assert note.id is not None
            return note.id

        return Workbench(
            workspace=self.workspace,
            paths=AppPaths.under(self.base),
            open_channel=self._opener(),
            identify=identify,
            zone=lambda: "Europe/Moscow",
            now=self.now,
            checkpoint=self.checkpoint,
            pauses=(0,),
        )

    def series(self) -> SeriesPublisher:
        bench, library = self.bench(), self.library
        composer = Composer(library)
        return SeriesPublisher(bench, library, composer, Publisher(bench), LinkKeeper(bench, library, composer))

    def keeper(self) -> LinkKeeper:
        return LinkKeeper(self.bench(), self.library, Composer(self.library))

    def asked(self, rhythm: Rhythm | None, *, shift: bool = False) -> SeriesRequest:
        return SeriesRequest(series=read_series(self.library, FOLDER), channel=self.name, rhythm=rhythm, shift=shift)

    def hourly(self, *, delay: timedelta = timedelta(), gap: str = "1h") -> Rhythm:
        """From two hours after the beginning on, one an hour."""
        return Rhythm(start=self.start + delay, gap=read_gap(gap))

    @property
    def start(self) -> datetime:
        return (self.began + 2 * HOUR).astimezone(ZONE).replace(second=0)

    def clock(self, *hours: float) -> list[str]:
        """What the queue calls the times that are *hours* behind the start."""
        return [f"{self.start + hour * HOUR:%d %H:%M}" for hour in hours]

    def publish_one(self, name: str, folder: str = f"{FOLDER}/") -> None:
        bench, library = self.bench(), self.library
        note = library.open(f"{folder}{name}.md")

        async def one() -> None:
            async with bench.connected(self.name) as channel:
                neighbours = Neighbours(NoteLinks(self.workspace, self.name, channel.identity))
            post = Composer(library).compose(note, note.text, channel=self.name, neighbours=neighbours)
            await _all(Publisher(bench).publish(PublishRequest(post=post, channel=self.name)))

        asyncio.run(one())

    def fill_queue(self, count: int) -> None:
        """Let somebody else schedule *count* messages for the last day but one."""

        async def fill() -> None:
            channel = await self._opener()(self.name)
            for number in range(count):
                outgoing = Outgoing(message=TextMessage("чужое"), random_ids=(number + 1,), at=self.start + 20 * HOUR)
                async for _ in channel.send(outgoing):
                    pass
            await channel.close()

        asyncio.run(fill())

    def write_plan(self, rhythm: Rhythm) -> tuple[Done, ...]:
        rehearsal = self.rehearse(rhythm)
        return self.series().write_plan(rehearsal.channel, rehearsal.plan)

    def publish(self, rhythm: Rhythm | None = None, *, shift: bool = False) -> list[object]:
        """Every step of publishing the series."""
        return asyncio.run(_all(self.series().publish(self.asked(rhythm, shift=shift))))

    def outcomes(self, rhythm: Rhythm | None = None, *, shift: bool = False) -> dict[str, str]:
        """How publishing the series ends for each note, by the name of its file."""
        steps = self.publish(rhythm, shift=shift)
        return {Path(step.note).stem: step.outcome.value for step in steps if isinstance(step, Done)}

    def rehearse(self, rhythm: Rhythm | None = None) -> Rehearsal:
        return asyncio.run(self.series().rehearse(self.asked(rhythm)))

    def take_out(self, rhythm: Rhythm, name: str) -> None:
        asyncio.run(_all(self.series().take_out(self.asked(rhythm), f"{FOLDER}/{name}.md")))

    def catch_up(self) -> list[object]:
        """What a program that was closed meanwhile finds at its next start."""
        return asyncio.run(_all(self.keeper().catch_up(self.name)))

    def refreshed(self) -> dict[str, str]:
        """Which posts catching up edits, and why."""
        return {Path(one.note).stem: one.reason.value for one in self.catch_up() if isinstance(one, Refreshed)}

    def there(self, *, queue: bool = False) -> tuple[Posted, ...]:
        async def look() -> tuple[Posted, ...]:
            channel = await self._opener()(self.name)
            try:
                return await (channel.queue() if queue else channel.history(100))
            finally:
                await channel.close()

        return asyncio.run(look())

    def queue(self) -> list[tuple[str, str]]:
        """What waits: when, by Moscow's clock, and the beginning of its text."""
        waiting = self.there(queue=True)
        return [(f"{one.date.astimezone(ZONE):%d %H:%M}", one.text.split("\n")[0]) for one in waiting if one.text]

    def kept_here(self) -> list[str]:
        """The times of what this program itself will send."""
        jobs = Publisher(self.bench()).waiting()
        return [f"{job.date.astimezone(ZONE):%d %H:%M}" for job in jobs if job.date is not None]

    def links(self, name: str, folder: str = f"{FOLDER}/") -> list[tuple[str, str]]:
        """The links that readers see in the post of a note: their words, and where they lead."""
        note = self.library.open(f"{folder}{name}.md")
        assert note.id is not None
        [publication] = self.history(note.id).publications
        refs = set(publication.refs)
        return [
            (one.text.encode("utf-16-le")[entity.offset * 2 : entity.end * 2].decode("utf-16-le"), entity.url)
            for one in (*self.there(), *self.there(queue=True))
            if one.ref in refs
            for entity in one.entities
            if entity.url is not None
        ]

    def history(self, note_id: str) -> History:
        return LedgerFiles(self.workspace).read(note_id)

    def edits(self) -> dict[str, int]:
        """How often the post of each note was edited, by the ledgers."""
        found = {}
        for row in self.library.notes():
            ledger = self.workspace / ".devlog" / "ledger" / f"{row.id}.jsonl"
            if row.id is not None and ledger.exists():
                found[Path(row.path).stem] = ledger.read_text("utf-8").count('"edited"')
        return found


async def _all(steps: "AsyncGenerator[T, None]") -> "list[T]":
    return [step async for step in steps]


def made(root: Path) -> Path:
    """The workspace, in *root*."""
    for path, text in FILES.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    for name, colour in (("a", "teal"), ("b", "orange")):
        Image.new("RGB", (64, 48), colour).save(root / FOLDER / f"{name}.png")
    return root
