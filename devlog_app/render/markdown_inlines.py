"""A stretch of a message's text as the inline Markdown that renders to it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field
from types import MappingProxyType

from devlog_app.model.entity import EntityType
from devlog_app.model.values import dataclass
from devlog_app.render.lowering.ink import Run
from devlog_app.render.lowering.nesting import LINKS, SOLIDS

SEPARATOR = "<!-- -->"
"""Never sent, and keeps two marks from being read as one."""

MARKS: Mapping[EntityType, tuple[str, str]] = MappingProxyType(
    {
        EntityType.BOLD: ("**", "**"),
        EntityType.ITALIC: ("_", "_"),
        EntityType.UNDERLINE: ("++", "++"),
        EntityType.STRIKETHROUGH: ("~~", "~~"),
        EntityType.SPOILER: ("||", "||"),
    }
)
SURE_MARKS: Mapping[EntityType, tuple[str, str]] = MappingProxyType(
    {
        **MARKS,
        EntityType.ITALIC: ("*", "*"),
        EntityType.UNDERLINE: ("<u>", "</u>"),
        EntityType.STRIKETHROUGH: ("<s>", "</s>"),
    }
)
OUTERMOST = tuple(MARKS)
"""Where several begin and end together, the first of these is the outermost, and a link the innermost."""

LIGHT = re.compile(r"[\\`*\[\]<~|$&]|(?<!\w)_|_(?!\w)|\+(?=\+)|%(?=%)|\{(?=\{)|!(?=\[)|\^")
HEAVY = re.compile(r"[!-/:-@\[-`{-~]")
"""Everything that a backslash may stand before."""
LINE_START = re.compile(r"[#>~`:|=_<%\[*+-]|•|\d{1,9}[.)]")
REFERENCE = re.compile(r"&(?=#?\w+;)")
BACKTICKS = re.compile("`+")
PLAIN_URL = re.compile(r"[^\s<>()\\&]+")
NOT_IN_NOTE_LINK = frozenset("[]|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How carefully to write: *escaped* is what a backslash stands before (None: nothing).

    With *armoured* marks nothing beside them has a say in how they are read. *line_end* is a line break inside a
    paragraph; *links* gives the note that an address is the post of.
    """

    escaped: re.Pattern[str] | None = None
    armoured: bool = False
    line_end: str = "\n"
    links: Mapping[str, str] = field(default_factory=dict)


def inline_markdown(text: str, runs: Iterable[Run], manner: Manner) -> str:
    """*text* with its *runs* (code points of it) as Markdown; empty lines become line breaks of one paragraph."""
    writer = _Writer(text, manner)
    writer.write(0, len(text), nested(runs, text))
    return "".join(writer.pieces)


def nested(runs: Iterable[Run], text: str) -> list[Run]:
    """*runs* with styles cut so that of any two that overlap one holds the other, the outer before the inner."""
    waiting = sorted(runs, key=_place)
    laminar: list[Run] = []
    while waiting:
        run = waiting.pop(0)
        end = next((other.end for other in laminar if other.start < run.start < other.end < run.end), None)
        if end is None:
            laminar.append(run)
        elif run.type in MARKS and not (text[end].isspace() and _cuttable(laminar, run, text)):
            waiting = sorted([*_cut(run, end, text), *waiting], key=_place)
        else:
            # What cannot be cut (a link, code) cuts the styles that reach into it.
            waiting = sorted([*_cut_at(laminar, run.start, text), run, *waiting], key=_place)
            laminar = []
    return laminar


def _cuttable(runs: Iterable[Run], run: Run, text: str) -> bool:
    """Whether those of *runs* that reach into *run* can be cut where it begins, and begin or end at no space then."""
    reaching = (other for other in runs if other.start < run.start < other.end < run.end)
    return not text[run.start - 1].isspace() and all(other.type in MARKS for other in reaching)


def _cut_at(runs: Sequence[Run], place: int, text: str) -> list[Run]:
    pieces: list[Run] = []
    for run in runs:
        pieces += _cut(run, place, text) if run.type in MARKS and run.start < place < run.end else [run]
    return pieces


def _cut(run: Run, place: int, text: str) -> list[Run]:
    """*run* in two at *place*, without the white space at their ends, where no mark holds."""
    pieces = []
    for start, end in ((run.start, place), (place, run.end)):
        words = text[start:end]
        if words.strip():
            before, behind = len(words) - len(words.lstrip()), len(words) - len(words.rstrip())
            pieces.append(run._replace(start=start + before, end=end - behind))
    return pieces


def _place(run: Run) -> tuple[int, int, int]:
    rank = OUTERMOST.index(run.type) if run.type in MARKS else len(OUTERMOST)
    return run.start, -run.end, rank + (run.type in SOLIDS)


