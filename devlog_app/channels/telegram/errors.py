"""From Telethon's errors to ours: by class first, then by Telegram's own name for it."""

import re

from telethon import errors
from telethon.errors import rpcerrorlist

from devlog_app.channels.telegram.refusals import REFUSALS, OtherRefusal, SignedOut
from devlog_app.model.errors import ChannelError

PAUSES = (
    (errors.FloodPremiumWaitError, "wait_premium"),
    (errors.SlowModeWaitError, "wait_slow_mode"),
    (errors.FloodWaitError, "wait_flood"),
    (errors.FloodTestPhoneWaitError, "wait_flood"),
)
LOST = (ConnectionError, OSError, errors.InvalidBufferError, errors.SecurityError)
"""What a broken connection looks like; an ``asyncio.IncompleteReadError`` is caught as the EOFError it is."""


def pause_of(error: BaseException) -> tuple[int, str] | None:
    """Seconds to wait and the code of the reason, where *error* is no refusal but a request for a pause."""
    for kind, reason in PAUSES:
        if isinstance(error, kind):
            return max(1, int(error.seconds)), reason
    return None


def is_busy(error: BaseException) -> bool:
    """Whether Telegram could not answer just now; the same request may be repeated."""
    return isinstance(error, errors.ServerError | errors.TimedOutError | errors.MsgWaitFailedError) and not isinstance(
        error, errors.AuthRestartError
    )


def telegram_name(error: errors.RPCError) -> str:
    """Telegram's name of *error*, which Telethon keeps only where it has no class for it; numbers taken out."""
    for name, kind in rpcerrorlist.rpc_errors_dict.items():
        if type(error) is kind:
            return str(name)
    for pattern, kind in rpcerrorlist.rpc_errors_re:
        if type(error) is kind:
            return str(pattern).replace(r"_(\d+)", "")
    return re.sub(r"_\d+(?=_|$)", "", str(error.message))


def refusal(error: errors.RPCError) -> ChannelError:
    """Our error for a refusal by Telegram."""
    name = telegram_name(error)
    general = re.sub(r"^CHAT_SEND_\w+_FORBIDDEN$", "CHAT_SEND_FORBIDDEN", name)
    kind, code = REFUSALS.get(general, (OtherRefusal, "telegram_refused"))
    if kind is OtherRefusal and isinstance(error, errors.UnauthorizedError | errors.AuthKeyError):
        kind, code = SignedOut, "signed_out"
    return kind(code, name=name)
