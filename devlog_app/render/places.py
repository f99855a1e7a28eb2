"""Which lines of the file became which stretches of a post's messages."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from devlog_app.model.places import Spot, Stretch, Surface, nearest
from devlog_app.render.flow import Placed
from devlog_app.render.lowering.writer import Lowered
from devlog_app.render.splitting import Part


class Making(NamedTuple):
    """What one message was made of: a *part* of the blocks *text*, and media of *blocks* from the item *first* on."""

    text: Sequence[Placed] = ()
    part: Part | None = None
    blocks: Sequence[Placed] = ()
    first: int = 0
    items: int = 0


Lines = tuple[int, int] | None
"""The first and the last line of the file that something comes from; None where it is not the note's."""


class PostPlaces:
    """The places of one post, made of what composing it left behind; equal when they say the same of every message."""

    def __init__(self, made: Sequence[Making], lowered: Sequence[Lowered], lines: Sequence[int]) -> None:
        self._made = made
        self._lowered = tuple(lowered)
        self._lines = lines
        self._known: dict[int, tuple[Stretch, ...]] = {}

    def __len__(self) -> int:
        return len(self._made)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, PostPlaces | ArticlePlaces):
            return NotImplemented
        return list(map(self.of, range(len(self)))) == list(map(other.of, range(len(other))))

    __hash__ = object.__hash__

    def of(self, message: int) -> tuple[Stretch, ...]:
        found = self._known.get(message)
        if found is None:
            found = self._known[message] = tuple(self._stretches(self._made[message]))
        return found

    def at(self, message: int, surface: Surface, offset: int) -> Stretch | None:
        return nearest(self.of(message), surface, offset)

    def of_line(self, line: int) -> Spot | None:
        section = bisect_right(self._lines, line) - 1
        while section >= 0 and not (self._lowered[section].text or self._lowered[section].media):
            section -= 1
        if section < 0:
            return None
        number = self._message_of(self._lowered[section], line)
        stretch = None if number is None else standing_on(self.of(number), line)
        return None if number is None or stretch is None else Spot(number, stretch)

    def _message_of(self, block: Lowered, line: int) -> int | None:
        """The message that shows *block* where it stands for *line*."""
        near = bisect_right(self._begins, (line, len(self._made))) - 1
        if near >= 0 and self._shows(self._begins[near][1], block):
            return self._begins[near][1]
        # A footnote is shown far from where it is written.
        return next((number for number in range(len(self)) if self._shows(number, block)), None)

    def _shows(self, number: int, block: Lowered) -> bool:
        made = self._made[number]
        return any(each.lowered is block for each, _, _ in _blocks(made)) or any(
            each.lowered is block for each in made.blocks if made.items
        )

    @cached_property
    def _begins(self) -> list[tuple[int, int]]:
        """The first line of the note in each message, and the message's number, in the order of the lines."""
        found = []
        for number, made in enumerate(self._made):
            own = ((block, start) for block, start, _ in _blocks(made) if id(block.lowered) in self._start)
            first = next(own, None)
            lines = [line for line, _ in self._items(made)[:1]]
            if first is not None:
                block, start = first
                lines.append(self._start[id(block.lowered)] + _line_at(block.lowered, start))
            if lines:
                found.append((min(lines), number))
        found.sort()
        return found

    @cached_property
    def _start(self) -> Mapping[int, int]:
        """The line where each block of the note begins, by the identity of the block."""
        return {id(block): line for block, line in zip(self._lowered, self._lines, strict=True)}

    def _stretches(self, made: Making) -> Iterator[Stretch]:
        base = 0
        for block, begin, end in _blocks(made):
            lowered = block.lowered
            base += len(block.gap) if base else 0
            line = self._start.get(id(lowered))
            if line is not None:
                shift = base - lowered.offset(begin)
                for start, stop, first, last in _lines_of(lowered, begin, end):
                    at, until = lowered.offset(start) + shift, lowered.offset(stop) + shift
                    yield Stretch(Surface.TEXT, at, until, line + first, line + last)
            base += lowered.offset(end) - lowered.offset(begin)
        items = self._items(made)
        if made.part is None and len(items) == 1:
            # The caption is the picture's own.
            yield Stretch(Surface.TEXT, 0, 0, *items[0])
        for number, (first, last) in enumerate(items):
            yield Stretch(Surface.MEDIA, number, number + 1, first, last)

    def _items(self, made: Making) -> list[tuple[int, int]]:
        if not made.items:
            return []
        lines = [
            (self._start[id(block.lowered)] + origin.first, self._start[id(block.lowered)] + origin.last)
            for block in made.blocks
            for origin in block.lowered.origins
            if id(block.lowered) in self._start
        ]
        return lines[made.first : made.first + made.items]


