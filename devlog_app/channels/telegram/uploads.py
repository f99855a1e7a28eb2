"""Files to Telegram, part by part; never more of a file in memory than the parts on their way."""

import asyncio
import hashlib
import secrets
import time
from collections import deque
from collections.abc import AsyncIterator
from pathlib import Path
from typing import BinaryIO, TypeAlias

from telethon.tl import functions, types

from devlog_app.channels.telegram.asking import Telegram
from devlog_app.channels.telegram.refusals import AskedToWait
from devlog_app.channels.telegram.tl import TL
from devlog_app.model.errors import ChannelError
from devlog_app.model.steps import Waiting
from devlog_app.model.values import dataclass

PART_SIZE = 512 * 1024
SMALL = 10 * 1024 * 1024
"""Larger files are uploaded by another method, without a checksum (core.telegram.org/api/files)."""
AT_ONCE = 4
SELDOM = 0.1
"""Seconds between two words of how far a file is: more often costs who shows it, and nobody reads it."""


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A file that is there: the handle to send it by."""

    handle: TL


@dataclass(frozen=True, slots=True)
class Arrived:
    """How much of a file is there: *sent* of *total* bytes."""

    sent: int
    total: int


Step: TypeAlias = Arrived | Waiting | Uploaded


async def upload(telegram: Telegram, file: Path, name: str) -> AsyncIterator[Step]:
    """Send *file*, to be known as *name*: what has arrived so far, the handle last. Raises ``ChannelError``."""
    try:
        size = (await asyncio.to_thread(file.stat)).st_size
        with file.open("rb") as source:
            sending = _Sending(telegram, source, size, name)
            async for step in sending.steps():
                yield step
    except OSError as error:
        raise ChannelError("upload_unreadable", name=name, reason=error.strerror or str(error)) from error


class _Sending:
    """One file on its way."""

    def __init__(self, telegram: Telegram, source: BinaryIO, size: int, name: str) -> None:
        self._telegram = telegram
        self._source = source
        self._size = size
        self._name = name
        self._id = secrets.randbits(63)
        self._parts = max(1, -(-size // PART_SIZE))
        self._digest = hashlib.md5(usedforsecurity=False)

    async def steps(self) -> AsyncIterator[Step]:
        flying: deque[_Part] = deque()
        arrived = 0
        told = time.monotonic()
        try:
            for number in range(self._parts):
                data = await asyncio.to_thread(self._source.read, PART_SIZE)
                flying.append(_Part(self._telegram, self._request(number, data), len(data)))
                while len(flying) >= AT_ONCE or (flying and number == self._parts - 1):
                    async for second in flying[0].landing():
                        yield second
                    arrived += flying.popleft().size
                    if arrived == self._size or time.monotonic() - told >= SELDOM:
                        told = time.monotonic()
                        yield Arrived(arrived, self._size)
        finally:
            for part in flying:
                part.task.cancel()
            await asyncio.gather(*(part.task for part in flying), return_exceptions=True)
        yield Uploaded(self._handle())

    def _request(self, number: int, part: bytes) -> TL:
        if self._size > SMALL:
            return functions.upload.SaveBigFilePartRequest(self._id, number, self._parts, part)
        self._digest.update(part)
        return functions.upload.SaveFilePartRequest(self._id, number, part)

    def _handle(self) -> TL:
        if self._size > SMALL:
            return types.InputFileBig(self._id, self._parts, self._name)
        return types.InputFile(self._id, self._parts, self._name, self._digest.hexdigest())


class _Part:
    """One part on its way: *size* bytes."""

    def __init__(self, telegram: Telegram, request: TL, size: int) -> None:
        self._telegram = telegram
        self._request = request
        self.size = size
        self.task = asyncio.create_task(telegram(request))

    async def landing(self) -> AsyncIterator[Waiting]:
        """Wait until it is there, telling the long pauses that Telegram asks of accounts without Premium."""
        while True:
            try:
                await self.task
            except AskedToWait as asked:
                async for second in self._telegram.pause(asked.seconds, asked.reason):
                    yield second
                self.task = asyncio.create_task(self._telegram(self._request))
            else:
                return
