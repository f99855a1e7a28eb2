"""Numbers of ordered lists in step, and items moved with what belongs to them; knows lines only, nothing of Qt."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from devlog_app.ui.editor.line_apart import Line, read
from devlog_app.ui.editor.list_lines import indented, outdented

SHIFT = 2
"""Spaces by which Tab moves lines that are in no list."""


def renumbered(lines: Sequence[str], first: int = 0, last: int | None = None) -> list[str]:
    """*lines* with the ordered lists around those from *first* to *last* counting on from their first numbers.

    Lists that say the same number everywhere stay so.
    """
    changed = list(lines)
    read_lines = [read(line) for line in lines]
    for run in _runs(read_lines):
        begin = read_lines[run[0]].number
        if begin is None or not _touches(run, first, len(lines) if last is None else last):
            continue
        if len(run) > 1 and all(read_lines[place].number == begin for place in run):
            continue
        for number, place in enumerate(run, begin):
            if read_lines[place].number != number:
                changed[place] = replace(read_lines[place], number=number).whole
    return changed


def _touches(run: Sequence[int], first: int, last: int) -> bool:
    return run[0] <= last + 1 and run[-1] >= first - 1


def _runs(lines: Sequence[Line]) -> Iterator[list[int]]:
    """The places of ordered items that stand side by side in one list."""
    open_runs: dict[tuple[int, int], list[int]] = {}
    for place, line in enumerate(lines):
        if line.is_empty and not line.is_item:
            continue
        ended = [key for key in open_runs if _ends(key, line)]
        for key in ended:
            yield open_runs.pop(key)
        if line.number is not None:
            key = (line.quote_level, line.depth)
            run = open_runs.get(key)
            if run is not None and lines[run[0]].stop != line.stop:
                yield open_runs.pop(key)
            open_runs.setdefault(key, []).append(place)
    yield from open_runs.values()


def _ends(key: tuple[int, int], line: Line) -> bool:
    """Whether *line* ends the list at quote level and depth *key*."""
    level, depth = key
    if line.quote_level != level or line.depth < depth:
        return True
    return line.depth == depth and line.number is None


def with_children(lines: Sequence[str], place: int) -> int:
    """The last line of what belongs to the item on line *place*."""
    item = read(lines[place])
    if not item.is_item:
        return place
    end = place
    for below in range(place + 1, len(lines)):
        line = read(lines[below])
        if line.is_empty and not line.is_item:
            continue
        if line.depth <= item.depth or line.quote_level != item.quote_level:
            break
        end = below
    return end


def deeper(lines: Sequence[str], first: int, last: int) -> list[str]:
    """*lines* with those from *first* to *last* one level deeper, items with what belongs to them."""
    return _shifted(lines, first, last, indented, lambda line: (" " * SHIFT + line) if line.strip() else line)


def shallower(lines: Sequence[str], first: int, last: int) -> list[str]:
    """*lines* with those from *first* to *last* one level up, items with what belongs to them."""
    changed = _shifted(lines, first, last, outdented, _unindented)
    if changed == list(lines) or last + 1 >= len(lines):
        return changed
    # What stood behind an item that left becomes its first child.
    moved, below = read(changed[last]), read(changed[last + 1])
    if moved.is_item and below.number is not None and below.depth > moved.depth and read(lines[last]).depth:
        changed[last + 1] = replace(below, number=1).whole
    return renumbered(changed, first, last)


def _shifted(
    lines: Sequence[str],
    first: int,
    last: int,
    item: Callable[[Sequence[str], int], str],
    other: Callable[[str], str],
) -> list[str]:
    changed = list(lines)
    place = first
    while place <= last:
        line = read(lines[place])
        if not line.is_item:
            changed[place] = other(lines[place])
            place += 1
            continue
        end = with_children(lines, place)
        changed[place] = item(changed, place)
        by = read(changed[place]).depth - line.depth
        for below in range(place + 1, end + 1):
            changed[below] = _moved(changed[below], by)
        place = end + 1
    return renumbered(changed, first, last)


def _moved(text: str, by: int) -> str:
    line = read(text)
    if line.is_empty and not line.is_item:
        return text
    return replace(line, indent=" " * max(0, line.depth + by)).whole


def _unindented(text: str) -> str:
    line = read(text)
    return replace(line, indent=" " * max(0, line.depth - SHIFT)).whole if line.indent else text


def swapped(lines: Sequence[str], first: int, last: int, by: int, *, counted: bool = True) -> list[str]:
    """*lines* with those from *first* to *last* one place up (*by* -1) or down (1), their numbers in step.

    There must be a place to go to; what is not *counted* (code) keeps its numbers.
    """
    if by < 0:
        order = [*lines[: first - 1], *lines[first : last + 1], lines[first - 1], *lines[last + 1 :]]
    else:
        order = [*lines[:first], lines[last + 1], *lines[first : last + 1], *lines[last + 2 :]]
    return _counted_as_before(lines, order, first + min(by, 0), last + max(by, 0)) if counted else order


def _counted_as_before(before: Sequence[str], after: Sequence[str], first: int, last: int) -> list[str]:
    """*after* with the lists between *first* and *last* counting from where they began in *before*."""
    changed = list(after)
    read_lines = [read(line) for line in after]
    begins = dict(_beginnings(before, first, last))
    for run in _runs(read_lines):
        begin = begins.get((read_lines[run[0]].quote_level, read_lines[run[0]].depth))
        if begin is not None and run[0] <= last and run[-1] >= first:
            for number, place in enumerate(run, begin):
                changed[place] = replace(read_lines[place], number=number).whole
    return changed


def _beginnings(lines: Sequence[str], first: int, last: int) -> Iterator[tuple[tuple[int, int], int]]:
    """Level, depth and first number of the lists that reach into the lines from *first* to *last* and count."""
    read_lines = [read(line) for line in lines]
    for run in _runs(read_lines):
        numbers = [read_lines[place].number for place in run]
        begin = read_lines[run[0]]
        if begin.number is None or run[0] > last or run[-1] < first or (len(run) > 1 and len(set(numbers)) == 1):
            continue
        yield (begin.quote_level, begin.depth), begin.number
