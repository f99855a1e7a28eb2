"""Cut a message's text where Telegram draws boxes: quotes and blocks of code."""

from collections.abc import Hashable, Iterable, Iterator, Sequence
from enum import Enum, auto
from types import MappingProxyType

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.utf16 import utf16_length, utf16_slice
from devlog_app.model.values import dataclass


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
    def key(self) -> Hashable:
        """Equal for sections that look the same, wherever in a message they stand."""
        inside = [(each.offset - self.start, _beside_place(each)) for each in self.entities]
        return self.kind, self.text, self.box and _beside_place(self.box), tuple(inside)

    @property
    def is_expandable(self) -> bool:
        """Whether Telegram shows only the first lines until the reader asks for more."""
        return self.box is not None and self.box.type is EntityType.EXPANDABLE_BLOCKQUOTE


def _beside_place(each: Entity) -> Hashable:
    """All that an entity says but for where it begins."""
    return (
        *(each.type, each.length, each.url, each.language, each.user_id),
        *(each.custom_emoji_id, each.unix_time, each.date_time_format),
    )


SHORT = 400
"""Code points that a section without a frame has at least before it is cut."""

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
            found += _plain(text, at, end, entities)
        found.append(_section(text, box.offset, box.end, box, entities))
        at = box.end + _breaks_line(text, box.end)
    if at < total:
        found += _plain(text, at, total, entities)
    return tuple(found)


def _plain(text: str, start: int, end: int, entities: Sequence[Entity]) -> Iterator[Section]:
    """[*start*, *end*) in sections that are cut at empty lines: a short one is soon laid out again."""
    words = utf16_slice(text, start, end)
    at = 0
    cut = words.find("\n\n", SHORT)
    while cut >= 0:
        place = start + utf16_length(words[at : cut + 1])
        if any(each.offset <= place < each.end for each in entities):
            # What goes across is seen across.
            cut = words.find("\n\n", cut + 1)
            continue
        yield _section(text, start, place, None, entities)
        start, at = place + 1, cut + 2
        cut = words.find("\n\n", at + SHORT)
    yield _section(text, start, end, None, entities)


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
