"""Cut a long flow of blocks into messages where a reader would pause."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from devlog_app.model.entity import Entity, EntityType
from devlog_app.render.flow import Placed
from devlog_app.render.lowering.ink import Run
from devlog_app.render.lowering.writer import Lowered

WHOLE = frozenset(
    {
        EntityType.PRE,
        EntityType.CODE,
        EntityType.BLOCKQUOTE,
        EntityType.EXPANDABLE_BLOCKQUOTE,
        EntityType.TEXT_LINK,
        EntityType.TEXT_MENTION,
        EntityType.CUSTOM_EMOJI,
        EntityType.DATE_TIME,
    }
)
"""What is never cut when it fits a message."""

LINES = re.compile(r"\n+")
SENTENCES = re.compile(r"(?<=[.!?…])[\"'»”)\]]*\s+")
WORDS = re.compile(r"\s+")
ENOUGH = 2
WORTH_FILLING = 4
LOWEST_LEVEL = 6
LONGEST_GRAPHEME = 64


class Limits(NamedTuple):
    """How much one message holds: UTF-16 *units* and *entities*."""

    units: int
    entities: int


class Place(NamedTuple):
    """Where a message begins: a block of the flow and a code point of it.

    *next_run* is the first of the block's runs that begins there or later, *carried* are those that reach across.
    """

    block: int
    point: int = 0
    next_run: int = 0
    carried: tuple[Run, ...] = ()


class Slice(NamedTuple):
    """A block from *begin* to the code point *end*, *gap* above it."""

    lowered: Lowered
    begin: Place
    end: int
    gap: str

    @property
    def units(self) -> int:
        """Length in UTF-16 units, without the gap."""
        return self.lowered.offset(self.end) - self.lowered.offset(self.begin.point)


class Part(NamedTuple):
    """One message: where it begins, its text and entities, and where the next one begins.

    Nothing behind the block *seen* had a say in it.
    """

    begin: Place
    text: str
    entities: tuple[Entity, ...]
    next: Place
    seen: int


BEGINNING = Place(0)


def split(flow: Sequence[Placed], limits: Limits) -> Iterator[Part]:
    """The parts of *flow*, in order, none of them over *limits*."""
    place = BEGINNING
    while place.block < len(flow):
        part = part_at(flow, place, limits)
        yield part
        place = part.next


def part_at(flow: Sequence[Placed], place: Place, limits: Limits) -> Part:
    """The message that begins at *place*."""
    slices: list[Slice] = []
    units = entities = 0
    here = place
    while here.block < len(flow):
        lowered, gap = flow[here.block]
        gap = gap if slices else ""
        units += len(gap) + lowered.units - lowered.offset(here.point)
        entities += len(here.carried) + len(lowered.runs) - here.next_run
        if units > limits.units or entities > limits.entities:
            break
        slices.append(Slice(lowered, here, len(lowered.text), gap))
        here = Place(here.block + 1)
    else:
        return _part(place, slices, here, here.block)
    return _cut_short(flow, place, slices, here, limits)


def _cut_short(flow: Sequence[Placed], begin: Place, slices: list[Slice], over: Place, limits: Limits) -> Part:
    """The message of *slices*, which begin at *begin*, when the block at *over* does not fit behind them."""
    lowered, gap = flow[over.block]
    back = _steps_back(slices, limits)
    if 0 < back < len(slices):
        del slices[len(slices) - back :]
        return _part(begin, slices, Place(over.block - back), over.block)
    room = limits
    if slices:
        taken = sum(len(piece.gap) + piece.units for piece in slices) + len(gap)
        room = Limits(limits.units - taken, limits.entities - sum(_count(piece) for piece in slices))
    fits_alone = lowered.units <= limits.units and len(lowered.runs) <= limits.entities
    if back == len(slices) or (not fits_alone and room.units * WORTH_FILLING >= limits.units):
        end = cut(lowered, over, room, limits)
        if end > over.point:
            slices.append(Slice(lowered, over, _last_ink(lowered.text, over.point, end), gap if slices else ""))
            return _part(begin, slices, _behind(lowered, over, end), over.block)
    return _part(begin, slices, over, over.block)


def _count(piece: Slice) -> int:
    return len(piece.begin.carried) + len(piece.lowered.runs) - piece.begin.next_run


def _steps_back(slices: list[Slice], limits: Limits) -> int:
    """How many blocks to leave to the next message, so that it begins with a heading and none ends this one."""
    trailing = 0
    while trailing < len(slices) and slices[-1 - trailing].lowered.heading:
        trailing += 1
    if trailing:
        return trailing
    best, level, units = 0, LOWEST_LEVEL, 0
    for index, piece in enumerate(slices):
        heading = piece.lowered.heading
        if heading and heading <= level and index and units * ENOUGH >= limits.units:
            best, level = len(slices) - index, heading
        units += len(piece.gap) + piece.units
    return best


def cut(lowered: Lowered, begin: Place, room: Limits, limits: Limits) -> int:
    """The best code point to end a message that holds the block from *begin* on; *begin*'s own when there is none.

    *room* is what the message still holds, *limits* what an empty one does.
    """
    start = begin.point
    last = _furthest(lowered, begin, room)
    if last <= start:
        return start + 1 if room == limits else start
    blank = WORDS.match(lowered.text, start)
    ink = blank.end() if blank else start
    kept_whole = [run for run in _standing(lowered, begin, last) if run.type in WHOLE and _fits(lowered, run, limits)]
    for least in (start + (last - start) // ENOUGH, start):
        for places in _pauses(lowered, least, last):
            for place in places:
                if place > ink and not any(run.start < place < run.end for run in kept_whole):
                    return place
    whole = [run.start for run in kept_whole if run.start < last < run.end]
    if whole and min(whole) > start:
        return min(whole)
    if whole and room != limits:
        return start
    return last if whole else _grapheme_end(lowered.text, start, last)


def _furthest(lowered: Lowered, begin: Place, room: Limits) -> int:
    low, high = begin.point, min(len(lowered.text), begin.point + max(room.units, 0))
    base = lowered.offset(begin.point)
    while low < high:
        middle = (low + high + 1) // 2
        if lowered.offset(middle) - base <= room.units:
            low = middle
        else:
            high = middle - 1
    surplus = next(islice(_standing(lowered, begin, low), max(room.entities, 0), None), None)
    return low if surplus is None else min(low, max(surplus.start, begin.point))


def _standing(lowered: Lowered, begin: Place, end: int) -> Iterator[Run]:
    """The runs on the code points from *begin* up to *end*."""
    yield from begin.carried
    runs = lowered.runs
    for index in range(begin.next_run, len(runs)):
        if runs[index].start >= end:
            return
        yield runs[index]


def _pauses(lowered: Lowered, least: int, last: int) -> Iterator[list[int]]:
    """Places in (*least*, *last*] where a reader would pause, the last first; the best kind of place first."""
    first, behind = bisect_left(lowered.pauses, least + 1), bisect_left(lowered.pauses, last + 1)
    yield list(reversed(lowered.pauses[first:behind]))
    for pattern in (LINES, SENTENCES, WORDS):
        yield [match.start() for match in pattern.finditer(lowered.text, least + 1, last + 1)][::-1]


def _grapheme_end(text: str, start: int, last: int) -> int:
    """The end of the last whole character, as readers see characters, at or before *last*."""
    if last >= len(text):
        return len(text)
    import regex  # type: ignore[import-untyped]

    begin = max(start, last - LONGEST_GRAPHEME)
    end = begin
    for match in regex.finditer(r"\X", text[begin : last + 1]):
        if begin + match.end() > last:
            break
        end = begin + match.end()
    return end if end > start else last


def _fits(lowered: Lowered, run: Run, limits: Limits) -> bool:
    return lowered.offset(run.end) - lowered.offset(run.start) <= limits.units


def _last_ink(text: str, start: int, end: int) -> int:
    """*end* before the white space that stands there, in which no message may end; *end* where all of it is that."""
    ink = len(text[start:end].rstrip())
    return start + ink if ink else end


def _behind(lowered: Lowered, begin: Place, end: int) -> Place:
    """Where the next message begins when the block was cut at *end*: white space between them is in neither."""
    text, point = lowered.text, end
    standing = list(_standing(lowered, begin, end))
    in_code = any(run.type is EntityType.PRE and run.start < end < run.end for run in standing)
    while point < len(text) and (text[point] == "\n" if in_code else text[point].isspace()):
        point += 1
    if point >= len(text):
        return Place(begin.block + 1)
    standing = list(_standing(lowered, begin, point))
    index = begin.next_run + len(standing) - len(begin.carried)
    return Place(begin.block, point, index, tuple(run for run in standing if run.end > point))


def _part(begin: Place, slices: list[Slice], following: Place, seen: int) -> Part:
    texts: list[str] = []
    entities: list[Entity] = []
    base = 0
    for piece in slices:
        lowered, start = piece.lowered, piece.begin.point
        texts += (piece.gap, lowered.text[start : piece.end])
        base += len(piece.gap)
        shift = base - lowered.offset(start)
        entities += [_entity(piece, run, shift) for run in _standing(lowered, piece.begin, piece.end)]
        base += piece.units
    return Part(begin, "".join(texts), tuple(entities), following, seen)


def _entity(piece: Slice, run: Run, shift: int) -> Entity:
    start, end = max(run.start, piece.begin.point), min(run.end, piece.end)
    offset = piece.lowered.offset(start)
    return Entity(type=run.type, offset=shift + offset, length=piece.lowered.offset(end) - offset, **(run.extras or {}))
