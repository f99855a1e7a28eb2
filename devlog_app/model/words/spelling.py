"""Sentences about spelling."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "dictionaries_missing": Words(
            "Spelling cannot be checked: the dictionaries cannot be read ({reason}).", "Install Devlog again."
        ),
        "spelling_stopped": Words(
            "Spelling is no longer checked: what knows the dictionaries ended twice.",
            "Switch spelling off and on to start it again.",
        ),
        "words_too_large": Words("{path} has {size}; lists of words of up to {limit} are read."),
    }
)
