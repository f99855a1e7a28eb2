"""Signing in and out, and who one is."""

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from telethon.tl import functions, types

from telegram_server import passwords
from telegram_server.calls import Call, Handler
from telegram_server.key_exchange import as_bytes
from telegram_server.world import API_HASH, API_ID, Account, RpcError


def user(account: Account, *, is_self: bool) -> Any:
    """The TL object of an account."""
    return types.User(
        id=account.id,
        is_self=is_self,
        bot=account.bot,
        bot_info_version=1 if account.bot else None,
        premium=account.premium,
        access_hash=account.access_hash,
        first_name=account.first_name,
        username=account.username,
        phone=account.phone if is_self else None,
    )


def send_code(call: Call) -> Any:
    request = call.request
    if (request.api_id, request.api_hash) != (API_ID, API_HASH):
        raise RpcError(400, "API_ID_INVALID")
    phone = request.phone_number.lstrip("+")
    if not phone.isdigit() or len(phone) < 7:
        raise RpcError(400, "PHONE_NUMBER_INVALID")
    if phone in call.world.banned_phones:
        raise RpcError(400, "PHONE_NUMBER_BANNED")
    if call.world.sent_code is not None:
        return call.world.sent_code
    call.record.code_hash = f"hash-{phone}"
    return types.auth.SentCode(type=types.auth.SentCodeTypeApp(length=5), phone_code_hash=call.record.code_hash)


def sign_in(call: Call) -> Any:
    request = call.request
    if call.record.code_hash is None or request.phone_code_hash != call.record.code_hash:
        raise RpcError(400, "PHONE_CODE_EXPIRED")
    account = call.world.account_of(request.phone_number.lstrip("+"))
    if account is None:
        return types.auth.AuthorizationSignUpRequired()
    if request.phone_code != account.code:
        raise RpcError(400, "PHONE_CODE_INVALID")
    if account.password is not None:
        call.record.pending = account
        raise RpcError(401, "SESSION_PASSWORD_NEEDED")
    return signed_in(call, account)


def signed_in(call: Call, account: Account) -> Any:
    """Sign the client of *call* in; it is done with its password."""
    call.record.account, call.record.pending = account, None
    return types.auth.Authorization(user=user(account, is_self=True))


def import_bot(call: Call) -> Any:
    request = call.request
    if (request.api_id, request.api_hash) != (API_ID, API_HASH):
        raise RpcError(400, "API_ID_INVALID")
    for account in call.world.accounts:
        if account.token is not None and account.token == request.bot_auth_token:
            return signed_in(call, account)
    raise RpcError(400, "ACCESS_TOKEN_INVALID")


def get_password(call: Call) -> Any:
    account = call.record.account or call.record.pending
    if account is None:
        raise RpcError(401, "AUTH_KEY_UNREGISTERED")
    common: dict[str, Any] = {
        "new_algo": passwords.algorithm(),
        "new_secure_algo": types.SecurePasswordKdfAlgoUnknown(),
        "secure_random": b"random",
    }
    if account.password is None:
        return types.account.Password(**common)
    secret, number = passwords.new_secret(), call.world.new_id()
    call.record.srp[number] = secret
    return types.account.Password(
        has_password=True,
        current_algo=passwords.algorithm(),
        srp_B=as_bytes(passwords.public_value(account.password, secret)),
        srp_id=number,
        hint=account.password_hint,
        **common,
    )


def check_password(call: Call) -> Any:
    account, given = call.record.pending, call.request.password
    secret = call.record.srp.pop(getattr(given, "srp_id", 0), None)
    if account is None or account.password is None or secret is None:
        raise RpcError(400, "SRP_ID_INVALID")
    if not passwords.proves(account.password, secret, given.A, given.M1):
        raise RpcError(400, "PASSWORD_HASH_INVALID")
    return signed_in(call, account)


def log_out(call: Call) -> Any:
    call.account  # noqa: B018 - refuses those who are not signed in
    call.record.account = None
    return types.auth.LoggedOut()


def get_users(call: Call) -> Any:
    return [_asked_for(call, wanted) for wanted in call.request.id]


def _asked_for(call: Call, wanted: Any) -> Any:
    own = call.account
    if isinstance(wanted, types.InputUserSelf):
        return user(own, is_self=True)
    for account in call.world.accounts:
        if account.id == wanted.user_id and wanted.access_hash in {account.access_hash, 0}:
            return user(account, is_self=account is own)
    return types.UserEmpty(wanted.user_id)


def get_state(call: Call) -> Any:
    call.account  # noqa: B018
    return types.updates.State(pts=1, qts=0, date=_now(call), seq=0, unread_count=0)


def get_difference(call: Call) -> Any:
    call.account  # noqa: B018
    return types.updates.DifferenceEmpty(date=_now(call), seq=0)


def _now(call: Call) -> dt.datetime:
    return dt.datetime.fromtimestamp(call.world.now(), dt.UTC)


HANDLERS: Mapping[type, Handler] = MappingProxyType(
    {
        functions.auth.SendCodeRequest: send_code,
        functions.auth.SignInRequest: sign_in,
        functions.auth.CheckPasswordRequest: check_password,
        functions.auth.ImportBotAuthorizationRequest: import_bot,
        functions.auth.LogOutRequest: log_out,
        functions.account.GetPasswordRequest: get_password,
        functions.users.GetUsersRequest: get_users,
        functions.updates.GetStateRequest: get_state,
        functions.updates.GetDifferenceRequest: get_difference,
    }
)