class ArticlePlaces:
    """The places of an article: the *lines* of each of its blocks, in the order of `rich.every_block`."""

    def __init__(self, lines: Sequence[Lines]) -> None:
        self._stretches = tuple(
            Stretch(Surface.BLOCK, number, number + 1, *each) for number, each in enumerate(lines) if each is not None
        )

    def __len__(self) -> int:
        return 1

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ArticlePlaces) and self._stretches == other.of(0)

    __hash__ = object.__hash__

    def of(self, message: int) -> tuple[Stretch, ...]:  # noqa: ARG002  # an article is one message
        return self._stretches

    def at(self, message: int, surface: Surface, offset: int) -> Stretch | None:
        return nearest(self.of(message), surface, offset)

    def of_line(self, line: int) -> Spot | None:
        stretch = standing_on(self._stretches, line)
        return None if stretch is None else Spot(0, stretch)


def standing_on(stretches: Sequence[Stretch], line: int) -> Stretch | None:
    """The closest of *stretches* around *line*, else the last one above it, else the first one."""
    around = [each for each in stretches if each.first <= line <= each.last]
    if around:
        return min(around, key=_height)
    above = [each for each in stretches if each.first <= line]
    return max(above, key=_last, default=stretches[0] if stretches else None)


def _height(stretch: Stretch) -> int:
    return stretch.last - stretch.first


def _last(stretch: Stretch) -> int:
    return stretch.last


def _blocks(made: Making) -> Iterator[tuple[Placed, int, int]]:
    """The blocks of a message's text, each with the code points from which and up to which it stands there."""
    part = made.part
    if part is None:
        return
    begin, behind = part.begin, part.next
    for index in range(begin.block, min(behind.block + 1, len(made.text))):
        placed = made.text[index]
        start = begin.point if index == begin.block else 0
        end = behind.point if index == behind.block else len(placed.lowered.text)
        if end > start:
            yield placed, start, start + len(placed.lowered.text[start:end].rstrip())


def _line_at(lowered: Lowered, point: int) -> int:
    """The line of the section that the code point *point* comes from."""
    if not point:
        return lowered.origins[0].first if lowered.origins else 0
    return next((first for start, stop, first, _ in _lines_of(lowered, point, len(lowered.text))), 0)


def _lines_of(lowered: Lowered, begin: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """[*begin*, *end*) of a block line by line: from and up to which code point, first and last line of its section.

    Where the shown lines are not those of the source, a stretch goes over all that it was made of.
    """
    origins, text = lowered.origins, lowered.text
    for number, origin in enumerate(origins):
        stop = origins[number + 1].at if number + 1 < len(origins) else len(text)
        if stop <= begin or origin.at >= end:
            continue
        words = text[origin.at : stop].rstrip()
        if words.count("\n") != origin.last - origin.first:
            yield max(origin.at, begin), min(stop, end), origin.first, origin.last
            continue
        at, line = origin.at, origin.first
        while line <= origin.last:
            found = text.find("\n", at, origin.at + len(words))
            behind = stop if found < 0 else found + 1
            if at < end and behind > begin:
                yield max(at, begin), min(behind, end), line, line
            at, line = behind, line + 1
