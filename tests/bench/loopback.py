"""A Telegram on loopback in a process of its own, so that it does not take turns with what is measured."""

import multiprocessing
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path

from telegram_server import TelegramServer, TelegramWorld, server_key

PHONE = "79990001122"
CHANNEL = "news1"


@contextmanager
def served(slow: Mapping[str, float]) -> Iterator[int]:
    """The port of a server with the account ``PHONE`` and its channel; *slow* requests answer after so many seconds."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=_serve, args=(there, dict(slow)))
    process.start()
    try:
        yield here.recv()
    finally:
        here.send("stop")
        process.join()


def write_key(folder: Path) -> Path:
    """The server's public key as a file in *folder*."""
    file = folder / "telegram-server.pem"
    file.write_bytes(server_key.public_pem())
    return file


def _serve(order: "Connection[int, str]", slow: Mapping[str, float]) -> None:
    world = TelegramWorld()
    world.add_channel(CHANNEL, world.add_account(PHONE))
    for name, seconds in slow.items():
        world.faults.add(name, "delay", times=10**9, seconds=seconds)
    with TelegramServer(world) as server:
        order.send(server.port)
        order.recv()
