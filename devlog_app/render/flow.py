"""Lowered blocks one under another, and the empty lines between them."""

from collections.abc import Sequence
from typing import NamedTuple

from devlog_app.render.document import Footnote, Section
from devlog_app.render.lowering.writer import Lowered

NEXT_LINE, EMPTY_LINE = "\n", "\n\n"


class Placed(NamedTuple):
    """A lowered block and what separates it from the one above."""

    lowered: Lowered
    gap: str


def place(
    placed: list[Placed | None],
    sections: Sequence[Section],
    lines: Sequence[int],
    lowered: Sequence[Lowered],
    start: int,
    end: int,
) -> None:
    """Work out anew what separates the blocks [*start*, *end*) from those above, and whom that concerns behind them.

    There are as many lines apart as typed, one empty line at most, and a heading has air above it. What does not show
    in its place (comments, definitions, footnotes) is None.
    """
    above = start - 1
    while above >= 0 and placed[above] is None:
        above -= 1
    last, under_heading = 0, True
    if above >= 0:
        last, under_heading = lines[above] + sections[above].length - 1, lowered[above].heading > 0
    apart = False
    for index in range(above + 1, len(sections)):
        section, block = sections[index], lowered[index]
        apart = apart or lines[index] > last + 1
        last = lines[index] + section.length - 1
        if not (block.text or block.media) or isinstance(section.block, Footnote):
            placed[index] = None
            continue
        gap = EMPTY_LINE if apart or (block.heading and not under_heading) else NEXT_LINE
        before = placed[index]
        if before is None or before.lowered is not block or before.gap != gap:
            placed[index] = Placed(block, gap)
        if index >= end:
            break
        apart, under_heading = False, block.heading > 0


def with_notes(flow: list[Placed], notes: Sequence[Lowered]) -> list[Placed]:
    """*flow* with the footnotes behind its last words (pictures may follow), a line each."""
    if not notes:
        return flow
    end = len(flow)
    while end and flow[end - 1].lowered.media:
        end -= 1
    end = end or len(flow)
    listed = [Placed(note, NEXT_LINE if index else EMPTY_LINE) for index, note in enumerate(notes)]
    return [*flow[:end], *listed, *flow[end:]]
