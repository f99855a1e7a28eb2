"""Marks put around words and taken away again: bold, italic, underline, strike, spoiler; nothing of Qt."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.values import dataclass
from devlog_app.ui.editor.line_apart import read
from devlog_app.ui.editor.marked_words import Marked, Style, marked_in

SIGNS: Mapping[Style, str] = MappingProxyType(
    {
        Style.BOLD: "**",
        Style.ITALIC: "*",
        Style.UNDERLINE: "++",
        Style.STRIKE: "~~",
        Style.SPOILER: "||",
        Style.CODE: "`",
    }
)
WHOLE_WORDS = frozenset({Style.UNDERLINE, Style.SPOILER})
"""Their marks hold only where no word goes on outside."""

_HEADING = re.compile(r"#{1,6}[ \t]+")
_TICKS = re.compile("`+")


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A line as it is now, and where the selection stands in it."""

    line: str
    start: int
    end: int


def content_start(line: str) -> int:
    """Where the words of *line* begin: behind quote, list and heading marks."""
    found = read(line)
    heading = _HEADING.match(found.text)
    return len(found.prefix) + (heading.end() if heading is not None else 0)


def is_marked(line: str, start: int, end: int, style: Style) -> bool | None:
    """Whether all words of *line* between *start* and *end* are marked as *style*; None where there are none."""
    start, end = _words_in(line, start, end)
    if start >= end:
        return None
    return any(one.begin <= start and end <= one.end for one in marked_in(line, style))


def wrapped(line: str, start: int, end: int, style: Style) -> Rewritten:
    """*line* with its words between *start* and *end* marked as *style*; white space stays outside the marks."""
    start, end = _words_in(line, start, end)
    if start >= end:
        return Rewritten(line, start, end)
    if style in WHOLE_WORDS:
        start, end = _whole_words(line, start, end)
    if style is Style.CODE:
        return _as_code(line, start, end)
    sign = SIGNS[style]
    touched = [one for one in marked_in(line, style) if one.begin < end and start < one.end]
    begin = min([start, *(one.begin for one in touched)])
    finish = max([end, *(one.end for one in touched)])
    words, at = "", begin
    for one in touched:
        words += line[at : one.begin] + _other_sign(line, one, style) + line[one.start : one.stop]
        words += _other_sign(line, one, style)
        at = one.end
    words += line[at:finish]
    new = f"{line[:begin]}{sign}{words}{sign}{line[finish:]}"
    return Rewritten(new, begin + len(sign), begin + len(sign) + len(words))


def unwrapped(line: str, start: int, end: int, style: Style, *, whole: bool = False) -> Rewritten:
    """*line* with its words between *start* and *end* no longer marked as *style*; *whole*: nor those around them."""
    first, last = _words_in(line, start, end)
    for one in marked_in(line, style):
        if not (one.begin <= first and last <= one.end):
            continue
        first, last = max(first, one.start), min(last, one.stop)
        if whole or style is Style.CODE:
            return _without(line, one, style, start, end)
        return _split(line, one, style, first, last)
    return Rewritten(line, start, end)


def _without(line: str, one: Marked, style: Style, start: int, end: int) -> Rewritten:
    words = line[one.start : one.stop]
    has_room = style is Style.CODE and len(words) > 1 and words[0] == words[-1] == " " and words.strip() != ""
    if has_room:
        words = words[1:-1]
    rest = _other_sign(line, one, style)
    new = f"{line[: one.begin]}{rest}{words}{rest}{line[one.end :]}"
    lost = one.start - one.begin - len(rest) + has_room
    low, high = one.begin + len(rest), one.begin + len(rest) + len(words)
    return Rewritten(new, _clamped(start - lost, low, high), _clamped(end - lost, low, high))


def _split(line: str, one: Marked, style: Style, first: int, last: int) -> Rewritten:
    """What is marked on both sides of the words stays marked."""
    sign = SIGNS[style]
    left, right = line[one.start : first], line[last : one.stop]
    if len(_other_sign(line, one, style)):
        left = right = ""
        first, last = one.start, one.stop
    before = _around(left, sign) if left.strip(_ALL_SIGNS) else left
    behind = _around(right, sign) if right.strip(_ALL_SIGNS) else right
    rest = _other_sign(line, one, style)
    head = f"{line[: one.begin]}{rest}{before}"
    words = line[first:last]
    return Rewritten(f"{head}{words}{behind}{rest}{line[one.end :]}", len(head), len(head) + len(words))


_ALL_SIGNS = " \t*_+~|`"


def _around(words: str, sign: str) -> str:
    """*words* between two *sign*s, white space outside."""
    inner = words.strip()
    begin = words.index(inner)
    return f"{words[:begin]}{sign}{inner}{sign}{words[begin + len(inner) :]}"


def _other_sign(line: str, one: Marked, style: Style) -> str:
    """What stays of a mark when *style* goes: ``***`` is bold and italic at once."""
    sign = line[one.begin : one.start]
    return sign[len(SIGNS[style]) :] if sign == "***" else ""


def _as_code(line: str, start: int, end: int) -> Rewritten:
    words = line[start:end]
    runs = {len(found[0]) for found in _TICKS.finditer(words)}
    wide = next(number for number in range(1, len(runs) + 2) if number not in runs)
    ticks = "`" * wide
    room = " " if words.startswith("`") or words.endswith("`") else ""
    new = f"{line[:start]}{ticks}{room}{words}{room}{ticks}{line[end:]}"
    begin = start + wide + len(room)
    return Rewritten(new, begin, begin + len(words))


def _words_in(line: str, start: int, end: int) -> tuple[int, int]:
    """The words between *start* and *end*: no list mark, and no white space at their ends."""
    start = max(start, content_start(line))
    while start < end and line[start].isspace():
        start += 1
    while end > start and line[end - 1].isspace():
        end -= 1
    return start, end


def _whole_words(line: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and _is_word(line[start - 1]) and _is_word(line[start]):
        start -= 1
    while end < len(line) and _is_word(line[end]) and _is_word(line[end - 1]):
        end += 1
    return start, end


def word_at(line: str, column: int) -> tuple[int, int]:
    """The word at *column* of *line*; empty where there is none."""
    start = end = column
    while start > 0 and _is_of_a_word(line, start - 1):
        start -= 1
    while end < len(line) and _is_of_a_word(line, end):
        end += 1
    return start, end


def _is_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


def _is_of_a_word(line: str, at: int) -> bool:
    if line[at].isalnum():
        return True
    joins = line[at] in "-'’" and 0 < at < len(line) - 1
    return joins and line[at - 1].isalnum() and line[at + 1].isalnum()


def _clamped(value: int, low: int, high: int) -> int:
    return max(low, min(value, high))
