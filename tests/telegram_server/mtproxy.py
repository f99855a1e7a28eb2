"""An MTProxy on loopback: obfuscation with a secret and padded packets, as core.telegram.org/mtproto has them."""

import asyncio
import contextlib
import struct
from collections.abc import Iterator
from hashlib import sha256
from zlib import crc32

from cryptography.hazmat.primitives.ciphers import Cipher, CipherContext, algorithms, modes

from telegram_server.proxies import LoopbackProxy, ended

PADDED_INTERMEDIATE = b"\xdd" * 4


class LoopbackMTProxy(LoopbackProxy):
    """An MTProxy with this *secret* to the server at *target*; whoever has another secret is cut off."""

    def __init__(self, secret: bytes, target: tuple[str, int]) -> None:
        super().__init__("mtproxy")
        self._secret = secret
        self._target = target

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(OSError, EOFError):
            try:
                header = await reader.readexactly(64)
                backwards = header[8:56][::-1]
                incoming = self._cipher(header[8:40], header[40:56])
                outgoing = self._cipher(backwards[:32], backwards[32:])
                if incoming.update(header)[56:60] != PADDED_INTERMEDIATE:
                    return
                self.led_to.append(self._target)
                far_reader, far_writer = await asyncio.open_connection(*self._target)
                try:
                    await asyncio.gather(
                        _inwards(reader, incoming, far_writer), _outwards(far_reader, outgoing, writer)
                    )
                finally:
                    await ended(far_writer)
            finally:
                await ended(writer)

    def _cipher(self, key: bytes, start: bytes) -> CipherContext:
        return Cipher(algorithms.AES(sha256(key + self._secret).digest()), modes.CTR(start)).encryptor()


async def _inwards(reader: asyncio.StreamReader, cipher: CipherContext, writer: asyncio.StreamWriter) -> None:
    """From padded packets to numbered ones with a checksum, which the server takes."""
    number = 0
    with _closing(writer):
        while True:
            size = struct.unpack("<I", cipher.update(await reader.readexactly(4)))[0]
            packet = cipher.update(await reader.readexactly(size))
            packet = packet[: len(packet) - len(packet) % 4]
            framed = struct.pack("<II", len(packet) + 12, number) + packet
            writer.write(framed + struct.pack("<I", crc32(framed)))
            number += 1


async def _outwards(reader: asyncio.StreamReader, cipher: CipherContext, writer: asyncio.StreamWriter) -> None:
    with _closing(writer):
        while True:
            size = struct.unpack("<I", await reader.readexactly(4))[0]
            packet = (await reader.readexactly(size - 4))[4:-4]
            writer.write(cipher.update(struct.pack("<I", len(packet)) + packet))


@contextlib.contextmanager
def _closing(writer: asyncio.StreamWriter) -> Iterator[None]:
    """Close *writer* when the other side ends, which is no failure."""
    try:
        with contextlib.suppress(OSError, EOFError):
            yield
    finally:
        writer.close()
