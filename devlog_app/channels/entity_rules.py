"""How entities may lie in a text and in one another, by Telegram's rules (core.telegram.org/api/entities and TDLib)."""

from collections.abc import Sequence

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.errors import ChannelError
from devlog_app.model.utf16 import utf16_length

STYLES = frozenset(
    {EntityType.BOLD, EntityType.ITALIC, EntityType.UNDERLINE, EntityType.STRIKETHROUGH, EntityType.SPOILER}
)
QUOTES = frozenset({EntityType.BLOCKQUOTE, EntityType.EXPANDABLE_BLOCKQUOTE})
CLOSED = frozenset({EntityType.CODE, EntityType.PRE, EntityType.DATE_TIME})
"""Nothing may stand inside these, and they may stand inside a quote only."""


def require_valid_entities(text: str, entities: Sequence[Entity], limit: int) -> None:
    """Raise ``ChannelError`` unless Telegram would take *entities* of *text*; *limit* is how many it takes."""
    counted = sum(entity.type is not EntityType.CUSTOM_EMOJI for entity in entities)
    if counted > limit:
        raise ChannelError("too_many_entities", count=counted, limit=limit)
    boundaries = _boundaries(text)
    for entity in entities:
        if entity.length <= 0 or entity.offset not in boundaries or entity.end not in boundaries:
            raise ChannelError("entity_out_of_bounds", type=entity.type.value, offset=entity.offset)
    ordered = sorted(entities, key=lambda entity: (entity.offset, -entity.length))
    for index, outer in enumerate(ordered):
        for inner in ordered[index + 1 :]:
            if inner.offset >= outer.end:
                break
            if not _may_overlap(outer, inner):
                raise ChannelError("entities_clash", type=outer.type.value, other=inner.type.value, offset=inner.offset)


def _boundaries(text: str) -> frozenset[int]:
    """The UTF-16 offsets in *text* that stand between characters."""
    if text.isascii():
        return frozenset(range(len(text) + 1))
    offsets = [0]
    for character in text:
        offsets.append(offsets[-1] + utf16_length(character))
    return frozenset(offsets)


def _may_overlap(outer: Entity, inner: Entity) -> bool:
    if inner.end > outer.end:
        return False
    if _may_contain(outer.type, inner.type):
        return True
    same_place = (outer.offset, outer.length) == (inner.offset, inner.length)
    return same_place and _may_contain(inner.type, outer.type)


def _may_contain(outer: EntityType, inner: EntityType) -> bool:
    if outer in QUOTES:
        return inner not in QUOTES
    if outer in CLOSED or inner in CLOSED or inner in QUOTES:
        return False
    return outer is not inner and (outer in STYLES or inner in STYLES)
