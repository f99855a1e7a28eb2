"""What the server knows, as plain objects that a test may read and set up: accounts, channels, keys, files."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from telethon.crypto import AuthKey

from telegram_server.faults import Faults

API_ID = 12345
API_HASH = "0123456789abcdef0123456789abcdef"


class RpcError(Exception):
    """A refusal by Telegram's name for it."""

    def __init__(self, code: int, name: str) -> None:
        super().__init__(f"{code} {name}")
        self.code = code
        self.name = name


@dataclass(slots=True)
class Account:
    """A user of this Telegram; *code* is what arrives in its Telegram app, *password* its second factor.

    A bot has a *token* instead; *dc* is the data centre that the account lives in.
    """

    id: int
    phone: str
    first_name: str = "Anna"
    username: str | None = None
    code: str = "12345"
    password: str | None = None
    password_hint: str = "the usual one"
    premium: bool = False
    bot: bool = False
    token: str | None = None
    dc: int = 2
    access_hash: int = 0
    saved: "Room | None" = None


@dataclass(slots=True)
class Rights:
    """What an account may do in a channel."""

    creator: bool = False
    post: bool = False
    edit: bool = False
    delete: bool = False


@dataclass(slots=True)
class StoredFile:
    """An uploaded file, or one fetched from *url*; *kind* is ``photo`` or ``document``."""

    id: int
    kind: str
    content: bytes
    name: str = ""
    mime_type: str = ""
    attributes: tuple[Any, ...] = ()
    url: str | None = None
    access_hash: int = 77
    file_reference: bytes = b"reference"
    force_file: bool = False


@dataclass(slots=True)
class StoredMedia:
    """A file as one message shows it."""

    file: StoredFile
    spoiler: bool = False


@dataclass(slots=True)
class Preview:
    """The link preview of a message; *manual* when the sender chose it."""

    url: str
    large: bool = False
    small: bool = False
    manual: bool = False


@dataclass(slots=True)
class StoredArticle:
    """A rich message: its blocks as its sender gave them (TL objects), and its files."""

    blocks: tuple[Any, ...]
    photos: tuple[StoredFile, ...] = ()
    documents: tuple[StoredFile, ...] = ()


@dataclass(slots=True)
class StoredMessage:
    """A message of a channel or of its queue, with *entities* exactly as its sender gave them (TL objects)."""

    id: int
    date: int
    author: int
    text: str = ""
    entities: tuple[Any, ...] = ()
    media: StoredMedia | None = None
    preview: Preview | None = None
    article: StoredArticle | None = None
    random_id: int | None = None
    grouped_id: int | None = None
    reply_to: int | None = None
    silent: bool = False
    invert_media: bool = False
    pinned: bool = False
    edit_date: int | None = None
    from_scheduled: bool = False
    service: str | None = None
    send_as: int | None = None
    views: int | None = None
    forwards: int | None = None
    reactions: tuple[tuple[str, int], ...] = ()
    comments: int | None = None
    buttons: Any = None


@dataclass(slots=True)
class Room:
    """A place with messages: a channel, or an account's Saved Messages (*peer* is then the account's id)."""

    id: int
    title: str
    username: str | None = None
    access_hash: int = 0
    saved: bool = False
    rights: dict[int, Rights] = field(default_factory=dict)
    messages: list[StoredMessage] = field(default_factory=list)
    queue: list[StoredMessage] = field(default_factory=list)
    answered: dict[tuple[int, int], tuple[bool, int]] = field(default_factory=dict)
    """(account, random id) → (queued, message id): what a repeat is answered with."""
    pts: int = 1
    last_id: int = 0
    last_queue_id: int = 0
    subscribers: int | None = None

    @property
    def posts(self) -> list[StoredMessage]:
        """The published messages that are not service messages, oldest first."""
        return [message for message in self.messages if message.service is None]

    def next_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def next_queue_id(self) -> int:
        """Queued messages are counted apart, so their ids collide with published ones."""
        self.last_queue_id += 1
        return self.last_queue_id


