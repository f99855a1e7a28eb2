"""Signing in to Telegram and out of it."""

from collections.abc import AsyncGenerator
from contextlib import ExitStack, aclosing, suppress
from typing import TYPE_CHECKING

from devlog_app.model.account import Account, CodeSent, PasswordNeeded, ProxyWorks, ShowQr, SignedIn
from devlog_app.model.errors import ChannelError, DevlogError, SignInError
from devlog_app.services.accounts.connections import Connections

if TYPE_CHECKING:
    from devlog_app.channels.telegram.asking import Telegram
    from devlog_app.channels.telegram.login import Login
    from devlog_app.model.configuration import ProxySettings

__all__ = ["Account", "CodeSent", "PasswordNeeded", "ProxyWorks", "ShowQr", "SignIn", "SignedIn"]


class SignIn:
    """The account called *account*: who it is, signing in to it step by step, signing out. Lives on the asyncio loop.

    Every step raises ``SignInError`` or another ``ChannelError`` with words for a person, and ``StorageError``; after
    a wrong code or password the same step may be tried again. ``close`` gives up a sign-in that was not finished.
    """

    def __init__(self, connections: Connections, account: str = "default") -> None:
        self._connections = connections
        self._account = account
        self._attempt: _Attempt | None = None

    def known(self) -> Account | None:
        """Who is signed in, as far as this computer knows; no secret is read. Raises ``StorageError``."""
        return self._connections.accounts.account(self._account)

    async def account(self) -> Account:
        """Who is signed in, asked from Telegram and kept. Raises ``SignInError`` where nobody is."""
        from devlog_app.channels.telegram.login import Login

        async with self._connections.connected(self._account) as telegram:
            account = await Login(telegram, self._account).account()
        self._connections.accounts.keep_account(account)
        return account

    async def scan(self) -> AsyncGenerator[ShowQr | PasswordNeeded | SignedIn]:
        """Sign in by QR code: codes to show, each in place of the last, then how it ends; begins anew if one was begun.

        After ``PasswordNeeded`` comes ``enter_password``.
        """
        from devlog_app.channels.telegram.qr_login import scanned

        attempt = await self._begin()
        is_to_go_on = False
        try:
            async with aclosing(scanned(attempt.telegram, attempt.login, self._connections.patience)) as steps:
                async for step in steps:
                    is_to_go_on = isinstance(step, PasswordNeeded)
                    yield await self._finish(step) if isinstance(step, Account) else step
        finally:
            if not is_to_go_on:
                await self.close()

    async def request_code(self, phone: str) -> CodeSent:
        """Have Telegram send a code to the account with this phone number; begins anew if one was begun."""
        attempt = await self._begin()
        try:
            return await attempt.login.request_code(phone)
        except BaseException:
            await self.close()
            raise

    async def enter_code(self, code: str) -> SignedIn | PasswordNeeded:
        """Sign in with the code that arrived."""
        result = await self._begun().login.enter_code(code)
        return result if isinstance(result, PasswordNeeded) else await self._finish(result)

    async def enter_password(self, password: str) -> SignedIn:
        """Sign in with the account's two-step password, after the code."""
        return await self._finish(await self._begun().login.enter_password(password))

    async def enter_token(self, token: str) -> SignedIn:
        """Sign in as the bot with this token of @BotFather's; begins anew if a sign-in was begun."""
        attempt = await self._begin()
        try:
            return await self._finish(await attempt.login.enter_token(token))
        finally:
            await self.close()

    async def log_out(self) -> None:
        """End the session at Telegram and forget it here."""
        from devlog_app.channels.telegram.login import Login
        from devlog_app.channels.telegram.refusals import SignedOut

        if self._connections.access.session(self._account) is None:
            # The secrets may have been deleted because their passphrase was lost.
            self._connections.accounts.forget_account(self._account)
        try:
            async with self._connections.connected(self._account) as telegram:
                await Login(telegram, self._account).log_out()
        except SignedOut:
            # It has ended already; what is left of it here goes too.
            pass
        self._connections.access.forget_session(self._account)
        self._connections.accounts.forget_account(self._account)

    async def try_proxy(self, proxy: "ProxySettings | None" = None) -> ProxyWorks:
        """Reach Telegram as nobody through *proxy*, else the one in the settings. Raises ``SignInError`` for none."""
        return await self._connections.try_proxy(self._account, proxy)

    async def close(self) -> None:
        """Let go of a sign-in that is not finished."""
        attempt, self._attempt = self._attempt, None
        if attempt is not None:
            await attempt.close()

    async def _begin(self) -> "_Attempt":
        from devlog_app.channels.telegram.login import Login

        await self.close()
        telegram, held = await self._connections.begin(self._account)
        self._attempt = _Attempt(telegram, held, Login(telegram, self._account))
        return self._attempt

    def _begun(self) -> "_Attempt":
        if self._attempt is None:
            raise SignInError("no_code_requested")
        return self._attempt

    async def _finish(self, account: Account) -> SignedIn:
        """Keep the session first: what comes after may fail and be asked again, a lost session cannot."""
        attempt = self._begun()
        try:
            self._connections.access.keep_session(self._account, attempt.telegram.client.session.save())
        except DevlogError:
            # What nobody here can use again must not stay open at Telegram.
            with suppress(ChannelError):
                await attempt.login.log_out()
            raise
        before = self._connections.accounts.account(self._account)
        if before is not None and before.id != account.id:
            # Channels are found by their access hashes, which are each account's own.
            self._connections.accounts.forget_account(self._account)
        self._connections.accounts.keep_account(account)
        await self.close()
        return SignedIn(account)


class _Attempt:
    """A sign-in on its way: its connection, and what holds the account's lock."""

    def __init__(self, telegram: "Telegram", held: ExitStack, login: "Login") -> None:
        self.telegram = telegram
        self.login = login
        self._held = held

    async def close(self) -> None:
        with self._held:
            await self.telegram.close()
