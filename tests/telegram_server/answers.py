"""Messages and updates, written the way the server answers with them."""

import datetime as dt
from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import Any

from PIL import Image
from telethon.tl import types

from telegram_server import articles, channels, formatting
from telegram_server.calls import Call
from telegram_server.world import Room, StoredFile, StoredMessage


def moment(seconds: int) -> dt.datetime:
    return dt.datetime.fromtimestamp(seconds, dt.UTC)


def peer_of(room: Room) -> Any:
    return types.PeerUser(room.id) if room.saved else types.PeerChannel(room.id)


def message(room: Room, stored: StoredMessage, article_blocks: int | None = None) -> Any:
    """The TL object of a stored message, with the first *article_blocks* of an article (None: all)."""
    if stored.service:
        action = types.MessageActionChannelCreate(room.title) if stored.service == "create" else _pin_action()
        return types.MessageService(
            id=stored.id, peer_id=peer_of(room), date=moment(stored.date), action=action, post=True
        )
    return types.Message(
        id=stored.id,
        peer_id=peer_of(room),
        from_id=types.PeerUser(stored.author) if room.saved else None,
        date=moment(stored.date),
        message=stored.text,
        entities=formatting.shown(stored.text, stored.entities) or None,
        media=media(stored),
        rich_message=articles.shown(stored.article, article_blocks),
        out=True,
        post=not room.saved,
        silent=stored.silent or None,
        pinned=stored.pinned or None,
        invert_media=stored.invert_media or None,
        from_scheduled=stored.from_scheduled or None,
        grouped_id=stored.grouped_id,
        edit_date=None if stored.edit_date is None else moment(stored.edit_date),
        reply_to=None if stored.reply_to is None else types.MessageReplyHeader(reply_to_msg_id=stored.reply_to),
        views=stored.views,
        forwards=stored.forwards,
        reactions=_reactions(stored),
        reply_markup=stored.buttons,
        replies=None
        if stored.comments is None
        else types.MessageReplies(replies=stored.comments, replies_pts=0, comments=True, channel_id=1),
    )


def _reactions(stored: StoredMessage) -> Any:
    """How often readers chose each emoji; nothing where nobody did, as Telegram has it."""
    counts = [types.ReactionCount(types.ReactionEmoji(sign), count) for sign, count in stored.reactions]
    return types.MessageReactions(counts) if counts else None


def _pin_action() -> Any:
    return types.MessageActionPinMessage()


def media(stored: StoredMessage) -> Any:
    """The media of a message: a file, or the card of a link."""
    if stored.media is not None:
        return file_media(stored.media.file, spoiler=stored.media.spoiler)
    if stored.preview is not None:
        card = types.WebPage(id=1, url=stored.preview.url, display_url=stored.preview.url, hash=0)
        return types.MessageMediaWebPage(
            webpage=card,
            force_large_media=stored.preview.large or None,
            force_small_media=stored.preview.small or None,
            manual=stored.preview.manual or None,
        )
    return None


def file_media(file: StoredFile, *, spoiler: bool = False) -> Any:
    """A stored file as photo or document media."""
    common = {"id": file.id, "access_hash": file.access_hash, "file_reference": file.file_reference, "dc_id": 2}
    if file.kind == "photo":
        width, height = picture_size(file.content)
        sizes = [types.PhotoSize("y", width, height, len(file.content))]
        return types.MessageMediaPhoto(
            photo=types.Photo(date=moment(0), sizes=sizes, **common), spoiler=spoiler or None
        )
    document = types.Document(
        date=moment(0),
        mime_type=file.mime_type,
        size=len(file.content),
        attributes=list(file.attributes),
        **common,
    )
    return types.MessageMediaDocument(document=document, spoiler=spoiler or None)


def picture_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels; raises OSError for what is no picture."""
    with Image.open(BytesIO(content)) as picture:
        return picture.size


def updates(call: Call, room: Room, changes: Iterable[Any]) -> Any:
    """The envelope of an answer that changed something."""
    chats = [] if room.saved else [channels.channel(room, call.account.id)]
    return types.Updates(list(changes), users=[], chats=chats, date=moment(call.world.now()), seq=0)


def arrival(room: Room, stored: StoredMessage, *, queued: bool) -> Any:
    """The update that brings a new message."""
    if queued:
        return types.UpdateNewScheduledMessage(message(room, stored))
    kind = types.UpdateNewMessage if room.saved else types.UpdateNewChannelMessage
    return kind(message(room, stored), pts=room.pts, pts_count=1)


def history(call: Call, room: Room, found: Sequence[StoredMessage], *, queued: bool = False) -> Any:
    """A page of messages."""
    listed = [message(room, stored, call.world.page_blocks) for stored in found]
    if room.saved or queued:
        chats = [] if room.saved else [channels.channel(room, call.account.id)]
        return types.messages.Messages(listed, [], chats, [])
    own = channels.channel(room, call.account.id)
    return types.messages.ChannelMessages(room.pts, len(room.messages), listed, [], [own], [])
