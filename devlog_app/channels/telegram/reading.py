"""Telegram's messages as values."""

from collections.abc import Iterable

from telethon.tl import types

from devlog_app.channels.telegram import rich_reading
from devlog_app.channels.telegram.entities import from_telegram
from devlog_app.channels.telegram.media import read_media, remote_of
from devlog_app.channels.telegram.previews import read_preview
from devlog_app.channels.telegram.tl import TL
from devlog_app.model.posted import Posted
from devlog_app.model.reference import MessageRef

OTHER = "other"
"""The kind of what Devlog neither writes nor shows: polls, places, stories."""


def read_message(message: TL, channel: int, *, queue: bool) -> Posted | None:
    """One message; None for service messages and for numbers without a message."""
    if not isinstance(message, types.Message):
        return None
    above = bool(message.invert_media)
    media = read_media(message.media)
    preview = read_preview(message.media, above_text=above)
    article = getattr(message, "rich_message", None)
    return Posted(
        ref=MessageRef(channel, message.id, queue),
        date=message.date,
        kind=_kind(message, preview is not None, None if media is None else media.type.value),
        text=message.message or "",
        entities=from_telegram(message.entities),
        media=media,
        group=message.grouped_id,
        reply_to=getattr(message.reply_to, "reply_to_msg_id", None),
        pinned=bool(message.pinned),
        caption_above=above and media is not None,
        link_preview=preview,
        remote=remote_of(message.media),
        blocks=() if article is None else rich_reading.from_telegram(article),
    )


def _kind(message: TL, has_preview: bool, media: str | None) -> str:
    if getattr(message, "rich_message", None) is not None:
        return "rich"
    if media is not None:
        return media
    return "text" if message.media is None or has_preview or _is_card(message.media) else OTHER


def _is_card(media: TL) -> bool:
    return isinstance(media, types.MessageMediaWebPage | types.MessageMediaEmpty)


def read_messages(messages: Iterable[TL], channel: int, *, queue: bool) -> tuple[Posted, ...]:
    """Those of *messages* that are posts, in their order."""
    read = (read_message(message, channel, queue=queue) for message in messages)
    return tuple(posted for posted in read if posted is not None)
