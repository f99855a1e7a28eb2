"""Find names by a few of their letters: those that begin so first, then those that have it, then the scattered ones."""

import re
from collections.abc import Iterable, Sequence

from devlog_app.model.folding import folded

ENOUGH = 8
"""With so many names that have the letters together, those that have them scattered are not looked for."""

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
        found.sort(key=lambda number: _rank(self._names[number], words))
        if len(found) < ENOUGH:
            found += self._scattered("".join(words), set(found))
        return found[:limit]

    def _scattered(self, letters: str, known: set[int]) -> list[int]:
        """Names with the *letters* in their order, each at the beginning of a word or behind the one before."""
        others = "".join(rf"(?:{letter}|.*?\n{letter})" for letter in map(re.escape, letters[1:]))
        pattern = re.compile(re.escape(_STARTS + letters[0]) + others, re.DOTALL)
        return [number for number, name in enumerate(self._names) if number not in known and pattern.search(name)]


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
