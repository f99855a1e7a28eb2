"""Sentences about spelling."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

SPELLING_WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "dictionaries_missing": Words(
            "Spelling cannot be checked: the dictionaries cannot be read ({reason}).", "Install Devlog again."
        ),
        "spelling_stopped": Words(
            "Spelling is not checked for a moment: what knows the dictionaries was ended.",
            "It is started again by itself; switch spelling off and on if it is not.",
        ),
        "words_too_large": Words("{path} has {size}; lists of words of up to {limit} are read."),
    }
)
