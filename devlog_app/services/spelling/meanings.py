"""What may have been meant by a word that is wrong: Hunspell's suggestions, in Russian and in English."""

import os
from collections.abc import Callable
from functools import partial

from devlog_app.services.spelling.likeness import unlikeness


class Meanings:
    """The dictionaries in *folder*; each is taken into memory with the first question in its language."""

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        self._folder = os.fspath(folder)
        self._suggesting: dict[str, Callable[[str], tuple[str, ...]]] = {}

    def of(self, word: str, language: str) -> tuple[str, ...]:
        """What resembles *word* in *language*, ``ru`` or ``en``; the likeliest first.

        Raises ``OSError`` where the dictionary cannot be read.
        """
        if language not in self._suggesting:
            # Hunspell takes 11 MB for Russian, and most notes are written without asking it.
            from hunspell import Hunspell

            self._suggesting[language] = Hunspell(language, hunspell_data_dir=self._folder).suggest
        try:
            found = self._suggesting[language](word)
        except UnicodeEncodeError:
            # It holds a letter that this dictionary has no byte for.
            return ()
        return tuple(sorted(found, key=partial(unlikeness, word)))
