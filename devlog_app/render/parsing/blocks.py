"""markdown-it's block tokens as the Document's blocks: a small function a token type."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from types import MappingProxyType

from markdown_it.token import Token

from devlog_app.model.values import dataclass
from devlog_app.render.document import (
    Align,
    Attachment,
    Block,
    Blocks,
    CodeBlock,
    Definition,
    DefinitionList,
    Details,
    Figures,
    Footnote,
    Heading,
    Image,
    Inlines,
    Item,
    Link,
    ListBlock,
    MathBlock,
    Paragraph,
    Quote,
    QuoteKind,
    Row,
    Rule,
    Snippet,
    SnippetMark,
    Span,
    Style,
    Styled,
    Table,
    Text,
    Unread,
    Unseen,
)
from devlog_app.render.parsing.inlines import is_local

CALLOUT = re.compile(r"\[!([\w-]+)\][+-]?[ \t]*([^\n]*)(?:\n|$)")
DISPLAY_MATH = re.compile(r"\$\$\s*(.+?)\s*\$\$", re.DOTALL)

ReadInlines = Callable[[str, int], Inlines]
Read = tuple[Block | None, int]


@dataclass(frozen=True, slots=True)
class BlockReader:
    """Walks the tokens of one top-level block.

    *tokens* are markdown-it's, *first* is the source line that they count from, *typed_numbers* says whether list
    numbers stay as typed, *inlines* reads the words that stand on a line of the block.
    """

    tokens: list[Token]
    first: int
    typed_numbers: bool
    inlines: ReadInlines

    def block(self) -> Block | None:
        """The block that the tokens say."""
        return self.read(0)[0] if self.tokens else None

    def read(self, position: int) -> Read:
        """The block that begins at token *position*, and the position behind it."""
        return READERS[self.tokens[position].type](self, position)

    def children(self, position: int, closing: str) -> tuple[Blocks, int]:
        """The blocks up to the token *closing*, and the position behind that."""
        found = []
        while self.tokens[position].type != closing:
            block, position = self.read(position)
            if block is not None:
                found.append(block)
        return tuple(found), position + 1

    def span(self, position: int) -> Span:
        """The lines of the token at *position*, as markdown-it says."""
        lines = self.tokens[position].map
        assert lines is not None
        first = lines[0] - self.first
        return Span(first, max(first, lines[1] - 1 - self.first))

    def is_top(self, position: int) -> bool:
        """Whether the paragraph at *position* stands in nothing else."""
        return position == 0 or (position == 1 and self.tokens[0].type == "paragraph_open")

    def words(self, position: int) -> Inlines:
        """The inlines of the token at *position*."""
        token = self.tokens[position]
        assert token.map is not None
        return self.inlines(token.content, token.map[0] - self.first)


def _reaching(span: Span, children: Blocks) -> Span:
    """*span*, ended where the last of *children* ends: markdown-it counts empty lines behind a list as its own."""
    return Span(span.first, children[-1].span.last) if children else Span(span.first, span.first)


def _three_token_paragraph(reader: BlockReader, position: int) -> Read:
    return _paragraph(reader, position + 1)[0], position + 3


def _paragraph(reader: BlockReader, position: int) -> Read:
    span, source = reader.span(position), reader.tokens[position].content
    formula = DISPLAY_MATH.fullmatch(source) if source.startswith("$$") else None
    if formula and "$$" not in formula[1]:
        return MathBlock(span, formula[1]), position + 1
    words = reader.words(position)
    return (_alone(span, words) if reader.is_top(position) else None) or Paragraph(span, words), position + 1


def _alone(span: Span, words: Inlines) -> Block | None:
    """What a paragraph is when a picture, a file or a snippet has it to itself."""
    if len(words) == 1:
        match words[0]:
            case SnippetMark(name=name):
                return Snippet(span, name)
            case Link(url=url, children=children, title=title, bare=False) if is_local(url):
                return Attachment(span, url, children, title)
    images = []
    for node in words:
        match node:
            case Image():
                images.append(node)
            case Styled(style=Style.SPOILER, children=(Image() as hidden,)):
                images.append(replace(hidden, spoiler=True))
            case Text(text=text) if not text.strip():
                continue
            case _:
                return None
    return Figures(span, tuple(images)) if images else None


def _heading(reader: BlockReader, position: int) -> Read:
    level = int(reader.tokens[position].tag[1:])
    return Heading(reader.span(position), level, reader.words(position + 1)), position + 3


def _code(reader: BlockReader, position: int) -> Read:
    token = reader.tokens[position]
    names = token.info.split()
    language = names[0] if names else ""
    text = token.content.removesuffix("\n")
    if language == "math":
        return MathBlock(reader.span(position), text.strip()), position + 1
    return CodeBlock(reader.span(position), text, language), position + 1


def _rule(reader: BlockReader, position: int) -> Read:
    return Rule(reader.span(position)), position + 1


def _quote(reader: BlockReader, position: int) -> Read:
    span = reader.span(position)
    callout = _callout(reader, position + 1)
    kind = QuoteKind.PLAIN
    title: Inlines = ()
    if callout:
        kind = QuoteKind.EXPANDABLE if callout[1].lower() == "expandable" else QuoteKind.CALLOUT
        words = callout[2] if callout[2] or kind is QuoteKind.EXPANDABLE else callout[1].capitalize()
        title = reader.inlines(words, span.first)
    children, end = reader.children(position + 1, "blockquote_close")
    return Quote(_reaching(span, children), _without_callout(reader, callout, children), kind, title), end


def _callout(reader: BlockReader, position: int) -> re.Match[str] | None:
    token = reader.tokens[position]
    if token.type == "paragraph_open":
        token = reader.tokens[position + 1]
    elif token.type != "paragraph":
        return None
    return CALLOUT.match(token.content)


def _without_callout(reader: BlockReader, callout: re.Match[str] | None, children: Blocks) -> Blocks:
    """The quote's blocks, the first without its line that names the callout."""
    if callout is None:
        return children
    first, source = children[0], callout.string[callout.end() :]
    if not source:
        return children[1:]
    span = Span(first.span.first + 1, first.span.last)
    return (Paragraph(span, reader.inlines(source, span.first)), *children[1:])


