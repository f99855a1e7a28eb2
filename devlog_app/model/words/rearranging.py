"""Sentences about notes that are moved, put in order, thrown away and taken back."""

from collections.abc import Mapping
from types import MappingProxyType

from devlog_app.model.words.words import Words

WORDS: Mapping[str, Words] = MappingProxyType(
    {
        "changed_meanwhile": Words(
            "This cannot be taken back: {path} was changed meanwhile.", "What is there now was not touched."
        ),
        "links_left": Words(
            "Links in {notes} could not follow.",
            "These files cannot be changed, or were changed meanwhile: the links still say the former name.",
        ),
        "links_not_looked_at": Words(
            "The links to what was renamed could not be looked for.",
            "They may still say the former name. The notes themselves are safe.",
        ),
    }
)
