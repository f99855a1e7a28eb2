"""Chat style: notes read the way people type them into a chat, with a single Enter and no blank lines.

What differs from CommonMark, and nothing else does:

* a line of text never joins the list or quote above it: a list ends at the first unindented line that is not an item,
  a quote at the first line without ``>``;
* ``-``, ``*``, ``+`` and ``•`` are one kind of bullet, ``1.`` and ``1)`` one kind of number; two spaces are
  enough to nest; items may follow a line of text directly, whatever their number;
* pictures on a line of their own are a paragraph of their own, whatever stands above and below, and so is the mark
  of a snippet or of the index;
* nothing is code because it is indented, and no line is a heading because of the line below it: ``---`` there
  is a rule, and behind a list marker it is text;
* ``[name]: address`` defines a link only when the address looks like one.
"""

import re

from markdown_it.rules_block import StateBlock, reference

from devlog_app.model.values import dataclass

RULE = re.compile(r"(?:-{3,}|\*{3,}|_{3,}|-( -){2,}|\*( \*){2,}|_( _){2,})[ \t]*")
MARKER = re.compile(r"(?:([-*+•])|(\d{1,9})[.)])(?=[ \t]|$)", re.MULTILINE)
TASK = re.compile(r"\[([ xXхХ])\][ \t]+(?=\S)")
DEFINES_A_LINK = re.compile(r"\[[^\[\]]+\]:[ \t]*<?[^\s<>]*[:/.#@]")
PICTURES = re.compile(
    r"""(?: (?:\|\|)? !\[
            (?: [^\[\]]*\] \( (?!tg:) (?: [^()\n] | \([^()\n]*\) )* \)    # ![alt](file), but no custom emoji
              | \[[^\[\]\n]+\]\] )                                        # ![[file]]
        (?:\|\|)? [ \t]* )+""",
    re.VERBOSE,
)
MARK = re.compile(r"\{\{(?:snippet:[^\s{}]{1,100}|index)\}\}[ \t]*")
STARTS_A_PICTURE = frozenset("!|")
STARTS_A_BLOCK = frozenset("#>`~-*+•_<%[|0123456789")
STARTS_SECOND_LINE = frozenset("|-:")
LONGEST_INTERRUPTING_NUMBER = 3
NESTING_INDENT = 2
TAB_STOP = 4


@dataclass(frozen=True, slots=True)
class Marker:
    """A list marker: *number* as typed, or None for a bullet; the source positions where it begins and ends."""

    number: str | None
    begin: int
    end: int


def read_marker(state: StateBlock, line: int) -> Marker | None:
    """The list marker that *line* begins with."""
    begin = state.bMarks[line] + state.tShift[line]
    match = MARKER.match(state.src, begin, state.eMarks[line])
    return None if match is None else Marker(match[2], begin, match.end())


def paragraph(state: StateBlock, start: int, end_line: int, silent: bool) -> bool:  # noqa: ARG001
    """Lines of words, or of pictures, up to an empty line, another block, or the end of what they stand in."""
    line = start + 1
    pictures = _holds_pictures_only(state, start)
    end_line = state.lineMax
    outer, state.parentType = state.parentType, "paragraph"
    is_mark = _is_mark(state, start)
    while line < end_line and not is_mark and not state.isEmpty(line):
        indent = state.sCount[line]
        if indent < state.blkIndent and indent <= state.listIndent:
            break
        if _holds_pictures_only(state, line) != pictures or _is_mark(state, line):
            break
        if _may_start_a_block(state, line) and _starts_a_block(state, line, end_line):
            break
        line += 1
    state.parentType = outer
    state.line = line
    token = state.push("paragraph", "p", 0)
    token.content = state.getLines(start, line, state.blkIndent, False).strip()
    token.map = [start, line]
    return True


def _holds_pictures_only(state: StateBlock, line: int) -> bool:
    begin = state.bMarks[line] + state.tShift[line]
    return state.src[begin] in STARTS_A_PICTURE and bool(PICTURES.fullmatch(state.src, begin, state.eMarks[line]))


def _is_mark(state: StateBlock, line: int) -> bool:
    begin = state.bMarks[line] + state.tShift[line]
    return state.src[begin] == "{" and bool(MARK.fullmatch(state.src, begin, state.eMarks[line]))


def _may_start_a_block(state: StateBlock, line: int) -> bool:
    source, marks, shifts = state.src, state.bMarks, state.tShift
    if source[marks[line] + shifts[line]] in STARTS_A_BLOCK:
        return True
    below = marks[line + 1] + shifts[line + 1]
    return below < state.eMarks[line + 1] and source[below] in STARTS_SECOND_LINE


def _starts_a_block(state: StateBlock, line: int, end_line: int) -> bool:
    return any(rule(state, line, end_line, True) for rule in state.md.block.ruler.getRules("paragraph"))


def rule_line(state: StateBlock, start: int, end_line: int, silent: bool) -> bool:  # noqa: ARG001
    """``---``, ``***`` or ``___`` on a line of its own, but not behind a list marker."""
    source = state.src
    begin = state.bMarks[start] + state.tShift[start]
    if not RULE.fullmatch(source, begin, state.eMarks[start]):
        return False
    if source[source.rfind("\n", 0, begin) + 1 : begin].strip(" \t>"):
        return False
    if silent:
        return True
    state.line = start + 1
    state.push("hr", "hr", 0).map = [start, state.line]
    return True