def _list(reader: BlockReader, position: int) -> Read:
    opening = reader.tokens[position]
    ordered = opening.type == "ordered_list_open"
    closing = opening.type.replace("open", "close")
    span = reader.span(position)
    found: list[tuple[int, Blocks, Span]] = []
    position += 1
    while reader.tokens[position].type != closing:
        item = position
        children, position = reader.children(position + 1, "list_item_close")
        found.append((item, children, _reaching(reader.span(item), children)))
    numbers = (
        _numbers([reader.tokens[item].info for item, _, _ in found], typed=reader.typed_numbers) if ordered else []
    )
    items = tuple(
        Item(lines, children, numbers[index] if ordered else None, reader.tokens[item].meta.get("checked"))
        for index, (item, children, lines) in enumerate(found)
    )
    return ListBlock(Span(span.first, items[-1].span.last), items, ordered), position + 1


def _numbers(typed_numbers: list[str], *, typed: bool) -> list[int]:
    """The items' numbers: as typed when that is wished and they rise, else counted on from the first."""
    numbers = [int(number or "1") for number in typed_numbers]
    if typed and all(before < after for before, after in pairwise(numbers)):
        return numbers
    return [numbers[0] + index for index in range(len(numbers))]


def _table(reader: BlockReader, position: int) -> Read:
    span = reader.span(position)
    rows: list[Row] = []
    aligns: list[Align] = []
    cells: list[Inlines] = []
    position += 1
    while (token := reader.tokens[position]).type != "table_close":
        if token.type == "th_open":
            style = str(token.attrs.get("style", ""))
            aligns.append(Align(style.removeprefix("text-align:")))
        elif token.type == "inline":
            cells.append(reader.words(position))
        elif token.type == "tr_close":
            rows.append(Row(span.first + len(rows) + (1 if rows else 0), tuple(cells)))
            cells = []
        position += 1
    return Table(span, rows[0], tuple(aligns), tuple(rows[1:])), position + 1


def _details(reader: BlockReader, position: int) -> Read:
    span = reader.span(position)
    title = reader.words(position + 1)
    is_open = bool(reader.tokens[position].meta["open"])
    children, end = reader.children(position + 2, "details_close")
    return Details(span, title, children, is_open), end


def _footnote(reader: BlockReader, position: int) -> Read:
    label = reader.tokens[position].info
    span = reader.span(position)
    children, end = reader.children(position + 1, "footnote_close")
    return Footnote(_reaching(span, children), label, children), end


def _definitions(reader: BlockReader, position: int) -> Read:
    span = reader.span(position)
    entries = []
    position += 1
    while reader.tokens[position].type != "definitions_close":
        lines = reader.span(position)
        term = reader.words(position + 1)
        position += 2
        meanings = []
        while reader.tokens[position].type != "definition_close":
            meaning, position = reader.children(position + 1, "meaning_close")
            meanings.append(meaning)
        position += 1
        entries.append(Definition(lines, term, tuple(meanings)))
    return DefinitionList(span, tuple(entries)), position + 1


def _comment(reader: BlockReader, position: int) -> Read:
    return Unseen(reader.span(position)), position + 1


def _too_deep(reader: BlockReader, position: int) -> Read:
    return Unread(reader.span(position), reader.tokens[position].content), position + 1


READERS: Mapping[str, Callable[[BlockReader, int], Read]] = MappingProxyType(
    {
        "paragraph": _paragraph,
        "paragraph_open": _three_token_paragraph,
        "heading_open": _heading,
        "fence": _code,
        "code_block": _code,
        "hr": _rule,
        "blockquote_open": _quote,
        "bullet_list_open": _list,
        "ordered_list_open": _list,
        "table_open": _table,
        "details_open": _details,
        "footnote_open": _footnote,
        "definitions_open": _definitions,
        "comment": _comment,
        "too_deep": _too_deep,
    }
)
