"""What writes one top-level block: its ink, its surroundings, and what it finds on the way."""

from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.media import Media
from devlog_app.model.problem import Problem, Severity
from devlog_app.model.values import dataclass
from devlog_app.render.document import Document
from devlog_app.render.lowering.ink import Ink, Origin, Run
from devlog_app.render.surroundings import Surroundings


class Finding(NamedTuple):
    """A problem that is not yet tied to a line of the file: *line* counts from the section's first."""

    severity: Severity
    code: str
    line: int
    values: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Help:
    """What lowering needs beside the block: the *surroundings*, the account, and a reader for snippets.

    *footnotes* gives the number of each footnote by its name.
    """

    surroundings: Surroundings
    capabilities: Capabilities
    read: Callable[[str], Document]
    footnotes: Mapping[str, int]


class Lowered(NamedTuple):
    """One top-level block as text and formatting, counted in code points from its own beginning.

    *wide* are the places of the characters that take two UTF-16 units, *pauses* those between list items and the like.
    *heading* is the level of a heading; a paragraph that ends in a colon *announces* what follows. A group of *media*
    has no text. *origins* tell which source lines it comes from; those of media count items, not code points.
    """

    text: str = ""
    runs: tuple[Run, ...] = ()
    wide: tuple[int, ...] = ()
    pauses: tuple[int, ...] = ()
    heading: int = 0
    announces: bool = False
    media: tuple[Media, ...] = ()
    findings: tuple[Finding, ...] = ()
    origins: tuple[Origin, ...] = ()

    @property
    def units(self) -> int:
        """Length in UTF-16 units."""
        return len(self.text) + len(self.wide)

    def offset(self, position: int) -> int:
        """The UTF-16 offset of the code point at *position*."""
        return position + bisect_left(self.wide, position) if self.wide else position


class Writer:
    """Writes one top-level block."""

    def __init__(self, help_: Help) -> None:
        self.help = help_
        self.ink = Ink()
        self.findings: list[Finding] = []
        self.snippets: tuple[str, ...] = ()
        self.list_depth = 0
        self.quote_depth = 0
        self._line: int | None = None

    def find(self, severity: Severity, code: str, line: int, **values: object) -> None:
        """Note a problem on *line* of the section (of the marker's line, for what comes from a snippet)."""
        self.findings.append(Finding(severity, code, self.line(line), values))

    def take(self, found: Problem, line: int) -> None:
        """Note a problem that somebody else found."""
        self.findings.append(Finding(found.severity, found.code, self.line(line), found.values))

    def come_from(self, first: int, last: int, at: int | None = None) -> None:
        """Note that what is written from here (or from code point *at*) on comes from these lines of the section."""
        origins = self.ink.origins
        place = self.ink.length if at is None else at
        if origins and origins[-1].at == place:
            del origins[-1]
        if self._line is not None:
            first = last = self._line
        origins.append(Origin(place, first, last))

    @contextmanager
    def standing_on(self, line: int) -> Iterator[None]:
        """Let everything found inside this context stand on *line*: it comes from a snippet that is named there."""
        outer, self._line = self._line, line
        yield
        self._line = outer

    def line(self, line: int) -> int:
        """*line*, or that of the snippet's marker."""
        return line if self._line is None else self._line
