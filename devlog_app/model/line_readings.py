"""The lines of a note as a reader takes them, kept line by line: a change reads anew what it touched, nothing more."""

import time
from bisect import insort
from collections.abc import Callable

from devlog_app.model.line_reading import FRONT_MATTER, PLAIN, Counts, Line, read_line
from devlog_app.model.values import dataclass

_UNREAD = Line(-1, PLAIN)
_BETWEEN_LOOKS = 8
"""Lines that are read between two looks at the clock."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading on *line* (from 1)."""

    line: int
    level: int
    title: str


class LineReadings:
    """Lines are numbered from 0. What was changed is in doubt until ``read_on`` has been there."""

    def __init__(self) -> None:
        self._lines: list[Line] = []
        self._doubts: list[int] = []
        self._front = 0
        self._counts = Counts()

    @property
    def counts(self) -> Counts:
        """All lines together, as far as they are read."""
        return self._counts

    @property
    def is_complete(self) -> bool:
        """Whether nothing is in doubt."""
        return not self._doubts

    def change(self, first: int, removed: int, added: int) -> None:
        """From line *first* on, *removed* lines have become *added* lines."""
        for line in self._lines[first : first + removed]:
            self._counts = self._counts.plus(line, -1)
        self._lines[first : first + removed] = [_UNREAD] * added
        moved = [doubt + added - removed if doubt >= first + removed else doubt for doubt in self._doubts]
        self._doubts = sorted({doubt for doubt in moved if not first <= doubt < first + added})
        self._doubt(first)
        # The line behind what was taken away may begin in another state.
        self._doubt(first + added)

    def set_front_matter(self, lines: int) -> None:
        """The first *lines* lines are front matter."""
        if lines == self._front:
            return
        low, high = sorted((lines, self._front))
        self._front = lines
        self.change(low, min(high, len(self._lines)) - low, min(high, len(self._lines)) - low)

    def read_on(self, text_from: "Callable[[int], Callable[[], str]]", seconds: float) -> None:
        """Read what is in doubt for at most *seconds*; *text_from* a line gives what yields the lines from there on."""
        until = time.perf_counter() + seconds
        while self._doubts:
            at = self._doubts.pop(0)
            if at >= len(self._lines):
                continue
            stopped = self._read_from(at, text_from(at), until)
            if stopped is not None:
                self._doubt(stopped)
                return

    def headings(self) -> tuple[Heading, ...]:
        """Every heading that was read, from top to bottom."""
        return tuple(
            Heading(number, line.level, line.title) for number, line in enumerate(self._lines, 1) if line.level
        )

    def between(self, first: int, last: int) -> Counts:
        """The lines from *first* up to, not including, *last*."""
        counts = Counts()
        for line in self._lines[first:last]:
            counts = counts.plus(line)
        return counts

    def state_before(self, line: int) -> int:
        """In what the line begins."""
        if line < self._front:
            return FRONT_MATTER
        return self._lines[line - 1].after if 0 < line <= len(self._lines) else PLAIN

    def _doubt(self, line: int) -> None:
        if line not in self._doubts:
            insort(self._doubts, line)

    def _read_from(self, at: int, next_text: Callable[[], str], until: float) -> int | None:
        """Read line by line until a line begins as it did before; where the time ran out, else None."""
        for number in range(at, len(self._lines)):
            before = self.state_before(number)
            known = self._lines[number]
            if known.before == before:
                return None
            line = read_line(next_text(), before)
            self._lines[number] = line
            self._counts = self._counts.plus(known, -1).plus(line)
            if number % _BETWEEN_LOOKS == 0 and time.perf_counter() > until:
                return number + 1
        return None
