"""Whether a Russian or English word is right, and what was meant if it is not: that blocks as long as Hunspell does."""

import os
import re
from collections.abc import Iterable, Iterator

from devlog_app.services.spelling.known_forms import KnownForms
from devlog_app.services.spelling.meanings import Meanings
from devlog_app.services.spelling.word_forms import WordForms
from devlog_app.services.spelling.word_list import listed

MOST_SUGGESTIONS = 6

_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_LATIN = re.compile("[a-zà-ɏ]", re.IGNORECASE)
_CAPITALS_BEHIND_SMALL = re.compile(r"[^\W\d_A-ZА-ЯЁ][A-ZА-ЯЁ]|[A-ZА-ЯЁ]{2}[^\W\d_A-ZА-ЯЁ]")
_SECOND_CAPITAL_SLIPPED = re.compile(r"[A-ZА-ЯЁ]{2}[a-zа-яё]{2,}")
_LONGEST_ACRONYM = 5
_LONGEST_TAIL = 4
_PREFIXES = re.compile(
    "(?:микро|макро|мега|мульти|супер|гипер|кибер|нейро|видео|аудио|фото|теле|мета|анти|псевдо|квази|авто|био|гео"
    "|крипто|веб|медиа|радио|электро|много|само|кросс|экс|вице|мини|макси|меж)(?=.{4})"
)
_BRITISH = (
    (re.compile(r"our(?=s?$|ed$|ing$|ite|ful|able|er|ist)"), "or"),
    (re.compile(r"is(?=(?:e[ds]?|er|ers|ing|ation|ations|able)$)"), "iz"),
    (re.compile(r"ys(?=(?:e[ds]?|er|ers|ing)$)"), "yz"),
    (re.compile(r"ll(?=(?:ed|ing|er|ers)$)"), "l"),
    (re.compile(r"re(?=s?$)"), "er"),
    (re.compile(r"ogue(?=s?$)"), "og"),
    (re.compile(r"ence(?=s?$)"), "ense"),
)
_ACRONYM_WITH_ENDING = re.compile(r"[A-Z]{2,}[а-яё]+")
_LOOKS_LATIN = str.maketrans("асеорхукАСЕОРХТНМВК", "aceopxykACEOPXTHMBK")
_LOOKS_CYRILLIC = str.maketrans("aceopxykACEOPXTHMBK", "асеорхукАСЕОРХТНМВК")
_ALIKE_LATIN = frozenset("aceopxykACEOPXTHMBKu")
_ALIKE_CYRILLIC = frozenset("асеорхукАСЕОРХТНМВКи")
_KEYS_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>~"
_KEYS_CYRILLIC = "йцукенгшщзхъфывапролджэячсмитьбюёЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮЁ"
_OTHER_LAYOUT = str.maketrans(_KEYS_LATIN + _KEYS_CYRILLIC, _KEYS_CYRILLIC + _KEYS_LATIN)


