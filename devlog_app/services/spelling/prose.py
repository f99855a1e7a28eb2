"""Which words of a line of Markdown are looked at for their spelling: not code, addresses, tags and names."""

import re
import unicodedata

from devlog_app.model.values import dataclass

LONGEST_LINE = 20_000
"""Code points; a longer line is data, not prose."""
LONGEST_WORD = 60
"""Code points; a longer word is data too."""

HIDDEN = "\0"
_SOFT_HYPHEN = "\u00ad"
_STRESS = re.compile("[\u0300\u0301]")
_LETTER = f"[\\w{_SOFT_HYPHEN}\u0300-\u036f]"
_WORD = re.compile(rf"[^\W_]{_LETTER}*(?:[-\u2010\u2011'’ʼ]{_LETTER}+)*")
_READABLE = re.compile(r"[A-Za-zÀ-ɏА-Яа-яЁё'-]+")

_NOT_PROSE = (
    re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)"),
    re.compile(r"<!--.*?(?:-->|$)|%%.+?%%"),
    re.compile(r"\{\{[^{}]*\}\}"),
    re.compile(r"^\s{0,3}\[[^\]]+\]:\s.*"),
    re.compile(r"\[\^[^\]]+\]"),
    re.compile(r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?=[\s)])"),
    re.compile(r"!?\[\[[^\[\]|]+(?:\||(?=\]\]))"),
    re.compile(r"<(?:[a-z]+:[^\s<>]+|/?[A-Za-z][^<>]*)>"),
    re.compile(r"\b(?:[a-z]{2,10}://|mailto:|www\.)\S+"),
    re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    re.compile(r"(?<![\w@])@\w+|(?<![\w&/#])#\w[\w-]*|(?<!\w):[\w+-]+:(?!\w)"),
    re.compile(r"(?<![\w$])\$(?=\S)[^$]+?(?<=\S)\$(?![\w$])"),
    re.compile(r"(?<!\w)(?:~|\.{1,2})?/[\w.~-]+(?:/[\w.~-]*)*|\b[A-Za-z]:\\\S+"),
    re.compile(r"(?<!\w)[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)+"),
    re.compile(r"(?<!\w)--?[A-Za-z][\w-]*"),
    re.compile(r"[\w-]+(?:\.[\w-]+)*\.[A-Za-z]\w{0,5}\b(?:/[^\s)]*)?|\b[\w-]+\.рф\b"),
    re.compile(r"[A-Za-z_][\w.]*\(\)"),
    re.compile(r"&#?\w+;"),
    # A word with marks inside it: no part of it is a word.
    re.compile(r"[^\W_]+(?:(?:\*{1,3}|~~|\|\||\+\+)[^\W_]+)+"),
)
_SIGNS = re.compile(r"[`<%{\[@#:$/\\.()&*~|+_-]")
_BEGINS_LINE = re.compile(r"^\s*(?:>\s*)*(?:#{1,6}\s+|(?:[-*+—–•]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?")
_OPENING = " \t\u00a0*_~|+«„“”\"'‘’([—–-"
_SENTENCE_ENDS = ".!?…:;\0|"
_NAME = re.compile(r"[A-ZÀ-Þ][a-zß-ɏ'-]+|[А-ЯЁ][а-яё'-]+")
_INITIAL = re.compile(r"(?:^|[\s.(«])(?:[^\W\d_]|им|ул|пр|г|гор|пос|проф|акад|см|mr|ms|mrs|dr)\.$", re.IGNORECASE)
_ABBREVIATION = re.compile(
    "др|гг|вв|тыс|млн|млрд|трлн|руб|коп|долл|стр|рис|табл|см|гл|мин|сек|час|чел|проф|доц|акад|ул|просп|пер|кв|ред|изд"
    "|англ|рус|лат|нем|фр|прим|обл|гор|пос|им|тел|доб|сокр|напр|соотв|etc|vs|eds?|fig|approx|resp",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word from code point *start* to *end* of its line; *text* is what is looked up: no stress, no soft hyphens."""

    start: int
    end: int
    text: str


def words_of(line: str) -> tuple[Word, ...]:
    """The words of a *line* of prose whose spelling matters.

    Left out are code, comments, formulas, HTML, addresses, files and paths, ``[[notes]]``, ``{{snippets}}``, @mentions,
    #tags, words with digits, words of other scripts, and words that begin with a capital inside a sentence: names.
    """
    if len(line) > LONGEST_LINE:
        return ()
    prose = _without_what_is_not_prose(line)
    found = []
    for match in _WORD.finditer(prose):
        text = _plain(match.group())
        if _is_looked_at(text) and not _is_a_name(prose, match.start(), text):
            found.append(Word(*match.span(), text))
    return tuple(found)


def _without_what_is_not_prose(line: str) -> str:
    if _SIGNS.search(line) is None:
        return line
    for pattern in _NOT_PROSE:
        line = pattern.sub(_hidden, line)
    return line


def _hidden(match: re.Match[str]) -> str:
    return HIDDEN * len(match.group())


def _plain(word: str) -> str:
    """*word* as dictionaries write it."""
    if word.isascii():
        return word
    plain = word.replace(_SOFT_HYPHEN, "").replace("’", "'").replace("ʼ", "'").replace("\u2011", "-")
    return _STRESS.sub("", unicodedata.normalize("NFC", plain).replace("\u2010", "-"))


def _is_looked_at(text: str) -> bool:
    if not 1 < len(text) <= LONGEST_WORD or _ABBREVIATION.fullmatch(text):
        return False
    return _READABLE.fullmatch(text) is not None


def _is_a_name(line: str, start: int, text: str) -> bool:
    """Whether it has a capital although no sentence begins with it, or goes on a piece that was left out."""
    if line[max(0, start - 2) : start] in (HIDDEN + "-", HIDDEN + "\u2011"):
        return True
    if _NAME.fullmatch(text) is None:
        return False
    before = line[_line_start(line) : start].rstrip(_OPENING)
    return bool(before) and (before[-1] not in _SENTENCE_ENDS or _INITIAL.search(before) is not None)


def _line_start(line: str) -> int:
    match = _BEGINS_LINE.match(line)
    return match.end() if match is not None else 0
