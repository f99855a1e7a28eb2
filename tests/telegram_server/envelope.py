"""Encrypted messages: MTProto 2.0 as core.telegram.org/mtproto/description has it, seen from the server."""

import os
import struct
import time
from dataclasses import dataclass, field
from hashlib import sha256

from mtproto.transport.packets.message_packet import EncryptedMessagePacket
from telethon.crypto import AES, AuthKey
from telethon.network.mtprotostate import MTProtoState

HEADER = struct.Struct("<qqqII")


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stands around one message: the *salt* it was sent with, its session, its id and number."""

    salt: int
    session: int
    message_id: int
    seq_no: int
    body: bytes


def unseal(key: AuthKey, packet: EncryptedMessagePacket) -> Envelope:
    """Read what a client sealed; raises ValueError if its *message key* does not fit what it says."""
    message_key = bytes(packet.message_key)
    aes = MTProtoState._calc_key(key.key, message_key, True)
    plain = AES.decrypt_ige(bytes(packet.encrypted_data), *aes)
    if sha256(key.key[88 : 88 + 32] + plain).digest()[8:24] != message_key:
        raise ValueError("the message key does not fit the message")
    salt, session, message_id, seq_no, length = HEADER.unpack_from(plain)
    return Envelope(salt, session, message_id, seq_no, plain[HEADER.size : HEADER.size + length])


def seal(key: AuthKey, envelope: Envelope) -> EncryptedMessagePacket:
    """Write for a client, as the server does."""
    head = HEADER.pack(envelope.salt, envelope.session, envelope.message_id, envelope.seq_no, len(envelope.body))
    plain = head + envelope.body
    plain += os.urandom(-(len(plain) + 12) % 16 + 12)
    message_key = sha256(key.key[96 : 96 + 32] + plain).digest()[8:24]
    aes = MTProtoState._calc_key(key.key, message_key, False)
    return EncryptedMessagePacket(signed(key.key_id), message_key, AES.encrypt_ige(plain, *aes))


def signed(number: int) -> int:
    """A 64-bit number as mtproto reads it."""
    return number - 2**64 if number >= 2**63 else number


@dataclass(slots=True)
class MessageIds:
    """The server's own message ids: the time in the upper half, odd, always rising."""

    last: int = field(default=0)

    def next(self) -> int:
        now = time.time_ns()
        number = (now // 10**9 << 32) | (now % 10**9 // 4 * 4) | 1
        self.last = max(number, self.last + 4)
        return self.last
