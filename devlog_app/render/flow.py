"""Lowered blocks one under another, and the empty lines between them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from devlog_app.render.document import Footnote, Section, Unseen
from devlog_app.render.lowering.writer import Lowered

NEXT_LINE, EMPTY_LINE = "\n", "\n\n"


class Placed(NamedTuple):
    """A lowered block and what separates it from the one above; *line* is where it begins in the file."""

    lowered: Lowered
    gap: str
    line: int


def flowing(sections: Iterable[Section], lowered: Iterable[Lowered]) -> Iterator[Placed]:
    """The blocks that show, each with the gap above it: as many lines apart as typed, a heading with air above it."""
    end, apart, under_heading, under_note = 0, False, True, False
    for section, block in zip(sections, lowered, strict=True):
        is_note = isinstance(section.block, Footnote)
        apart = not under_note if is_note else apart or section.first > end + 1
        end = section.last
        if isinstance(section.block, Unseen) or not (block.text or block.media):
            continue
        air = apart or (block.heading > 0 and not under_heading)
        yield Placed(block, EMPTY_LINE if air else NEXT_LINE, section.first)
        apart, under_heading, under_note = False, block.heading > 0, is_note
