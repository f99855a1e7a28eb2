"""Lines with bullets, numbers and boxes as Markdown lists."""

import re
from collections.abc import Sequence
from itertools import pairwise

from devlog_app.render.lowering.ink import Run
from devlog_app.render.lowering.lists import BULLETS, DONE_TASK, INDENT, OPEN_TASK
from devlog_app.render.markdown_inlines import Manner, inline_markdown
from devlog_app.render.markdown_units import Cannot, Stretch, Unit

NUMBER = re.compile(r"(\d{1,9})\. ?")
TASK = re.compile(f"([{OPEN_TASK}{DONE_TASK}])(?: |$)")


class ListLines:
    """Writes units one under another; what stands indented under an item belongs to it."""

    def __init__(self, stretch: Stretch, manner: Manner, *, wide_numbers: bool) -> None:
        self._stretch = stretch
        self._manner = manner
        self._wide_numbers = wide_numbers
        self._indents: list[int] = []
        self.found_items = 0
        self.lines: list[str] = []

    def words(self, units: Sequence[Unit]) -> None:
        """Lines of one paragraph or item: the first may have a mark, the others go on under it."""
        text = self._stretch.text
        first = units[0]
        spaces = _spaces(text, first)
        level = min(spaces // len(INDENT), len(self._indents))
        begin = first.start + level * len(INDENT)
        mark, width, begin = self._mark(begin, first.end, level)
        indent = sum(self._indents[:level])
        if mark:
            self.found_items += 1
            self._indents[level:] = [width]
        elif level < len(self._indents):
            del self._indents[level:]
        inner = level + bool(mark)
        words = self._inline(begin, units, inner * len(INDENT))
        under = " " * (indent + (width if mark else 0))
        head, *tail = words.split("\n")
        self.lines.append((" " * indent + mark + head).rstrip(" ") if not head else " " * indent + mark + head)
        self.lines += [under + line for line in tail]

    def block(self, unit: Unit, lines: Sequence[str], following: Unit | None) -> None:
        """A quote or code, under the item that it belongs to: code begins at the edge, but *following* tells."""
        spaces = max(_spaces(self._stretch.text, one) for one in (unit, following or unit))
        level = min(spaces // len(INDENT), len(self._indents))
        if level == 0:
            raise Cannot
        self._indented(lines, level)

    def trailing_code(self, lines: Sequence[str]) -> None:
        """Code that ends in empty lines, of the innermost item."""
        self.found_items += 1
        self._indented(lines, len(self._indents))

    def _indented(self, lines: Sequence[str], level: int) -> None:
        indent = " " * sum(self._indents[:level])
        self.lines += [indent + line for line in lines]

    def blank(self) -> None:
        """An empty line."""
        self.lines.append("")

    def _mark(self, begin: int, end: int, level: int) -> tuple[str, int, int]:
        """The Markdown mark of a line that has one, its width, and where the words begin."""
        text = self._stretch.text[begin:end]
        bullet = BULLETS[min(level + 1, len(BULLETS)) - 1]
        if text == bullet or text.startswith(f"{bullet} "):
            return "- ", 2, min(begin + 2, end)
        box = TASK.match(text)
        if box:
            return f"- {_box(box[1])}", 2, begin + box.end()
        number = NUMBER.match(text)
        if number is None or (len(number[0]) < len(text) and not number[0].endswith(" ")):
            return "", 0, begin
        mark = f"{number[1]}. "
        width = len(mark) if self._wide_numbers else 2
        box = TASK.match(text, number.end())
        if box:
            return mark + _box(box[1]), width, begin + box.end()
        return mark, width, begin + number.end()

    def _inline(self, begin: int, units: Sequence[Unit], indent: int) -> str:
        """The words of *units* from *begin* on, the lines behind the first without their *indent*."""
        end = units[-1].end
        gaps: list[tuple[int, int]] = []
        for unit in units[1:]:
            width = min(indent, _spaces(self._stretch.text, unit))
            gaps.append((unit.start, unit.start + width))
        kept = [begin, *(place for gap in gaps for place in gap), end]
        spans = list(zip(kept[::2], kept[1::2], strict=True))
        text = "".join(self._stretch.text[start:stop] for start, stop in spans)
        runs = [
            run._replace(start=_moved(run.start, begin, gaps), end=_moved(run.end, begin, gaps))
            for run in self._stretch.inline_runs(begin, end)
        ]
        return inline_markdown(text, [run for run in runs if run.start < run.end], self._manner)


def _box(sign: str) -> str:
    return "[x] " if sign == DONE_TASK else "[ ] "


def _spaces(text: str, unit: Unit) -> int:
    place = unit.start
    while place < unit.end and text[place] == " ":
        place += 1
    return place - unit.start


def _moved(place: int, begin: int, gaps: Sequence[tuple[int, int]]) -> int:
    """Where *place* is once the text begins at *begin* and has no *gaps*."""
    return place - begin - sum(min(place, stop) - start for start, stop in gaps if place > start)


def joined(units: Sequence[Unit], runs: Sequence[Run]) -> list[list[Unit]]:
    """*units* with those together that a run reaches across."""
    groups = [[units[0]]]
    for before, unit in pairwise(units):
        if any(run.start < before.end and unit.start < run.end for run in runs):
            groups[-1].append(unit)
        else:
            groups.append([unit])
    return groups
