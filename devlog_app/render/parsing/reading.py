"""Reading a note: first its blocks with the names they define, then the words inside them."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from markdown_it.rules_block import StateBlock

from devlog_app.model.sha256 import sha256
from devlog_app.render.document import Document, Inlines, Section, Span, Text, Unseen
from devlog_app.render.parsing.block_parser import RawSection
from devlog_app.render.parsing.block_rules import Reading
from devlog_app.render.parsing.blocks import BlockReader
from devlog_app.render.parsing.grammar import Grammar
from devlog_app.render.parsing.inline_parser import is_marked
from devlog_app.render.parsing.inlines import InlineReader
from devlog_app.render.parsing.names import KnownFootnotes, KnownLinks, LinkDefinition, footnote_name

NOTHING_USED: frozenset[str] = frozenset()


class Parser:
    """Reads Markdown in one of its two readings."""

    def __init__(self, reading: Reading = "chat") -> None:
        self.reading = reading
        self._grammar = Grammar(reading)
        self._soft_break = "\n" if reading == "chat" else " "

    def parse(self, text: str, *, first_line: int = 1) -> Document:
        """The Document of *text*, whose first line is *first_line* of its file."""
        source = normalized(text)
        raw = list(self.raw_sections(source))
        links = merged_links(section.links for section in raw)
        footnotes = frozenset(footnote_name(label) for section in raw for label in section.footnotes)
        words = Words(self, links, footnotes)
        sections = tuple([self.section(section, words) for section in raw])
        return Document(sections, tuple(first_line + section.first for section in raw), digest(text))

    def raw_sections(self, source: str) -> Iterable[RawSection]:
        """The top-level blocks of *source* (see `normalized`), their words not yet read."""
        state = StateBlock(source, self._grammar, {}, [])
        return self._grammar.block.sections(state)

    def section(self, raw: RawSection, words: "Words") -> Section:
        """*raw* with its words read."""
        words.begin()
        reader = BlockReader(raw.tokens, raw.first, self.reading == "chat", words.read)
        block = reader.block() or Unseen(Span(0, raw.end - raw.first - 1))
        defines = (*raw.links, *("^" + footnote_name(label) for label in raw.footnotes))
        unclosed = None if raw.unclosed is None else raw.unclosed - raw.first
        return Section(raw.end - raw.first, block, defines, words.used, words.footnotes, unclosed)

    def words(self, source: str, line: int, links: KnownLinks, footnotes: KnownFootnotes) -> Inlines:
        """The inlines of *source*, which begins on *line* of its block."""
        if not is_marked(source):
            return (Text(self._plain(source)),) if source else ()
        env = {"references": links, "footnotes": footnotes}
        tokens = self._grammar.inline.parse(source, self._grammar, env, [])
        return InlineReader(self._soft_break, line).read(tokens)

    def _plain(self, source: str) -> str:
        if "\n" not in source:
            return source
        lines = source.split("\n")
        if self._soft_break == "\n":
            return "\n".join([line.strip(" \t") for line in lines])
        parts = [lines[0].rstrip(" ")]
        for before, line in pairwise(lines):
            parts.append("\n" if before.endswith("  ") else " ")
            parts.append(line.strip(" \t"))
        return "".join(parts)


class Words:
    """Reads the words of one block after another, and remembers the names that each of them asks for."""

    def __init__(self, parser: Parser, links: Mapping[str, LinkDefinition], footnotes: frozenset[str]) -> None:
        self._parser = parser
        self._links = KnownLinks(links)
        self._footnotes = KnownFootnotes(footnotes)

    def begin(self) -> None:
        """Forget what was asked for: another block begins."""
        self._links.asked.clear()
        self._footnotes.asked.clear()

    def read(self, source: str, line: int) -> Inlines:
        """The inlines of *source*, which begins on *line* of its block."""
        return self._parser.words(source, line, self._links, self._footnotes)

    @property
    def used(self) -> frozenset[str]:
        """Every name that the block asked for, footnotes with their ``^``."""
        if not self._links.asked and not self._footnotes.asked:
            return NOTHING_USED
        return frozenset((*self._links.asked, *("^" + name for name in self._footnotes.asked)))

    @property
    def footnotes(self) -> tuple[str, ...]:
        """The footnotes that the block marks, in order."""
        return tuple(name for name, known in self._footnotes.asked.items() if known)


def merged_links(definitions: Iterable[Mapping[str, LinkDefinition]]) -> Mapping[str, LinkDefinition]:
    """The definitions of all blocks; the first of a name holds."""
    merged: dict[str, LinkDefinition] = {}
    for block in definitions:
        for name, definition in block.items():
            merged.setdefault(name, definition)
    return merged


def normalized(text: str) -> str:
    """*text* with line feeds as its only line ends."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("\x00", "\ufffd") if "\x00" in text else text


def digest(text: str) -> str:
    """The sha256 (hex) of *text* as UTF-8."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
