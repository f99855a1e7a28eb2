"""Signing in by QR code, as core.telegram.org/api/qr-login has it: a token, somebody who accepts it, the answer."""

import base64
import datetime as dt
import os
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from telethon.tl import functions, types

from telegram_server.accounts import signed_in
from telegram_server.calls import Call, Handler
from telegram_server.world import API_HASH, API_ID, Account, LoginToken, RpcError, TelegramWorld

DC = 2
PREFIX = "tg://login?token="


def export(call: Call) -> Any:
    request = call.request
    if (request.api_id, request.api_hash) != (API_ID, API_HASH):
        raise RpcError(400, "API_ID_INVALID")
    for token in call.world.login_tokens:
        if token.record is call.record and token.accepted is not None:
            if token.accepted.dc != DC:
                return types.auth.LoginTokenMigrateTo(token.accepted.dc, token.value)
            return _success(call, token, token.accepted)
    new = LoginToken(os.urandom(32), call.record, call.world.now() + call.world.login_token_seconds)
    call.world.login_tokens.append(new)
    return types.auth.LoginToken(_moment(new.expires), new.value)


def take_over(call: Call) -> Any:
    """A token that another data centre gave out."""
    token = _found(call.world, call.request.token)
    if token.accepted is None:
        raise RpcError(400, "AUTH_TOKEN_INVALID")
    return _success(call, token, token.accepted)


def _success(call: Call, token: LoginToken, account: Account) -> Any:
    if account.password is not None and call.record.pending is not account:
        call.record.pending = account
        raise RpcError(401, "SESSION_PASSWORD_NEEDED")
    call.world.login_tokens.remove(token)
    return types.auth.LoginTokenSuccess(signed_in(call, account))


def accept(call: Call) -> Any:
    """What a Telegram app asks for after it scanned a code."""
    accept_token(call.world, call.request.token, call.account)
    now = _moment(call.world.now())
    return types.Authorization(0, "", "", "", 0, "", "", now, now, "", "", "")


def scan(world: TelegramWorld, url: str, account: Account) -> None:
    """Scan the code of *url* with the app of *account*; its client is told."""
    if not url.startswith(PREFIX):
        raise ValueError(f"no app would take {url} for a login")
    text = url.removeprefix(PREFIX)
    accept_token(world, base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)), account)


def accept_token(world: TelegramWorld, value: bytes, account: Account) -> None:
    """Let *account* accept the token *value*, and tell the client that waits for it."""
    token = _found(world, value)
    if token.expires < world.now():
        raise RpcError(400, "AUTH_TOKEN_EXPIRED")
    token.accepted = account
    if token.record.push is not None:
        token.record.push(types.UpdateShort(types.UpdateLoginToken(), _moment(world.now())))


def _found(world: TelegramWorld, value: bytes) -> LoginToken:
    for token in world.login_tokens:
        if token.value == value:
            return token
    raise RpcError(400, "AUTH_TOKEN_INVALID")


def _moment(seconds: int) -> dt.datetime:
    return dt.datetime.fromtimestamp(seconds, dt.UTC)


HANDLERS: Mapping[type, Handler] = MappingProxyType(
    {
        functions.auth.ExportLoginTokenRequest: export,
        functions.auth.ImportLoginTokenRequest: take_over,
        functions.auth.AcceptLoginTokenRequest: accept,
    }
)