class Spellings:
    """Both dictionaries, and the words of the trade. Whatever asks raises ``OSError`` where they cannot be read."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        # Without pathlib, the child of a window is half a megabyte smaller.
        self._russian = KnownForms(os.path.join(folder, "ru.forms"))  # noqa: PTH118
        self._english = KnownForms(os.path.join(folder, "en.forms"))  # noqa: PTH118
        with open(os.path.join(folder, "trade.txt"), encoding="utf-8") as trade:  # noqa: PTH118, PTH123
            self._trade = WordForms(listed(trade.read()))
        self._team = WordForms(())
        self._meanings = Meanings(folder)

    def teach(self, words: Iterable[str]) -> None:
        """The team's own words, in place of those before."""
        self._team = WordForms(words)

    def is_right(self, word: str) -> bool:
        """Whether *word* is written as a dictionary, the trade or the team writes it.

        Names, which have capitals inside, and short words in capitals are right. A word with hyphens is right as a
        whole or in its parts; one that mixes letters of two alphabets that look the same never is.
        """
        if self._is_listed(word):
            return True
        parts = word.split("-")
        if any(_looks_the_same_in_two_alphabets(part) for part in parts):
            return False
        if len(parts) > 1 and self._has(word):
            return True
        return all(self._is_tail(parts, place) or self._is_right_part(part) for place, part in enumerate(parts))

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What may have been meant by *word*, the likeliest first."""
        found: dict[str, None] = {}
        for meant in self._meant(word):
            if meant != word:
                found[meant] = None
            if len(found) == MOST_SUGGESTIONS:
                break
        return tuple(found)

    def _is_listed(self, word: str) -> bool:
        return word in self._team or word in self._trade

    def _is_tail(self, parts: list[str], place: int) -> bool:
        """Whether it is what Russian puts behind a foreign word or an acronym: PDF-ки."""
        tail, before = parts[place], parts[place - 1]
        is_foreign = _CYRILLIC.search(before) is None or before.isupper()
        return place > 0 and is_foreign and len(tail) <= _LONGEST_TAIL and _CYRILLIC.match(tail) is not None

    def _is_right_part(self, part: str) -> bool:
        if len(part) <= 1 or self._is_listed(part) or self._has(part):
            return True
        if _SECOND_CAPITAL_SLIPPED.fullmatch(part):
            return not self._has(part.lower())
        if part.isupper():
            return len(part) <= _LONGEST_ACRONYM or self._has(part.lower())
        if _CAPITALS_BEHIND_SMALL.search(part) or (_CYRILLIC.search(part) and _LATIN.search(part)):
            return True
        prefix = _PREFIXES.match(part.lower())
        return prefix is not None and self._is_right_part(part.lower()[prefix.end() :])

    def _has(self, word: str) -> bool:
        """Whether a dictionary has *word*, in whatever case."""
        if _CYRILLIC.search(word):
            return word in self._russian or _without_yo(word) in self._russian
        if word in self._english or word.removesuffix("'s").removesuffix("'") in self._english:
            return True
        return any(american in self._english for american in _american(word))

    def _meant(self, word: str) -> Iterator[str]:
        yield from self._in_one_alphabet(word)
        if _SECOND_CAPITAL_SLIPPED.fullmatch(word):
            yield word.capitalize()
        other = word.translate(_OTHER_LAYOUT)
        if other.isalpha() and self._has(other):
            yield other
        parts = word.split("-")
        wrong = [place for place, part in enumerate(parts) if not self.is_right(part)]
        if len(parts) > 1 and len(wrong) == 1:
            # Only the part that is wrong: asked for the whole, Hunspell thinks long and finds little.
            for meant in self._asked(parts[wrong[0]]):
                yield "-".join([*parts[: wrong[0]], meant, *parts[wrong[0] + 1 :]])
            return
        yield from self._asked(word)

    def _in_one_alphabet(self, word: str) -> Iterator[str]:
        if _looks_the_same_in_two_alphabets(word):
            for one in (word.translate(_LOOKS_CYRILLIC), word.translate(_LOOKS_LATIN)):
                if not _looks_the_same_in_two_alphabets(one) and self.is_right(one):
                    yield one

    def _asked(self, word: str) -> tuple[str, ...]:
        return self._meanings.of(word, "ru" if _CYRILLIC.search(word) else "en")


def _looks_the_same_in_two_alphabets(word: str) -> bool:
    """Whether letters of the other alphabet hide in *word*; PDFка hides nothing, its letters are plainly foreign."""
    if _ACRONYM_WITH_ENDING.fullmatch(word):
        return False
    cyrillic, latin = set(_CYRILLIC.findall(word)), set(_LATIN.findall(word))
    return bool(cyrillic and latin) and (cyrillic <= _ALIKE_CYRILLIC or latin <= _ALIKE_LATIN)


def _without_yo(word: str) -> str:
    return word.replace("ё", "е").replace("Ё", "Е")


def _american(word: str) -> Iterator[str]:
    for british, american in _BRITISH:
        if british.search(word):
            yield british.sub(american, word)
