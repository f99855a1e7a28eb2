"""Rich text as a text with entities, and what entities cannot say of it."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.rich import RichPiece, RichStyle, RichText
from devlog_app.model.utf16 import utf16_length
from devlog_app.model.values import dataclass

STYLES: Mapping[RichStyle, EntityType] = MappingProxyType(
    {
        RichStyle.BOLD: EntityType.BOLD,
        RichStyle.ITALIC: EntityType.ITALIC,
        RichStyle.UNDERLINE: EntityType.UNDERLINE,
        RichStyle.STRIKETHROUGH: EntityType.STRIKETHROUGH,
        RichStyle.SPOILER: EntityType.SPOILER,
        RichStyle.CODE: EntityType.CODE,
    }
)
OUR_OWN = frozenset({RichStyle.SUBSCRIPT, RichStyle.SUPERSCRIPT, RichStyle.MATH})
"""Styles that classic messages do not have."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """*length* units from *offset* in a style that classic messages do not have."""

    offset: int
    length: int
    style: RichStyle


@dataclass(frozen=True, slots=True)
class FlowWords:
    """What a flow is made of; *anchors* are the places in it that links lead to."""

    text: str
    entities: tuple[Entity, ...]
    stretches: tuple[Stretch, ...]
    anchors: tuple[str, ...]


def flow_words(text: RichText) -> FlowWords:
    """*text* as words with entities; offsets are UTF-16 units."""
    entities: list[Entity] = []
    stretches: list[Stretch] = []
    at = 0
    for piece in text:
        length = utf16_length(piece.text)
        if length:
            entities += _entities(piece, at, length)
            stretches += [Stretch(at, length, style) for style in piece.styles if style in OUR_OWN]
        at += length
    anchors = tuple(piece.anchor for piece in text if piece.anchor is not None)
    return FlowWords("".join(piece.text for piece in text), tuple(entities), tuple(stretches), anchors)


def _entities(piece: RichPiece, offset: int, length: int) -> list[Entity]:
    found = [Entity(type=STYLES[style], offset=offset, length=length) for style in piece.styles if style in STYLES]
    if piece.url is not None:
        found.append(Entity(type=EntityType.TEXT_LINK, offset=offset, length=length, url=piece.url))
    if piece.user_id is not None:
        found.append(Entity(type=EntityType.TEXT_MENTION, offset=offset, length=length, user_id=piece.user_id))
    if piece.custom_emoji_id is not None:
        kind = EntityType.CUSTOM_EMOJI
        found.append(Entity(type=kind, offset=offset, length=length, custom_emoji_id=piece.custom_emoji_id))
    if piece.unix_time is not None:
        found.append(Entity(type=EntityType.DATE_TIME, offset=offset, length=length, unix_time=piece.unix_time))
    return found
