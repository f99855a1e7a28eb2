"""Signing in by phone number, code and password, or by a bot's token, over one connection."""

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
from devlog_app.model.words import Phrase

PHONE = re.compile(r"\d{7,15}")
TOKEN = re.compile(r"\d{5,20}:[A-Za-z0-9_-]{20,}")
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


NO_CODE: Mapping[type, str] = MappingProxyType(
    {
        types.auth.SentCodePaymentRequired: "code_costs",
        types.auth.SentCodeTypeSetUpEmailRequired: "code_wants_mail",
    }
)


class Login:
    """One attempt to sign in as the account called *account*: phone, code, the password if it has one; or a token."""

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
            raise _no_code(sent)
        where = WHERE.get(type(sent.type))
        if where is None:
            raise _no_code(sent.type)
        self._phone, self._code_hash = digits, sent.phone_code_hash
        return CodeSent(f"+{digits}", Phrase(where), getattr(sent.type, "length", None))

    async def enter_code(self, code: str) -> Account | PasswordNeeded:
        """Sign in with the *code* that arrived. Raises ``SignInError`` for a wrong or old one."""
        request = functions.auth.SignInRequest(self._phone, self._code_hash, phone_code=re.sub(r"[\s-]", "", code))
        try:
            result = await self._telegram(request)
        except PasswordWanted:
            return await self.password_needed()
        return await self.signed_in(result)

    async def password_needed(self) -> PasswordNeeded:
        """What Telegram says of the password that it asks for."""
        asked = await self._telegram(functions.account.GetPasswordRequest())
        return PasswordNeeded(asked.hint or None)

    async def enter_password(self, password: str) -> Account:
        """Sign in with the two-step *password* after the code. Raises ``SignInError`` for a wrong one."""
        asked = await self._telegram(functions.account.GetPasswordRequest())
        try:
            proof = second_factor.compute_check(asked, password)
        except ValueError as error:
            raise SignInError("password_unsupported") from error
        return await self.signed_in(await self._telegram(functions.auth.CheckPasswordRequest(proof)))

    async def enter_token(self, token: str) -> Account:
        """Sign in as the bot with this *token*. Raises ``SignInError`` for one that is no bot's."""
        token = token.strip()
        if not TOKEN.fullmatch(token):
            raise SignInRefused("token_wrong", name="ACCESS_TOKEN_INVALID")
        client = self._telegram.client
        request = functions.auth.ImportBotAuthorizationRequest(0, client.api_id, client.api_hash, token)
        return await self.signed_in(await self._telegram(request))

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

    async def signed_in(self, result: TL) -> Account:
        """Who signed in, from Telegram's *result*. Raises ``SignInError``."""
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


def _no_code(answer: TL) -> SignInError:
    """Why no code comes, as *answer* tells instead of where it goes."""
    return SignInError(NO_CODE.get(type(answer), "code_unavailable"), name=type(answer).__name__)
