"""A passphrase made into a key (Argon2id), and text sealed with it (Fernet): without it, nothing is read or changed."""

import base64
import os
from collections.abc import Mapping
from typing import Any, Self

from devlog_app.model.values import dataclass

SALT_SIZE = 16
KEY_SIZE = 32
MOST_MEMORY = 1024 * 1024
"""In KiB. A file that asks for more was not written by Devlog, and would stop the computer."""
MOST_ITERATIONS = 100
MOST_LANES = 64


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at a passphrase costs: passes over *memory* KiB, in so many lanes.

    The default is the second recommendation of RFC 9106, §4: 64 MiB, for computers that do other things too.
    """

    iterations: int = 3
    lanes: int = 4
    memory: int = 64 * 1024


@dataclass(frozen=True, slots=True)
class Stretching:
    """How a passphrase becomes a key: with this *salt*, at this *cost*."""

    salt: bytes
    cost: Cost

    @classmethod
    def new(cls, cost: Cost) -> Self:
        """With a salt that nobody has used before."""
        return cls(os.urandom(SALT_SIZE), cost)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        """As ``to_json`` wrote it. Raises ``KeyError``, ``TypeError``, ``ValueError`` for anything else."""
        if values["name"] != "argon2id":
            raise ValueError("its key is derived in an unknown way")
        cost = Cost(values["iterations"], values["lanes"], values["memory"])
        within = zip(
            (cost.iterations, cost.lanes, cost.memory), (MOST_ITERATIONS, MOST_LANES, MOST_MEMORY), strict=True
        )
        if not all(isinstance(number, int) and 1 <= number <= most for number, most in within):
            raise ValueError("the cost of its key is out of bounds")
        return cls(base64.b64decode(values["salt"], validate=True), cost)

    def to_json(self) -> dict[str, Any]:
        """As plain values."""
        cost = self.cost
        return {
            "name": "argon2id",
            "iterations": cost.iterations,
            "lanes": cost.lanes,
            "memory": cost.memory,
            "salt": base64.b64encode(self.salt).decode(),
        }

    def key(self, passphrase: str) -> bytes:
        """The key that *passphrase* gives; takes as long as its cost says."""
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        cost = self.cost
        stretched = Argon2id(
            salt=self.salt, length=KEY_SIZE, iterations=cost.iterations, lanes=cost.lanes, memory_cost=cost.memory
        ).derive(passphrase.encode())
        return base64.urlsafe_b64encode(stretched)


def sealed(key: bytes, text: str) -> str:
    """*text* as only *key* opens it."""
    from cryptography.fernet import Fernet

    return Fernet(key).encrypt(text.encode()).decode("ascii")


def opened(key: bytes, token: str) -> str | None:
    """The text in *token*; None where *key* is another one, or somebody changed it."""
    from cryptography.fernet import Fernet, InvalidToken

    try:
        return Fernet(key).decrypt(token).decode()
    except InvalidToken:
        return None
