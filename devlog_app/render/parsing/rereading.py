"""A note's sections, kept up to date while its text changes: a changed block is read again, and who uses its names."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from devlog_app.render.document import Section
from devlog_app.render.footnotes import footnote_numbers, names_of
from devlog_app.render.parsing.block_parser import RawSection
from devlog_app.render.parsing.block_rules import Reading
from devlog_app.render.parsing.names import LinkDefinition, footnote_name
from devlog_app.render.parsing.reading import Parser, Words, merged_links
from devlog_app.render.parsing.window import change_between, reread


class Update(NamedTuple):
    """Sections [*begin*, *old_end*) became [*begin*, *new_end*), and those *elsewhere* say something else now."""

    begin: int
    old_end: int
    new_end: int
    elsewhere: tuple[int, ...]


class Reader:
    """The sections of a text, the lines (from 0) where they start, and the numbers of its footnotes."""

    def __init__(self, reading: Reading) -> None:
        self._parser = Parser(reading)
        self._source = ""
        self._links: list[Mapping[str, LinkDefinition]] = []
        self._labels: list[tuple[str, ...]] = []
        self._unclosed: list[int] = []
        self._known_links: Mapping[str, LinkDefinition] = {}
        self._known_notes: frozenset[str] = frozenset()
        self.sections: list[Section] = []
        self.starts: list[int] = []
        self.numbers: Mapping[str, int] = {}

    @property
    def source(self) -> str:
        """The text as it was last read."""
        return self._source

    def read(self, source: str) -> Update | None:
        """Bring the sections up to *source* (see `reading.normalized`); None when nothing changed."""
        if source == self._source:
            return None
        change = change_between(self._source, source)
        fresh = reread(self._parser, source, self.sections, self.starts, self._unclosed, change)
        begin, end, new_end = fresh.begin, fresh.end, fresh.begin + len(fresh.sections)
        self._source = source
        if change.moved:
            self.starts[end:] = [start + change.moved for start in self.starts[end:]]
        self.starts[begin:end] = [fresh.line + raw.first for raw in fresh.sections]
        changed = self._names(begin, end, fresh.sections)
        words = Words(self._parser, self._known_links, self._known_notes)
        self.sections[begin:end] = [self._parser.section(raw, words) for raw in fresh.sections]
        if self._unclosed or any(raw.unclosed is not None for raw in fresh.sections):
            self._unclosed = [index for index, section in enumerate(self.sections) if section.unclosed is not None]
        elsewhere = set(self._users(changed, begin, new_end, words)) | set(self._renumbered())
        elsewhere.difference_update(range(begin, new_end))
        return Update(begin, end, new_end, tuple(sorted(elsewhere)))

    def _names(self, begin: int, end: int, fresh: list[RawSection]) -> frozenset[str]:
        """Learn the names that *fresh* sections define; the names that mean something else now."""
        concerned = any(self._links[begin:end]) or any(self._labels[begin:end])
        self._links[begin:end] = [raw.links for raw in fresh]
        self._labels[begin:end] = [tuple(footnote_name(label) for label in raw.footnotes) for raw in fresh]
        if not concerned and not any(raw.links or raw.footnotes for raw in fresh):
            return frozenset()
        links, old_links = merged_links(self._links), self._known_links
        notes, old_notes = frozenset(name for names in self._labels for name in names), self._known_notes
        self._known_links, self._known_notes = links, notes
        changed = {name for name in links.keys() | old_links.keys() if links.get(name) != old_links.get(name)}
        return frozenset(changed | {"^" + name for name in notes ^ old_notes})

    def _users(self, names: frozenset[str], begin: int, end: int, words: Words) -> Iterator[int]:
        """Read the sections outside [*begin*, *end*) again that use one of *names*."""
        lines: list[str] = []
        for index, section in enumerate(self.sections) if names else ():
            if begin <= index < end or names.isdisjoint(section.uses):
                continue
            lines = lines or self._source.split("\n")
            start = self.starts[index]
            raw = next(iter(self._parser.raw_sections("\n".join(lines[start : start + section.length]))))
            # What it looked for in the text behind it is not among the lines that are read again.
            self.sections[index] = self._parser.section(raw, words)._replace(unclosed=section.unclosed)
            yield index

    def _renumbered(self) -> Iterator[int]:
        """The sections that show a footnote's number which is another one now."""
        if not self._known_notes and not self.numbers:
            return
        old, self.numbers = self.numbers, footnote_numbers(self.sections)
        changed = {name for name in old.keys() | self.numbers.keys() if old.get(name) != self.numbers.get(name)}
        for index, section in enumerate(self.sections) if changed else ():
            if not changed.isdisjoint((*section.footnotes, *names_of(section))):
                yield index
