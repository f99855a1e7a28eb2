"""Cut a long flow of blocks into messages where a reader would pause."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
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


class Limits(NamedTuple):
    """How much one message holds: UTF-16 *units* and *entities*."""

    units: int
    entities: int


class Place(NamedTuple):
    """Where a message begins: a block of the flow, and a code point of it."""

    block: int
    point: int


class Slice(NamedTuple):
    """Code points [*start*, *end*) of a block, *gap* above them."""

    lowered: Lowered
    start: int
    end: int
    gap: str


class Part(NamedTuple):
    """One message: its text and entities, and where the next one begins.

    Nothing behind the block *seen* had a say in it.
    """

    text: str
    entities: tuple[Entity, ...]
    next: Place
    seen: int


def split(flow: Sequence[Placed], limits: Limits) -> Iterator[Part]:
    """The parts of *flow*, in order, none of them over *limits*."""
    place = Place(0, 0)
    while place.block < len(flow):
        part = part_at(flow, place, limits)
        yield part
        place = part.next


def part_at(flow: Sequence[Placed], place: Place, limits: Limits) -> Part:
    """The message that begins at *place*."""
    slices: list[Slice] = []
    units = entities = 0
    block, point = place
    while block < len(flow):
        lowered = flow[block].lowered
        gap = flow[block].gap if slices else ""
        more_units = len(gap) + lowered.units - lowered.offset(point)
        more_entities = len(lowered.runs) if not point else len(_runs_from(lowered, point))
        if units + more_units > limits.units or entities + more_entities > limits.entities:
            break
        slices.append(Slice(lowered, point, len(lowered.text), gap))
        units, entities = units + more_units, entities + more_entities
        block, point = block + 1, 0
    else:
        return _part(slices, Place(block, 0), block)
    return _ended(flow, slices, Place(block, point), Limits(limits.units - units, limits.entities - entities), limits)


def _ended(flow: Sequence[Placed], slices: list[Slice], over: Place, room: Limits, limits: Limits) -> Part:
    """The message of *slices*, when the block at *over* does not fit behind them."""
    lowered, gap = flow[over.block].lowered, flow[over.block].gap
    fits_alone = lowered.units - lowered.offset(over.point) <= limits.units and len(lowered.runs) <= limits.entities
    back = _steps_back(slices, limits)
    only_headings = back == len(slices)
    if back and not only_headings:
        del slices[len(slices) - back :]
        return _part(slices, Place(over.block - back, 0), over.block)
    start_here = not slices or (not fits_alone and room.units * 4 >= limits.units) or (only_headings and not fits_alone)
    if start_here:
        room = room if not slices else Limits(room.units - len(gap), room.entities)
        end = cut(lowered, over.point, room, limits)
        if end > over.point:
            slices.append(Slice(lowered, over.point, _last_ink(lowered.text, over.point, end), gap if slices else ""))
            return _part(slices, _behind(lowered, over.block, end), over.block)
    return _part(slices, over, over.block)


def _steps_back(slices: list[Slice], limits: Limits) -> int:
    """How many blocks to leave to the next message, so that it begins with a heading and none ends this one."""
    trailing = 0
    while trailing < len(slices) and slices[-1 - trailing].lowered.heading:
        trailing += 1
    if trailing:
        return trailing
    best, level, units = 0, 7, 0
    for index, piece in enumerate(slices):
        heading = piece.lowered.heading
        if heading and heading <= level and index and units * ENOUGH >= limits.units:
            best, level = len(slices) - index, heading
        units += len(piece.gap) + piece.lowered.offset(piece.end) - piece.lowered.offset(piece.start)
    return best


def cut(lowered: Lowered, start: int, room: Limits, limits: Limits) -> int:
    """The best place to end a message that holds the block from code point *start* on; *start* when there is none.

    *room* is what the message still holds, *limits* what an empty one does.
    """
    last = _furthest(lowered, start, room)
    if last <= start:
        return start
    blank = WORDS.match(lowered.text, start)
    ink = blank.end() if blank else start
    kept_whole = [run for run in _runs_from(lowered, start) if run.type in WHOLE and _fits(lowered, run, limits)]
    for least in (start + (last - start) // ENOUGH, start):
        for places in _pauses(lowered, least, last):
            for place in places:
                if place > ink and not any(run.start < place < run.end for run in kept_whole):
                    return place
    whole = [run.start for run in kept_whole if run.start < last < run.end]
    if whole and min(whole) > start:
        return min(whole)
    return last if whole else _grapheme_end(lowered.text, start, last)


def _furthest(lowered: Lowered, start: int, room: Limits) -> int:
    low, high = start, min(len(lowered.text), start + max(room.units, 0))
    base = lowered.offset(start)
    while low < high:
        middle = (low + high + 1) // 2
        if lowered.offset(middle) - base <= room.units:
            low = middle
        else:
            high = middle - 1
    runs = _runs_from(lowered, start)
    if len(runs) > room.entities:
        low = min(low, runs[max(room.entities, 0)].start)
    return low


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

    begin = max(start, last - 64)
    end = begin
    for match in regex.finditer(r"\X", text[begin : last + 1]):
        if begin + match.end() > last:
            break
        end = begin + match.end()
    return end if end > start else last


def _fits(lowered: Lowered, run: Run, limits: Limits) -> bool:
    return lowered.offset(run.end) - lowered.offset(run.start) <= limits.units


def _runs_from(lowered: Lowered, point: int) -> list[Run]:
    return [run for run in lowered.runs if run.end > point] if point else list(lowered.runs)


def _last_ink(text: str, start: int, end: int) -> int:
    """*end* before the white space that stands there, in which no message may end; *end* where all of it is that."""
    ink = len(text[start:end].rstrip())
    return start + ink if ink else end


def _behind(lowered: Lowered, block: int, end: int) -> Place:
    """Where the next message begins when the block was cut at *end*: white space between them is in neither."""
    text = lowered.text
    point = end
    in_code = any(run.type is EntityType.PRE and run.start < end < run.end for run in lowered.runs)
    while point < len(text) and (text[point] == "\n" if in_code else text[point].isspace()):
        point += 1
    return Place(block, point) if point < len(text) else Place(block + 1, 0)


def _part(slices: list[Slice], following: Place, seen: int) -> Part:
    texts: list[str] = []
    entities: list[Entity] = []
    base = 0
    for piece in slices:
        lowered = piece.lowered
        texts += (piece.gap, lowered.text[piece.start : piece.end])
        base += len(piece.gap)
        shift = base - lowered.offset(piece.start)
        entities += [
            _entity(lowered, run, piece, shift)
            for run in lowered.runs
            if run.end > piece.start and run.start < piece.end
        ]
        base += lowered.offset(piece.end) - lowered.offset(piece.start)
    text = "".join(texts)
    return Part(text, tuple(entities), following, seen)


def _entity(lowered: Lowered, run: Run, piece: Slice, shift: int) -> Entity:
    start, end = max(run.start, piece.start), min(run.end, piece.end)
    offset = lowered.offset(start)
    return Entity(type=run.type, offset=shift + offset, length=lowered.offset(end) - offset, **(run.extras or {}))
