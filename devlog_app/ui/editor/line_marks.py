"""Whole lines as headings, items, tasks and quotes, and back; knows lines only, nothing of Qt."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from devlog_app.ui.editor.line_apart import Line, heading_level, read, without_heading
from devlog_app.ui.editor.list_lines import ticked

_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})")
_TICKS = re.compile("`{3,}")

LineChange = Callable[[Sequence[str]], list[str]]
"""What a command makes of the lines of a selection: as many lines as there were."""


def with_heading(lines: Sequence[str], level: int) -> list[str]:
    """*lines* as headings of *level*, or as plain lines where they are that already."""
    off = all(heading_level(line) == level for line in _said(lines))
    mark = "" if off else "#" * level + " "
    return [_as_heading(line, mark, alone=len(lines) == 1) for line in lines]


def _as_heading(line: str, mark: str, *, alone: bool) -> str:
    if not line.strip() and not alone:
        return line
    if not heading_level(line) and read(line).is_item:
        # A heading in an item would be typed words.
        return mark + read(line).text
    return mark + without_heading(line)


def with_bullets(lines: Sequence[str]) -> list[str]:
    """*lines* as items with a bullet, or as plain lines where they are that already."""
    return _as_items(lines, lambda line: bool(line.bullet) and not line.task, lambda line, _: _bullet(line))


def with_numbers(lines: Sequence[str]) -> list[str]:
    """*lines* as a numbered list, or as plain lines where they are that already."""
    return _as_items(lines, lambda line: line.number is not None, _numbered)


def with_tasks(lines: Sequence[str]) -> list[str]:
    """*lines* as tasks; tasks are ticked, and where all are done, to do again."""
    apart = [read(line) for line in _said(lines)]
    if apart and all(line.task for line in apart):
        to_do = any(line.task == "[ ]" for line in apart)
        return [ticked(line) if read(line).task and (read(line).task == "[ ]") is to_do else line for line in lines]
    return _as_items(lines, lambda line: bool(line.task), lambda line, _: _task(line), keep=True)


def with_quote(lines: Sequence[str]) -> list[str]:
    """*lines* inside a quote, or out of it where all are in one; empty lines between belong to it."""
    if all(read(line).quote_level for line in _said(lines)):
        return [re.sub(r"^[ ]{0,3}>[ ]?", "", line) for line in lines]
    return [f"> {line}" if line else ">" for line in lines] if len(lines) > 1 else [f"> {lines[0]}"]


def fenced(lines: Sequence[str]) -> list[str]:
    """*lines* between fences that none of them closes, or without theirs."""
    first, last = _FENCE.match(lines[0]), _FENCE.match(lines[-1])
    if len(lines) > 1 and first is not None and last is not None and first[1][0] == last[1][0]:
        return list(lines[1:-1])
    longest = max((len(found) for line in lines for found in _TICKS.findall(line)), default=2)
    fence = "`" * (longest + 1)
    return [fence, *lines, fence]


def _said(lines: Sequence[str]) -> list[str]:
    """The lines that count: those with words, or all where none has any."""
    return [line for line in lines if line.strip()] or list(lines)


def _as_items(
    lines: Sequence[str],
    is_so: Callable[[Line], bool],
    made: Callable[[Line, int], Line],
    *,
    keep: bool = False,
) -> list[str]:
    off = not keep and all(is_so(read(line)) for line in _said(lines))
    changed, number = [], 0
    for line in lines:
        if not line.strip() and len(lines) > 1:
            changed.append(line)
            continue
        number += 1
        apart = read(without_heading(line))
        changed.append(_plain(apart).whole if off else made(apart, number).whole)
    return changed


def _plain(line: Line) -> Line:
    return replace(line, bullet="", number=None, stop="", gap="", task="", task_gap="")


def _bullet(line: Line) -> Line:
    return replace(line, bullet=line.bullet or "-", number=None, stop="", gap=" ", task="", task_gap="")


def _numbered(line: Line, number: int) -> Line:
    return replace(line, bullet="", number=number, stop=line.stop or ".", gap=" ", task="", task_gap="")


def _task(line: Line) -> Line:
    if line.task:
        return line
    marked = line if line.is_item else replace(line, bullet="-")
    return replace(marked, gap=marked.gap or " ", task="[ ]", task_gap=" ")