class _Writer:
    def __init__(self, text: str, manner: Manner) -> None:
        self._text = text
        self._manner = manner
        self._edges = frozenset(_white_edges(text))
        self.pieces: list[str] = []

    def write(self, start: int, end: int, runs: Sequence[Run]) -> None:
        """Write [*start*, *end*) with *runs*, which are nested and lie inside."""
        at, index = start, 0
        while index < len(runs):
            run = runs[index]
            behind = index + 1
            while behind < len(runs) and runs[behind].start < run.end:
                behind += 1
            self._plain(at, run.start)
            self._run(run, runs[index + 1 : behind])
            at, index = run.end, behind
        self._plain(at, end)

    def _run(self, run: Run, inside: Sequence[Run]) -> None:
        special = SPECIAL.get(run.type)
        if special is not None:
            special(self, run, inside)
            return
        opening, closing = (SURE_MARKS if self._manner.armoured else MARKS)[run.type]
        if run.type is EntityType.ITALIC and self._touches_a_word(run):
            opening, closing = SURE_MARKS[EntityType.ITALIC]
        self._between(opening, run, inside, closing)

    def code(self, run: Run, _inside: Sequence[Run]) -> None:
        """Code between as many backticks as it takes."""
        words = self._text[run.start : run.end]
        fence = "`" * (max((len(found[0]) for found in BACKTICKS.finditer(words)), default=0) + 1)
        needs_room = words[0] == "`" or words[-1] == "`" or (words[0] == words[-1] == " " and words.strip(" ") != "")
        if self.pieces and self.pieces[-1].endswith("`"):
            self.pieces.append(SEPARATOR)
        room = " " if needs_room else ""
        self.pieces.append(f"{fence}{room}{words}{room}{fence}")

    def link(self, run: Run, inside: Sequence[Run]) -> None:
        """``[words](address)``, or ``[[note|words]]`` where the address is a note's post."""
        url = str((run.extras or {})["url"])
        note = self._manner.links.get(url.rstrip("/"))
        words = self._text[run.start : run.end]
        if note is not None and not inside and not NOT_IN_NOTE_LINK & set(words) and words == words.strip():
            self.pieces.append(f"[[{note}|{words}]]")
            return
        self._between("[", run, inside, f"]({_destination(url)})")

    def mention(self, run: Run, inside: Sequence[Run]) -> None:
        """A person, by number."""
        self._between("[", run, inside, f"](tg://user?id={(run.extras or {})['user_id']})")

    def emoji(self, run: Run, inside: Sequence[Run]) -> None:
        """A custom emoji with the one that stands for it."""
        self._between("![", run, inside, f"](tg://emoji?id={(run.extras or {})['custom_emoji_id']})")

    def date(self, run: Run, inside: Sequence[Run]) -> None:
        """A moment that every reader sees in the own zone."""
        said = run.extras or {}
        form = said.get("date_time_format")
        suffix = f"&format={form}" if form else ""
        self._between("[", run, inside, f"](tg://time?unix={said['unix_time']}{suffix})")

    def _between(self, opening: str, run: Run, inside: Sequence[Run], closing: str) -> None:
        around = SEPARATOR if self._manner.armoured else ""
        self.pieces.append(around + opening)
        self.write(run.start, run.end, inside)
        self.pieces.append(closing + around)

    def _touches_a_word(self, run: Run) -> bool:
        before = self._text[run.start - 1 : run.start] if run.start else ""
        return before.isalnum() or self._text[run.end : run.end + 1].isalnum()

    def _plain(self, start: int, end: int) -> None:
        at = start
        while at < end:
            if self._text[at] == "\n":
                stop = at
                while stop < end and self._text[stop] == "\n":
                    stop += 1
                self.pieces.append("<br>" * (stop - at - 1) + self._manner.line_end)
            elif at in self._edges:
                stop = at + 1
                self.pieces.append(f"&#{ord(self._text[at])};")
            else:
                stop = at
                while stop < end and self._text[stop] != "\n" and stop not in self._edges:
                    stop += 1
                self.pieces.append(self._words(at, stop))
            at = stop

    def _words(self, start: int, end: int) -> str:
        words = self._text[start:end]
        pattern = self._manner.escaped
        if pattern is None:
            return words
        begins_line = not self.pieces or self.pieces[-1].endswith("\n")
        escaped = pattern.sub(lambda found: "\\" + found[0], words)
        found = LINE_START.match(words) if begins_line else None
        if found is None or escaped.startswith("\\"):
            return escaped
        sign = found[0]
        if sign == "•":
            return f"&#{ord(sign)};{escaped[1:]}"
        if sign[0].isdigit():
            return escaped if pattern is HEAVY else f"{sign[:-1]}\\{escaped[len(sign) - 1 :]}"
        return f"\\{escaped}"


def _white_edges(text: str) -> Iterable[int]:
    """Places of white space at the ends of lines, which Markdown does not keep."""
    at = 0
    for line in text.split("\n"):
        body = line.strip()
        begin = at + line.find(body) if body else at + len(line)
        yield from range(at, begin)
        yield from range(begin + len(body), at + len(line))
        at += len(line) + 1


def _destination(url: str) -> str:
    url = REFERENCE.sub("&amp;", url)
    return url if PLAIN_URL.fullmatch(url) else f"<{url}>"


Special = Callable[[_Writer, Run, Sequence[Run]], None]
SPECIAL: Mapping[EntityType, Special] = MappingProxyType(
    {
        EntityType.CODE: _Writer.code,
        EntityType.TEXT_LINK: _Writer.link,
        EntityType.TEXT_MENTION: _Writer.mention,
        EntityType.CUSTOM_EMOJI: _Writer.emoji,
        EntityType.DATE_TIME: _Writer.date,
    }
)
assert SPECIAL.keys() >= LINKS