@dataclass(slots=True)
class KeyRecord:
    """An authorization key: who signed in with it, and what the client said about itself."""

    key: AuthKey
    salt: int
    account: Account | None = None
    pending: Account | None = None
    device: str = ""
    layer: int = 0
    code_hash: str | None = None
    srp: dict[int, int] = field(default_factory=dict)
    push: Callable[[Any], None] | None = None
    """Sends an update to the client, over the connection that was used last."""


@dataclass(slots=True)
class LoginToken:
    """What a QR code shows: a client, which *record* is the key of, wants to be signed in."""

    value: bytes
    record: KeyRecord
    expires: int
    accepted: Account | None = None


@dataclass(slots=True)
class TelegramWorld:
    """The whole state of the server."""

    accounts: list[Account] = field(default_factory=list)
    channels: list[Room] = field(default_factory=list)
    keys: dict[int, KeyRecord] = field(default_factory=dict)
    parts: dict[int, dict[int, bytes]] = field(default_factory=dict)
    files: dict[int, StoredFile] = field(default_factory=dict)
    web: dict[str, bytes] = field(default_factory=dict)
    """What Telegram's own fetcher finds at an address."""
    faults: Faults = field(default_factory=Faults)
    calls: list[str] = field(default_factory=list)
    config: dict[str, object] = field(default_factory=dict)
    clock_shift: dt.timedelta = dt.timedelta()
    article_blocks: int = 500
    """More blocks of an article than these are dropped without a word."""
    page_blocks: int = 500
    """Of a longer article only so many come with its message; the others are asked for."""
    tells_firing: bool = True
    """Whether clients are told when messages come out of the queue."""
    banned_phones: set[str] = field(default_factory=set)
    login_tokens: list[LoginToken] = field(default_factory=list)
    login_token_seconds: int = 30
    sent_code: Any = None
    """What a request for a code is answered with instead of a code in the app."""
    arrivals: int = 0
    """How many connections were made to the server."""
    address: tuple[str, int] = ("", 0)
    last_id: int = 1000

    def now(self) -> int:
        """The server's time, in seconds."""
        return int((dt.datetime.now(dt.UTC) + self.clock_shift).timestamp())

    def new_id(self) -> int:
        self.last_id += 1
        return self.last_id

    def add_account(self, phone: str = "79990001122", **values: Any) -> Account:
        """A new account; *values* are its fields."""
        number = self.new_id()
        account = Account(id=number, phone=phone, access_hash=number * 7, **values)
        account.saved = Room(number, "Saved Messages", saved=True, rights={number: Rights(creator=True)})
        self.accounts.append(account)
        return account

    def add_channel(
        self, username: str | None, *admins: Account, title: str | None = None, rights: Rights | None = None
    ) -> Room:
        """A new channel that *admins* may post to; its first message is the service message of its creation."""
        number = self.new_id()
        room = Room(number, title or (username or "channel").title(), username, access_hash=number * 13)
        for admin in admins:
            room.rights[admin.id] = rights or Rights(creator=True, post=True, edit=True, delete=True)
        room.messages.append(StoredMessage(room.next_id(), self.now(), 0, service="create"))
        self.channels.append(room)
        return room

    def channel(self, username: str) -> Room:
        """The channel called *username*."""
        return next(room for room in self.channels if room.username == username)

    def add_bot(self, token: str, **values: Any) -> Account:
        """A new bot, which @BotFather gave *token* to."""
        return self.add_account("", bot=True, token=token, **values)

    def account_of(self, phone: str) -> Account | None:
        return next((account for account in self.accounts if account.phone == phone), None)

    def rooms(self) -> Iterator[Room]:
        """Every channel and every Saved Messages."""
        yield from self.channels
        yield from (account.saved for account in self.accounts if account.saved)

    def forget_sessions(self) -> None:
        """Sign everybody out, as when sessions are revoked from another device."""
        for record in self.keys.values():
            record.account = None
