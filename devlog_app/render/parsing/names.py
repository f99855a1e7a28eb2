"""Names that one block defines and another uses: link definitions and footnotes."""

from collections.abc import Iterable, Mapping
from typing import TypedDict

from markdown_it.common.utils import normalizeReference


class LinkDefinition(TypedDict):
    """Where ``[words][name]`` leads, as markdown-it keeps it."""

    href: str
    title: str


class KnownLinks:
    """The note's link definitions; remembers every name that was asked for, found or not."""

    def __init__(self, definitions: Mapping[str, LinkDefinition]) -> None:
        self._definitions = definitions
        self.asked: set[str] = set()

    def get(self, name: str, default: LinkDefinition | None = None) -> LinkDefinition | None:
        """The definition of the normalised *name*."""
        self.asked.add(name)
        return self._definitions.get(name, default)


class KnownFootnotes:
    """The note's footnotes; remembers every label that was asked for, in order, and the answer."""

    def __init__(self, labels: Iterable[str]) -> None:
        self._labels = frozenset(labels)
        self.asked: dict[str, bool] = {}

    def knows(self, label: str) -> bool:
        """Whether the note has footnote *label*."""
        name = footnote_name(label)
        known = self.asked.get(name)
        if known is None:
            known = self.asked[name] = name in self._labels
        return known


def footnote_name(label: str) -> str:
    """The form in which footnote labels are compared: case does not matter."""
    return normalizeReference(label)
