"""The server as a whole, on a loop and a thread of its own, so that any client may come and go beside it."""

import asyncio
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from telegram_server import qr_codes, server_key
from telegram_server.transport import ClientConnection
from telegram_server.world import Account, Room, TelegramWorld

T = TypeVar("T")
HOST = "127.0.0.1"
DC = 2


class TelegramServer:
    """A Telegram of its own on a loopback port, while its ``with`` block lasts."""

    def __init__(self, world: TelegramWorld | None = None, port: int = 0) -> None:
        self.world = world or TelegramWorld()
        self.port = port
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(self._failed)
        self._failures: list[BaseException] = []
        self._connections: set[ClientConnection] = set()
        self._server: asyncio.Server | None = None
        self._thread = threading.Thread(target=self._loop.run_forever, name="telegram-server", daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(10)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()
        if self._failures and error is None:
            raise AssertionError("the Telegram server broke") from self._failures[0]

    def _failed(self, loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """Keep what went wrong inside the server, to be raised at its end; clients only see a cut connection."""
        self._failures.append(context.get("exception") or RuntimeError(context["message"]))

    async def _listen(self) -> None:
        self._server = await self._loop.create_server(
            lambda: ClientConnection(self.world, self._connections), HOST, self.port
        )
        self.port = self._server.sockets[0].getsockname()[1]
        self.world.address = (HOST, self.port)

    async def _stop(self) -> None:
        assert self._server is not None
        self._server.close()
        self._cut_all()
        await self._server.wait_closed()
        # One more turn of the loop lets the transports close their sockets.
        await asyncio.sleep(0)

    def _cut_all(self) -> None:
        for connection in tuple(self._connections):
            connection.cut()

    def in_loop(self, work: Callable[[], T]) -> T:
        """Do *work* in the server's thread, where its state may be changed safely."""

        async def call() -> T:
            return work()

        return asyncio.run_coroutine_threadsafe(call(), self._loop).result(10)

    def cut_connections(self) -> None:
        """End every connection at once."""
        self.in_loop(self._cut_all)

    @contextmanager
    def out_of_reach(self) -> Iterator[None]:
        """Nobody gets through to the server meanwhile, as without a network; what it holds stays."""
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(10)
        try:
            yield
        finally:
            asyncio.run_coroutine_threadsafe(self._listen(), self._loop).result(10)

    def scan(self, url: str, account: Account) -> None:
        """Scan the QR code of *url* with the Telegram app of *account*."""
        self.in_loop(lambda: qr_codes.scan(self.world, url, account))

    def is_left_alone(self, within: float = 5) -> bool:
        """Whether every client is gone, or goes within so many seconds: its goodbye may still be on the way."""
        return self._comes_true(lambda: not self._connections, within)

    def is_asked(self, request: str, within: float = 5) -> bool:
        """Whether *request* has come, or comes within so many seconds."""
        return self._comes_true(lambda: request in self.world.calls, within)

    def _comes_true(self, claim: Callable[[], bool], within: float) -> bool:
        deadline = time.monotonic() + within
        while not self.in_loop(claim):
            if time.monotonic() > deadline:
                return False
            time.sleep(0.01)
        return True

    def channel(self, username: str) -> Room:
        """The channel called *username*, for looking at."""
        return self.world.channel(username)

    def write_key(self, folder: Path) -> Path:
        """The public key as a file, for the setting ``public_key_file``."""
        path = folder / "telegram-server.pem"
        path.write_bytes(server_key.public_pem())
        return path
