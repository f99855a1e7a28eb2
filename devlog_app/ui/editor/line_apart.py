"""One line apart: its marks of a quote, a list, a task or a heading, and its words; knows lines only, nothing of Qt."""

import re

from devlog_app.model.values import dataclass

TAB_STOP = 4

_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)*")
_ITEM = re.compile(r"([ \t]*)(?:([-*+•])|(\d{1,9})([.)]))([ \t]+|$)(?:(\[[ xXхХ]\])([ \t]+|$))?")
_RULE = re.compile(r"[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_INDENT = re.compile(r"[ \t]*")
_HEADING = re.compile(r"^(#{1,6})(?:[ \t]+|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line apart: its *quote* marks, *indent*, list mark, and the *text* behind them.

    The list mark is a *bullet*, or a *number* with its *stop*; *gap* is the room behind it. *task* is a box as typed,
    with *task_gap* behind it. A line that is no item has neither bullet nor number, and its indent is no text of it.
    """

    quote: str = ""
    indent: str = ""
    bullet: str = ""
    number: int | None = None
    stop: str = ""
    gap: str = ""
    task: str = ""
    task_gap: str = ""
    text: str = ""

    @property
    def is_item(self) -> bool:
        return bool(self.bullet) or self.number is not None

    @property
    def prefix(self) -> str:
        """Everything before the text."""
        mark = self.bullet if self.number is None else f"{self.number}{self.stop}"
        return f"{self.quote}{self.indent}{mark}{self.gap}{self.task}{self.task_gap}"

    @property
    def whole(self) -> str:
        """The line as it is typed."""
        return self.prefix + self.text

    @property
    def depth(self) -> int:
        """Columns before the list mark or the text, quote marks not counted."""
        return width(self.indent)

    @property
    def content_depth(self) -> int:
        """The column where what belongs to this item stands."""
        mark = len(self.bullet) if self.number is None else len(f"{self.number}{self.stop}")
        return self.depth + mark + 1

    @property
    def quote_level(self) -> int:
        return self.quote.count(">")

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands behind the marks."""
        return not self.text.strip()

    def is_beside(self, other: "Line") -> bool:
        """Whether both stand at the same depth of the same quote."""
        return self.depth == other.depth and self.quote_level == other.quote_level


def read(line: str) -> Line:
    """*line* apart."""
    found = _QUOTE.match(line)
    quote = found[0] if found is not None else ""
    rest = line[len(quote) :]
    item = None if _RULE.match(rest) else _ITEM.match(rest)
    if item is None:
        indent = _INDENT.match(rest)
        spaces = indent[0] if indent is not None else ""
        return Line(quote, spaces, text=rest[len(spaces) :])
    number = int(item[3]) if item[3] else None
    # Leading zeros are no number that can be counted on: such a line keeps its words.
    if item[3] and str(number) != item[3]:
        return Line(quote, item[1], text=rest[len(item[1]) :])
    return Line(
        quote,
        item[1],
        item[2] or "",
        number,
        item[4] or "",
        item[5],
        item[6] or "",
        item[7] or "",
        rest[item.end() :],
    )


def width(spaces: str) -> int:
    """Columns of *spaces*; a tab reaches the next stop."""
    column = 0
    for sign in spaces:
        column += TAB_STOP - column % TAB_STOP if sign == "\t" else 1
    return column


def is_item(line: str, kind: str) -> bool:
    """Whether *line* is an item of this *kind*: ``bullets``, ``numbers`` or ``tasks``."""
    found = read(line)
    if kind == "tasks":
        return bool(found.task)
    return found.number is not None if kind == "numbers" else bool(found.bullet) and not found.task


def heading_level(line: str) -> int:
    """The level of the heading that *line* is; 0 for none."""
    found = _HEADING.match(line)
    return len(found[1]) if found is not None else 0


def without_heading(line: str) -> str:
    """*line* without the mark of a heading."""
    return _HEADING.sub("", line, count=1)
