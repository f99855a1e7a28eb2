"""The Telegram accounts that this process is connected to, each by one connection however many channels are open."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import ExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from devlog_app.channels.port import Channel
from devlog_app.channels.telegram.patience import Patience
from devlog_app.channels.telegram.refusals import AccessLost
from devlog_app.model.account import Account, ProxyWorks
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.channel_facts import ChannelFacts, PostableChannel
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.configuration import ProxySettings, TelegramSettings
from devlog_app.model.connection import Line, LineState
from devlog_app.model.errors import DevlogError, SignInError, UsageError
from devlog_app.model.reference import Author, ChannelIdentity
from devlog_app.model.values import dataclass
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.paths import AppPaths
from devlog_app.services.accounts.access import Access
from devlog_app.storage.locks import Locks
from devlog_app.storage.secrets.accounts_file import AccountsFile, KnownChannel

if TYPE_CHECKING:
    from devlog_app.channels.telegram.asking import Telegram
    from devlog_app.channels.telegram.place import Place
    from devlog_app.channels.telegram.resolving import FoundChannel


@dataclass(slots=True)
class Connection:
    """One connected account: *users* counts who still needs it, *held* lets go of its lock."""

    telegram: "Telegram"
    held: ExitStack
    users: int = 0


class Connections:
    """The way to Telegram; lives on the asyncio loop. An account is locked against other processes while connected.

    *found* is called when a channel was found that was not known, or known otherwise.
    """

    def __init__(
        self,
        paths: AppPaths,
        access: Access,
        *,
        patience: Patience | None = None,
        found: Callable[[], object] = lambda: None,
    ) -> None:
        self.paths = paths
        self.access = access
        self.patience = patience or Patience()
        self._found = found
        self._locks = Locks(paths.locks)
        self._open: dict[str, Connection] = {}
        self._opening = asyncio.Lock()
        self.accounts = AccountsFile(paths.accounts)
        self.used: set[str] = set()
        self._listeners: list[Callable[[Line], object]] = []

    def listen(self, hear: Callable[[Line], object]) -> Callable[[], None]:
        """Let *hear* know how each account's connection stands, on the loop; returns what ends that."""
        self._listeners.append(hear)
        return lambda: self._listeners.remove(hear)

    async def open_channel(self, name: str, config: ChannelConfig) -> Channel:
        """The channel that the workspace calls *name*, connected.

        Raises ``SignInError``, ``ChannelError``, ``UsageError``, and ``StorageError`` where another process holds
        the account.
        """
        from devlog_app.channels.telegram.channel import TelegramChannel

        telegram = await self._acquire(config.account)
        try:
            account = await self._account(config.account, telegram)
            place, allowed = await self._place(telegram, account, name, config)
        except BaseException:
            await self._release(config.account)
            raise
        author = Author(str(account.id), account.name)
        return TelegramChannel(telegram, place, author, allowed, lambda: self._release(config.account))

    def known_limits(self, config: ChannelConfig) -> Capabilities | None:
        """What the channel allowed when it was last open, without asking, else what its account allows anywhere.

        None where nobody is signed in. Raises ``StorageError``.
        """
        saved = config.kind is ChannelKind.SAVED or config.ref is None
        known = None if saved or config.ref is None else self.accounts.channel(config.account, config.ref)
        if known is not None:
            return known.allowed
        account = self.accounts.account(config.account)
        return None if account is None else account.limits

    def known_identity(self, name: str, config: ChannelConfig) -> ChannelIdentity | None:
        """The channel that the workspace calls *name* as it was last seen, without asking. Raises as above."""
        known = None if config.ref is None else self.accounts.channel(config.account, config.ref)
        if known is None:
            return None
        return ChannelIdentity(name=name, kind=config.kind, id=known.id, title=known.title, username=known.username)

    def known_accounts(self) -> tuple[Account, ...]:
        """Who is signed in on this computer, without asking. Raises ``StorageError``."""
        return self.accounts.accounts()

    @asynccontextmanager
    async def connected(self, account: str) -> AsyncIterator["Telegram"]:
        """The connection of *account*, which must be signed in, for as long as the block lasts."""
        telegram = await self._acquire(account)
        try:
            yield telegram
        finally:
            await self._release(account)

    async def begin(self, account: str) -> tuple["Telegram", ExitStack]:
        """A connection without a session, to sign in by, and what holds the account's lock. Raises as above.

        A passphrase is asked for now: a session that could not be kept would be lost after all the trouble.
        """
        settings = self.access.telegram(account)
        self.access.secrets.open()
        return await self._locked(account, settings, "")

    async def facts(self, config: ChannelConfig) -> ChannelFacts:
        """What the channel that *config* means says of itself now. Raises ``ChannelError``, ``SignInError`` …"""
        async with self.connected(config.account) as telegram:
            account = await self._account(config.account, telegram)
            if config.kind is ChannelKind.SAVED:
                return ChannelFacts(title=account.name, who=account.name, allowed=account.limits)
            if config.ref is None:
                raise UsageError("channel_ref_missing", name="")
            from devlog_app.channels.telegram.capabilities import with_rights
            from devlog_app.channels.telegram.resolving import subscribers_of

            found = await self._find(telegram, account, config.ref)
            allowed = with_rights(account.limits, found.source)
            self._remember(account.account, config.ref, found, allowed)
            return ChannelFacts(
                title=found.title,
                username=found.username,
                who=account.name,
                allowed=allowed,
                subscribers=await subscribers_of(telegram, found),
            )

    async def postable(self, account: str) -> tuple[PostableChannel, ...]:
        """The channels that *account* may post to, by title. Raises ``ChannelError``, ``SignInError`` …

        Telegram gives bots no list of their channels: theirs is empty.
        """
        from devlog_app.channels.telegram.capabilities import with_rights
        from devlog_app.channels.telegram.resolving import own_channels

        async with self.connected(account) as telegram:
            known = await self._account(account, telegram)
            if known.kind == "bot":
                return ()
            found = [one async for one in own_channels(telegram)]
        return tuple(
            PostableChannel(id=one.id, title=one.title, username=one.username)
            for one in sorted(found, key=lambda one: one.title.casefold())
            if with_rights(known.limits, one.source).can_post
        )

    async def try_proxy(self, account: str, proxy: ProxySettings | None = None) -> ProxyWorks:
        """Reach Telegram as nobody through *proxy*, else through the one that *account* goes through.

        Raises ``SignInError`` (``proxy_missing``) where there is none, and where it does not work.
        """
        from devlog_app.channels.telegram.proxies import address_of

        settings = self.access.telegram(account)
        proxy = settings.proxy if proxy is None else self.access.with_secret(proxy)
        if proxy is None:
            raise SignInError("proxy_missing")
        begun = time.monotonic()
        telegram = self._telegram(settings.model_copy(update={"proxy": proxy}), "")
        try:
            await telegram.connect()
        finally:
            await telegram.close()
        return ProxyWorks(address_of(proxy), time.monotonic() - begun)

    async def _acquire(self, account: str) -> "Telegram":
        async with self._opening:
            connection = self._open.get(account)
            if connection is None:
                connection = self._open[account] = await self._connect(account)
            connection.users += 1
            return connection.telegram

    async def _connect(self, account: str) -> Connection:
        session = self.access.session(account)
        if session is None:
            raise SignInError("not_signed_in", account=account)
        self._tell(Line(account, LineState.CONNECTING))
        try:
            connected = await self._locked(account, self.access.telegram(account), session, account)
        except DevlogError as error:
            self._tell(Line(account, LineState.LOST, error=error))
            raise
        self.used.add(account)
        self._tell(self._line(account))
        return Connection(*connected)

    def _line(self, account: str, seconds: int = 0) -> Line:
        """The connection as it stands while it is there, with *seconds* of a pause to go."""
        known = self.accounts.account(account)
        state = LineState.WAITING if seconds else LineState.CONNECTED
        return Line(account, state, known.name if known is not None else "", seconds)

    def _tell(self, line: Line) -> None:
        for hear in tuple(self._listeners):
            hear(line)

    async def _locked(
        self, account: str, settings: TelegramSettings, session: str, told: str | None = None
    ) -> "tuple[Telegram, ExitStack]":
        held = ExitStack()
        try:
            held.enter_context(self._locks.account(account))
            telegram = self._telegram(settings, session, told)
            await telegram.connect()
        except BaseException:
            held.close()
            raise
        return telegram, held

    async def _release(self, account: str) -> None:
        async with self._opening:
            connection = self._open[account]
            connection.users -= 1
            if connection.users == 0:
                del self._open[account]
                with connection.held:
                    await connection.telegram.close()
                self._tell(Line(account, LineState.CLOSED))

    def _telegram(self, settings: TelegramSettings, session: str, told: str | None = None) -> "Telegram":
        """A client for *session*; pauses are told of the account called *told*."""
        from devlog_app.channels.telegram.asking import Telegram
        from devlog_app.channels.telegram.client import Credentials, make_client
        from devlog_app.channels.telegram.proxies import address_of

        assert settings.api_id is not None
        assert settings.api_hash is not None
        credentials = Credentials(
            api_id=settings.api_id,
            api_hash=settings.api_hash.get_secret_value(),
            server=settings.server,
            proxy=settings.proxy,
            session=session,
        )
        address = None if settings.proxy is None else address_of(settings.proxy)
        waits = None if told is None else lambda seconds: self._tell(self._line(told, seconds))
        return Telegram(make_client(credentials), self.patience, proxy=address, waits=waits)

    async def _account(self, name: str, telegram: "Telegram") -> Account:
        known = self.accounts.account(name)
        if known is not None:
            return known
        from devlog_app.channels.telegram.login import Login

        account = await Login(telegram, name).account()
        self.accounts.keep_account(account)
        return account

    async def _place(
        self, telegram: "Telegram", account: Account, name: str, config: ChannelConfig
    ) -> "tuple[Place, Capabilities]":
        from devlog_app.channels.telegram.capabilities import with_rights
        from devlog_app.channels.telegram.place import ChannelPlace, SavedPlace

        if config.kind is ChannelKind.SAVED:
            return SavedPlace(name, account), account.limits
        if config.ref is None:
            raise UsageError("channel_ref_missing", name=name)
        found = await self._find(telegram, account, config.ref)
        allowed = with_rights(account.limits, found.source)
        self._remember(account.account, config.ref, found, allowed)
        return ChannelPlace(name, found), allowed

    async def _find(self, telegram: "Telegram", account: Account, ref: str) -> "FoundChannel":
        """The channel by its id, where it was found before: names move on to other channels, ids never do."""
        from devlog_app.channels.telegram.resolving import find_channel, known_channel

        known = self.accounts.channel(account.account, ref)
        if known is None:
            return await find_channel(telegram, ref, is_bot=account.kind == "bot")
        try:
            return await known_channel(telegram, known.id, known.access_hash, ref)
        except AccessLost:
            found = await find_channel(telegram, ref, is_bot=account.kind == "bot")
            if found.id != known.id:
                raise
            return found

    def _remember(self, account: str, ref: str, found: "FoundChannel", allowed: Capabilities) -> None:
        is_new = self.accounts.keep_channel(
            KnownChannel(
                account=account,
                ref=ref,
                id=found.id,
                access_hash=found.access_hash,
                title=found.title,
                username=found.username,
                allowed=allowed,
            )
        )
        if is_new:
            self._found()
