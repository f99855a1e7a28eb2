"""Sentences about notes that are moved, put in order, thrown away and taken back."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "changed_meanwhile": Words(
            "This cannot be taken back: {path} was changed meanwhile.", "What is there now was not touched."
        ),
    }
)
