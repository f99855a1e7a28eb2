"""What the account page does on the loop, one thing after another: an account admits one sign-in at a time."""

from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Mapping
from contextlib import aclosing
from dataclasses import field
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from devlog_app.model.values import dataclass

if TYPE_CHECKING:
    import asyncio

    from devlog_app.bootstrap import Services
    from devlog_app.model.account import Account
    from devlog_app.model.configuration import ProxySettings
    from devlog_app.services.accounts.sign_in import SignIn

T = TypeVar("T")

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Overview:
    """The *names* of all accounts, and those that are *known* to be signed in."""

    names: tuple[str, ...] = (DEFAULT,)
    known: "Mapping[str, Account]" = field(default_factory=dict)


class Turns:
    """Hands out turns. What was cancelled has let go of its account before the next begins."""

    @cached_property
    def _lock(self) -> "asyncio.Lock":
        # The loop, which asks for it, has brought this along.
        import asyncio

        return asyncio.Lock()

    async def run(self, work: Callable[[], Awaitable[T]]) -> T:
        """Do *work* when its turn comes."""
        async with self._lock:
            return await work()

    async def step(self, work: Callable[[], AsyncGenerator[T]]) -> AsyncIterator[T]:
        """Go through the steps of *work* when its turn comes."""
        async with self._lock, aclosing(work()) as steps:
            async for step in steps:
                yield step


async def overview(services: "Services") -> Overview:
    """Which accounts there are; nothing is asked."""
    known = {account.account: account for account in services.connections.known_accounts()}
    configured = services.connections.access.names()
    return Overview(tuple(dict.fromkeys((*configured, *known))) or (DEFAULT,), known)


async def introduced(services: "Services", api_id: int, api_hash: str) -> None:
    """Keep the pair by which Telegram knows this program."""
    services.settings.introduce(api_id, api_hash)


async def proxy_of(services: "Services", account: str) -> "ProxySettings | None":
    """The proxy that *account* goes through, without its secret."""
    settings = services.settings.read()
    own = settings.accounts.get(account)
    return (own.proxy if own is not None else None) or settings.telegram.proxy


async def proxy_kept(services: "Services", account: str, proxy: "ProxySettings | None") -> None:
    """Go through *proxy* from now on: *account* alone where it has one of its own, else all of them."""
    settings = services.settings.read()
    own = settings.accounts.get(account)
    if own is not None and own.proxy is not None:
        changed = {**settings.accounts, account: own.model_copy(update={"proxy": proxy})}
        services.settings.write(settings.model_copy(update={"accounts": changed}))
        return
    telegram = settings.telegram.model_copy(update={"proxy": proxy})
    services.settings.write(settings.model_copy(update={"telegram": telegram}))


async def left(sign_in: "SignIn") -> None:
    """Let go of a sign-in that was begun."""
    await sign_in.close()
