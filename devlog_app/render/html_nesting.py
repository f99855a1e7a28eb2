"""Write a text and its entities as HTML elements, one inside another and never across."""

from collections.abc import Callable, Collection, Mapping, Sequence
from html import escape
from itertools import pairwise
from types import MappingProxyType
from typing import TypeAlias

from devlog_app.model.entity import Entity, EntityType

Element: TypeAlias = tuple[str, str]
"""The opening and the closing tag."""

_OUTSIDE_IN: Mapping[EntityType, int] = MappingProxyType(
    {
        EntityType.BLOCKQUOTE: 0,
        EntityType.EXPANDABLE_BLOCKQUOTE: 0,
        EntityType.PRE: 2,
        EntityType.TEXT_LINK: 3,
        EntityType.TEXT_MENTION: 3,
        EntityType.CODE: 4,
        EntityType.CUSTOM_EMOJI: 4,
        EntityType.DATE_TIME: 4,
    }
)
_STYLE = 1


def nested(
    text: str,
    entities: Sequence[Entity],
    element_of: Callable[[Entity], Element],
    blocks: Collection[EntityType] = (),
) -> str:
    """*text* escaped, every entity written as the element that *element_of* gives for it.

    Where entities cross, the one that began later is closed and opened again. The line feed behind an entity of
    *blocks* is left out, because such an element ends its line by itself.
    """
    units = text.encode("utf-16-le", "surrogatepass")
    ordered = sorted(entities, key=lambda entity: (entity.offset, -entity.length, _depth(entity)))
    edges = sorted({0, len(units) // 2, *(edge for entity in entities for edge in (entity.offset, entity.end))})
    written: list[str] = []
    standing: list[Entity] = []
    ends_line = False
    for left, right in pairwise(edges):
        ends_line |= any(entity.end == left and entity.type in blocks for entity in standing)
        standing = _changed(standing, ordered, left, element_of, written)
        stretch = units[left * 2 : right * 2].decode("utf-16-le", "replace")
        written.append(escape(stretch.removeprefix("\n") if ends_line else stretch, quote=False))
        ends_line = False
    written += [element_of(entity)[1] for entity in reversed(standing)]
    return "".join(written)


def _changed(
    standing: list[Entity],
    ordered: Sequence[Entity],
    at: int,
    element_of: Callable[[Entity], Element],
    written: list[str],
) -> list[Entity]:
    """What stands open behind the edge *at*; the tags in between go to *written*."""
    staying = [entity for entity in standing if entity.end > at]
    shared = next((index for index, entity in enumerate(standing) if entity.end <= at), len(standing))
    written += [element_of(entity)[1] for entity in reversed(standing[shared:])]
    opening = staying[shared:] + [entity for entity in ordered if entity.offset == at < entity.end]
    written += [element_of(entity)[0] for entity in opening]
    return staying[:shared] + opening


def _depth(entity: Entity) -> int:
    return _OUTSIDE_IN.get(entity.type, _STYLE)
