"""What kinds of channel there are."""

from enum import StrEnum


class ChannelKind(StrEnum):
    """Where a channel lives: Telegram, the account's Saved Messages, or this computer."""

    TELEGRAM = "telegram"
    SAVED = "saved"
    LOCAL = "local"
