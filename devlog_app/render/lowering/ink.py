"""Text with formatting while it is being written, counted in code points."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from devlog_app.model.entity import EntityType
from devlog_app.render.normal_form import REPEATED_MARK, normal_form

WIDEST_INDENT = 24
"""What is nested more deeply would have no room left on a phone."""


class Run(NamedTuple):
    """One formatted stretch, [*start*, *end*) in code points; *extras* are the fields of its type of entity."""

    type: EntityType
    start: int
    end: int
    extras: dict[str, Any] | None = None
    line: int = 0


class Origin(NamedTuple):
    """From code point *at* on, a block comes from the source lines *first* to *last* (both included) of its section."""

    at: int
    first: int
    last: int


class Ink:
    """What has been written of a block: pieces of text in normal form, and runs over them."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._indent = ""
        self.length = 0
        self.runs: list[Run] = []
        self.pauses: list[int] = []
        self.origins: list[Origin] = []

    @property
    def text(self) -> str:
        """All that was written."""
        return REPEATED_MARK.sub("\u200c", "".join(self._pieces))

    def write(self, words: str) -> None:
        """Add *words*, every new line of them indented as its surroundings are."""
        words = normal_form(words)
        if self._indent and "\n" in words:
            words = words.replace("\n", "\n" + self._indent).replace(f"\n{self._indent}\n", "\n\n")
        self._pieces.append(words)
        self.length += len(words)

    def mark(self, kind: EntityType, start: int, line: int = 0, **extras: Any) -> None:  # noqa: ANN401
        """Format everything from code point *start* on."""
        if self.length > start:
            self.runs.append(Run(kind, start, self.length, extras or None, line))

    def pause(self) -> None:
        """Note that a reader would pause here: what follows may begin another message."""
        self.pauses.append(self.length)

    @contextmanager
    def indented(self, indent: str) -> Iterator[None]:
        """Indent the lines that begin inside this context by *indent* more."""
        outer = self._indent
        self._indent = (outer + indent)[:WIDEST_INDENT]
        yield
        self._indent = outer

    @contextmanager
    def flush_left(self) -> Iterator[None]:
        """Let the lines that begin inside this context start at the edge, as code must."""
        outer = self._indent
        self._indent = ""
        yield
        self._indent = outer
