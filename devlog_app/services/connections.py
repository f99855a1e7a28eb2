"""The Telegram accounts that this process is connected to, each by one connection however many channels are open."""

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from devlog_app.channels.port import Channel
from devlog_app.channels.telegram.patience import Patience
from devlog_app.channels.telegram.refusals import AccessLost
from devlog_app.model.account import Account
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.configuration import AccountSettings, Settings
from devlog_app.model.errors import SignInError, UsageError
from devlog_app.model.reference import Author, ChannelKind
from devlog_app.model.workspace_config import ChannelConfig
from devlog_app.paths import AppPaths
from devlog_app.storage.accounts_file import AccountsFile, KnownChannel
from devlog_app.storage.locks import Locks
from devlog_app.storage.session_files import SessionFiles

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

    *settings* reads the settings anew, *environ* may name ``DEVLOG_API_ID`` and ``DEVLOG_API_HASH``.
    """

    def __init__(
        self,
        paths: AppPaths,
        settings: Callable[[], Settings],
        *,
        environ: Mapping[str, str] = os.environ,
        patience: Patience | None = None,
    ) -> None:
        self.paths = paths
        self._settings = settings
        self._environ = environ
        self._patience = patience or Patience()
        self._locks = Locks(paths.locks)
        self._open: dict[str, Connection] = {}
        self._opening = asyncio.Lock()
        self.accounts = AccountsFile(paths.accounts)
        self.sessions = SessionFiles(paths.sessions)

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
        """What the channel allowed when it was last open, without asking; None if it never was. Raises as above."""
        if config.kind is ChannelKind.SAVED:
            account = self.accounts.account(config.account)
            return None if account is None else account.limits
        known = None if config.ref is None else self.accounts.channel(config.account, config.ref)
        return None if known is None else known.allowed

    @asynccontextmanager
    async def connected(self, account: str) -> AsyncIterator["Telegram"]:
        """The connection of *account*, which must be signed in, for as long as the block lasts."""
        telegram = await self._acquire(account)
        try:
            yield telegram
        finally:
            await self._release(account)

    async def begin(self, account: str) -> tuple["Telegram", ExitStack]:
        """A connection without a session, to sign in by, and what holds the account's lock. Raises as above."""
        held = ExitStack()
        try:
            held.enter_context(self._locks.account(account))
            telegram = self._telegram(account, "")
            await telegram.connect()
        except BaseException:
            held.close()
            raise
        return telegram, held

    async def _acquire(self, account: str) -> "Telegram":
        async with self._opening:
            connection = self._open.get(account)
            if connection is None:
                connection = self._open[account] = await self._connect(account)
            connection.users += 1
            return connection.telegram

    async def _connect(self, account: str) -> Connection:
        session = self.sessions.read(account)
        if session is None:
            raise SignInError("not_signed_in", account=account)
        held = ExitStack()
        try:
            held.enter_context(self._locks.account(account))
            telegram = self._telegram(account, session)
            await telegram.connect()
        except BaseException:
            held.close()
            raise
        return Connection(telegram, held)

    async def _release(self, account: str) -> None:
        async with self._opening:
            connection = self._open[account]
            connection.users -= 1
            if connection.users == 0:
                del self._open[account]
                with connection.held:
                    await connection.telegram.close()

    def _telegram(self, account: str, session: str) -> "Telegram":
        from devlog_app.channels.telegram.asking import Telegram
        from devlog_app.channels.telegram.client import Credentials, make_client

        settings = self._settings()
        own, common = settings.accounts.get(account, AccountSettings()), settings.telegram
        api_id, api_hash = self._api(own, settings)
        credentials = Credentials(
            api_id=api_id,
            api_hash=api_hash,
            server=own.server or common.server,
            proxy=own.proxy or common.proxy,
            session=session,
        )
        return Telegram(make_client(credentials), self._patience)

    def _api(self, own: AccountSettings, settings: Settings) -> tuple[int, str]:
        """The pair from the environment, else the account's, else the common one."""
        given = self._environ.get("DEVLOG_API_ID"), self._environ.get("DEVLOG_API_HASH")
        if given[0] and given[1]:
            if not given[0].isdecimal():
                raise SignInError("api_id_unreadable", value=given[0])
            return int(given[0]), given[1]
        for source in (own, settings.telegram):
            if source.api_id and source.api_hash:
                return source.api_id, source.api_hash.get_secret_value()
        raise SignInError("api_id_missing")

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
            return await find_channel(telegram, ref)
        try:
            return await known_channel(telegram, known.id, known.access_hash, ref)
        except AccessLost:
            found = await find_channel(telegram, ref)
            if found.id != known.id:
                raise
            return found

    def _remember(self, account: str, ref: str, found: "FoundChannel", allowed: Capabilities) -> None:
        self.accounts.keep_channel(
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
