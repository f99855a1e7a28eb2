"""Our entities as Telegram's, and back; those that Telegram finds by itself are not ours."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from telethon.tl import types

from devlog_app.channels.telegram.tl import TL
from devlog_app.model.entity import Entity, EntityType

PLAIN: Mapping[EntityType, type] = MappingProxyType(
    {
        EntityType.BOLD: types.MessageEntityBold,
        EntityType.ITALIC: types.MessageEntityItalic,
        EntityType.UNDERLINE: types.MessageEntityUnderline,
        EntityType.STRIKETHROUGH: types.MessageEntityStrike,
        EntityType.SPOILER: types.MessageEntitySpoiler,
        EntityType.CODE: types.MessageEntityCode,
    }
)
PLAIN_BACK: Mapping[type, EntityType] = MappingProxyType({theirs: ours for ours, theirs in PLAIN.items()})
DATE_FLAGS: Mapping[str, str] = MappingProxyType(
    {
        "r": "relative",
        "w": "day_of_week",
        "d": "short_date",
        "D": "long_date",
        "t": "short_time",
        "T": "long_time",
    }
)
"""The letters of the Bot API's ``date_time_format`` and the flags that they stand for."""


def mentioned(entities: Iterable[Entity]) -> frozenset[int]:
    """The users that *entities* mention by id; each needs its access hash to be sent."""
    return frozenset(entity.user_id for entity in entities if entity.user_id is not None)


def to_telegram(entities: Iterable[Entity], users: Mapping[int, TL]) -> list[TL]:
    """*entities* as TL objects; *users* has an ``InputUser`` for every user mentioned by id."""
    return [_to_telegram(entity, users) for entity in entities]


def _to_telegram(entity: Entity, users: Mapping[int, TL]) -> TL:
    offset, length = entity.offset, entity.length
    match entity.type:
        case EntityType.PRE:
            return types.MessageEntityPre(offset, length, entity.language or "")
        case EntityType.TEXT_LINK:
            return types.MessageEntityTextUrl(offset, length, entity.url or "")
        case EntityType.TEXT_MENTION:
            return types.InputMessageEntityMentionName(offset, length, users[entity.user_id or 0])
        case EntityType.CUSTOM_EMOJI:
            return types.MessageEntityCustomEmoji(offset, length, int(entity.custom_emoji_id or 0))
        case EntityType.BLOCKQUOTE | EntityType.EXPANDABLE_BLOCKQUOTE:
            collapsed = entity.type is EntityType.EXPANDABLE_BLOCKQUOTE or None
            return types.MessageEntityBlockquote(offset, length, collapsed)
        case EntityType.DATE_TIME:
            return _date(entity)
    return PLAIN[entity.type](offset, length)


def _date(entity: Entity) -> TL:
    moment = dt.datetime.fromtimestamp(entity.unix_time or 0, dt.UTC)
    flags = {DATE_FLAGS[letter]: True for letter in entity.date_time_format or ""}
    return types.MessageEntityFormattedDate(entity.offset, entity.length, moment, **flags)


def from_telegram(entities: Iterable[TL] | None) -> tuple[Entity, ...]:
    """The entities that a person made, in the order of the text."""
    ours = (_from_telegram(entity) for entity in entities or ())
    return tuple(sorted((entity for entity in ours if entity is not None), key=lambda e: (e.offset, -e.length)))


def _from_telegram(entity: TL) -> Entity | None:
    kind = PLAIN_BACK.get(type(entity))
    if kind is not None:
        return Entity(type=kind, offset=entity.offset, length=entity.length)
    read = READERS.get(type(entity))
    return None if read is None else read(entity)


def _from_pre(entity: TL) -> Entity:
    return Entity(type=EntityType.PRE, offset=entity.offset, length=entity.length, language=entity.language or None)


def _from_link(entity: TL) -> Entity:
    return Entity(type=EntityType.TEXT_LINK, offset=entity.offset, length=entity.length, url=entity.url)


def _from_mention(entity: TL) -> Entity:
    return Entity(type=EntityType.TEXT_MENTION, offset=entity.offset, length=entity.length, user_id=entity.user_id)


def _from_emoji(entity: TL) -> Entity:
    number = str(entity.document_id)
    return Entity(type=EntityType.CUSTOM_EMOJI, offset=entity.offset, length=entity.length, custom_emoji_id=number)


def _from_quote(entity: TL) -> Entity:
    kind = EntityType.EXPANDABLE_BLOCKQUOTE if entity.collapsed else EntityType.BLOCKQUOTE
    return Entity(type=kind, offset=entity.offset, length=entity.length)


def _from_date(entity: TL) -> Entity:
    return Entity(
        type=EntityType.DATE_TIME,
        offset=entity.offset,
        length=entity.length,
        unix_time=int(entity.date.timestamp()),
        date_time_format="".join(letter for letter, flag in DATE_FLAGS.items() if getattr(entity, flag)),
    )


READERS: Mapping[type, Callable[[TL], Entity]] = MappingProxyType(
    {
        types.MessageEntityPre: _from_pre,
        types.MessageEntityTextUrl: _from_link,
        types.MessageEntityMentionName: _from_mention,
        types.MessageEntityCustomEmoji: _from_emoji,
        types.MessageEntityBlockquote: _from_quote,
        types.MessageEntityFormattedDate: _from_date,
    }
)
