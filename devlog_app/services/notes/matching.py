"""Which lines, or words, of two texts are the same ones: the ground of merging and of comparing."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from devlog_app.model.values import dataclass

LARGEST_SEARCHED = 400_000
"""Pairs of lines up to which every pair is looked at; beyond it only lines that occur once are recognised."""

_WORDS = re.compile(r"\n|\w+[^\S\n]*|[^\w\s][^\S\n]*|[^\S\n]+")


@dataclass(frozen=True, slots=True)
class Match:
    """*length* elements that are the same in both, from *left* in the one and *right* in the other."""

    left: int
    right: int
    length: int


def lines_of(text: str) -> tuple[str, ...]:
    """The lines of *text*, each with its ``\\n``; together they are the text."""
    lines = text.split("\n")
    return (*(f"{line}\n" for line in lines[:-1]), *([lines[-1]] if lines[-1] else []))


def words_of(text: str) -> tuple[str, ...]:
    """The words and signs of *text*, each with the blanks behind it; together they are the text."""
    return tuple(_WORDS.findall(text))


def matches(left: Sequence[str], right: Sequence[str]) -> tuple[Match, ...]:
    """What stands in both, in order and without gaps inside a match. Quick where the two are much alike."""
    found: list[Match] = []
    for match in _matches(left, right, 0, len(left), 0, len(right)):
        last = found[-1] if found else None
        if last is not None and last.left + last.length == match.left and last.right + last.length == match.right:
            found[-1] = Match(last.left, last.right, last.length + match.length)
        else:
            found.append(match)
    return tuple(found)


def _matches(left: Sequence[str], right: Sequence[str], lo: int, hi: int, low: int, high: int) -> Iterator[Match]:
    """Those of ``left[lo:hi]`` and ``right[low:high]``: what both begin and end with, and what is between."""
    head = 0
    while lo + head < hi and low + head < high and left[lo + head] == right[low + head]:
        head += 1
    if head:
        yield Match(lo, low, head)
    lo, low = lo + head, low + head
    tail = 0
    while lo < hi - tail and low < high - tail and left[hi - tail - 1] == right[high - tail - 1]:
        tail += 1
    if lo < hi - tail and low < high - tail:
        yield from _between(left, right, lo, hi - tail, low, high - tail)
    if tail:
        yield Match(hi - tail, high - tail, tail)


def _between(left: Sequence[str], right: Sequence[str], lo: int, hi: int, low: int, high: int) -> Iterator[Match]:
    """Where the ends differ: lines that occur once in each are the same ones, and divide what remains."""
    anchors = _anchors(left, right, lo, hi, low, high)
    if not anchors:
        if (hi - lo) * (high - low) <= LARGEST_SEARCHED:
            searched = SequenceMatcher(None, left[lo:hi], right[low:high], autojunk=False)
            for block in searched.get_matching_blocks():
                if block.size:
                    yield Match(lo + block.a, low + block.b, block.size)
        return
    for one, other in anchors:
        yield from _matches(left, right, lo, one, low, other)
        yield Match(one, other, 1)
        lo, low = one + 1, other + 1
    yield from _matches(left, right, lo, hi, low, high)


def _anchors(left: Sequence[str], right: Sequence[str], lo: int, hi: int, low: int, high: int) -> list[tuple[int, int]]:
    """The longest row of elements that occur once on either side and stand in the same order there."""
    here, there = Counter(left[lo:hi]), Counter(right[low:high])
    place = {right[index]: index for index in range(low, high) if there[right[index]] == 1}
    pairs = [(index, place[left[index]]) for index in range(lo, hi) if here[left[index]] == 1 and left[index] in place]
    return _rising(pairs)


def _rising(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of *pairs*, whose first numbers rise, in which the second ones rise too."""
    ends: list[int] = []
    at: list[int] = []
    before: list[int] = []
    for index, (_, there) in enumerate(pairs):
        length = bisect_left(ends, there)
        before.append(at[length - 1] if length else -1)
        ends[length : length + 1] = [there]
        at[length : length + 1] = [index]
    row = []
    index = at[-1] if at else -1
    while index >= 0:
        row.append(pairs[index])
        index = before[index]
    return row[::-1]
