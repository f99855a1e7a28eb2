"""Find names by a few of their letters: those that begin so first, then those that have it, then the scattered ones."""

import re
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import islice, pairwise

from devlog_app.model.folding import folded

ENOUGH = 8
"""With so many names that have the letters together, those that have them scattered are not looked for."""
MANY = 500
"""Names that are ranked one by one at a key; among more, a quick look tells enough."""

_STARTS = "\n"
_BREAKS = re.compile(r"[\W_]+")


def prepared(name: str) -> str:
    """*name* in the form in which ``Names`` looks through it."""
    # Each word stands behind a mark, so that the beginning of a word is found as any other text is.
    return _STARTS + _BREAKS.sub(f" {_STARTS}", folded(name).strip())


class Names:
    """``prepared`` names, to be looked through at every key; they keep their order where they fit equally well."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(names)

    def best(self, typed: str, limit: int) -> list[int]:
        """The numbers of at most *limit* names that fit, the best first."""
        words = _BREAKS.sub(" ", folded(typed)).split()
        if not words:
            return list(range(min(limit, len(self._names))))
        found = [number for number, name in enumerate(self._names) if words[0] in name]
        for word in words[1:]:
            found = [number for number in found if word in self._names[number]]
        found = self._ranked(found, words, limit)
        if len(found) < ENOUGH:
            found += self._scattered("".join(words), set(found))
        return found[:limit]

    def _ranked(self, found: list[int], words: Sequence[str], limit: int) -> list[int]:
        """*found*, the best first; where many fit, only *limit* of them, looked at no closer than that takes."""
        if len(found) <= MANY:
            return sorted(found, key=lambda number: _rank(self._names[number], words))
        names, mark = self._names, _STARTS + words[0]
        begin_so = [number for number in found if names[number].startswith(mark)]
        best = nsmallest(limit, begin_so, key=lambda number: len(names[number]))
        known = set(best)
        begin_words = (number for number in found if number not in known and mark in names[number])
        best += islice(begin_words, limit - len(best))
        known.update(best)
        return best + list(islice((number for number in found if number not in known), limit - len(best)))

    def _scattered(self, letters: str, known: set[int]) -> list[int]:
        """Names with the *letters* in their order, each at the beginning of a word or behind the one before."""
        others = "".join(rf"(?:{letter}|.*?\n{letter})" for letter in map(re.escape, letters[1:]))
        pattern = re.compile(re.escape(_STARTS + letters[0]) + others, re.DOTALL)
        beginning = _STARTS + letters[0]
        likely = [number for number, name in enumerate(self._names) if beginning in name and number not in known]
        # A letter that begins no word has to follow the one before it: few names have all of these pairs.
        for pair, mark in ((one + other, _STARTS + other) for one, other in pairwise(letters)):
            likely = [number for number in likely if pair in self._names[number] or mark in self._names[number]]
        return [number for number in likely[:MANY] if pattern.search(self._names[number])]


def _rank(name: str, words: Sequence[str]) -> tuple[int, int]:
    """How well *name*, which has all *words*, fits: less is better."""
    if name.startswith(_STARTS + words[0]):
        return 0, len(name)
    return (1 if all(_STARTS + word in name for word in words) else 2), len(name)


def marks_in(name: str, typed: str) -> tuple[tuple[int, int], ...]:
    """The stretches of *name*, in code points, that *typed* means."""
    plain = folded(name)
    if len(plain) != len(name):
        return ()
    stretches = []
    for word in _BREAKS.sub(" ", folded(typed)).split():
        at = re.search(rf"(?<![^\W_]){re.escape(word)}", plain) or re.search(re.escape(word), plain)
        if at is not None:
            stretches.append(at.span())
    return tuple(sorted(stretches))
