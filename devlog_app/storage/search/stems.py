"""Words of Russian and English texts, and the stems that their forms share."""

import re
from collections.abc import Iterator
from typing import Protocol

from devlog_app.model.folding import folded

LONGEST_WORD = 48
"""Characters; what is longer is no word that anybody would search for whole."""

# A symbol such as an emoji is a word of its own; the modifiers of skin colour belong to the one before.
_SYMBOL = "\u2190-\u2bff\U0001f000-\U0001f3fa\U0001f400-\U0001faff"
_WORD = re.compile(f"[^\\W_]+|[{_SYMBOL}]")
_WRITTEN_WORD = re.compile(f"(?:[^\\W_][\u0300-\u036f\u00ad]*)+|[{_SYMBOL}]")
_CYRILLIC = re.compile("[а-я]")
_LATIN = re.compile("[a-z]")


class _Snowball(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802 - the library's name


def words_of(text: str) -> list[str]:
    """The words of *text*, folded, in their order."""
    return [word[:LONGEST_WORD] for word in _WORD.findall(folded(text))]


def written_words(text: str) -> Iterator[re.Match[str]]:
    """Where the words of *text* stand in it, as they are written."""
    return _WRITTEN_WORD.finditer(text)


class Stems:
    """Cuts folded words to their stems, each only once."""

    def __init__(self) -> None:
        # Only who has a new word to cut pays for the import.
        from snowballstemmer import stemmer

        self._russian: _Snowball = stemmer("russian")
        self._english: _Snowball = stemmer("english")
        self._known: dict[str, str] = {}

    def __getitem__(self, word: str) -> str:
        stem = self._known.get(word)
        if stem is None:
            stem = self._known[word] = self._cut(word)
        return stem

    def _cut(self, word: str) -> str:
        if _CYRILLIC.search(word):
            return self._russian.stemWord(word)
        return self._english.stemWord(word) if _LATIN.search(word) else word
