"""Signing in by a QR code that a Telegram app scans (core.telegram.org/api/qr-login), renewed as it expires."""

import asyncio
import base64
from collections.abc import AsyncGenerator, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime

from telethon import events
from telethon.tl import functions, types

from devlog_app.channels.telegram.asking import Telegram
from devlog_app.channels.telegram.login import Login
from devlog_app.channels.telegram.patience import Patience
from devlog_app.channels.telegram.refusals import PasswordWanted
from devlog_app.channels.telegram.tl import TL
from devlog_app.model.account import Account, PasswordNeeded, ShowQr
from devlog_app.model.errors import SignInError

CODES = 20
"""How many codes are shown to nobody, half a minute each, before it ends."""
LIFETIME = 30
"""Seconds that a code holds at Telegram; a clock that is wrong must not make us show one longer."""


async def scanned(
    telegram: Telegram, login: Login, patience: Patience
) -> AsyncGenerator[ShowQr | PasswordNeeded | Account]:
    """A code to show, another when it expires, and at last who signed in, or that the password of *login* is wanted.

    Raises ``SignInError`` where nobody scans, and as *telegram* does.
    """
    with _told(telegram) as told:
        for _ in range(CODES):
            told.clear()
            try:
                answer = await _token(telegram)
            except PasswordWanted:
                yield await login.password_needed()
                return
            if isinstance(answer, types.auth.LoginTokenSuccess):
                yield await login.signed_in(answer.authorization)
                return
            yield ShowQr(_url(answer.token), answer.expires)
            await _until(told, answer.expires, patience.qr)
    raise SignInError("qr_not_scanned")


async def _token(telegram: Telegram) -> TL:
    """A new token or, after a scan, what came of it; asked at the data centre where the account lives."""
    client = telegram.client
    answer = await telegram(functions.auth.ExportLoginTokenRequest(client.api_id, client.api_hash, except_ids=[]))
    if isinstance(answer, types.auth.LoginTokenMigrateTo):
        await telegram.move(answer.dc_id)
        answer = await telegram(functions.auth.ImportLoginTokenRequest(answer.token))
    return answer


@contextmanager
def _told(telegram: Telegram) -> Iterator[asyncio.Event]:
    """An event that is set when Telegram tells of a scan; untold, the next renewal finds out."""
    told = asyncio.Event()

    async def tell(_update: TL) -> None:
        told.set()

    telegram.client.add_event_handler(tell, events.Raw(types.UpdateLoginToken))
    try:
        yield told
    finally:
        telegram.client.remove_event_handler(tell)


async def _until(told: asyncio.Event, expires: datetime, least: float) -> None:
    seconds = (expires - datetime.now(UTC)).total_seconds()
    try:
        async with asyncio.timeout(min(max(seconds, least), LIFETIME)):
            await told.wait()
    except TimeoutError:
        return


def _url(token: bytes) -> str:
    return f"tg://login?token={base64.urlsafe_b64encode(token).decode().rstrip('=')}"
