"""A Telegram account as the program knows it, and the steps of signing in to one."""

from dataclasses import field
from datetime import datetime
from typing import Literal

from devlog_app.model.capabilities import FREE_ACCOUNT, Capabilities
from devlog_app.model.values import dataclass
from devlog_app.model.words import Phrase


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account that is signed in: *account* is our name for it, *id* Telegram's bare id, *name* what people see.

    *limits* are those of the account anywhere, without the rights in a channel.
    """

    account: str
    id: int
    name: str
    kind: Literal["user", "bot"] = "user"
    premium: bool = False
    username: str | None = None
    limits: Capabilities = field(default=FREE_ACCOUNT)


@dataclass(frozen=True, slots=True)
class CodeSent:
    """A code of *length* digits (None: unknown) is on its way to *phone*; *where* completes "Telegram sent it …"."""

    phone: str
    where: Phrase
    length: int | None = None


@dataclass(frozen=True, slots=True)
class ShowQr:
    """A QR code of *url* is to be scanned by a Telegram app that is signed in; another follows when it *expires*."""

    url: str = field(repr=False)
    expires: datetime


@dataclass(frozen=True, slots=True)
class PasswordNeeded:
    """The code was right, or scanned; the account also asks for its two-step password, of which *hint* may remind."""

    hint: str | None = None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Signed in as *account*."""

    account: Account


@dataclass(frozen=True, slots=True)
class ProxyWorks:
    """Telegram answered through the proxy at *address* after so many *seconds*."""

    address: str
    seconds: float
