"""What Enter, Tab and a click make of the lines of a list or a quote; knows lines only, nothing of Qt."""

from collections.abc import Sequence
from dataclasses import replace

from devlog_app.model.values import dataclass
from devlog_app.ui.editor.line_apart import TAB_STOP, Line, read


@dataclass(frozen=True, slots=True)
class Enter:
    """What the Enter key does on a line: the line becomes *here*, and with *below* another one begins with that."""

    here: str
    below: str | None = None


def entered(lines: Sequence[str], place: int, column: int) -> Enter | None:
    """What Enter means on line *place* of *lines* with the caret at code point *column*; None: a plain line end."""
    line = read(lines[place])
    text = lines[place]
    if column < len(line.prefix.rstrip(" \t")) or not (line.is_item or line.quote):
        return None
    if line.is_empty:
        return _left(lines, place, line)
    before, behind = text[:column], text[column:]
    if column <= len(line.prefix) and line.is_item:
        # Room for an item above this one.
        return Enter(line.prefix.rstrip(" \t") + " ", _next_prefix(line) + behind.lstrip(" \t"))
    return Enter(before, _next_prefix(line) + behind.lstrip(" \t"))


def _next_prefix(line: Line) -> str:
    if not line.is_item:
        quote = line.quote if line.quote.endswith(" ") or not line.quote else f"{line.quote} "
        return quote + line.indent
    number = None if line.number is None else line.number + 1
    task = "[ ]" if line.task else ""
    return replace(line, number=number, gap=line.gap or " ", task=task, task_gap=" " if task else "").prefix


def _left(lines: Sequence[str], place: int, line: Line) -> Enter:
    """Enter on a line with nothing but marks: one step out of what it stands in."""
    if line.is_item and line.depth:
        return Enter(outdented(lines, place))
    if line.is_item:
        return Enter(line.quote)
    levels = line.quote.rstrip(" ").removesuffix(">").rstrip(" ")
    return Enter(f"{levels} " if levels else "")


def indented(lines: Sequence[str], place: int) -> str:
    """Item *place* of *lines* one level deeper: under the item above it; as it is where there is none."""
    line = read(lines[place])
    above = _above(lines, place, line, line.depth)
    if above is None or above.depth < line.depth:
        return lines[place]
    depth = above.content_depth
    beside = _above(lines, place, line, depth)
    if beside is not None and beside.depth > line.depth and beside.is_item:
        return _at(line, beside.indent, _alike(beside))
    first = 1 if line.number is not None else None
    return _at(line, " " * depth, replace(line, number=first))


def outdented(lines: Sequence[str], place: int) -> str:
    """Item *place* of *lines* one level up: beside the item that it stood under, marked like that."""
    line = read(lines[place])
    if not line.depth:
        return lines[place]
    parent = _above(lines, place, line, line.depth - 1)
    if parent is None:
        return _at(line, " " * max(0, line.depth - TAB_STOP), line)
    return _at(line, parent.indent, _alike(parent))


def _above(lines: Sequence[str], place: int, line: Line, depth: int) -> Line | None:
    """The nearest item above *place*, in the same quote, that stands at *depth* or less."""
    for text in reversed(lines[:place]):
        other = read(text)
        if other.quote_level != line.quote_level:
            return None
        if other.is_item and other.depth <= depth:
            return other
        if not other.is_item and not other.depth and not other.is_empty:
            return None
    return None


def _alike(neighbour: Line) -> Line:
    """The mark of an item that follows *neighbour*."""
    return replace(neighbour, number=None if neighbour.number is None else neighbour.number + 1)


def _at(line: Line, indent: str, marked: Line) -> str:
    """*line* at *indent* with the mark of *marked*; its own box stays."""
    return replace(
        line,
        indent=indent,
        bullet=marked.bullet,
        number=marked.number,
        stop=marked.stop,
        gap=line.gap or " ",
    ).whole


def box_of(line: str) -> tuple[int, int] | None:
    """Where the box of a task stands in *line* (code points), or None."""
    found = read(line)
    if not found.task:
        return None
    end = len(found.prefix) - len(found.task_gap)
    return end - len(found.task), end


def ticked(line: str) -> str:
    """*line*, a task, done if it was to do and the other way round."""
    found = read(line)
    done = found.task not in {"", "[ ]"}
    return replace(found, task="[ ]" if done else "[x]").whole if found.task else line
