"""Asking Telegram: a time limit for every answer, repeats of the very same request, pauses that can be shown."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

from telethon import TelegramClient, errors

from devlog_app.channels.telegram.errors import LOST, is_busy, pause_of, refusal
from devlog_app.channels.telegram.patience import Patience
from devlog_app.channels.telegram.refusals import AskedToWait, SignedOut
from devlog_app.channels.telegram.tl import TL
from devlog_app.model.errors import ChannelUnreachable
from devlog_app.model.steps import Waiting
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Answer:
    """What Telegram answered; the last thing that :meth:`Telegram.ask` gives."""

    value: TL


class Telegram:
    """A connected client that is asked with patience.

    A request that got no answer is repeated as it is, so a message that carries a random id is never posted twice.
    *proxy* is the address of the proxy that *client* goes through, for words; *waits* is told the seconds that are
    left of a pause, 0 at its end.
    """

    def __init__(
        self,
        client: TelegramClient,
        patience: Patience,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        *,
        proxy: str | None = None,
        waits: Callable[[int], object] | None = None,
    ) -> None:
        self.client = client
        self._patience = patience
        self._sleep = sleep
        self._proxy = proxy
        self._waits = waits
        self._connecting = asyncio.Lock()
        self._generation = 0

    async def connect(self) -> None:
        """Connect; raises ``ChannelUnreachable``, or ``SignedOut`` for a session that Telegram does not know."""
        async with self._connecting:
            if not self.client.is_connected():
                await self._connect()

    async def move(self, dc: int) -> None:
        """Connect to the data centre *dc* instead; raises as ``connect``."""
        async with self._connecting:
            await self._guarded(self.client._switch_dc(dc))

    async def close(self) -> None:
        """Disconnect, whatever state the connection is in."""
        await self.client.disconnect()
        ended = self.client.disconnected
        if ended.done() and not ended.cancelled():
            # A connection that was given up leaves its reason here; unread, asyncio would print it.
            ended.exception()

    async def __call__(self, request: TL) -> TL:
        """The answer to *request*, short pauses sat through. Raises ``ChannelError``."""
        async for step in self.ask(request):
            if isinstance(step, Answer):
                return step.value
            if step.seconds > self._patience.pause:
                raise AskedToWait(step.seconds, step.reason)
        raise AssertionError("an answer comes last")

    async def ask(self, request: TL) -> AsyncIterator[Waiting | Answer]:
        """The answer to *request* last, and before it every second of the pauses that Telegram asks for.

        Raises a refusal (a ``ChannelError``), or ``ChannelUnreachable`` where the outcome stays unknown.
        """
        failures = 0
        while True:
            generation = self._generation
            try:
                answer = await self._once(request)
            except errors.RPCError as error:
                pause = pause_of(error)
                if pause is None:
                    failures += 1
                    pause = self._second_try(error, failures)
                async for second in self.pause(*pause):
                    yield second
            except (TimeoutError, EOFError, *LOST) as error:
                failures += 1
                if failures >= self._patience.attempts:
                    raise _unreachable(error) from error
                await self._reconnect(generation)
            else:
                yield Answer(answer)
                return

    def _second_try(self, error: errors.RPCError, failures: int) -> tuple[int, str]:
        """The pause before the same request is tried again; raises what ends the trying."""
        # Telethon has moved to the right data centre when it says that another one is.
        if not (is_busy(error) or isinstance(error, errors.InvalidDCError)):
            raise refusal(error) from error
        if failures >= self._patience.attempts:
            raise ChannelUnreachable("telegram_busy") from error
        return failures if is_busy(error) else 0, "wait_busy"

    async def pause(self, seconds: int, reason: str) -> AsyncIterator[Waiting]:
        """Wait *seconds*, telling each."""
        try:
            for left in range(seconds, 0, -1):
                self._tell_pause(left)
                yield Waiting(left, reason)
                await self._sleep(1)
        finally:
            if seconds:
                self._tell_pause(0)

    def _tell_pause(self, left: int) -> None:
        if self._waits is not None:
            self._waits(left)

    async def _once(self, request: TL) -> TL:
        await self.connect()
        try:
            async with asyncio.timeout(self._patience.answer):
                return await self.client(request)
        except errors.AuthKeyNotFound as error:
            raise SignedOut("signed_out", name="AUTH_KEY_NOT_FOUND") from error
        except errors.TypeNotFoundError as error:
            raise ChannelUnreachable("answer_unreadable") from error
        except asyncio.CancelledError:
            # Telethon cancels what is pending when a connection is closed; only a task that was itself cancelled ends.
            if _is_cancelled():
                raise
            raise ConnectionError from None

    async def _connect(self) -> None:
        await self._guarded(self.client.connect())

    async def _guarded(self, connecting: Awaitable[None]) -> None:
        try:
            async with asyncio.timeout(self._patience.connection):
                await connecting
        except errors.AuthKeyNotFound as error:
            raise SignedOut("signed_out", name="AUTH_KEY_NOT_FOUND") from error
        except (TimeoutError, EOFError, *LOST) as error:
            await self.close()
            raise self._no_way(error) from error
        except errors.RPCError as error:
            await self.close()
            raise refusal(error) from error
        except asyncio.CancelledError:
            await self.close()
            if _is_cancelled():
                raise
            raise self._no_way(ConnectionError()) from None

    def _no_way(self, error: BaseException) -> ChannelUnreachable:
        if self._proxy is None:
            return _unreachable(error)
        return ChannelUnreachable("proxy_unreachable", address=self._proxy)

    async def _reconnect(self, generation: int) -> None:
        """A new connection in place of the silent or broken one of *generation*, unless somebody made it meanwhile."""
        async with self._connecting:
            if generation == self._generation:
                self._generation += 1
                await self.close()
                await self._connect()


def _is_cancelled() -> bool:
    task = asyncio.current_task()
    return task is not None and task.cancelling() > 0


def _unreachable(error: BaseException) -> ChannelUnreachable:
    return ChannelUnreachable("no_answer" if isinstance(error, TimeoutError) else "no_connection")
