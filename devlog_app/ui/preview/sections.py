"""Cut a message's text where Telegram draws boxes: quotes and blocks of code."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.utf16 import utf16_length, utf16_slice


class SectionKind(Enum):
    """How a section is framed."""

    PLAIN = auto()
    QUOTE = auto()
    PRE = auto()


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of text from *start* to *end* (UTF-16 units of the message) in one frame.

    *box* is the entity that makes the frame, *entities* are those inside it, cut to the section. The line break
    between two sections belongs to neither: the frame's edge breaks the line already.
    """

    kind: SectionKind
    start: int
    end: int
    text: str
    box: Entity | None = None
    entities: tuple[Entity, ...] = ()

    @property
    def is_expandable(self) -> bool:
        """Whether Telegram shows only the first lines until the reader asks for more."""
        return self.box is not None and self.box.type is EntityType.EXPANDABLE_BLOCKQUOTE


BOXES = MappingProxyType(
    {
        EntityType.BLOCKQUOTE: SectionKind.QUOTE,
        EntityType.EXPANDABLE_BLOCKQUOTE: SectionKind.QUOTE,
        EntityType.PRE: SectionKind.PRE,
    }
)


def sections(text: str, entities: Sequence[Entity]) -> tuple[Section, ...]:
    """The sections of *text* in order; a text without boxes is one section, an empty text none."""
    total = utf16_length(text)
    found: list[Section] = []
    at = 0
    for box in _outermost_boxes(entities, total):
        if box.offset > at:
            end = box.offset - _breaks_line(text, box.offset - 1)
            found.append(_section(text, at, end, None, entities))
        found.append(_section(text, box.offset, box.end, box, entities))
        at = box.end + _breaks_line(text, box.end)
    if at < total:
        found.append(_section(text, at, total, None, entities))
    return tuple(found)


def _outermost_boxes(entities: Iterable[Entity], total: int) -> list[Entity]:
    boxes: list[Entity] = []
    for entity in sorted(entities, key=lambda each: (each.offset, -each.length)):
        fits = entity.end <= total and entity.length > 0
        if entity.type in BOXES and fits and (not boxes or entity.offset >= boxes[-1].end):
            boxes.append(entity)
    return boxes


def _breaks_line(text: str, offset: int) -> bool:
    return utf16_slice(text, offset, offset + 1) == "\n"


def _section(text: str, start: int, end: int, box: Entity | None, entities: Sequence[Entity]) -> Section:
    inside = tuple(each for each in entities if each is not box and each.offset < end and each.end > start)
    kind = SectionKind.PLAIN if box is None else BOXES[box.type]
    return Section(kind, start, end, utf16_slice(text, start, end), box, inside)
