"""Find words or an expression in one text, in slices, and say what stands in their place when they are replaced."""

from collections.abc import Iterator
from enum import StrEnum
from types import MappingProxyType
from typing import Any

import regex  # type: ignore[import-untyped]

from devlog_app.model.utf16 import utf16_length
from devlog_app.model.values import dataclass

SLICE = 8_192
"""Code points that are looked through between two pauses; what is found ends on the line on which a slice ends."""
PATIENCE = 0.1
"""Seconds that an expression may take for one slice; one that takes longer would not end in this life."""
MOST = 50_000
"""Matches; more of them are not counted."""


class Trouble(StrEnum):
    """Why an expression cannot be used."""

    NOT_CLOSED = "not_closed"
    """A bracket or parenthesis is opened and not closed."""
    NOT_OPENED = "not_opened"
    """A parenthesis is closed that was not opened."""
    NOTHING_TO_REPEAT = "nothing_to_repeat"
    """A star, plus or question mark stands behind nothing."""
    ENDS_EARLY = "ends_early"
    """It ends with a backslash."""
    NO_SUCH_GROUP = "no_such_group"
    """A group is named that is not there."""
    OTHER = "other"


_TROUBLES: MappingProxyType[str, Trouble] = MappingProxyType(
    {
        "missing )": Trouble.NOT_CLOSED,
        "missing >": Trouble.NOT_CLOSED,
        "missing ]": Trouble.NOT_CLOSED,
        "unterminated character set": Trouble.NOT_CLOSED,
        "unbalanced parenthesis": Trouble.NOT_OPENED,
        "nothing to repeat": Trouble.NOTHING_TO_REPEAT,
        "multiple repeat": Trouble.NOTHING_TO_REPEAT,
        "bad escape (end of pattern)": Trouble.ENDS_EARLY,
        "invalid group reference": Trouble.NO_SUCH_GROUP,
        "unknown group": Trouble.NO_SUCH_GROUP,
    }
)


@dataclass(frozen=True, slots=True)
class Broken:
    """An expression that cannot be used: why, and *at* which character of it, from 1 (0: nowhere in particular)."""

    trouble: Trouble
    at: int = 0


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. Words are found with ``ё`` for ``е`` and the other way; an expression means what it says."""

    words: str
    case: bool = False
    whole_words: bool = False
    expression: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """A stretch of the text, in UTF-16 units as the text edit counts, and in code points as Python does."""

    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Progress:
    """What one slice brought: new matches, and whether the text ``is_over`` or the expression ``is_slow``."""

    found: tuple[Match, ...] = ()
    is_over: bool = False
    is_slow: bool = False


class Pattern:
    """A query made ready for searching."""

    def __init__(self, query: Query, compiled: Any) -> None:  # noqa: ANN401 - regex has no types
        self._query = query
        self._compiled = compiled

    def search(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Progress]:
        """Look through *text* between two code points, slice by slice; the last progress ``is_over``."""
        stop = len(text) if end is None else end
        ruler = _Ruler(text)
        count = 0
        while start < stop and count < MOST:
            slice_end = text.find("\n", min(start + SLICE, stop))
            slice_end = stop if slice_end < 0 else min(slice_end + 1, stop)
            found: list[Match] = []
            is_slow = False
            try:
                for first, last in self._spans(text, start, slice_end):
                    found.append(Match(ruler.unit_at(first), ruler.unit_at(last), first, last))
            except TimeoutError:
                is_slow = True
            count += len(found)
            start = slice_end
            yield Progress(tuple(found), start >= stop or count >= MOST or is_slow, is_slow)
            if is_slow:
                return

    def _spans(self, text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where matches stand between *start* and *end*, in code points; empty ones are none."""
        # A word has to see what stands before it.
        begin = max(0, start - 1)
        piece = text[begin:end]
        if not self._query.expression:
            piece = _without_yo(piece)
        for match in self._compiled.finditer(piece, start - begin, timeout=PATIENCE):
            if match.end() > match.start():
                yield begin + match.start(), begin + match.end()

    def replacement(self, text: str, match: Match, template: str) -> str:
        """What stands in the place of *match*: *template*, groups of an expression are ``\\1``, ``\\g<name>``."""
        if not self._query.expression:
            return template
        try:
            again = self._compiled.fullmatch(text, match.first, match.last, timeout=PATIENCE)
            again = again or self._compiled.match(text, match.first, timeout=PATIENCE)
            return str(again.expand(template)) if again is not None else template
        except TimeoutError:
            return template

    def refusal(self, template: str) -> Broken | None:
        """Why *template* cannot stand in anything's place, or None where it can."""
        if not self._query.expression:
            return None
        try:
            regex.sub(self._compiled, template, "", timeout=PATIENCE)
            regex.compile(f"(?:{self._compiled.pattern})|").match("").expand(template)
        except (regex.error, IndexError) as error:
            return Broken(_trouble(str(getattr(error, "msg", "invalid group reference"))))
        except TimeoutError:
            return None
        return None


class _Ruler:
    """Measures one text from its beginning to its end, in UTF-16 units."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._index = self._unit = 0

    def unit_at(self, index: int) -> int:
        """The unit at which the code point *index* begins; *index* never lies before the one asked for last."""
        self._unit += utf16_length(self._text[self._index : index])
        self._index = index
        return self._unit


def pattern_of(query: Query) -> Pattern | Broken:
    """*query* made ready, or why it cannot be."""
    source = query.words if query.expression else regex.escape(_without_yo(query.words))
    if query.whole_words:
        source = rf"(?<!\w)(?:{source})(?!\w)"
    flags = regex.MULTILINE | (0 if query.case else regex.IGNORECASE)
    try:
        if query.expression:
            # Said about what was written, not about what was put around it.
            regex.compile(query.words, flags)
        return Pattern(query, regex.compile(source, flags))
    except regex.error as error:
        return Broken(_trouble(error.msg), (error.pos or 0) + 1 if error.pos is not None else 0)


def _without_yo(text: str) -> str:
    return text.replace("ё", "е").replace("Ё", "Е")


def _trouble(message: str) -> Trouble:
    return next((trouble for words, trouble in _TROUBLES.items() if message.startswith(words)), Trouble.OTHER)
