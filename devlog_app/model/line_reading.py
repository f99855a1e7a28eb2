"""What one line of a note is to a reader: words, characters, sentences, a heading.

Counted is what subscribers read: not the front matter, comments, addresses behind links, pictures, snippets' names, and
not the marks of Markdown. Code is read, its fences are not. A bare address is one word.
"""

import re
from math import ceil

from devlog_app.model.values import dataclass

PLAIN = 0
COMMENT = 1
FRONT_MATTER = 2
_FENCE = 16
"""A fence of n backticks is ``_FENCE + 2 * n``, of n tildes one more."""

READING_SPEED = 180
"""Words a minute. Trauzettel-Klosinski and Dietz (IReST, 2012) measured 184 for Russian and 228 for English."""
SPEAKING_SPEED = 130
"""Words a minute, said to a hall: slower than in conversation."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line that began in state *before* and ends in state *after*; *characters* are code points, spaces too."""

    before: int
    after: int
    words: int = 0
    characters: int = 0
    spaces: int = 0
    sentences: int = 0
    level: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """What several lines have together."""

    words: int = 0
    characters: int = 0
    spaces: int = 0
    sentences: int = 0

    def plus(self, line: "Line | Counts", sign: int = 1) -> "Counts":
        """These and a *line*'s; with *sign* -1, without them."""
        return Counts(
            self.words + sign * line.words,
            self.characters + sign * line.characters,
            self.spaces + sign * line.spaces,
            self.sentences + sign * line.sentences,
        )

    @property
    def reading_seconds(self) -> int:
        """How long it takes to read."""
        return ceil(self.words * 60 / READING_SPEED)

    @property
    def speaking_seconds(self) -> int:
        """How long it takes to say."""
        return ceil(self.words * 60 / SPEAKING_SPEED)


_WORD = re.compile(r"https?://\S+|[^\W_]+(?:(?:[-'’.:/@_+]|(?<=\d),(?=\d))[^\W_]+)*", re.UNICODE)
_SENTENCE = re.compile(r"[.!?…]+[»”\")\]]*(?=\s|$)")
_SPACE = re.compile(r"\s")
_SPECIAL = re.compile(r"[`<\[*_~|+>#%{!\\-]|\d[.)]|&")
_FENCE_LINE = re.compile(r"^[ >]*(`{3,}|~{3,})[^`]*$")
_HEADING = re.compile(r"^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_RULE = re.compile(r"^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$")
_START = re.compile(r"^\s*(?:>[ ]?)*\s*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?(?:>[ ]?)*")
_GONE = re.compile(r"<!--.*?-->|%%.+?%%|!\[[^\]]*\]\([^)]*\)|!\[\[[^\]]*\]\]|\{\{[^{}]+\}\}")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]]*)\]\]")
_LINK = re.compile(r"\[((?:[^\[\]\\]|\\.)*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+\"[^\"]*\")?\)")
_MARKS = re.compile(r"\*{1,3}|~~|\|\||\+\+|`+|(?<!\w)_{1,2}(?=\S)|(?<=\S)_{1,2}(?!\w)|\\(?=[^\w\s])|[<>](?=https?:)")


def read_line(text: str, before: int = PLAIN) -> Line:
    """Read the line *text*, which begins in the state *before*."""
    if before == FRONT_MATTER:
        return Line(before, PLAIN)
    if before >= _FENCE:
        return _in_fence(text, before)
    if before == COMMENT:
        end = text.find("-->")
        if end < 0:
            return Line(before, COMMENT)
        rest = read_line(text[end + 3 :], PLAIN)
        return Line(before, rest.after, rest.words, rest.characters, rest.spaces, rest.sentences)
    fence = _FENCE_LINE.match(text)
    if fence is not None:
        ticks = fence.group(1)
        return Line(before, _FENCE + 2 * len(ticks) + (ticks[0] == "~"))
    return _text_line(text)


def visible(text: str) -> str:
    """What of a line of text a reader sees."""
    if _SPECIAL.search(text) is None:
        return text
    if _RULE.match(text):
        return ""
    text = _GONE.sub("", text)
    text = _LINK.sub(r"\1", _WIKI.sub(r"\1", text))
    heading = _HEADING.match(text)
    text = (heading.group(2) or "") if heading is not None else text[_match_end(text) :]
    return _MARKS.sub("", text)


def _match_end(text: str) -> int:
    start = _START.match(text)
    return start.end() if start is not None else 0


def _text_line(text: str) -> Line:
    after = PLAIN
    opened = text.find("<!--")
    if opened >= 0 and "-->" not in text[text.rfind("<!--") :]:
        after = COMMENT
        text = text[: text.rfind("<!--")]
    seen = visible(text)
    level = 0
    if text.lstrip().startswith("#"):
        heading = _HEADING.match(text)
        level = len(heading.group(1)) if heading is not None else 0
    return _counted(seen, PLAIN, after, level)


def _in_fence(text: str, before: int) -> Line:
    length, tilde = divmod(before - _FENCE, 2)
    closing = re.match(r"^[ >]*(`{3,}|~{3,})\s*$", text)
    if closing is not None and closing.group(1)[0] == "`~"[tilde] and len(closing.group(1)) >= length:
        return Line(before, PLAIN)
    return _counted(text, before, before)


def _counted(seen: str, before: int, after: int, level: int = 0) -> Line:
    words = len(_WORD.findall(seen))
    if not seen or not words:
        return Line(before, after, 0, len(seen), len(_SPACE.findall(seen)), 0, level, seen.strip() if level else "")
    ends = len(_SENTENCE.findall(seen))
    unended = 0 if _SENTENCE.search(seen.rstrip(), max(0, len(seen.rstrip()) - 4)) else 1
    title = seen.strip() if level else ""
    return Line(before, after, words, len(seen), len(_SPACE.findall(seen)), ends + unended, level, title)
