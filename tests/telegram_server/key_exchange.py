"""The exchange of an authorization key: the server's half of core.telegram.org/mtproto/auth_key."""

import os
import time
from dataclasses import dataclass, field
from hashlib import sha1
from typing import Any

from telethon import helpers
from telethon.crypto import AES, AuthKey
from telethon.extensions import BinaryReader
from telethon.tl import functions, types

from telegram_server import server_key

# Telegram's own published prime: Telethon knows it by heart, another one it would factor for minutes.
DH_PRIME = int(
    "C71CAEB9C6B1C9048E6C522F70F13F73980D40238E3E21C14934D037563D930F"
    "48198A0AA7C14058229493D22530F4DBFA336F6E0AC925139543AED44CCE7C37"
    "20FD51F69458705AC68CD4FE6B6B13ABDC9746512969328454F18FAF8C595F64"
    "2477FE96BB2A941D5BCD1D4AC8CC49880708FA9B378E3C4F3A9060BEE67CF9A4"
    "A4A695811051907E162753B56B0F6B410DBA74D8A84B2A14B3144E0EF1284754"
    "FD17ED950D5965B4B9DD46582DB1178D169C6BC465B0D6FF9CA3928FEF5B9AE4"
    "E418FC15E83EBEA0F87FA9FF5EED70050DED2849F47BF959D956850CE929851F"
    "0D8115F635B105EE2E4E15D04B2454BF6F4FADF034B10403119CD8E3B92FCC5B",
    16,
)
GENERATOR = 3
# Small factors: the client proves some work, a test should not wait for it.
PQ = (10_007, 10_009)


def as_bytes(number: int) -> bytes:
    """Big endian, no leading zeros."""
    return number.to_bytes((number.bit_length() + 7) // 8, "big")


@dataclass(slots=True)
class KeyExchange:
    """One client's way to an authorization key; *answer* takes its requests in turn and *key* is there at the end."""

    key: AuthKey | None = None
    _nonce: int = 0
    _server_nonce: int = field(default_factory=lambda: int.from_bytes(os.urandom(16), "big", signed=True))
    _new_nonce: int = 0
    _secret: int = field(default_factory=lambda: int.from_bytes(os.urandom(255), "big"))

    def answer(self, payload: bytes) -> bytes:
        """The answer to one unencrypted message."""
        with BinaryReader(payload) as reader:
            request = reader.tgread_object()
        if isinstance(request, functions.ReqPqMultiRequest | functions.ReqPqRequest):
            return self._challenge(request)
        if isinstance(request, functions.ReqDHParamsRequest):
            return self._parameters(request)
        if isinstance(request, functions.SetClientDHParamsRequest):
            return self._agree(request)
        raise ValueError(f"not a step of the key exchange: {type(request).__name__}")

    def _challenge(self, request: Any) -> bytes:
        self._nonce = request.nonce
        answer = types.ResPQ(
            nonce=self._nonce,
            server_nonce=self._server_nonce,
            pq=as_bytes(PQ[0] * PQ[1]),
            server_public_key_fingerprints=[server_key.FINGERPRINT],
        )
        return bytes(answer)

    def _parameters(self, request: Any) -> bytes:
        data = server_key.decrypt(request.encrypted_data)
        with BinaryReader(data[20:]) as reader:
            self._new_nonce = reader.tgread_object().new_nonce
        inner = bytes(
            types.ServerDHInnerData(
                nonce=self._nonce,
                server_nonce=self._server_nonce,
                g=GENERATOR,
                dh_prime=as_bytes(DH_PRIME),
                g_a=as_bytes(pow(GENERATOR, self._secret, DH_PRIME)),
                server_time=int(time.time()),
            )
        )
        answer = sha1(inner).digest() + inner
        answer += os.urandom(-len(answer) % 16)
        return bytes(
            types.ServerDHParamsOk(
                nonce=self._nonce,
                server_nonce=self._server_nonce,
                encrypted_answer=AES.encrypt_ige(answer, *self._temporary_key()),
            )
        )

    def _agree(self, request: Any) -> bytes:
        data = AES.decrypt_ige(request.encrypted_data, *self._temporary_key())
        with BinaryReader(data[20:]) as reader:
            g_b = int.from_bytes(reader.tgread_object().g_b, "big")
        # All 256 bytes: one key in 256 begins with a zero, which Telethon drops; it then begins the exchange anew.
        self.key = AuthKey(pow(g_b, self._secret, DH_PRIME).to_bytes(256, "big"))
        return bytes(
            types.DhGenOk(
                nonce=self._nonce,
                server_nonce=self._server_nonce,
                new_nonce_hash1=self.key.calc_new_nonce_hash(self._new_nonce, 1),
            )
        )

    def _temporary_key(self) -> tuple[bytes, bytes]:
        key, iv = helpers.generate_key_data_from_nonce(self._server_nonce, self._new_nonce)
        return bytes(key), bytes(iv)
