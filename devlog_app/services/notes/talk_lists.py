"""Talks as people paste them: one a line in whatever form, or rows of a table."""

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import replace

from devlog_app.model.folding import folded
from devlog_app.model.values import dataclass

MOST_TALKS = 500
"""Talks that one list may bring."""
MOST_LINES = 2_000
"""Lines that are looked at; who pastes a book by mistake does not wait for it."""
LONGEST_TALK = 300
"""Code points of a line that is a talk; a longer one is somebody's abstract."""

_MOST_NAMES = 4
"""Words of which somebody's name consists."""
_MOST_WITH_FIRM = 60
"""Code points of a name with what stands behind it."""

_BULLET = re.compile(r"^(?:[-*+•–—▪]\s+|\[[ xX]\]\s+|#{1,6}\s+|№?\s*\d{1,3}[.)]\s+)+")
_CLOCK = r"(?:[01]?\d|2[0-3])[:.][0-5]\d"
_TIME = re.compile(rf"^[\[(]?({_CLOCK})(?:\s*[-–—]\s*{_CLOCK})?[\])]?(?:\s*[-–—|,:]\s*|\s+|$)")
_DAY = re.compile(
    r"(?i)^(?:день|day)\s+(\d{1,2})\b[^\w]*.{0,40}$|^(\d{1,2})(?:-?[ыо]?й|st|nd|rd|th)\s+(?:день|day)\W*$"
)
_DASH = re.compile(r"\s+[—–|/]\s+|\s+-{1,2}\s+")
_BRACKETS = re.compile(r"^(.+?)\s*\(([^()]+)\)\s*$")
_TABLE_RULE = re.compile(r"^\s*\|?\s*:?-{2,}[-|:\s]*$")
_INITIAL = re.compile(r"^(?:[^\W\d_]\.){1,2}$|^[^\W\d_]\.?$")
_PERSON = re.compile(r"^[^\W\d_]+(?:['’-][^\W\d_]+)*\.?$")
_BREAK = re.compile(
    r"(?i)^(?:кофе(?:[- ]?брейк)?|перерыв|обед|регистрация|открытие|закрытие|афтепати|сбор гостей"
    r"|coffee(?:[- ]?break)?|lunch(?: break)?|break|registration|opening|closing|after-?party)\W*$"
)
_HEADINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("title", ("доклад", "название", "тема", "title", "talk", "topic", "session")),
    ("speaker", ("спикер", "докладчик", "автор", "speaker", "author", "presenter")),
    ("time", ("время", "начало", "time", "start", "starts")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """A talk of a programme; *time* is ``HH:MM``, *day* counts from 1. *is_break*: nothing to take notes of."""

    title: str
    speaker: str | None = None
    time: str | None = None
    day: int | None = None
    is_break: bool = False


@dataclass(frozen=True, slots=True)
class TalkList:
    """What a pasted text says: its *talks*, how many lines were *empty*, the titles that came again, lines too long.

    *beyond* counts the lines and talks that were too many to be looked at.
    """

    talks: tuple[Talk, ...] = ()
    empty: int = 0
    repeated: tuple[str, ...] = ()
    too_long: tuple[int, ...] = ()
    beyond: int = 0


def read_talks(text: str, known: Collection[str] = ()) -> TalkList:
    """The talks in *text*: lines such as ``10:00 Title (Speaker)``, ``Speaker: Title``, or a table's rows.

    *known* are titles that are there already: they count as repeated. Nothing is lost in silence: what makes no talk
    is told.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n").split("\n")
    kept = [(number, line.strip(" \u00a0")) for number, line in enumerate(lines, start=1)]
    empty = sum(not line.strip() for _, line in kept) if text.strip() else 0
    kept = [(number, line) for number, line in kept if line.strip() and not _TABLE_RULE.match(line)]
    beyond, kept = len(kept[MOST_LINES:]), kept[:MOST_LINES]
    too_long = tuple(number for number, line in kept if len(line) > LONGEST_TALK)
    kept = [(number, line) for number, line in kept if len(line) <= LONGEST_TALK]
    cut = _cutter([line for _, line in kept])
    found = _from_table([cut(line) for _, line in kept]) if cut else _from_lines([line for _, line in kept])
    seen = {folded(title) for title in known}
    talks, repeated = [], []
    for talk in found:
        if folded(talk.title) in seen:
            repeated.append(talk.title)
            continue
        if not talk.is_break:
            seen.add(folded(talk.title))
        talks.append(talk)
    beyond += len(talks[MOST_TALKS:])
    return TalkList(tuple(talks[:MOST_TALKS]), empty, tuple(repeated), too_long, beyond)


def swapped(talk: Talk) -> Talk:
    """*talk* with its title and its speaker exchanged; the same where nobody speaks."""
    return talk if talk.speaker is None else replace(talk, title=talk.speaker, speaker=talk.title)


# Lines


def _from_lines(lines: Sequence[str]) -> Iterator[Talk]:
    by_colon = _mostly(lines, lambda line: _is_person(_bare(line)[1].partition(":")[0], least=2))
    day = None
    for line in lines:
        if (number := _day(line)) is not None:
            day = number
            continue
        time, words = _bare(line)
        title, speaker = _title_and_speaker(words, by_colon=by_colon)
        if title:
            is_break = _BREAK.match(title) is not None
            yield Talk(title=title, speaker=speaker, time=time, day=day, is_break=is_break)


def _day(line: str) -> int | None:
    found = _DAY.match(_BULLET.sub("", line).strip(" :*"))
    return int(found[1] or found[2]) if found else None


def _bare(line: str) -> tuple[str | None, str]:
    """The time that *line* begins with, and what is left of it without bullets and numbers."""
    words = _BULLET.sub("", line.replace("\t", " ")).strip()
    found = _TIME.match(words)
    if found is None:
        return None, words
    return _clock(found[1]), _BULLET.sub("", words[found.end() :]).strip()


def _clock(written: str) -> str:
    hours, minutes = re.split(r"[:.]", written)
    return f"{int(hours):02}:{minutes}"


def _title_and_speaker(words: str, *, by_colon: bool) -> tuple[str, str | None]:
    if (found := _BRACKETS.match(words)) and _is_person(found[2]):
        return _clean(found[1]), _clean(found[2])
    dashes = list(_DASH.finditer(words))
    if dashes:
        before, after = words[: dashes[-1].start()], words[dashes[-1].end() :]
        if _is_person(after):
            return _clean(before), _clean(after)
        before, after = words[: dashes[0].start()], words[dashes[0].end() :]
        if _is_person(before, least=2):
            return _clean(after), _clean(before)
    before, colon, after = words.partition(":")
    if colon and after.startswith(" ") and _is_person(before, least=2) and (by_colon or not before.isascii()):
        return _clean(after), _clean(before)
    return _clean(words), None


def _clean(words: str) -> str:
    words = " ".join(words.split()).removeprefix("**").removesuffix("**")
    for opening, closing in ("«»", '""', "“”"):
        inside = words[1:-1].strip()
        if inside and words[0] == opening and words[-1] == closing and not {opening, closing} & set(inside):
            return inside
    return words


def _is_person(words: str, least: int = 1) -> bool:
    """Whether *words* look like who speaks: each of them a name of *least* words, perhaps with a firm behind it."""
    people = re.split(r"\s*[,;&]\s*|\s+(?:и|and)\s+", words.strip())
    first = people[0].split()
    if not least <= len(first) <= _MOST_NAMES or not all(_is_name_word(word) for word in first):
        return False
    if len(first) == 1 and first[0].isupper():
        return False
    return all(len(person.split()) <= _MOST_NAMES + 1 and len(person) <= _MOST_WITH_FIRM for person in people)


def _is_name_word(word: str) -> bool:
    if _INITIAL.match(word):
        return word[0].isupper()
    return _PERSON.match(word) is not None and word[0].isupper() and not word.isupper()


def _mostly(lines: Sequence[str], holds: Callable[[str], bool]) -> bool:
    agreeing = sum(map(holds, lines))
    return agreeing > 1 and agreeing * 2 > len(lines)


# Tables


def _cutter(lines: Sequence[str]) -> "Callable[[str], list[str]] | None":
    """What cuts a line into its cells, None where the text is no table."""
    for mark, cut in (("\t", _by("\t")), ("|", _by_bars), (";", _by(";")), (",", _by(","))):
        with_mark = [line for line in lines if mark in line]
        if mark in "\t|":
            is_table = len(with_mark) * 2 > len(lines) and all(
                mark == "\t" or line.strip().startswith("|") for line in with_mark
            )
        else:
            # Commas and semicolons stand in titles too: a heading says that it is a table.
            is_table = bool(lines) and len(_roles(cut(lines[0]))) > 1
        if is_table:
            return cut
    return None


def _by(mark: str) -> Callable[[str], list[str]]:
    def cut(line: str) -> list[str]:
        import csv

        return [cell.strip() for cell in next(csv.reader([line], delimiter=mark), [])]

    return cut


def _by_bars(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _roles(cells: Sequence[str]) -> dict[str, int]:
    """The columns that the cells of a heading name."""
    roles: dict[str, int] = {}
    for number, cell in enumerate(cells):
        word = folded(cell.strip(" :*"))
        for role, names in _HEADINGS:
            if any(word == name or word.startswith(f"{name} ") for name in map(folded, names)):
                roles.setdefault(role, number)
    return roles


def _from_table(rows: Sequence[Sequence[str]]) -> Iterator[Talk]:
    roles = _roles(rows[0])
    body = rows[1:] if "title" in roles or len(roles) > 1 else rows
    if "title" not in roles:
        roles = _guessed(body)
    for cells in body:
        title = _clean(_BULLET.sub("", _cell(cells, roles.get("title")) or ""))
        if not title:
            title = next((cell for cell in cells if cell and not _TIME.match(cell)), "")
        time = _TIME.match(_cell(cells, roles.get("time")) or "")
        speaker = _cell(cells, roles.get("speaker"))
        if title:
            yield Talk(
                title=title,
                speaker=speaker if speaker and speaker != title else None,
                time=_clock(time[1]) if time else None,
                is_break=_BREAK.match(title) is not None,
            )


def _guessed(rows: Sequence[Sequence[str]]) -> dict[str, int]:
    """The columns by what stands in them: times, names, and the longest is the title."""
    votes: Counter[tuple[str, int]] = Counter()
    lengths: Counter[int] = Counter()
    for cells in rows:
        for number, cell in enumerate(cells):
            lengths[number] += len(cell)
            if _TIME.fullmatch(cell):
                votes["time", number] += 1
            elif _is_person(cell):
                votes["speaker", number] += 1
    times = {number for (role, number), count in votes.items() if role == "time" and count * 2 > len(rows)}
    names = [number for (role, number), count in votes.items() if role == "speaker" and count * 2 > len(rows)]
    free = [number for number in lengths if number not in times]
    title = max((number for number in free if number not in names), key=lambda one: lengths[one], default=None)
    if title is None:
        title = max(free, key=lambda one: lengths[one], default=0)
    roles = {"title": title}
    if times:
        roles["time"] = min(times)
    rest = [number for number in names if number != title]
    if rest:
        roles["speaker"] = min(rest)
    return roles


def _cell(cells: Sequence[str], number: int | None) -> str | None:
    return cells[number].strip() or None if number is not None and number < len(cells) else None
