"""The one table of sentences for errors, problems and steps, by code; the window translates the same templates."""

from collections.abc import Iterator, Mapping
from importlib import import_module

from devlog_app.model.words.words import Words

PARTS = (
    "rendering",
    "composing",
    "media",
    "spelling",
    "rearranging",
    "storage",
    "channel_limits",
    "publishing",
    "channels",
    "series",
    "after_publication",
    "post_sides",
    "databases",
    "secrets",
    "terms",
    "command_line",
)
"""Modules beside this one. What can be said of a note that is only looked at stands first."""


class Table(Mapping[str, Words]):
    """Reads a part when a code is looked for that is in none before it: most windows never need most of them."""

    def __getitem__(self, code: str) -> Words:
        for part in PARTS:
            words = _part(part)
            if code in words:
                return words[code]
        raise KeyError(code)

    def __iter__(self) -> Iterator[str]:
        for part in PARTS:
            yield from _part(part)

    def __len__(self) -> int:
        return sum(len(_part(part)) for part in PARTS)


WORDS: Mapping[str, Words] = Table()


def _part(name: str) -> Mapping[str, Words]:
    words: Mapping[str, Words] = import_module(f"devlog_app.model.words.{name}").WORDS
    return words
