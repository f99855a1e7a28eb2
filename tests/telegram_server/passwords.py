"""The second factor: the server's half of SRP, core.telegram.org/api/srp."""

import os
from hashlib import sha256
from typing import Any

from telethon import password as client_side
from telethon.tl import types

from telegram_server.key_exchange import DH_PRIME, GENERATOR, as_bytes

SALT_1, SALT_2 = b"first salt", b"second salt"


def algorithm() -> Any:
    return types.PasswordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow(
        salt1=SALT_1, salt2=SALT_2, g=GENERATOR, p=as_bytes(DH_PRIME)
    )


def verifier(password: str) -> int:
    """What a server keeps instead of the password."""
    x = int.from_bytes(client_side.compute_hash(algorithm(), password), "big")
    return pow(GENERATOR, x, DH_PRIME)


def public_value(password: str, secret: int) -> int:
    """``B`` of the protocol for this *secret*."""
    return (_multiplier() * verifier(password) + pow(GENERATOR, secret, DH_PRIME)) % DH_PRIME


def new_secret() -> int:
    return int.from_bytes(os.urandom(255), "big")


def proves(password: str, secret: int, client_value: bytes, proof: bytes) -> bool:
    """Whether *proof* shows that the client knows *password*."""
    own = _wide(public_value(password, secret))
    u = int.from_bytes(_digest(client_value, own), "big")
    shared = pow(int.from_bytes(client_value, "big") * pow(verifier(password), u, DH_PRIME), secret, DH_PRIME)
    p_digest, g_digest = _digest(_wide(DH_PRIME)), _digest(_wide(GENERATOR))
    expected = _digest(
        bytes(a ^ b for a, b in zip(p_digest, g_digest, strict=True)),
        _digest(SALT_1),
        _digest(SALT_2),
        client_value,
        own,
        _digest(_wide(shared)),
    )
    return expected == proof


def _multiplier() -> int:
    return int.from_bytes(_digest(_wide(DH_PRIME), _wide(GENERATOR)), "big")


def _wide(number: int) -> bytes:
    return number.to_bytes(256, "big")


def _digest(*parts: bytes) -> bytes:
    return sha256(b"".join(parts)).digest()
