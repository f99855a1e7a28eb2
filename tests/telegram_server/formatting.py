"""Formatting as the server understands it: checks, its own finds in a text, and plain values for tests to compare."""

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any

from telethon.tl import types

from telegram_server.world import RpcError

NAMES: Mapping[type, str] = MappingProxyType(
    {
        types.MessageEntityBold: "bold",
        types.MessageEntityItalic: "italic",
        types.MessageEntityUnderline: "underline",
        types.MessageEntityStrike: "strikethrough",
        types.MessageEntitySpoiler: "spoiler",
        types.MessageEntityCode: "code",
        types.MessageEntityPre: "pre",
        types.MessageEntityTextUrl: "text_link",
        types.InputMessageEntityMentionName: "text_mention",
        types.MessageEntityCustomEmoji: "custom_emoji",
        types.MessageEntityBlockquote: "blockquote",
        types.MessageEntityFormattedDate: "date_time",
    }
)
FOUND = (
    (re.compile(r"https?://[^\s<>]+"), types.MessageEntityUrl),
    (re.compile(r"(?<!\w)#\w+"), types.MessageEntityHashtag),
    (re.compile(r"(?<!\w)@\w{4,}"), types.MessageEntityMention),
)
ENTITY_LIMIT = 100


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def check(text: str, entities: tuple[Any, ...]) -> None:
    """Refuse entities that the server cannot place in *text*."""
    if len(entities) > ENTITY_LIMIT:
        raise RpcError(400, "ENTITIES_TOO_LONG")
    encoded = text.encode("utf-16-le")
    for entity in entities:
        if entity.length <= 0 or entity.offset < 0 or (entity.offset + entity.length) * 2 > len(encoded):
            raise RpcError(400, "ENTITY_BOUNDS_INVALID")
        covered = encoded[entity.offset * 2 : (entity.offset + entity.length) * 2]
        try:
            covered.decode("utf-16-le")
        except UnicodeDecodeError:
            raise RpcError(400, "ENTITY_BOUNDS_INVALID") from None


def found_in(text: str) -> Iterator[Any]:
    """The entities that the server finds by itself: addresses, hashtags, mentions."""
    for pattern, kind in FOUND:
        for match in pattern.finditer(text):
            yield kind(units(text[: match.start()]), units(match.group()))


def shown(text: str, entities: tuple[Any, ...]) -> list[Any]:
    """The entities of a message as it is given back: the sender's, and what the server found."""
    own = [
        types.MessageEntityMentionName(e.offset, e.length, e.user_id.user_id)
        if isinstance(e, types.InputMessageEntityMentionName)
        else e
        for e in entities
    ]
    return sorted([*own, *found_in(text)], key=lambda e: (e.offset, -e.length))


def first_link(text: str, entities: tuple[Any, ...]) -> str | None:
    """The address whose preview is shown when the sender names none."""
    links = [(e.offset, e.url) for e in entities if isinstance(e, types.MessageEntityTextUrl)]
    links += [(units(text[: m.start()]), m.group()) for m in FOUND[0][0].finditer(text)]
    return min(links)[1] if links else None


def plain(entity: Any) -> dict[str, Any]:
    """An entity that a client sent, by Bot API names, for comparing."""
    values: dict[str, Any] = {"type": NAMES[type(entity)], "offset": entity.offset, "length": entity.length}
    match entity:
        case types.MessageEntityPre(language=language) if language:
            values["language"] = language
        case types.MessageEntityTextUrl(url=url):
            values["url"] = url
        case types.InputMessageEntityMentionName(user_id=user):
            values["user_id"] = user.user_id
        case types.MessageEntityCustomEmoji(document_id=number):
            values["custom_emoji_id"] = str(number)
        case types.MessageEntityBlockquote(collapsed=True):
            values["type"] = "expandable_blockquote"
        case types.MessageEntityFormattedDate():
            values["unix_time"] = int(entity.date.timestamp())
            values["date_time_format"] = _date_format(entity)
    return values


def _date_format(entity: Any) -> str:
    flags = (
        ("r", entity.relative),
        ("w", entity.day_of_week),
        ("d", entity.short_date),
        ("D", entity.long_date),
        ("t", entity.short_time),
        ("T", entity.long_time),
    )
    return "".join(letter for letter, is_set in flags if is_set)
