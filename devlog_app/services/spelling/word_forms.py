"""Words that somebody listed, in all their forms: one entry stands for its Russian cases and endings too."""

import re
from collections.abc import Iterable, Iterator
from functools import cache


def _split(endings: str) -> tuple[str, ...]:
    return tuple(endings.split())


_NOUN = ("", *_split("а у е ы и я ю ь й о ом ем ём ой ей ёй ою ею ов ев ёв ам ям ами ями ах ях"))
_ADJECTIVE = _split("ый ий ой ая яя ое ее ые ие ого его ому ему ым им ых их ую юю ыми ими ом ем ей ою о а ы")
_PRESENT = (
    *_split("ю у ешь ет ем ете ют ут ишь ит им ите ят ат й йте и уй уйте ую уешь ует уем уете уют я уя"),
    *_split("аю аешь ает аем аете ают ай айте ая"),
)
_PAST_ENDINGS = _split("ть л ла ло ли в вши")
_PAST = tuple(vowel + ending for vowel in ("а", "и", "е", "ова", "") for ending in _PAST_ENDINGS)
_PARTICIPLES = _split("ующ ющ ущ ящ ащ авш ивш овавш анн енн ованн уем аем им")
_LONGEST_ENDING = len("ованного")
_SHORTEST_BASE = 2

_INFINITIVE = re.compile(r"(?:ова|[аеияу])ть(?:ся)?$")
_OF_ADJECTIVE = re.compile(r"(?<=..)(?:ый|ий|ой)$")
_OF_NOUN = re.compile(r"[аяоеёуюыиьй]$")
_FLEETING = re.compile(r"[оеё](?=[кц]$)")
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)


class WordForms:
    """A set of words; asked, it knows their other forms too.

    An entry in lower case stands for any case, one with capitals for itself and for capitals throughout. A Russian
    entry stands for the forms that its ending makes likely, a Latin one for its plural and its possessive. ё is е.
    """

    def __init__(self, words: Iterable[str]) -> None:
        self._bases: dict[str, set[str]] = {}
        self._exact: set[str] = set()
        for word in words:
            self._learn(word.replace("ё", "е").replace("Ё", "Е"))

    def __contains__(self, word: str) -> bool:
        plain = word.replace("ё", "е").replace("Ё", "Е")
        cases = {plain, plain.lower()} | ({plain.capitalize()} if plain.isupper() else set())
        return any(self._knows(case) for case in cases)

    def _learn(self, word: str) -> None:
        self._exact.add(word)
        if word.isupper():
            return
        if _CYRILLIC.search(word) is None:
            self._exact |= {word + "s", word + "'s"}
            return
        for kind, base in _bases(word):
            self._bases.setdefault(base, set()).add(kind)

    def _knows(self, word: str) -> bool:
        if word in self._exact:
            return True
        for length in range(min(_LONGEST_ENDING, len(word) - _SHORTEST_BASE) + 1):
            base, ending = (word[:-length], word[-length:]) if length else (word, "")
            if any(ending in _endings(kind) for kind in self._bases.get(base, ())):
                return True
        return False


@cache
def _endings(kind: str) -> frozenset[str]:
    """What a form of a word of this *kind* ends with; made when it is asked for: names have no forms of verbs."""
    if kind == "verb":
        return frozenset(_of_verbs())
    return frozenset(_NOUN if kind == "noun" else _ADJECTIVE)


def _of_verbs() -> Iterator[str]:
    yield from _PRESENT + _PAST
    yield from (ending + "ся" for ending in _PRESENT + _PAST)
    yield from (ending + "сь" for ending in _split("ю у ла ло ли ала ало али ила ило или йте"))
    yield from (participle + ending for participle in _PARTICIPLES for ending in _ADJECTIVE)
    yield from (
        participle + ending for participle in ("ан", "ен", "ован") for ending in ("", *_split("а о ы ия ие ию"))
    )


def _bases(word: str) -> list[tuple[str, str]]:
    """What stays of *word* in all its forms, for each kind of word that it may be."""
    infinitive = _INFINITIVE.search(word)
    if infinitive is not None:
        return [("verb", word[: infinitive.start()])]
    found = [("noun", _OF_NOUN.sub("", word)), ("noun", _FLEETING.sub("", word))]
    if _OF_ADJECTIVE.search(word):
        found.append(("adjective", _OF_ADJECTIVE.sub("", word)))
    if word.endswith("ка"):
        found += [("noun", word[:-2] + "ок"), ("noun", word[:-2] + "ек")]
    return found
