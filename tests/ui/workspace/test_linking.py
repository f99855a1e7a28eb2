"""The window fills in links behind a publication, and catches up after it was closed."""

from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from devlog_app.bootstrap import Services
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import SignInError
from devlog_app.model.reference import ChannelIdentity
from devlog_app.model.series import Refreshed, RefreshReason
from devlog_app.model.steps import Done, Outcome
from devlog_app.ui.language.quoting import quoted
from devlog_app.ui.threads.bridge import Bridge
from devlog_app.ui.threads.io_thread import IoThread
from devlog_app.ui.workspace.linking import Linking
from devlog_app.ui.workspace.occasion import Occasion

SAID = f"{quoted('Привёз конспекты')} in PML: links to notes that are out now were filled in"
REFRESHED = Refreshed(note="intro.md", channel="PML", reason=RefreshReason.LINK)


class Keeper:
    """Stands for the service, which has tests of its own; writes down what it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def behind(self) -> tuple[str, ...]:
        return ("lost", "main")

    async def catch_up(self, name: str) -> AsyncIterator[Refreshed]:
        self.asked.append(f"catch up {name}")
        if name == "lost":
            raise SignInError("not_signed_in", account="default")
        yield REFRESHED

    async def fill(self, name: str) -> AsyncIterator[Refreshed]:
        self.asked.append(f"fill {name}")
        yield REFRESHED


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    bridge = Bridge()
    yield bridge
    assert bridge.stop()


def made(bridge: Bridge, root: Path) -> tuple[Linking, Keeper, list[str]]:
    keeper, said = Keeper(), list[str]()
    services = cast("Services", SimpleNamespace(root=root, link_keeper=keeper))
    occasion = Occasion(lambda: True, bridge, IoThread(bridge), bridge)
    linking = Linking(services, bridge, occasion, {"intro.md": "Привёз конспекты"}.get, QObject(bridge))
    linking.said.connect(said.append)
    return linking, keeper, said


def done(kind: ChannelKind) -> Done:
    channel = ChannelIdentity(name="main", kind=kind, id=1, title="PML")
    return Done(note="data.md", outcome=Outcome.PUBLISHED, channel=channel)


def test_a_channel_that_cannot_be_reached_does_not_stop_the_others(
    bridge: Bridge, tmp_path: Path, eventually: Callable[[Callable[[], object]], None]
) -> None:
    linking, keeper, said = made(bridge, tmp_path)
    linking.catch_up()
    eventually(lambda: said == [SAID])
    assert keeper.asked == ["catch up lost", "catch up main"]


def test_a_publication_at_telegram_is_followed_by_its_links(
    bridge: Bridge, tmp_path: Path, eventually: Callable[[Callable[[], object]], None]
) -> None:
    linking, keeper, said = made(bridge, tmp_path)
    linking.follow(done(ChannelKind.LOCAL))
    linking.follow(done(ChannelKind.TELEGRAM))
    eventually(lambda: said == [SAID])
    assert keeper.asked == ["fill main"]
