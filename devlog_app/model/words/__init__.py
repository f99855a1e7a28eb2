"""Sentences for errors, problems and steps, by code; their table is read when the first one is said."""

from collections.abc import Mapping
from dataclasses import field
from types import MappingProxyType

from devlog_app.model.values import dataclass


def message_for(code: str, values: Mapping[str, object]) -> str:
    """The sentence of *code* with its *values* filled in."""
    from devlog_app.model.words.table import WORDS

    return WORDS[code].message.format_map(values)


def hint_for(code: str, values: Mapping[str, object]) -> str | None:
    """The hint of *code* with its *values* filled in, or None where the sentence says it all."""
    from devlog_app.model.words.table import WORDS

    hint = WORDS[code].hint
    return None if hint is None else hint.format_map(values)


NO_VALUES: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Phrase:
    """The sentence of *code* with its *values*, which may be phrases and errors; as text it is English."""

    code: str
    values: Mapping[str, object] = field(default_factory=lambda: NO_VALUES)

    def __str__(self) -> str:
        return message_for(self.code, self.values)
