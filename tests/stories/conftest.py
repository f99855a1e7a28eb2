"""What the stories share: a Telegram on loopback, an account signed in to it, a channel, and the program in a window.

The server runs in the test's process: a test reads what it holds, changes it as people in Telegram would, and moves
its time on. What the program knows of the account was written by the command line.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from cli.conftest import answers, devlog, server, signed_in, workspace
from telegram_server import Room, StoredMessage, TelegramServer
from telegram_server.scheduled import fire_due
from ui.preview.probe import expected_runs
from window.conftest import open_window
from window.conftest import screen as bare_screen

from devlog_app.channels.telegram.entities import from_telegram

__all__ = ["answers", "bare_screen", "devlog", "open_window", "server", "signed_in", "workspace"]


@dataclass(frozen=True, slots=True)
class Telegram:
    """The channel “Маяк” as Telegram holds it, which the workspace calls ``main``."""

    server: TelegramServer

    @property
    def room(self) -> Room:
        return self.server.channel("beacon")

    @property
    def posts(self) -> list[StoredMessage]:
        """What is in the channel, oldest first."""
        return self.server.in_loop(lambda: list(self.room.posts))

    @property
    def queue(self) -> list[StoredMessage]:
        """What waits in Telegram's own queue, the earliest first."""
        return self.server.in_loop(lambda: sorted(self.room.queue, key=lambda message: (message.date, message.id)))

    def comes_to(self, moment: dt.datetime) -> None:
        """It is *moment* in Telegram: what is due goes out."""

        def move_on() -> None:
            self.server.world.clock_shift = moment - dt.datetime.now(dt.UTC)
            fire_due(self.server.world)

        self.server.in_loop(move_on)

    def changes(self, message: StoredMessage, change: Callable[[StoredMessage], None]) -> None:
        """Somebody edits a post in Telegram's own program."""

        def edit() -> None:
            change(message)
            message.edit_date = self.server.world.now()

        self.server.in_loop(edit)


def as_painted(message: StoredMessage) -> dict[str, Any]:
    """*message*, as ``Person.painted`` tells of the bubble that foretold it."""
    runs = expected_runs(message.text, from_telegram(message.entities))
    return {"text": message.text, "runs": [[run.offset, run.length, sorted(run.formats)] for run in runs]}


@pytest.fixture
def screen(bare_screen: dict[str, str]) -> dict[str, str]:
    """The environment of a program that asks for no passphrase."""
    return bare_screen | {"DEVLOG_PASSPHRASE": "верблюд пьёт чай"}


@pytest.fixture
def telegram(signed_in: TelegramServer) -> Telegram:
    """Telegram with the account signed in."""
    return Telegram(signed_in)
