"""The window with a conference of an intro, three talks and an album, before this computer or a loopback Telegram."""

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from series_stage import made
from telegram_server import TelegramServer, TelegramWorld
from telegram_server.fixtures import PASSPHRASE, connections_to, sign_in
from ui.series.probe import SeriesProbe

from devlog_app.ui.program import Program

PLAN = "plan: {start: 2027-03-01T10:00, gap: 1d}\n"


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """The conference, planned for March, on this computer."""
    root = made(tmp_path / "space")
    file = root / "conferences/2026-09-pml/conference.yaml"
    file.write_text(file.read_text("utf-8") + PLAN, "utf-8")
    return root


@pytest.fixture
def series(program: Program, workspace: Path, eventually: Callable[[Callable[[], object]], None]) -> SeriesProbe:
    """The series page, which is shown."""
    return opened(program, workspace, eventually)


@pytest.fixture
def server(tmp_path: Path, workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TelegramServer]:
    """A Telegram on loopback to which the program is signed in, and the conference goes to its channel."""
    monkeypatch.setenv("DEVLOG_PASSPHRASE", PASSPHRASE)
    world = TelegramWorld()
    anna = world.add_account()
    world.add_channel("pml_news", anna, title="PML")
    file = workspace / "conferences/2026-09-pml/conference.yaml"
    file.write_text(file.read_text("utf-8") + "channel: news\n", "utf-8")
    with TelegramServer(world) as running:
        asyncio.run(_signed_in(running, tmp_path))
        settings = tmp_path / "base/settings.yaml"
        # Second thoughts are for people.
        settings.write_text(f"undo_window: 0\n{settings.read_text('utf-8')}", "utf-8")
        yield running


@pytest.fixture
def telegram(server: TelegramServer, series: SeriesProbe) -> SeriesProbe:
    """The series page before the channel of *server*."""
    return series


async def _signed_in(server: TelegramServer, folder: Path) -> None:
    await sign_in(connections_to(server, folder), server.world.accounts[0])


def opened(program: Program, workspace: Path, eventually: Callable[[Callable[[], object]], None]) -> SeriesProbe:
    """Open *workspace* in the window, and turn to the series page."""
    program.open_first(workspace)
    window = program.window
    window.show()
    eventually(lambda: hasattr(window, "publish") and window.publish.post is not None)
    probe = SeriesProbe(window, eventually)
    probe.show()
    return probe
