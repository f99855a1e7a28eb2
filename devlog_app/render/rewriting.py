"""Lines of a body replaced by Markdown of new words, and everything else left as it was typed."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import Enum
from typing import NamedTuple

from devlog_app.model.entity import Entity
from devlog_app.model.utf16 import utf16_offset
from devlog_app.model.values import dataclass
from devlog_app.render.lowering.ink import Run
from devlog_app.render.markdown_units import Stretch
from devlog_app.render.markdown_writer import NoteAddress, markdown_of
from devlog_app.render.source_map import Block, LookOfLine, Source, SourceMap, looks
from devlog_app.render.surroundings import Surroundings

EMPTY = LookOfLine("")


class Wanted(NamedTuple):
    """Blocks, and the *text* with *runs* (code points) that is to stand in their place."""

    blocks: tuple[Block, ...]
    text: str
    runs: tuple[Run, ...]


class Care(Enum):
    """How much of what was typed is kept: every line that says the same, every such block, or none."""

    LINES = 0
    BLOCKS = 1
    NOTHING = 2


class Atom(NamedTuple):
    """What is kept or replaced as a whole: *size* lines of the post, made of *source* (None: of lines elsewhere)."""

    start: int
    size: int
    source: Source | None

    @property
    def end(self) -> int:
        """The line behind it."""
        return self.start + self.size


class Element(NamedTuple):
    """Lines [*start*, *end*) of the new text: an *atom* that says what it said, or words to be written (None)."""

    start: int
    end: int
    atom: Atom | None


@dataclass(frozen=True, slots=True)
class Rewriting:
    """One way of rewriting the body of *mapped*; links to *notes* become ``[[links]]``."""

    mapped: SourceMap
    surroundings: Surroundings
    notes: tuple[NoteAddress, ...]
    care: Care

    def body(self, stretches: Sequence[Wanted]) -> str | None:
        """The body with all of *stretches* as wanted; None where that cannot be written so."""
        lines = list(self.mapped.lines)
        for wanted in reversed(stretches):
            sources = [block.source for block in wanted.blocks if block.source is not None]
            if not sources:
                return None
            region = Source(sources[0].first, sources[-1].end)
            written = self._region(wanted, region)
            if written is None:
                return None
            lines[region.first : region.end] = written
        return "\n".join(lines)

    def _region(self, wanted: Wanted, region: Source) -> list[str] | None:
        """The new lines of *region*."""
        atoms = list(self._atoms(wanted.blocks))
        old = [look for text, runs in _texts(wanted.blocks) for look in looks(text, runs)]
        elements = list(_elements(atoms, old, list(looks(wanted.text, wanted.runs))))
        kept = {element.atom for element in elements}
        if any(atom.source is None and atom not in kept for atom in atoms):
            # What is changed there is no line of this note.
            return None
        if self.care is Care.NOTHING:
            elements = _written_anew(elements)
        return self._written(elements, Stretch(wanted.text, wanted.runs), region)

    def _atoms(self, blocks: Sequence[Block]) -> Iterator[Atom]:
        at = 0
        for number, block in enumerate(blocks):
            at += block.gap.count("\n") - 1 if number else 0
            size = block.lowered.text.count("\n") + 1
            source = block.source
            if source is not None and source.end - source.first == size and self.care is Care.LINES:
                for line in range(size):
                    yield Atom(at + line, 1, Source(source.first + line, source.first + line + 1))
            else:
                yield Atom(at, size, source)
            at += size

    def _written(self, elements: Sequence[Element], stretch: Stretch, region: Source) -> list[str] | None:
        """*elements* in lines of Markdown, with all that is hidden between them."""
        written: list[str] = []
        at = region.first
        before: Element | None = None
        for element in elements:
            source = None if element.atom is None else element.atom.source
            if element.atom is not None and source is None:
                continue
            if source is not None and before is not None and self._follows(before, element):
                written += self.mapped.lines[at : source.first]
            else:
                if before is not None and element.start > before.end:
                    written.append("")
                written += self._hidden(at, source.first) if source is not None else ()
            if source is not None:
                written += self.mapped.lines[source.first : source.end]
                at = source.end
            else:
                markdown = self._markdown(stretch, element)
                if markdown is None:
                    return None
                written += markdown.split("\n")
            before = element
        return [*written, *self._hidden(at, region.end)]

    def _follows(self, before: Element, element: Element) -> bool:
        """Whether two atoms stand as they stood, so that what is typed between them may stay too."""
        if before.atom is None or element.atom is None or before.atom.source is None or element.atom.source is None:
            return False
        between = range(before.atom.source.end, element.atom.source.first)
        unseen = {line for one in self.mapped.hidden for line in range(one.first, one.end)}
        if any(line not in unseen and self.mapped.lines[line].strip() for line in between):
            return False
        return element.start - before.end == element.atom.start - before.atom.end

    def _hidden(self, first: int, end: int) -> list[str]:
        """The lines from *first* to *end* that readers do not see in their place."""
        found = [one for one in self.mapped.hidden if first <= one.first < end]
        return [line for one in found for line in self.mapped.lines[one.first : one.end]]

    def _markdown(self, stretch: Stretch, element: Element) -> str | None:
        lines = stretch.text.split("\n")
        start = sum(len(line) + 1 for line in lines[: element.start])
        end = start + sum(len(line) + 1 for line in lines[element.start : element.end]) - 1
        part = stretch.part(start, end)
        return markdown_of(
            part.text,
            [_entity(part.text, run) for run in part.runs],
            reading=self.surroundings.reading,
            surroundings=self.surroundings,
            notes=self.notes,
        )


def _entity(text: str, run: Run) -> Entity:
    offset = utf16_offset(text, run.start)
    return Entity(type=run.type, offset=offset, length=utf16_offset(text, run.end) - offset, **(run.extras or {}))


def _texts(blocks: Sequence[Block]) -> Iterator[tuple[str, tuple[Run, ...]]]:
    """The text and runs of each block, and empty ones for the empty lines between them."""
    for number, block in enumerate(blocks):
        for _ in range(block.gap.count("\n") - 1 if number else 0):
            yield "", ()
        yield block.lowered.text, block.lowered.runs


def _elements(atoms: Sequence[Atom], old: Sequence[LookOfLine], new: Sequence[LookOfLine]) -> Iterator[Element]:
    """The lines of *new* as atoms that are kept and words to be written; empty lines between them are left out."""
    kept: dict[int, Atom] = {}
    for tag, begin, end, into, _ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            kept |= {into + atom.start - begin: atom for atom in atoms if begin <= atom.start and atom.end <= end}
    line = 0
    while line < len(new):
        if line in kept:
            yield Element(line, line + kept[line].size, kept[line])
            line += kept[line].size
            continue
        begin = line
        while line < len(new) and line not in kept:
            line += 1
        end = line
        while begin < end and new[begin] == EMPTY:
            begin += 1
        while end > begin and new[end - 1] == EMPTY:
            end -= 1
        if begin < end:
            yield Element(begin, end, None)


def _written_anew(elements: Sequence[Element]) -> list[Element]:
    """*elements* with everything written anew that is the note's own."""
    own = [element for element in elements if element.atom is None or element.atom.source is not None]
    fixed = [element for element in elements if element not in own]
    return sorted([*fixed, Element(own[0].start, own[-1].end, None)] if own else fixed, key=lambda one: one.start)
