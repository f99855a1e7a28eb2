"""Find exact text in all notes, line by line, and put something else in its place."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from devlog_app.model.errors import DevlogError
from devlog_app.model.values import dataclass
from devlog_app.services.notes.finding import Match, Pattern
from devlog_app.storage.file_reading import read_limited
from devlog_app.storage.notes.note_files import NOTE_LIMIT
from devlog_app.storage.notes.text_layout import text_of

LONGEST_LINE = 300
"""Characters of a line that are shown around a find."""
_BEFORE = 60


@dataclass(frozen=True, slots=True)
class Find:
    """One find: *line* from 1, at *start* to *end* of it; *shown* is the line, or what is near, and *at* where in that.

    *match* is where it stands in the whole text; all lengths but its UTF-16 units are code points.
    """

    line: int
    start: int
    end: int
    shown: str
    at: int
    match: Match

    @property
    def words(self) -> str:
        """What was found; a find over several lines is cut to its first."""
        return self.shown[self.at : self.at + self.end - self.start]


@dataclass(frozen=True, slots=True)
class NoteFinds:
    """What was found in the note at *path*, whose whole text was *text*; *is_slow*: the expression took too long."""

    path: str
    text: str
    finds: tuple[Find, ...]
    is_slow: bool = False


class Everywhere:
    """Looks into the files of the workspace in *root*."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def look(self, paths: Sequence[str], pattern: Pattern) -> tuple[NoteFinds, ...]:
        """What is found in the notes at *paths*; notes that cannot be read hold nothing. Waits for the disk."""
        found = []
        for path in paths:
            text = self._text(path)
            finds = finds_in(text, path, pattern) if text is not None else None
            if finds is not None and (finds.finds or finds.is_slow):
                found.append(finds)
        return tuple(found)

    def _text(self, path: str) -> str | None:
        try:
            data = read_limited(self._root / path, NOTE_LIMIT, too_large="note_too_large")
            return None if data is None else text_of(data)[0]
        except DevlogError:
            return None


def finds_in(text: str, path: str, pattern: Pattern) -> NoteFinds:
    """What is found in *text*, the whole of the note at *path*."""
    finds: list[Find] = []
    is_slow = False
    line, counted = 1, 0
    for progress in pattern.search(text):
        is_slow = is_slow or progress.is_slow
        for match in progress.found:
            line += text.count("\n", counted, match.first)
            counted = match.first
            finds.append(_find(text, line, match))
    return NoteFinds(path, text, tuple(finds), is_slow)


def replaced(text: str, before: NoteFinds, finds: Iterable[Find], pattern: Pattern, template: str) -> str | None:
    """*text* with *template* in the place of *finds*; None where it is no longer the text that was looked through."""
    if text != before.text:
        return None
    parts = []
    end = 0
    for find in sorted(finds, key=lambda one: one.match.first):
        parts += [text[end : find.match.first], pattern.replacement(text, find.match, template)]
        end = find.match.last
    return "".join((*parts, text[end:]))


def _find(text: str, line: int, match: Match) -> Find:
    line_start = text.rfind("\n", 0, match.first) + 1
    line_end = text.find("\n", match.first)
    line_end = len(text) if line_end < 0 else line_end
    start, end = match.first - line_start, min(match.last, line_end) - line_start
    cut = max(0, start - _BEFORE) if end > LONGEST_LINE else 0
    shown = text[line_start + cut : min(line_end, line_start + cut + LONGEST_LINE)]
    return Find(line, start, end, shown, start - cut, match)
