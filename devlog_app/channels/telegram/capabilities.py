"""What an account and a channel allow, from the app configuration, the user and the rights."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from telethon.tl import functions, types

from devlog_app.channels.telegram.asking import Telegram
from devlog_app.channels.telegram.refusals import NotForBots
from devlog_app.channels.telegram.tl import TL
from devlog_app.model.capabilities import FREE_ACCOUNT, Capabilities

PART_SIZE = 512 * 1024
BY_ACCOUNT: Mapping[str, str] = MappingProxyType(
    {
        "text_limit": "message_length_limit",
        "caption_limit": "caption_length_limit",
    }
)
"""Our field → the configuration's key, which ends in ``_default`` or ``_premium``."""
FOR_ALL: Mapping[str, str] = MappingProxyType(
    {
        "rich_length": "rich_message_length_limit",
        "rich_blocks": "rich_message_max_blocks",
        "rich_depth": "rich_message_max_depth",
        "rich_media": "rich_message_max_media",
        "rich_table_columns": "rich_message_max_table_cols",
    }
)
PREMIUM_LIMITS = replace(
    FREE_ACCOUNT, text_limit=8192, caption_limit=4096, file_size=8000 * PART_SIZE, premium=True, custom_emoji=True
)
"""What holds for a Premium account where the configuration says nothing."""


async def account_limits(telegram: Telegram, user: TL) -> Capabilities:
    """What the account of *user* allows anywhere. Raises ``ChannelError``."""
    try:
        answer = await telegram(functions.help.GetAppConfigRequest(hash=0))
    except NotForBots:
        # The documented limits hold then.
        answer = None
    config = _values(answer.config) if isinstance(answer, types.help.AppConfig) else {}
    return limits_from(config, premium=bool(user.premium), bot=bool(user.bot))


def limits_from(config: Mapping[str, object], *, premium: bool, bot: bool) -> Capabilities:
    """The limits that *config* (help.getAppConfig) states; documented ones where it does not."""
    base = PREMIUM_LIMITS if premium else FREE_ACCOUNT
    kind = "premium" if premium else "default"
    stated = {ours: config.get(f"{theirs}_{kind}") for ours, theirs in BY_ACCOUNT.items()}
    stated |= {ours: config.get(theirs) for ours, theirs in FOR_ALL.items()}
    numbers: dict[str, TL] = {name: int(value) for name, value in stated.items() if isinstance(value, float)}
    parts = config.get(f"upload_max_fileparts_{kind}")
    if isinstance(parts, float):
        numbers["file_size"] = int(parts) * PART_SIZE
    posting = config.get("rich_message_posting")
    rich = posting == "enabled" or (posting == "premium" and (premium or bot))
    return replace(base, **numbers, rich=rich, can_schedule=not bot)


def with_rights(limits: Capabilities, channel: TL) -> Capabilities:
    """*limits* with what the account may do in *channel* (a TL Channel)."""
    if channel.creator:
        return limits
    rights = channel.admin_rights
    can_post = bool(rights and rights.post_messages)
    return replace(
        limits,
        can_post=can_post,
        can_edit=bool(rights and (rights.edit_messages or rights.post_messages)),
        can_delete=bool(rights and (rights.delete_messages or rights.post_messages)),
        can_schedule=limits.can_schedule and can_post,
    )


def _values(config: TL) -> dict[str, object]:
    """A JSON object of Telegram's as plain values; its numbers are floats."""
    return {item.key: getattr(item.value, "value", None) for item in getattr(config, "value", ())}
