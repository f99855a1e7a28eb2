"""Which stretches of a line of Markdown look how; knows lines and states, nothing of Qt."""

import re

from devlog_app.model.values import dataclass

# What a character can be, as bits: a stretch may be bold and a link at once.
BOLD = 1
ITALIC = 1 << 1
STRIKE = 1 << 2
UNDERLINE = 1 << 3
SPOILER = 1 << 4
CODE = 1 << 5
MARK = 1 << 6
LINK = 1 << 7
QUOTE = 1 << 8
LIST = 1 << 9
COMMENT = 1 << 10
KEY = 1 << 11
VALUE = 1 << 12
CODE_BLOCK = 1 << 13
TAG = 1 << 14
HEADING = 1 << 16
"""A heading of level n is ``HEADING << (n - 1)``."""

# In what a line can stand when it begins.
PLAIN = 0
FRONT_MATTER = 1
HTML_COMMENT = 2
PERCENT_COMMENT = 3
FENCE = 16
"""A fence of n backticks is ``FENCE + 2 * n``, of n tildes one more."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """From code point *start* to *end* of the line, *marks* are added."""

    start: int
    end: int
    marks: int


_FENCE = re.compile(r"^[ >]*(`{3,}|~{3,})[^`]*$")
_HEADING = re.compile(r"^(#{1,6})(?=\s|$)")
_QUOTE = re.compile(r"^\s{0,3}(?:>[ ]?)+")
_LIST = re.compile(r"^\s*(?:>[ ]?)*\s*([-*+]|\d{1,9}[.)])(?:\s+(\[[ xX]\]))?(?=\s|$)")
_RULE = re.compile(r"^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_KEY = re.compile(r"^\s*(?:-\s+)?([^\s:#][^:#]*):(?=\s|$)")
_BEGINNINGS = frozenset("#>-+*_~`")
"""What a line begins with, behind spaces, that is more than a line of words; or with a digit."""
_SPECIAL = re.compile(r"[*_~`|<\[#%{@]|\+\+|://")

_CODE = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_COMMENT = re.compile(r"<!--.*?-->|%%.+?%%")
_LINK = re.compile(r"!?\[((?:[^\[\]\\]|\\.|\[[^\]]*\])*)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(\s+\"[^\"]*\")?\)")
_WIKI = re.compile(r"!?\[\[([^\[\]]+)\]\]")
_ADDRESS = re.compile(r"<(?:https?|tg|mailto):[^\s<>]+>|\bhttps?://[^\s<>()]+")
_TAG = re.compile(r"(?<![\w&/#])#(?=\w*[^\W\d])\w+|(?<![\w@./])@[A-Za-z]\w{3,}")
_SNIPPET = re.compile(r"\{\{[^{}]+\}\}")
_EMPHASIS = (
    ("***", re.compile(r"(?<!\\)(\*\*\*)(?=\S)(.+?)(?<=\S)\1"), BOLD | ITALIC),
    ("**", re.compile(r"(?<![\\*])(\*\*)(?=[^\s*])(.+?)(?<=\S)\1"), BOLD),
    ("__", re.compile(r"(?<![\\\w_])(__)(?=[^\s_])(.+?)(?<=\S)\1(?!\w)"), BOLD),
    ("*", re.compile(r"(?<![\\*])(\*)(?=[^\s*])((?:\*\*.+?\*\*|[^*])+?)(?<=[^\s*])\1(?!\*)"), ITALIC),
    ("_", re.compile(r"(?<![\\\w_])(_)(?=[^\s_])([^_]+?)(?<=\S)\1(?!\w)"), ITALIC),
    ("~~", re.compile(r"(?<!\\)(~~)(?=\S)(.+?)(?<=\S)\1"), STRIKE),
    ("++", re.compile(r"(?<![\\\w+])(\+\+)(?=\S)(.+?)(?<=\S)\1(?![\w+])"), UNDERLINE),
    ("||", re.compile(r"(?<![\\\w|])(\|\|)(?=\S)(.+?)(?<=\S)\1(?![\w|])"), SPOILER),
)
MASK = "\0"


def marks_of(line: str, state: int, *, first: bool = False) -> tuple[list[Stretch], int]:
    """The stretches of *line*, which begins in *state*, and the state in which the next one begins.

    *first*: it is the first line of the note, where ``---`` opens front matter.
    """
    if state == FRONT_MATTER or (first and line.rstrip() == "---"):
        return _front_matter(line, opening=first)
    if state >= FENCE:
        return _in_fence(line, state)
    if state in (HTML_COMMENT, PERCENT_COMMENT):
        return _in_comment(line, state)
    head = line.lstrip()[:1]
    if head not in _BEGINNINGS and not head.isdecimal():
        return _inline(line) if _SPECIAL.search(line) is not None else ([], PLAIN)
    fence = _FENCE.match(line)
    if fence is not None:
        ticks = fence.group(1)
        return [Stretch(0, len(line), CODE_BLOCK | MARK)], FENCE + 2 * len(ticks) + (ticks[0] == "~")
    return _marked_line(line)


def _front_matter(line: str, *, opening: bool) -> tuple[list[Stretch], int]:
    if line.rstrip() == "---":
        return [Stretch(0, len(line), MARK | VALUE)], FRONT_MATTER if opening else PLAIN
    found = [Stretch(0, len(line), VALUE)]
    key = _KEY.match(line)
    if key is not None:
        found.append(Stretch(*key.span(1), KEY))
    comment = re.search(r"(?:^|\s)#.*", line)
    if comment is not None:
        found.append(Stretch(*comment.span(), COMMENT))
    return found, FRONT_MATTER


def _in_fence(line: str, state: int) -> tuple[list[Stretch], int]:
    length, tilde = divmod(state - FENCE, 2)
    closing = re.match(r"^[ >]*(`{3,}|~{3,})\s*$", line)
    closes = closing is not None and closing.group(1)[0] == "`~"[tilde] and len(closing.group(1)) >= length
    whole = [Stretch(0, len(line), CODE_BLOCK | MARK if closes else CODE_BLOCK)]
    return whole, PLAIN if closes else state


def _in_comment(line: str, state: int) -> tuple[list[Stretch], int]:
    closing = "-->" if state == HTML_COMMENT else "%%"
    end = line.find(closing)
    if end < 0:
        return [Stretch(0, len(line), COMMENT)], state
    return [Stretch(0, end + len(closing), COMMENT)], PLAIN


def _marked_line(line: str) -> tuple[list[Stretch], int]:
    found: list[Stretch] = []
    if _RULE.match(line):
        return [Stretch(0, len(line), MARK)], PLAIN
    heading = _HEADING.match(line)
    if heading is not None:
        level = len(heading.group(1))
        found += [Stretch(0, len(line), HEADING << (level - 1)), Stretch(0, level, MARK)]
    found += _line_marks(line)
    if _SPECIAL.search(line) is None:
        return found, PLAIN
    inline, state = _inline(line)
    return found + inline, state


def _line_marks(line: str) -> list[Stretch]:
    found = []
    quote = _QUOTE.match(line)
    if quote is not None:
        found += [Stretch(0, len(line), QUOTE), Stretch(0, quote.end(), MARK)]
    item = _LIST.match(line)
    if item is not None:
        found += [Stretch(*item.span(group), LIST) for group in (1, 2) if item.group(group)]
    return found


def _inline(line: str) -> tuple[list[Stretch], int]:
    """What stands inside the line; what is found first hides its characters from what comes after."""
    found: list[Stretch] = []
    # Each of these is looked for only where it can be: this is done between a key and its painting.
    for match in _CODE.finditer(line) if "`" in line else ():
        ticks = len(match.group(1))
        found += [Stretch(*match.span(), CODE), *_ends(match, ticks)]
        line = _masked(line, match.start(), match.end())
    for match in _COMMENT.finditer(line) if "<!--" in line or "%%" in line else ():
        found.append(Stretch(*match.span(), COMMENT))
        line = _masked(line, match.start(), match.end())
    state, opened = _comment_left_open(line)
    if opened is not None:
        found.append(Stretch(opened, len(line), COMMENT))
        line = _masked(line, opened, len(line))
    line = _links(line, found)
    for sign, pattern, marks in _EMPHASIS:
        for match in pattern.finditer(line) if sign in line else ():
            found += [Stretch(*match.span(2), marks), *_ends(match, len(match.group(1)))]
    if "#" in line or "@" in line:
        found += [Stretch(*match.span(), TAG) for match in _TAG.finditer(line)]
    return found, state


def _links(line: str, found: list[Stretch]) -> str:
    for match in _LINK.finditer(line) if "](" in line else ():
        text_start, text_end = match.span(1)
        found += [
            Stretch(match.start(), text_start, MARK),
            Stretch(text_start, text_end, LINK),
            Stretch(text_end, match.end(), MARK),
        ]
        # The text of a link may be bold; its address may hold stars that mean nothing.
        line = _masked(line, text_end, match.end())
    for sign, pattern in (("[[", _WIKI), ("{{", _SNIPPET), (":", _ADDRESS)):
        for match in pattern.finditer(line) if sign in line else ():
            found.append(Stretch(*match.span(), LINK))
            line = _masked(line, match.start(), match.end())
    return line


def _comment_left_open(line: str) -> tuple[int, int | None]:
    html = line.find("<!--")
    if html >= 0:
        return HTML_COMMENT, html
    if line.strip() == "%%":
        return PERCENT_COMMENT, line.find("%%")
    return PLAIN, None


def _ends(match: re.Match[str], width: int) -> tuple[Stretch, Stretch]:
    start, end = match.span()
    return Stretch(start, start + width, MARK), Stretch(end - width, end, MARK)


def _masked(line: str, start: int, end: int) -> str:
    return line[:start] + MASK * (end - start) + line[end:]
