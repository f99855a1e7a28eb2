"""One TCP connection: packets in and out, the key exchange first, sealed messages after it."""

import asyncio
import struct

from mtproto.enums import ConnectionRole, TransportEvent
from mtproto.transport.connection import Connection
from mtproto.transport.packets.base_packet import BasePacket
from mtproto.transport.packets.error_packet import ErrorPacket
from mtproto.transport.packets.message_packet import EncryptedMessagePacket, UnencryptedMessagePacket
from mtproto.transport.transports.full import FullTransport

from telegram_server.envelope import Envelope, MessageIds, seal, signed, unseal
from telegram_server.key_exchange import KeyExchange
from telegram_server.sessions import Session
from telegram_server.world import KeyRecord, TelegramWorld

UNKNOWN_KEY = 404


class ClientConnection(asyncio.Protocol):
    """The server's end of one connection; it announces itself in *open_connections* while it lives."""

    def __init__(self, world: TelegramWorld, open_connections: "set[ClientConnection]") -> None:
        self._world = world
        self._open = open_connections
        self._packets: Connection[FullTransport] = Connection(ConnectionRole.SERVER)
        self._exchange = KeyExchange()
        self._ids = MessageIds()
        self._session = Session(world, self, self._ids)
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._world.arrivals += 1
        self._open.add(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._session.close()
        self._open.discard(self)
        self._transport = None

    def data_received(self, data: bytes) -> None:
        self._packets.data_received(data)
        while self._transport is not None and self._packets.has_packet():
            packet = self._packets.next_event()
            if packet is TransportEvent.DISCONNECT:
                self.cut()
            elif isinstance(packet, BasePacket):
                self._received(packet)

    def _received(self, packet: BasePacket) -> None:
        if isinstance(packet, UnencryptedMessagePacket):
            self._exchange_key(packet)
        elif isinstance(packet, EncryptedMessagePacket):
            record = self._world.keys.get(packet.auth_key_id)
            if record is None:
                self._write(ErrorPacket(UNKNOWN_KEY))
            else:
                self._session.receive(record, unseal(record.key, packet))

    def _exchange_key(self, packet: UnencryptedMessagePacket) -> None:
        answer = self._exchange.answer(bytes(packet.message_data))
        key = self._exchange.key
        if key is not None:
            salt = struct.unpack("<q", key.key[:8])[0]
            self._world.keys[signed(key.key_id)] = KeyRecord(key, salt)
            self._exchange = KeyExchange()
        self._write(UnencryptedMessagePacket(self._ids.next(), answer))

    def send(self, record: KeyRecord, envelope: Envelope) -> None:
        self._write(seal(record.key, envelope))

    def cut(self) -> None:
        """End the connection at once, as a network does."""
        if self._transport is not None:
            self._transport.abort()
            self._transport = None

    def _write(self, packet: BasePacket) -> None:
        if self._transport is not None:
            self._transport.write(bytes(self._packets.send(packet)))
