"""The raw requests that messages become, with our own entities and our own random ids."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from telethon.tl import functions, types

from devlog_app.channels.captions import item_captions
from devlog_app.channels.telegram import rich
from devlog_app.channels.telegram.entities import mentioned, to_telegram
from devlog_app.channels.telegram.previews import chosen_preview
from devlog_app.channels.telegram.tl import TL
from devlog_app.model.post import MediaMessage, Message, RichMessage, TextMessage
from devlog_app.model.posted import Outgoing
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Where and how a message goes: *peer* and *send_as* are TL input peers, *at* is None for now."""

    peer: TL
    send_as: TL = None
    at: datetime | None = None
    users: Mapping[int, TL]


def mentions(message: Message) -> frozenset[int]:
    """The users that *message* mentions by id."""
    match message:
        case TextMessage(entities=entities):
            return mentioned(entities)
        case MediaMessage():
            return frozenset().union(*(mentioned(entities) for _, entities in item_captions(message)))
        case RichMessage():
            return rich.mentioned_in(message)


def send(address: Address, outgoing: Outgoing, items: Sequence[TL]) -> TL:
    """The request for any message, whose files are *items*: TL InputMedia, in order."""
    match outgoing.message:
        case TextMessage() as message:
            return send_text(address, outgoing, message)
        case MediaMessage() as message:
            return send_media(address, outgoing, message, items)
        case RichMessage() as message:
            return send_rich(address, outgoing, message, items)


def send_text(address: Address, outgoing: Outgoing, message: TextMessage) -> TL:
    """The request for a text; with a chosen link preview it is one with media."""
    preview = chosen_preview(message)
    common = {
        **_common(address, outgoing),
        "message": message.text,
        "random_id": outgoing.random_ids[0],
        "entities": to_telegram(message.entities, address.users) or None,
    }
    if preview is None:
        no_webpage = message.link_preview is None or None
        return functions.messages.SendMessageRequest(no_webpage=no_webpage, **common)
    return functions.messages.SendMediaRequest(media=preview, invert_media=_above(message), **common)


def send_media(address: Address, outgoing: Outgoing, message: MediaMessage, items: Sequence[TL]) -> TL:
    """The request for one file, or for an album, one random id each."""
    captions = item_captions(message)
    common = {**_common(address, outgoing), "invert_media": message.caption_above or None}
    if len(items) == 1:
        text, entities = captions[0]
        return functions.messages.SendMediaRequest(
            media=items[0],
            message=text,
            random_id=outgoing.random_ids[0],
            entities=to_telegram(entities, address.users) or None,
            **common,
        )
    parts = [
        types.InputSingleMedia(
            media=item, message=text, random_id=random_id, entities=to_telegram(entities, address.users) or None
        )
        for item, random_id, (text, entities) in zip(items, outgoing.random_ids, captions, strict=True)
    ]
    return functions.messages.SendMultiMediaRequest(multi_media=parts, **common)


def send_rich(address: Address, outgoing: Outgoing, message: RichMessage, items: Sequence[TL]) -> TL:
    """The request for an article; its files are *items*, made by Telegram already."""
    return functions.messages.SendMessageRequest(
        # Telegram wants a text beside the article, and shows none.
        message="",
        random_id=outgoing.random_ids[0],
        rich_message=rich.to_telegram(message, [item.id for item in items], address.users),
        **_common(address, outgoing),
    )


def _common(address: Address, outgoing: Outgoing) -> dict[str, TL]:
    reply = None if outgoing.reply_to is None else types.InputReplyToMessage(outgoing.reply_to)
    return {
        "peer": address.peer,
        "silent": outgoing.silent or None,
        "reply_to": reply,
        "schedule_date": address.at,
        "send_as": address.send_as,
    }


def edit_text(address: Address, number: int, message: TextMessage) -> TL:
    """The request that makes a message say what *message* says; every flag is stated again."""
    preview = chosen_preview(message)
    return functions.messages.EditMessageRequest(
        peer=address.peer,
        id=number,
        message=message.text,
        entities=to_telegram(message.entities, address.users) or None,
        no_webpage=message.link_preview is None or None,
        media=preview,
        invert_media=_above(message) if preview is not None else None,
        # Its presence is what addresses the queue: without it the published message with this number would change.
        schedule_date=address.at,
    )


def edit_media(address: Address, number: int, message: MediaMessage, item: TL) -> TL:
    """The request that gives a message the caption of *message*, and *item* as its file."""
    [(text, entities)] = item_captions(message)
    return functions.messages.EditMessageRequest(
        peer=address.peer,
        id=number,
        message=text,
        entities=to_telegram(entities, address.users) or None,
        media=item,
        invert_media=message.caption_above or None,
        schedule_date=address.at,
    )


def edit_rich(address: Address, number: int, message: RichMessage, media: Sequence[TL]) -> TL:
    """The request that makes a message the article *message*; all of it is stated again, files too."""
    return functions.messages.EditMessageRequest(
        peer=address.peer,
        id=number,
        message="",
        rich_message=rich.to_telegram(message, media, address.users),
        schedule_date=address.at,
    )


def _above(message: TextMessage) -> bool | None:
    return (message.link_preview is not None and message.link_preview.above_text) or None
