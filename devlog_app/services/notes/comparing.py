"""Two texts side by side, line by line: which lines belong together, and what differs in them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from devlog_app.model.values import dataclass
from devlog_app.services.notes.matching import lines_of, matches, words_of

ALIKE = 0.4
"""The part of their words that two lines have in common, from which on one became the other."""
LARGEST_PAIRED = 4_000
"""Pairs of lines up to which it is looked which of them belong together; beyond it they stand as they come."""


class RowKind(StrEnum):
    """What a row says."""

    SAME = "same"
    CHANGED = "changed"
    LEFT_ONLY = "left_only"
    RIGHT_ONLY = "right_only"


@dataclass(frozen=True, slots=True)
class Line:
    """A line without its end; *number* counts from 1, *changed* are the stretches (code points) that differ."""

    number: int
    text: str
    changed: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """What stands beside one another; *difference* is the number of the difference it belongs to, from 0."""

    left: Line | None
    right: Line | None
    difference: int | None = None

    @property
    def kind(self) -> RowKind:
        """What the row says."""
        if self.left is None:
            return RowKind.RIGHT_ONLY
        if self.right is None:
            return RowKind.LEFT_ONLY
        return RowKind.SAME if self.difference is None or self.left.text == self.right.text else RowKind.CHANGED


@dataclass(frozen=True, slots=True)
class Comparison:
    """The aligned *rows*; *differences* holds the texts of each, (left, right)."""

    rows: tuple[Row, ...]
    differences: tuple[tuple[str, str], ...]


def compared(left: str, right: str) -> Comparison:
    """Two texts, aligned by the lines that they have in common."""
    return aligned(_stretches(lines_of(left), lines_of(right)))


def aligned(stretches: Iterable[tuple[str, str]]) -> Comparison:
    """Two texts that come in *stretches* (left, right) of whole lines; each of two that differ is a difference."""
    rows: list[Row] = []
    differences: list[tuple[str, str]] = []
    here = there = 1
    for left, right in stretches:
        ours, others = _bare(left), _bare(right)
        if left == right:
            rows += (Row(Line(here + at, text), Line(there + at, text)) for at, text in enumerate(ours))
        else:
            rows += _different(ours, others, here, there, len(differences))
            differences.append((left, right))
        here, there = here + len(ours), there + len(others)
    return Comparison(tuple(rows), tuple(differences))


def _bare(text: str) -> list[str]:
    return [line.removesuffix("\n") for line in lines_of(text)]


def _stretches(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What is the same, and what lies between, in turn."""
    here = there = 0
    for match in matches(left, right):
        if match.left > here or match.right > there:
            yield "".join(left[here : match.left]), "".join(right[there : match.right])
        here, there = match.left + match.length, match.right + match.length
        same = "".join(left[match.left : here])
        yield same, same
    if here < len(left) or there < len(right):
        yield "".join(left[here:]), "".join(right[there:])


def _different(left: Sequence[str], right: Sequence[str], here: int, there: int, difference: int) -> Iterator[Row]:
    """The rows of one difference; *here* and *there* are the numbers of its first lines."""
    for one, other in _pairs(left, right):
        ours = Line(here + one, left[one]) if one is not None else None
        others = Line(there + other, right[other]) if other is not None else None
        if ours is not None and others is not None:
            mine, theirs = _changed(ours.text, others.text)
            ours, others = Line(ours.number, ours.text, mine), Line(others.number, others.text, theirs)
        yield Row(ours, others, difference)


def _pairs(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """Which lines of a difference stand beside one another: those that are most alike, in their order."""
    here = there = 0
    for one, other in _alike(left, right):
        yield from ((index, None) for index in range(here, one))
        yield from ((None, index) for index in range(there, other))
        yield one, other
        here, there = one + 1, other + 1
    # What became of a single line is seen best beside it, however little they have in common.
    if len(left) - here == 1 == len(right) - there:
        yield here, there
        return
    yield from ((index, None) for index in range(here, len(left)))
    yield from ((None, index) for index in range(there, len(right)))


def _alike(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int]]:
    """The row of pairs that have most in common together."""
    if len(left) * len(right) > LARGEST_PAIRED:
        return []
    words = [Counter(words_of(line)) for line in right]
    best: list[list[tuple[float, tuple[tuple[int, int], ...]]]] = [[(0.0, ())] * (len(right) + 1)]
    for one, line in enumerate(left):
        own = Counter(words_of(line))
        row = [(0.0, best[-1][0][1])]
        for other, theirs in enumerate(words):
            likeness = _likeness(own, theirs)
            ways = [best[-1][other + 1], row[other]]
            if likeness >= ALIKE:
                so_far, pairs = best[-1][other]
                ways.append((so_far + likeness, (*pairs, (one, other))))
            row.append(max(ways, key=lambda way: way[0]))
        best.append(row)
    return list(best[-1][-1][1])


def _likeness(one: "Counter[str]", other: "Counter[str]") -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 1.0


def _changed(left: str, right: str) -> tuple[tuple[tuple[int, int], ...], tuple[tuple[int, int], ...]]:
    """The stretches of two lines that differ, by words."""
    ours, others = words_of(left), words_of(right)
    here, there = _places(ours), _places(others)
    mine, theirs = [], []
    one = other = 0
    ends = [(match.left, match.right, match.length) for match in matches(ours, others)]
    for start, low, length in [*ends, (len(ours), len(others), 0)]:
        if start > one:
            mine.append((here[one], here[start]))
        if low > other:
            theirs.append((there[other], there[low]))
        one, other = start + length, low + length
    return tuple(mine), tuple(theirs)


def _places(words: Sequence[str]) -> list[int]:
    """Where each word begins, and where the last one ends."""
    places = [0]
    for word in words:
        places.append(places[-1] + len(word))
    return places
