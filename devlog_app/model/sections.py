"""Sections of a note: what belongs to a heading, and the lines of a note after a section was moved."""

from collections.abc import Sequence

from devlog_app.model.line_readings import Heading
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True)
class Move:
    """Lines from *first* up to, not including, *last* (from 1) become *lines*; the section then begins on *line*."""

    first: int
    last: int
    lines: tuple[str, ...]
    line: int


def end_of(headings: Sequence[Heading], index: int) -> int:
    """The number of the heading that ends the section of *index*: the next one as high; their count behind the last."""
    level = headings[index].level
    return next((at for at in range(index + 1, len(headings)) if headings[at].level <= level), len(headings))


def section_at(headings: Sequence[Heading], line: int) -> int | None:
    """The number of the heading under which *line* stands; None above the first."""
    found = None
    for index, heading in enumerate(headings):
        if heading.line > line:
            break
        found = index
    return found


def moved(headings: Sequence[Heading], lines: Sequence[str], index: int, before: int) -> Move | None:
    """What moving the section of heading *index* before heading *before* (their count: to the end) does to *lines*.

    None where it would stay in its place, or go into itself. A line is left free between two sections.
    """
    end = end_of(headings, index)
    if index <= before <= end:
        return None
    first, middle, last = (index, end, before) if before > index else (before, index, end)
    upper = _lines(headings, lines, first, middle)
    lower = _lines(headings, lines, middle, last)
    gap = ("",) if lower and lower[-1].strip() else ()
    start = headings[first].line
    line = start + len(lower) + len(gap) if before > index else start
    return Move(start, start + len(upper) + len(lower), (*lower, *gap, *upper), line)


def _lines(headings: Sequence[Heading], lines: Sequence[str], first: int, last: int) -> tuple[str, ...]:
    end = headings[last].line - 1 if last < len(headings) else len(lines)
    return tuple(lines[headings[first].line - 1 : end])
