"""Words that are marked as bold, italic, code and the like: where they stand in a line; nothing of Qt."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from devlog_app.model.values import dataclass
from devlog_app.ui.editor import marks

LONGEST = 20_000
"""Code points; a longer line is data, not prose."""

_TICKS = re.compile("`+")


class Style(StrEnum):
    """What words may be marked as, in the dialect of notes."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKE = "strike"
    SPOILER = "spoiler"
    CODE = "code"


BITS: Mapping[Style, int] = MappingProxyType(
    {
        Style.BOLD: marks.BOLD,
        Style.ITALIC: marks.ITALIC,
        Style.UNDERLINE: marks.UNDERLINE,
        Style.STRIKE: marks.STRIKE,
        Style.SPOILER: marks.SPOILER,
        Style.CODE: marks.CODE,
    }
)


@dataclass(frozen=True, slots=True)
class Marked:
    """Words between two marks: from *begin* to *end* with them, from *start* to *stop* without."""

    begin: int
    start: int
    stop: int
    end: int


def marked_in(line: str, style: Style) -> list[Marked]:
    """The stretches of *line* that are marked as *style*."""
    stretches, _ = marks.marks_of(line, marks.PLAIN)
    if style is Style.CODE:
        return list(_code(line, stretches))
    edges = [(one.start, one.end) for one in stretches if one.marks == marks.MARK]
    openings = {end: start for start, end in edges}
    closings = dict(edges)
    return [
        Marked(openings[one.start], one.start, one.end, closings[one.end])
        for one in stretches
        if one.marks & BITS[style] and one.start in openings and one.end in closings
    ]


def _code(line: str, stretches: Sequence[marks.Stretch]) -> Iterator[Marked]:
    for one in stretches:
        if one.marks == marks.CODE:
            ticks = _TICKS.match(line, one.start)
            wide = len(ticks[0]) if ticks is not None else 1
            yield Marked(one.start, one.start + wide, one.end - wide, one.end)


def styles_at(line: str, column: int) -> frozenset[Style]:
    """How the words at *column* of *line* are marked."""
    if not _may_be_marked(line):
        return frozenset()
    return frozenset(style for style in Style if any(one.begin <= column <= one.end for one in marked_in(line, style)))


def _may_be_marked(line: str) -> bool:
    return any(sign in line for sign in "*_+~|`") and len(line) <= LONGEST
