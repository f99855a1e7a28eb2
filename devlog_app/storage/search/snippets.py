"""The line of a note that shows best what was found, with the words that were meant."""

import re
import time
from collections.abc import Iterator, Sequence
from itertools import groupby

from devlog_app.model.folding import folded
from devlog_app.model.note_text import split_note
from devlog_app.model.search import Snippet
from devlog_app.storage.search.reading import Meant

LONGEST = 180
"""Characters of a snippet."""
_BEFORE = 48
_SLICE = 32 * 1024
_FARTHEST = 512 * 1024
_MOST = 80
_MARKUP = re.compile(r"(?:[#>+*-]+ +|\d+[.)] +|\[[ xX]\] +|\s+)+")


class Snippets:
    """Looks in one text after another for what was *meant*."""

    def __init__(self, meant: Sequence[Meant]) -> None:
        self._meant = meant
        self._pattern = _pattern(meant)

    def of(self, text: str) -> Snippet:
        """The first line of *text* with the most of what was meant; the first line of its body where there is none."""
        body = len(text) - len(split_note(text).body)
        best = self._best(text, body, len(text)) or (self._best(text, 0, body) if body else None)
        return _beginning(text) if best is None else _shown(text, *best)

    def _best(self, text: str, start: int, end: int) -> tuple[int, list[tuple[int, int, int]]] | None:
        """Where the line with the most of what was meant begins, between *start* and *end*, and what stands in it."""
        best: tuple[int, int, list[tuple[int, int, int]]] | None = None
        for line_start, group in groupby(
            self._finds(text, start, end), key=lambda find: text.rfind("\n", 0, find[0]) + 1
        ):
            on_line = list(group)
            rank = len({which for _, _, which in on_line})
            if best is None or rank > best[0]:
                best = (rank, line_start, on_line)
            if rank == len(self._meant):
                break
        return None if best is None else best[1:]

    def _finds(self, text: str, at: int, stop: int) -> Iterator[tuple[int, int, int]]:
        """Words of *text* that were meant: from, to, which; one slice after another, as the window must not wait."""
        count = 0
        stop = min(stop, at + _FARTHEST)
        while self._pattern is not None and at < stop and count < _MOST:
            end = min(text.find("\n", at + _SLICE) + 1 or stop, stop)
            for found in self._pattern.finditer(text, at, end):
                word = folded(found[0])
                which = next((number for number, one in enumerate(self._meant) if one.includes(word)), None)
                if which is not None:
                    count += 1
                    yield found.start(), found.end(), which
            at = end
            if at < stop:
                time.sleep(0)


def _pattern(meant: Sequence[Meant]) -> re.Pattern[str] | None:
    """What to look at closely: the words that begin as all the forms of one that was meant do."""
    beginnings = {
        beginning
        for one in meant
        for beginning in ((_common_beginnings(one.forms)) | ({one.beginning} if one.beginning else set()))
    }
    if not beginnings:
        return None
    written = "|".join(_as_written(beginning) for beginning in sorted(beginnings))
    return re.compile(rf"(?<![^\W_])(?:{written})(?:[^\W_][\u0300-\u036f\u00ad]*)*", re.IGNORECASE)


def _common_beginnings(forms: frozenset[str]) -> set[str]:
    by_letter: dict[str, list[str]] = {}
    for form in forms:
        by_letter.setdefault(form[:2], []).append(form)
    return {_common(min(alike), max(alike)) for alike in by_letter.values()}


def _common(first: str, last: str) -> str:
    """What two words begin with; of the first and the last of many in order, what all of them do."""
    length = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first[:length]


def _as_written(beginning: str) -> str:
    """A pattern for what folds to *beginning*."""
    return "".join("[её]" if letter == "е" else re.escape(letter) + "[\u0300-\u036f\u00ad]*" for letter in beginning)


def _shown(text: str, start: int, finds: Sequence[tuple[int, int, int]]) -> Snippet:
    """The line that begins at *start*, cut to what can be read at a glance."""
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)].rstrip("\r")
    first = (finds[0][0] - start, finds[0][1] - start)
    markup = _MARKUP.match(line)
    begin = min(markup.end() if markup else 0, first[0])
    if first[1] - begin > LONGEST - _BEFORE:
        begin = first[0] - _BEFORE
        space = line.find(" ", begin, first[0])
        begin = space + 1 if space >= 0 else begin
    shown = line[begin : begin + LONGEST]
    lead = "…" if begin > (markup.end() if markup else 0) else ""
    marks = tuple(
        (one - start - begin + len(lead), other - start - begin + len(lead))
        for one, other, _ in finds
        if other - start - begin <= len(shown)
    )
    tail = "…" if begin + LONGEST < len(line) else ""
    number = text.count("\n", 0, start) + 1
    return Snippet(number, f"{lead}{shown}{tail}", marks, *first)


def _beginning(text: str) -> Snippet:
    """What a note begins with, where the index knows of words that are not there (any more)."""
    number = 1
    lines = text[:_SLICE].split("\n")
    if lines[0].strip() == "---" and "---" in (line.strip() for line in lines[1:]):
        number += 1 + [line.strip() for line in lines[1:]].index("---") + 1
    for line in lines[number - 1 :]:
        if line.strip():
            return Snippet(number, line.strip()[:LONGEST])
        number += 1
    return Snippet(1, "")
