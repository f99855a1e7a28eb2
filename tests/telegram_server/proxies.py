"""Proxies on loopback, SOCKS5 (RFC 1928, 1929) and HTTP CONNECT, that count whom they led where."""

import asyncio
import contextlib
import struct
import threading
from types import TracebackType
from typing import Self

HOST = "127.0.0.1"
NO_AUTHENTICATION, USER_AND_PASSWORD, NONE_ACCEPTABLE = 0, 2, 0xFF


class LoopbackProxy:
    """A proxy while its ``with`` block lasts: ``socks5`` or ``http``; *login* is the user and password it wants."""

    def __init__(self, kind: str = "socks5", login: tuple[str, str] | None = None) -> None:
        self.port = 0
        self.led_to: list[tuple[str, int]] = []
        self._kind = kind
        self._login = login
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="proxy", daemon=True)
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

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

    async def _listen(self) -> None:
        self._server = await asyncio.start_server(self._begin, HOST, 0)
        self.port = self._server.sockets[0].getsockname()[1]

    async def _stop(self) -> None:
        assert self._server is not None
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    def _begin(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = self._loop.create_task(self._serve(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, EOFError):
            try:
                target = await (self._socks(reader, writer) if self._kind == "socks5" else self._http(reader, writer))
                if target is not None:
                    self.led_to.append(target)
                    await _joined(reader, writer, *await asyncio.open_connection(*target))
            finally:
                await ended(writer)

    async def _socks(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> tuple[str, int] | None:
        _, count = await reader.readexactly(2)
        offered = await reader.readexactly(count)
        wanted = NO_AUTHENTICATION if self._login is None else USER_AND_PASSWORD
        if wanted not in offered:
            writer.write(bytes((5, NONE_ACCEPTABLE)))
            return None
        writer.write(bytes((5, wanted)))
        if self._login is not None:
            _, size = await reader.readexactly(2)
            user = (await reader.readexactly(size)).decode()
            password = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
            is_known = (user, password) == self._login
            writer.write(bytes((1, 0 if is_known else 1)))
            if not is_known:
                return None
        _, _, _, address = await reader.readexactly(4)
        if address == 1:
            host = ".".join(str(part) for part in await reader.readexactly(4))
        else:
            host = (await reader.readexactly((await reader.readexactly(1))[0])).decode()
        port = struct.unpack(">H", await reader.readexactly(2))[0]
        writer.write(b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")
        return host, port

    async def _http(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> tuple[str, int] | None:
        method, target, _ = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")[0].split(" ")
        host, _, port = target.rpartition(":")
        is_led = method == "CONNECT" and self._login is None
        writer.write(f"HTTP/1.1 {'200 OK' if is_led else '407 Proxy Authentication Required'}\r\n\r\n".encode())
        return (host, int(port)) if is_led else None


async def _joined(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    far_reader: asyncio.StreamReader,
    far_writer: asyncio.StreamWriter,
) -> None:
    try:
        await asyncio.gather(_copied(reader, far_writer), _copied(far_reader, writer))
    finally:
        await ended(far_writer)


async def _copied(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
    writer.close()


async def ended(writer: asyncio.StreamWriter) -> None:
    """Close *writer* and see it closed."""
    writer.close()
    with contextlib.suppress(OSError):
        await writer.wait_closed()