def quote(state: StateBlock, start: int, end_line: int, silent: bool) -> bool:
    """Lines that begin with ``>``, up to the first that does not."""
    if not state.src.startswith(">", state.bMarks[start] + state.tShift[start]):
        return False
    if silent:
        return True
    kept = []
    line = start
    while line < end_line and state.sCount[line] >= state.blkIndent and _has_quote_mark(state, line):
        kept.append((state.bMarks[line], state.tShift[line], state.sCount[line], state.bsCount[line]))
        _step_behind_quote_mark(state, line)
        line += 1
    token = state.push("blockquote_open", "blockquote", 1)
    outer = state.blkIndent, state.lineMax, state.parentType, state.listIndent
    state.blkIndent, state.lineMax, state.parentType, state.listIndent = 0, line, "blockquote", -1
    state.md.block.tokenize(state, start, line)
    state.blkIndent, state.lineMax, state.parentType, state.listIndent = outer
    state.push("blockquote_close", "blockquote", -1)
    token.map = [start, line]
    for index, marks in enumerate(kept, start):
        state.bMarks[index], state.tShift[index], state.sCount[index], state.bsCount[index] = marks
    state.line = line
    return True


def _has_quote_mark(state: StateBlock, line: int) -> bool:
    begin = state.bMarks[line] + state.tShift[line]
    return begin < state.eMarks[line] and state.src[begin] == ">"


def _step_behind_quote_mark(state: StateBlock, line: int) -> None:
    """Let *line* begin behind its ``>`` and one space; a tab counts as far as it reaches."""
    source, begin, end = state.src, state.bMarks[line] + state.tShift[line] + 1, state.eMarks[line]
    column = base = state.bsCount[line] + state.sCount[line] + 1
    if begin < end and source[begin] == " ":
        begin += 1
        column = base = base + 1
    position = begin
    while position < end and source[position] in " \t":
        column += TAB_STOP - column % TAB_STOP if source[position] == "\t" else 1
        position += 1
    state.bMarks[line], state.tShift[line] = begin, position - begin
    state.sCount[line], state.bsCount[line] = column - base, base


def link_definition(state: StateBlock, start: int, end_line: int, silent: bool) -> bool:
    """``[name]: address``, when it looks like an address."""
    begin = state.bMarks[start] + state.tShift[start]
    if not state.src.startswith("[", begin) or not DEFINES_A_LINK.match(state.src, begin, state.eMarks[start]):
        return False
    return reference(state, start, end_line, silent)


def list_block(state: StateBlock, start: int, end_line: int, silent: bool) -> bool:
    """Items one under another."""
    marker = read_marker(state, start)
    if marker is None:
        return False
    if silent:
        return state.parentType != "paragraph" or _may_interrupt(state, start, marker)
    ordered = marker.number is not None
    name = "ordered_list" if ordered else "bullet_list"
    opening = state.push(f"{name}_open", "", 1)
    outer, state.parentType = state.parentType, "list"
    line = start
    while marker is not None and (marker.number is not None) == ordered:
        line = _item(state, line, end_line, marker)
        if line >= end_line or state.sCount[line] < state.blkIndent or _ends_a_list(state, line, end_line):
            break
        marker = read_marker(state, line)
    state.parentType = outer
    state.push(f"{name}_close", "", -1)
    opening.map = [start, line]
    state.line = line
    return True


def _may_interrupt(state: StateBlock, line: int, marker: Marker) -> bool:
    """Whether an item may follow a line of text: an item of that text's own list always may."""
    if state.sCount[line] < state.blkIndent:
        return True
    if not state.src[marker.end : state.eMarks[line]].strip():
        return False
    return marker.number is None or len(marker.number) <= LONGEST_INTERRUPTING_NUMBER


def _ends_a_list(state: StateBlock, line: int, end_line: int) -> bool:
    return any(rule(state, line, end_line, True) for rule in state.md.block.ruler.getRules("list"))


def _item(state: StateBlock, line: int, end_line: int, marker: Marker) -> int:
    """Make one item's tokens and tell the line behind it."""
    token = state.push("list_item_open", "", 1)
    token.info = marker.number or ""
    indent = state.sCount[line]
    kept = (state.bMarks[line], state.tShift[line], state.sCount[line], state.blkIndent, state.listIndent, state.tight)
    state.listIndent, state.blkIndent = indent, indent + NESTING_INDENT
    content = _skip_blanks(state.src, marker.end, state.eMarks[line])
    task = TASK.match(state.src, content, state.eMarks[line])
    if task:
        token.meta["checked"] = task[1] != " "
        content = task.end()
    state.bMarks[line], state.tShift[line], state.sCount[line] = content, 0, state.blkIndent
    if content < state.eMarks[line]:
        state.md.block.tokenize(state, line, end_line)
    elif line + 1 < end_line and not state.isEmpty(line + 1):
        state.md.block.tokenize(state, line + 1, end_line)
    else:
        state.line = line + 1
    (
        state.bMarks[line],
        state.tShift[line],
        state.sCount[line],
        state.blkIndent,
        state.listIndent,
        state.tight,
    ) = kept
    state.push("list_item_close", "", -1)
    token.map = [line, state.line]
    after = state.skipEmptyLines(state.line)
    return min(after, end_line)


def _skip_blanks(source: str, position: int, end: int) -> int:
    while position < end and source[position] in " \t":
        position += 1
    return position
