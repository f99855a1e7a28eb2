"""Whether a message in a channel says what a message of a post says, as far as a channel can tell."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any, TypeAlias

from devlog_app.channels.captions import item_captions
from devlog_app.model.digest import message_digest, normal_entities
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import MediaMessage, Message, RichMessage, TextMessage
from devlog_app.model.posted import Posted
from devlog_app.model.rich import RichBlock
from devlog_app.model.rich_count import counted
from devlog_app.model.wire import canonical
from devlog_app.model.wire_parts import entities_to_json
from devlog_app.model.wire_rich import block_to_json

Likeness: TypeAlias = tuple[tuple[str, ...], ...]
"""What each item of a message says: equal ones read alike. Bytes of files and cards of links are no part of it."""


def likeness(message: Message) -> Likeness:
    """What *message* will read like; an album is one entry an item."""
    match message:
        case TextMessage():
            return (_item("text", message.text, message.entities),)
        case MediaMessage():
            return tuple(
                _item(item.type.value, text, entities, item, above=message.caption_above)
                for item, (text, entities) in zip(message.media, item_captions(message), strict=True)
            )
        case RichMessage():
            return (("rich", _article(message.blocks)),)


def likeness_there(unit: Sequence[Posted]) -> Likeness:
    """What *unit*, one message or all items of an album, reads like in the channel."""
    return tuple(
        ("rich", _article(one.blocks))
        if one.kind == "rich"
        else _item(one.kind, one.text, one.entities, one.media, above=one.caption_above)
        for one in unit
    )


def is_alike(message: Message, unit: Sequence[Posted]) -> bool:
    """Whether *unit* says what *message* says."""
    # Most messages differ in their words, which is quickly seen.
    return _words(message) == [one.text for one in unit] and likeness(message) == likeness_there(unit)


def _words(message: Message) -> list[str]:
    match message:
        case TextMessage():
            return [message.text]
        case MediaMessage():
            return [text for text, _ in item_captions(message)]
        case RichMessage():
            return [""]


def units(posted: Iterable[Posted]) -> tuple[tuple[Posted, ...], ...]:
    """Messages as they were sent: an album's items together, everything else alone, in the order given."""
    numbered = enumerate(posted)
    return tuple(
        tuple(one for _, one in found)
        for _, found in groupby(numbered, key=lambda pair: ("group", pair[1].group) if pair[1].group else pair)
    )


def digest_there(unit: Sequence[Posted]) -> str:
    """The digest of the message that *unit* would be the sending of."""
    return message_digest(message_there(unit))


def message_there(unit: Sequence[Posted]) -> Message:
    """The message that *unit*, one message or all items of an album, would be the sending of."""
    first = unit[0]
    if first.kind == "rich":
        return RichMessage(first.blocks, counted(first.blocks).length)
    if first.media is None:
        return TextMessage(first.text, first.entities, first.link_preview)
    whole = not any(one.text for one in unit[1:])
    media = tuple(
        replace(
            one.media or Media(type=MediaType.DOCUMENT),
            caption="" if whole else one.text,
            caption_entities=() if whole else one.entities,
        )
        for one in unit
    )
    caption, entities = (first.text, first.entities) if whole else ("", ())
    return MediaMessage(media, caption, entities, first.caption_above)


def _item(
    kind: str, text: str, entities: Iterable[Entity], media: Media | None = None, *, above: bool = False
) -> tuple[str, ...]:
    alike = normal_entities(_alike(entity) for entity in entities)
    marks = "" if media is None else f"{'spoiler' if media.spoiler else ''} {'above' if above and text else ''}"
    return kind, text, canonical(entities_to_json(alike)), marks


def _article(blocks: Iterable[RichBlock]) -> str:
    """What an article says, without what a channel does not tell of its files."""
    return canonical([_block_alike(block_to_json(block)) for block in blocks])


def _block_alike(value: Any) -> Any:  # noqa: ANN401 - any JSON
    match value:
        case {"media": media, **others}:
            return _block_alike(others) | {"spoiler": media["spoiler"]}
        case {"url": str(url), **others}:
            return _block_alike(others) | {"url": url.rstrip("/")}
        case dict():
            return {name: _block_alike(each) for name, each in value.items()}
        case list():
            return [_block_alike(each) for each in value]
    return value


def _alike(entity: Entity) -> Entity:
    # Telegram writes the slash behind a bare host itself.
    return replace(entity, url=entity.url.rstrip("/")) if entity.type is EntityType.TEXT_LINK and entity.url else entity
