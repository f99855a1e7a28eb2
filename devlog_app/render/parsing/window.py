"""Reading again only the lines that a change concerns.

A top-level block depends on its own lines and on the begin of the block behind it, so reading starts at the first
block that could have seen the change, and ends where the new blocks meet the old ones: at a line that is behind the
change and began a block before. What looks for its end in all the text behind it (a comment, ``<details>``) says so
when it fails; when it succeeds it may have ended the block above it.
"""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from devlog_app.render.document import Details, Section, Unseen
from devlog_app.render.parsing.block_parser import RawSection
from devlog_app.render.parsing.reading import Parser

LOOKAHEAD = 3
"""How many lines of the block behind it a block may look at, and one to spare."""
FAR_REACHING = (Unseen, Details)
WINDOW = 48
GROWTH = 8


class Change(NamedTuple):
    """Lines [*first*, *old_end*) of the old text became [*first*, *new_end*); they begin at character *position*."""

    first: int
    old_end: int
    new_end: int
    position: int

    @property
    def moved(self) -> int:
        """How many lines further down everything behind the change stands now."""
        return self.new_end - self.old_end


class Reread(NamedTuple):
    """The old blocks [*begin*, *end*) became *sections*, whose lines count from *line*."""

    begin: int
    end: int
    line: int
    sections: list[RawSection]


def change_between(old: str, new: str) -> Change:
    """What became of *old* in *new*, from the first character that differs to the last."""
    shorter = min(len(old), len(new))
    begin = same_at_begin(old, new)
    end = _same_at_end(old, new, shorter - begin)
    position = new.rfind("\n", 0, begin) + 1
    first = old.count("\n", 0, begin)
    old_end = first + old.count("\n", begin, len(old) - end) + 1
    new_end = first + new.count("\n", begin, len(new) - end) + 1
    return Change(first, old_end, new_end, position)


def same_at_begin(old: str, new: str) -> int:
    """How many characters *old* and *new* begin with alike."""
    low, high = 0, min(len(old), len(new))
    while low < high:
        middle = (low + high + 1) // 2
        if old[low:middle] == new[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _same_at_end(old: str, new: str, length: int) -> int:
    low, high = 0, length
    while low < high:
        middle = (low + high + 1) // 2
        if old[len(old) - middle : len(old) - low] == new[len(new) - middle : len(new) - low]:
            low = middle
        else:
            high = middle - 1
    return low


def reread(
    parser: Parser,
    source: str,
    sections: Sequence[Section],
    starts: Sequence[int],
    unclosed: Sequence[int],
    change: Change,
) -> Reread:
    """The blocks of *source* that *change* concerns.

    *starts* are the lines where the old *sections* began, *unclosed* the places of those that looked for their end in
    vain.
    """
    begin = max(bisect_left(starts, change.first - LOOKAHEAD) - 1, 0)
    begin = min([begin, *unclosed[:1]])
    while begin and isinstance(sections[begin].block, FAR_REACHING):
        begin -= 1
    line = starts[begin] if begin else 0
    offset = _lines_back(source, change.position, change.first - line)
    size = WINDOW
    while True:
        end = _lines_on(source, change.position, change.new_end - change.first + size)
        found = _read(parser, source[offset:end], line, starts, begin, change, whole=end >= len(source))
        if found is not None:
            return found
        size *= GROWTH


def _read(
    parser: Parser, window: str, line: int, starts: Sequence[int], begin: int, change: Change, *, whole: bool
) -> Reread | None:
    """The blocks up to where they meet the old ones; None when the *window* is too small to tell."""
    sections: list[RawSection] = []
    last = line + window.count("\n") - LOOKAHEAD
    for section in parser.raw_sections(window):
        first = line + section.first
        if not whole and first > last:
            return None
        if first >= change.new_end:
            met = bisect_left(starts, first - change.moved)
            if met < len(starts) and met >= begin and starts[met] == first - change.moved:
                return Reread(begin, met, line, sections)
        if not whole and (section.unclosed is not None or line + section.end > last):
            return None
        sections.append(section)
    return Reread(begin, len(starts), line, sections) if whole else None


def _lines_back(source: str, position: int, count: int) -> int:
    """The begin of the line *count* lines above the one that begins at *position*."""
    for _ in range(count):
        position = source.rfind("\n", 0, position - 1) + 1
    return position


def _lines_on(source: str, position: int, count: int) -> int:
    """The begin of the line *count* lines below the one that begins at *position*, or the end of *source*."""
    for _ in range(count):
        position = source.find("\n", position) + 1
        if not position:
            return len(source)
    return position
