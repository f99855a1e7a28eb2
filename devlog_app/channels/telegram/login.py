"""Signing in by phone number, code and password, over one connection."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from telethon import password as second_factor
from telethon.tl import functions, types

from devlog_app.channels.telegram.asking import Telegram
from devlog_app.channels.telegram.capabilities import account_limits
from devlog_app.channels.telegram.refusals import PasswordWanted, SignedOut, SignInRefused
from devlog_app.channels.telegram.tl import TL
from devlog_app.model.account import Account, CodeSent, PasswordNeeded
from devlog_app.model.errors import SignInError
from devlog_app.model.words import message_for

PHONE = re.compile(r"\d{7,15}")
WHERE: Mapping[type, str] = MappingProxyType(
    {
        types.auth.SentCodeTypeApp: "code_in_app",
        types.auth.SentCodeTypeSms: "code_by_sms",
        types.auth.SentCodeTypeSmsWord: "code_by_sms",
        types.auth.SentCodeTypeSmsPhrase: "code_by_sms",
        types.auth.SentCodeTypeFirebaseSms: "code_by_sms",
        types.auth.SentCodeTypeFragmentSms: "code_on_fragment",
        types.auth.SentCodeTypeCall: "code_by_call",
        types.auth.SentCodeTypeFlashCall: "code_by_call",
        types.auth.SentCodeTypeMissedCall: "code_by_call",
        types.auth.SentCodeTypeEmailCode: "code_by_mail",
    }
)


class Login:
    """One attempt to sign in as the account called *account*: phone, then code, then the password if it has one."""

    def __init__(self, telegram: Telegram, account: str) -> None:
        self._telegram = telegram
        self._account = account
        self._phone = ""
        self._code_hash = ""

    async def request_code(self, phone: str) -> CodeSent:
        """Have Telegram send a code to *phone*. Raises ``SignInError``, ``ChannelError``."""
        digits = re.sub(r"[\s()+.-]", "", phone)
        if not PHONE.fullmatch(digits):
            raise SignInRefused("phone_invalid", name="PHONE_NUMBER_INVALID")
        client = self._telegram.client
        request = functions.auth.SendCodeRequest(digits, client.api_id, client.api_hash, types.CodeSettings())
        sent = await self._telegram(request)
        if not isinstance(sent, types.auth.SentCode):
            raise SignInError("code_unavailable", name=type(sent).__name__)
        where = WHERE.get(type(sent.type))
        if where is None:
            raise SignInError("code_unavailable", name=type(sent.type).__name__)
        self._phone, self._code_hash = digits, sent.phone_code_hash
        return CodeSent(f"+{digits}", message_for(where, {}), getattr(sent.type, "length", None))

    async def enter_code(self, code: str) -> Account | PasswordNeeded:
        """Sign in with the *code* that arrived. Raises ``SignInError`` for a wrong or old one."""
        request = functions.auth.SignInRequest(self._phone, self._code_hash, phone_code=re.sub(r"[\s-]", "", code))
        try:
            result = await self._telegram(request)
        except PasswordWanted:
            asked = await self._telegram(functions.account.GetPasswordRequest())
            return PasswordNeeded(asked.hint or None)
        return await self._signed_in(result)

    async def enter_password(self, password: str) -> Account:
        """Sign in with the two-step *password* after the code. Raises ``SignInError`` for a wrong one."""
        asked = await self._telegram(functions.account.GetPasswordRequest())
        try:
            proof = second_factor.compute_check(asked, password)
        except ValueError as error:
            raise SignInError("password_unsupported") from error
        return await self._signed_in(await self._telegram(functions.auth.CheckPasswordRequest(proof)))

    async def log_out(self) -> None:
        """End the session at Telegram's; one that has ended already is no failure. Raises ``ChannelError``."""
        try:
            await self._telegram(functions.auth.LogOutRequest())
        except SignedOut:
            return

    async def account(self) -> Account:
        """Who is signed in. Raises ``SignedOut``."""
        [user] = await self._telegram(functions.users.GetUsersRequest([types.InputUserSelf()]))
        return await self._described(user)

    async def _signed_in(self, result: TL) -> Account:
        if not isinstance(result, types.auth.Authorization):
            raise SignInRefused("phone_unknown", name=type(result).__name__)
        return await self._described(result.user)

    async def _described(self, user: TL) -> Account:
        names = (user.first_name, user.last_name)
        return Account(
            account=self._account,
            id=user.id,
            name=" ".join(name for name in names if name) or user.username or str(user.id),
            kind="bot" if user.bot else "user",
            premium=bool(user.premium),
            username=user.username,
            limits=await account_limits(self._telegram, user),
        )
