"""Block rules of ours, in both readings: footnotes, definitions, details, comments."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from markdown_it.rules_block import StateBlock

FOOTNOTE = re.compile(r"\[\^([^\s\[\]]{1,100})\]:[ \t]*")
MEANING = re.compile(r":[ \t]+(?=[^\W_]|[\"'«“„(\[*_`~|+$<&!])")
DETAILS_TAG = re.compile(r"<(/?)details\b([^<>]*)>", re.IGNORECASE)
SUMMARY = re.compile(r"\s*<summary>(.*?)</summary>", re.IGNORECASE | re.DOTALL)
COMMENT_MARKS: Mapping[str, str] = MappingProxyType({"<!--": "-->", "%%": "%%"})
CONTINUATION_INDENT = 2


def footnote(state: StateBlock, start: int, end_line: int, silent: bool) -> bool:
    """``[^label]: words``, going on over indented lines."""
    begin = state.bMarks[start] + state.tShift[start]
    match = FOOTNOTE.match(state.src, begin, state.eMarks[start])
    if match is None or state.level:
        return False
    if silent:
        return True
    state.env["footnotes"].append(match[1])
    token = state.push("footnote_open", "", 1)
    token.info = match[1]
    _hanging(state, start, end_line, match.end())
    state.push("footnote_close", "", -1)
    token.map = [start, state.line]
    return True


def definitions(state: StateBlock, start: int, end_line: int, silent: bool) -> bool:
    """A term, and under it lines that begin with ``: ``."""
    meaning = _meaning_line(state, start, end_line)
    if meaning < 0:
        return False
    if silent:
        return True
    opening = state.push("definitions_open", "", 1)
    line = start
    while meaning >= 0:
        entry = state.push("definition_open", "", 1)
        term = state.push("inline", "", 0)
        term.content = state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]].strip()
        term.map = [line, line + 1]
        first, line = line, meaning
        while line < end_line and (match := _meaning(state, line)):
            token = state.push("meaning_open", "", 1)
            _hanging(state, line, end_line, match.end())
            state.push("meaning_close", "", -1)
            token.map = [line, state.line]
            line = state.line
            if line < end_line and state.isEmpty(line) and line + 1 < end_line and _meaning(state, line + 1):
                line += 1
        state.push("definition_close", "", -1)
        entry.map = [first, line]
        following = state.skipEmptyLines(line)
        meaning = _meaning_line(state, following, end_line) if following < end_line else -1
        if meaning >= 0:
            line = following
    state.push("definitions_close", "", -1)
    opening.map = [start, line]
    state.line = line
    return True


def _meaning_line(state: StateBlock, term: int, end_line: int) -> int:
    """The line of the first meaning of the term that stands on line *term*, or -1."""
    if state.isEmpty(term) or state.sCount[term] < state.blkIndent or _meaning(state, term):
        return -1
    line = term + 1
    return line if line < end_line and state.sCount[line] >= state.blkIndent and _meaning(state, line) else -1


def _meaning(state: StateBlock, line: int) -> re.Match[str] | None:
    return MEANING.match(state.src, state.bMarks[line] + state.tShift[line], state.eMarks[line])


def _hanging(state: StateBlock, start: int, end_line: int, content: int) -> None:
    """Read the text behind a mark on line *start*, and the indented lines under it, as blocks of their own."""
    kept = (state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent, state.listIndent)
    outer, state.parentType = state.parentType, "footnote"
    state.listIndent, state.blkIndent = state.sCount[start], state.sCount[start] + CONTINUATION_INDENT
    state.bMarks[start], state.tShift[start], state.sCount[start] = content, 0, state.blkIndent
    if content < state.eMarks[start]:
        state.md.block.tokenize(state, start, end_line)
    else:
        state.line = start + 1
        if start + 1 < end_line and not state.isEmpty(start + 1):
            state.md.block.tokenize(state, start + 1, end_line)
    state.bMarks[start], state.tShift[start], state.sCount[start], state.blkIndent, state.listIndent = kept
    state.parentType = outer
    while state.line > start + 1 and state.isEmpty(state.line - 1):
        state.line -= 1


def comment(state: StateBlock, start: int, end_line: int, silent: bool) -> bool:
    """``<!-- … -->`` or ``%% … %%`` that begins and ends at the ends of lines."""
    source = state.src
    begin = state.bMarks[start] + state.tShift[start]
    opening = next((mark for mark in COMMENT_MARKS if source.startswith(mark, begin)), None)
    if opening is None:
        return False
    closing = COMMENT_MARKS[opening]
    end = source.find(closing, begin + len(opening)) if _occurs_behind(state, closing, begin) else -1
    if end < 0:
        state.env["unclosed"] = start
        return False
    end += len(closing)
    line = start
    while line < end_line and state.eMarks[line] < end:
        line += 1
    if line >= end_line or source[end : state.eMarks[line]].strip():
        if line > start:
            state.env["unclosed"] = start
        return False
    if silent:
        return True
    state.line = line + 1
    state.push("comment", "", 0).map = [start, state.line]
    return True


def _occurs_behind(state: StateBlock, words: str, position: int) -> bool:
    """Whether *words* occur behind *position*; asked often, so the last place is looked for once."""
    last = state.env["places"]
    if words not in last:
        last[words] = state.src.rfind(words)
    return bool(last[words] > position + 1)


def details(state: StateBlock, start: int, end_line: int, silent: bool) -> bool:
    """``<details><summary>Title</summary> … </details>``."""
    begin = state.bMarks[start] + state.tShift[start]
    opening = DETAILS_TAG.match(state.src, begin)
    if opening is None or opening[1]:
        return False
    close_begin, close_end = _closing_tag(state, begin)
    if close_end < 0:
        state.env["unclosed"] = start
        return False
    last = start
    while last < end_line and state.eMarks[last] < close_end:
        last += 1
    if last >= end_line or state.src[close_end : state.eMarks[last]].strip():
        state.env["unclosed"] = start
        return False
    if silent:
        return True
    token = state.push("details_open", "", 1)
    token.meta["open"] = "open" in opening[2].lower().split()
    summary = SUMMARY.match(state.src, opening.end(), close_begin)
    title = state.push("inline", "", 0)
    title.content = " ".join(summary[1].split()) if summary else ""
    title.map = [start, start + 1]
    _inside(state, summary.end() if summary else opening.end(), start, close_begin, last)
    state.push("details_close", "", -1)
    state.line = last + 1
    token.map = [start, state.line]
    return True


def _inside(state: StateBlock, begin: int, first: int, end: int, last: int) -> None:
    """Read what stands between source positions *begin* (on or behind line *first*) and *end* (on line *last*)."""
    while first < last and state.eMarks[first] <= begin:
        first += 1
    kept_first = (state.bMarks[first], state.tShift[first], state.sCount[first])
    kept_end, kept_max, kept_parent = state.eMarks[last], state.lineMax, state.parentType
    content = max(begin, state.bMarks[first])
    while content < min(end, state.eMarks[first]) and state.src[content] in " \t":
        content += 1
    if begin > state.bMarks[first]:
        state.bMarks[first], state.tShift[first], state.sCount[first] = content, 0, state.blkIndent
    state.eMarks[last] = max(end, state.bMarks[last])
    state.lineMax, state.parentType = last + 1, "details"
    state.md.block.tokenize(state, first, last + 1)
    state.eMarks[last], state.lineMax, state.parentType = kept_end, kept_max, kept_parent
    state.bMarks[first], state.tShift[first], state.sCount[first] = kept_first


def _closing_tag(state: StateBlock, begin: int) -> tuple[int, int]:
    """Where the tag that closes the one at *begin* stands; all pairs of the source are found once."""
    pairs = state.env["places"].get("details")
    if pairs is None:
        pairs, waiting = {}, []
        for tag in DETAILS_TAG.finditer(state.src):
            if not tag[1]:
                waiting.append(tag.start())
            elif waiting:
                pairs[waiting.pop()] = tag.span()
        state.env["places"]["details"] = pairs
    place: tuple[int, int] = pairs.get(begin, (-1, -1))
    return place
