"""Digests of what is sent: equal digests mean that subscribers see the same."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import MediaMessage, Message, RichMessage, TextMessage
from devlog_app.model.sha256 import sha256
from devlog_app.model.wire import canonical
from devlog_app.model.wire_parts import entities_to_json, entity_to_json, link_preview_to_json
from devlog_app.model.wire_rich import block_to_json

STYLES = frozenset(
    {EntityType.BOLD, EntityType.ITALIC, EntityType.UNDERLINE, EntityType.STRIKETHROUGH, EntityType.SPOILER}
)
"""The formatting that Telegram may cut into pieces."""


def message_digest(message: Message) -> str:
    """sha256 (hex) of what *message* says and how; the bytes of its media are no part of it."""
    return _sha256(_facts(message))


def post_digest(messages: Sequence[Message], media: Iterable[str]) -> str:
    """sha256 (hex) of the whole post: *media* holds, for each file in order, the sha256 of its bytes or its url."""
    return _sha256({"messages": [_facts(message) for message in messages], "media": list(media)})


def _sha256(value: object) -> str:
    return sha256(canonical(value).encode("utf-8", "surrogatepass")).hexdigest()


def _facts(message: Message) -> dict[str, Any]:
    match message:
        case TextMessage():
            return {
                "kind": message.kind,
                "text": message.text,
                "entities": entities_to_json(normal_entities(message.entities)),
                "link_preview": link_preview_to_json(message.link_preview),
            }
        case MediaMessage():
            return {
                "kind": message.kind,
                "text": message.caption,
                "entities": entities_to_json(normal_entities(message.caption_entities)),
                "caption_above": message.caption_above,
                "items": [
                    {
                        "type": item.type.value,
                        "spoiler": item.spoiler,
                        "text": item.caption,
                        "entities": entities_to_json(normal_entities(item.caption_entities)),
                    }
                    for item in message.media
                ],
            }
        case RichMessage():
            return {"kind": message.kind, "blocks": [block_to_json(block) for block in message.blocks]}


def normal_entities(entities: Iterable[Entity]) -> tuple[Entity, ...]:
    """*entities* in one order, stretches of one style that touch made one.

    Telegram cuts and joins stretches of a style as it likes; readers see no difference. Two custom emoji side by
    side stay two, and so do links, code and quotes.
    """
    whole: list[Entity] = []
    for _, alike in groupby(sorted(entities, key=_look_and_place), key=_look):
        stretches = list(alike)
        whole += _joined(stretches) if stretches[0].type in STYLES else stretches
    return tuple(sorted(whole, key=lambda entity: (entity.offset, -entity.length, entity.type.value, _look(entity))))


def _joined(stretches: Sequence[Entity]) -> list[Entity]:
    """Stretches of one style, by offset, with those that touch made one."""
    joined: list[Entity] = []
    for stretch in stretches:
        if joined and stretch.offset <= joined[-1].end:
            last = joined[-1]
            joined[-1] = replace(last, length=max(last.end, stretch.end) - last.offset)
        else:
            joined.append(stretch)
    return joined


def _look(entity: Entity) -> str:
    """Everything about *entity* but its place."""
    return canonical(entity_to_json(replace(entity, offset=0, length=0)))


def _look_and_place(entity: Entity) -> tuple[str, int, int]:
    return _look(entity), entity.offset, entity.length
