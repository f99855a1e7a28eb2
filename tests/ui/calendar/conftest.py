"""A window whose workspace has two channels of this computer and notes with plans."""

import asyncio
import datetime as dt
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from ui.calendar.calendar_probe import CalendarProbe, today

from devlog_app.bootstrap import Services, open_services
from devlog_app.model.post import TextMessage
from devlog_app.model.posted import Outgoing
from devlog_app.model.queue import ChannelQueue
from devlog_app.paths import AppPaths
from devlog_app.services.publishing.publisher import PublishRequest
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]
SPACE = (
    "version: 1\ntitle: Команда\ntime_zone: Europe/Moscow\ndefault_channel: news\nchannels:\n"
    '  news: {kind: local, colour: "#c0392b"}\n  other: {kind: local}\n'
)


def day(number: int) -> dt.date:
    """So many days from today."""
    return today() + dt.timedelta(days=number)


class Space:
    """The workspace on the disk, and what another program does in its channels."""

    def __init__(self, root: Path, base: Path) -> None:
        self.root = root
        self.base = base

    def write(self, path: str, planned: str | None = None, **more: str) -> None:
        """A note called by its path."""
        keys = {"title": Path(path).stem, **more, **({"planned": planned} if planned else {})}
        said = "".join(f"{key}: {value}\n" for key, value in keys.items())
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(f"---\n{said}---\nWords of {path}\n", "utf-8")

    def text(self, path: str) -> str:
        return (self.root / path).read_text("utf-8")

    def planned(self, path: str) -> str | None:
        """What the note plans."""
        lines = (line for line in self.text(path).splitlines() if line.startswith("planned: "))
        return next((line.removeprefix("planned: ") for line in lines), None)

    def services(self) -> Services:
        return open_services(AppPaths.under(self.base), self.root)

    def schedule(self, path: str, at: dt.datetime | None) -> None:
        """Publish the note at *path* in news, or schedule it."""

        async def go() -> None:
            services = self.services()
            note = services.library.open(path)
            post = services.composer.compose(note, note.text, channel="news")
            async for _ in services.publisher.publish(PublishRequest(post=post, channel="news", at=at)):
                pass

        asyncio.run(go())

    def foreign(self, words: str, at: dt.datetime) -> None:
        """Let another admin schedule *words*."""

        async def go() -> None:
            async with self.services().channels.connected("news") as channel:
                async for _ in channel.send(Outgoing(message=TextMessage(words), random_ids=(77,), at=at)):
                    pass

        asyncio.run(go())

    def queue(self) -> ChannelQueue:
        """What waits in news."""

        async def go() -> ChannelQueue:
            return await self.services().queue.read("news")

        return asyncio.run(go())


@pytest.fixture
def space(tmp_path: Path, workspace: Path) -> Space:
    (workspace / "devlog.yaml").write_text(SPACE, "utf-8")
    return Space(workspace, tmp_path / "base")


@pytest.fixture
def opened(program: Program, space: Space, eventually: Eventually) -> Iterator[Callable[[], CalendarProbe]]:
    """Opens the workspace as it stands then, and its calendar, once everything was read."""

    def open_now() -> CalendarProbe:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        window: MainWindow = program.window
        window.resize(1360, 860)
        program.open_first(space.root)
        eventually(lambda: hasattr(window, "publish") and window.publish.post is not None)
        probe = CalendarProbe(window)
        # Both channels have been asked.
        eventually(lambda: "news:" in probe.room() and "other:" in probe.room() and "…" not in probe.room())
        return probe

    before = QLocale()
    yield open_now
    QLocale.setDefault(before)
