"""One client's session: its messages opened, its requests answered, faults where they were asked for."""

import asyncio
import struct
from collections.abc import Iterator
from typing import Any, Protocol

from telethon.extensions import BinaryReader
from telethon.tl import functions, types
from telethon.tl.core import GzipPacked, MessageContainer, RpcResult, TLMessage

from telegram_server import dispatch
from telegram_server.calls import name_of
from telegram_server.envelope import Envelope, MessageIds
from telegram_server.faults import Fault, FaultKind
from telegram_server.world import KeyRecord, RpcError, TelegramWorld

VECTOR = 0x1CB5C415
SERVICE = (types.MsgsAck, types.MsgsStateInfo, types.MsgsAllInfo)


class Line(Protocol):
    """The way back to the client."""

    def send(self, record: KeyRecord, envelope: Envelope) -> None: ...

    def cut(self) -> None: ...


class Session:
    """Answers one client over one connection; *close* ends what is still being delayed."""

    def __init__(self, world: TelegramWorld, line: Line, ids: MessageIds) -> None:
        self._world = world
        self._line = line
        self._ids = ids
        self._greeted: set[int] = set()
        self._delayed: set[asyncio.Task[None]] = set()

    def receive(self, record: KeyRecord, envelope: Envelope) -> None:
        """Carry out what *envelope* brings."""
        if envelope.salt != record.salt:
            notice = types.BadServerSalt(envelope.message_id, envelope.seq_no, 48, record.salt)
            self._send(record, envelope.session, bytes(notice))
            return
        record.push = lambda update: self._send(record, envelope.session, bytes(update))
        if envelope.session not in self._greeted:
            self._greeted.add(envelope.session)
            notice = types.NewSessionCreated(envelope.message_id, self._world.new_id(), record.salt)
            self._send(record, envelope.session, bytes(notice))
        for message_id, request in opened(envelope):
            if not self._one(record, envelope.session, message_id, request):
                return

    def close(self) -> None:
        for task in self._delayed:
            task.cancel()

    def _one(self, record: KeyRecord, session: int, message_id: int, request: Any) -> bool:
        """Answer one message; False when the connection was cut over it."""
        if isinstance(request, SERVICE):
            return True
        if isinstance(request, functions.PingRequest | functions.PingDelayDisconnectRequest):
            self._send(record, session, bytes(types.Pong(message_id, request.ping_id)))
            return True
        request = dispatch.unwrapped(record, request)
        fault = self._world.faults.take(name_of(request))
        if fault is not None:
            return self._faulty(record, session, message_id, request, fault)
        self._send(record, session, self._answer(record, message_id, request))
        return True

    def _faulty(self, record: KeyRecord, session: int, message_id: int, request: Any, fault: Fault) -> bool:
        match fault.kind:
            case FaultKind.DROP_BEFORE:
                self._line.cut()
                return False
            case FaultKind.DROP_AFTER:
                self._answer(record, message_id, request)
                self._line.cut()
                return False
            case FaultKind.SILENCE:
                pass
            case FaultKind.HANG:
                self._answer(record, message_id, request)
            case FaultKind.ERROR:
                self._world.calls.append(name_of(request))
                self._send(record, session, refusal(message_id, RpcError(fault.code, fault.name)))
            case FaultKind.DELAY:
                answer = self._answer(record, message_id, request)
                task = asyncio.get_running_loop().create_task(self._late(fault.seconds, record, session, answer))
                self._delayed.add(task)
                task.add_done_callback(self._delayed.discard)
        return True

    async def _late(self, seconds: float, record: KeyRecord, session: int, answer: bytes) -> None:
        await asyncio.sleep(seconds)
        self._send(record, session, answer)

    def _answer(self, record: KeyRecord, message_id: int, request: Any) -> bytes:
        try:
            result = dispatch.carry_out(self._world, record, request)
        except RpcError as error:
            return refusal(message_id, error)
        return struct.pack("<Iq", RpcResult.CONSTRUCTOR_ID, message_id) + serialized(result)

    def _send(self, record: KeyRecord, session: int, body: bytes) -> None:
        self._line.send(record, Envelope(record.salt, session, self._ids.next(), 1, body))


def opened(envelope: Envelope) -> Iterator[tuple[int, Any]]:
    """The messages in an envelope with their ids, out of containers and gzip."""
    with BinaryReader(envelope.body) as reader:
        first = _unzipped(reader.tgread_object())
    if not isinstance(first, MessageContainer):
        yield envelope.message_id, first
        return
    inner: TLMessage
    for inner in first.messages:
        yield inner.msg_id, _unzipped(inner.obj)


def _unzipped(value: Any) -> Any:
    while isinstance(value, GzipPacked):
        with BinaryReader(value.data) as reader:
            value = reader.tgread_object()
    return value


def refusal(message_id: int, error: RpcError) -> bytes:
    """A refusal as the wire has it."""
    body = bytes(types.RpcError(error.code, error.name))
    return struct.pack("<Iq", RpcResult.CONSTRUCTOR_ID, message_id) + body


def serialized(result: Any) -> bytes:
    """A result as the wire has it: an object, a vector of objects, or a truth value."""
    if isinstance(result, bool):
        return struct.pack("<I", 0x997275B5 if result else 0xBC799737)
    if isinstance(result, list):
        return struct.pack("<II", VECTOR, len(result)) + b"".join(bytes(item) for item in result)
    return bytes(result)
