"""Blocks as rich blocks: a small function a kind of block."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from devlog_app.model.media import Media, MediaType
from devlog_app.model.rich import (
    RichAnchor,
    RichBlock,
    RichCell,
    RichCollage,
    RichDetails,
    RichItem,
    RichList,
    RichMath,
    RichMedia,
    RichPiece,
    RichPre,
    RichQuote,
    RichStyle,
    RichTable,
    RichText,
    RichWords,
    every_block,
    joined,
)
from devlog_app.render.albums import albums
from devlog_app.render.document import (
    Align,
    Attachment,
    Block,
    Blocks,
    CodeBlock,
    DefinitionList,
    Details,
    Figures,
    Footnote,
    Heading,
    Inlines,
    ListBlock,
    MathBlock,
    Paragraph,
    Quote,
    QuoteKind,
    Row,
    Rule,
    Snippet,
    Table,
    Unread,
    Unseen,
)
from devlog_app.render.lowering.blocks import fenced_lines, language_name
from devlog_app.render.lowering.inlines import plain, snippet_as_typed
from devlog_app.render.lowering.writer import Help, Lowered
from devlog_app.render.normal_form import expanded, normal_form
from devlog_app.render.parsing.names import footnote_name
from devlog_app.render.places import Lines
from devlog_app.render.rich.words import mark_anchor, note_anchor, rich_text

COLLAGE_LIMIT = 10
NEW_LINE = RichPiece(text="\n")
PHOTO_LIKE = frozenset({MediaType.PHOTO, MediaType.VIDEO})


class BlockWriter:
    """Makes rich blocks; *help* is what classic lowering is helped with."""

    def __init__(self, help_: Help) -> None:
        self.help = help_
        self.snippets: tuple[str, ...] = ()
        self.section_line: int | None = None
        """The line of the file where the section at hand begins; None where the words are not the note's."""
        self._made: dict[int, tuple[RichBlock, Lines]] = {}

    def block(self, block: Block) -> tuple[RichBlock, ...]:
        """The rich blocks that *block* becomes."""
        made = WRITERS[type(block)](self, block)
        # Within a snippet the lines are the snippet's own: its marker, which is written last, knows better.
        if self.section_line is not None and not self.snippets:
            first, last = fenced_lines(block.span, block.text) if isinstance(block, CodeBlock) else block.span
            self._learn(made, first, last)
        return made

    def media(self, found: Lowered) -> tuple[RichBlock, ...]:
        """The blocks of the pictures or the file that *found* holds, side by side where there are more than one."""
        made = media_blocks(found.media, COLLAGE_LIMIT)
        items = [item for item in every_block(made) if isinstance(item, RichMedia)]
        for item, origin in zip(items, found.origins, strict=True):
            self._learn((item,), origin.first, origin.last)
        for block in made:
            if isinstance(block, RichCollage):
                first, last = self._made[id(block.items[0])][1], self._made[id(block.items[-1])][1]
                self._made[id(block)] = (block, (first[0], last[1]) if first and last else None)
        return made

    def lines_of(self, block: RichBlock) -> Lines:
        """The lines of the file that *block*, which was made here, comes from."""
        return self._made.get(id(block), (block, None))[1]

    def _learn(self, made: Sequence[RichBlock], first: int, last: int) -> None:
        """Note where *made* come from, for those of them of which nothing more exact is known.

        All that was ever made is kept: an identity is given away again when nobody holds its block.
        """
        start = self.section_line or 0
        for block in every_block(made):
            self._made.setdefault(id(block), (block, (start + first, start + last)))

    def blocks(self, blocks: Iterable[Block]) -> tuple[RichBlock, ...]:
        """The rich blocks of all *blocks*."""
        return tuple(made for block in blocks for made in self.block(block))

    def words(self, kind: str, content: Inlines) -> tuple[RichBlock, ...]:
        """A block of words, or none where nothing would show."""
        text = rich_text(content, self.help)
        return (RichWords(kind, text),) if text else ()


def media_blocks(media: Sequence[Media], limit: int) -> tuple[RichBlock, ...]:
    """*media* as blocks, pictures side by side where there are more than one."""
    made: list[RichBlock] = []
    for group in albums(media, limit):
        items = tuple(_medium(item) for item in group)
        if len(items) > 1 and group[0].type in PHOTO_LIKE:
            made.append(RichCollage("collage", items))
        else:
            made += items
    return tuple(made)


def _medium(item: Media) -> RichMedia:
    kind = "video" if item.type is MediaType.ANIMATION else item.type.value
    caption = (RichPiece(text=item.caption),) if item.caption else ()
    return RichMedia(kind, replace(item, caption="", caption_entities=()), caption)


def plain_words(kind: str, words: str) -> tuple[RichBlock, ...]:
    """A block of words as typed."""
    words = normal_form(words).strip()
    return (RichWords(kind, (RichPiece(text=words),)),) if words else ()


def _paragraph(writer: BlockWriter, block: Paragraph) -> tuple[RichBlock, ...]:
    return writer.words("paragraph", block.content)


def _heading(writer: BlockWriter, block: Heading) -> tuple[RichBlock, ...]:
    return writer.words(f"heading{block.level}", block.content)


def _code(writer: BlockWriter, block: CodeBlock) -> tuple[RichBlock, ...]:  # noqa: ARG001
    text = normal_form(expanded(block.text)).rstrip()
    return (RichPre("pre", text, language_name(block.language) or ""),) if text else ()


def _math(writer: BlockWriter, block: MathBlock) -> tuple[RichBlock, ...]:  # noqa: ARG001
    source = normal_form(block.source).strip()
    return (RichMath("math", source),) if source else ()


def _quote(writer: BlockWriter, block: Quote) -> tuple[RichBlock, ...]:
    title = _bold(rich_text(block.title, writer.help))
    held = (*((RichWords("paragraph", title),) if title else ()), *writer.blocks(block.children))
    folded = block.kind is not QuoteKind.PLAIN or _length(block.children) > writer.help.surroundings.long_quote
    return (_folded(held) if folded else RichQuote("quote", held),) if held else ()


def _folded(held: tuple[RichBlock, ...]) -> RichBlock:
    """*held* as a quote that opens when it is tapped; Telegram folds words only, so others stand open."""
    texts = [block.text for block in held if isinstance(block, RichWords) and block.type == "paragraph"]
    if len(texts) < len(held):
        return RichQuote("quote", held)
    lines = [piece for text in texts for piece in (NEW_LINE, *text)][1:]
    return RichQuote("quote", (RichWords("paragraph", joined(lines)),), collapsed=True)


def _length(blocks: Blocks) -> int:
    return sum(len(plain(block.content)) for block in blocks if isinstance(block, Paragraph))


def _bold(text: RichText) -> RichText:
    return joined(
        piece if RichStyle.BOLD in piece.styles else replace(piece, styles=(RichStyle.BOLD, *piece.styles))
        for piece in text
    )


def _details(writer: BlockWriter, block: Details) -> tuple[RichBlock, ...]:
    title = rich_text(block.title, writer.help)
    held = writer.blocks(block.children)
    if not title:
        return (_folded(held),) if held else ()
    return (RichDetails("details", title, held, block.open),) if held else (RichWords("paragraph", _bold(title)),)


def _list(writer: BlockWriter, block: ListBlock) -> tuple[RichBlock, ...]:
    items = []
    for item in block.items:
        held = writer.blocks(item.children) or (RichWords("paragraph", (RichPiece(text="…"),)),)
        items.append(RichItem(held, item.number, item.checked))
    return (RichList("ordered_list" if block.ordered else "list", tuple(items)),)


def _rule(writer: BlockWriter, block: Rule) -> tuple[RichBlock, ...]:  # noqa: ARG001
    return (RichBlock("divider"),)


def _table(writer: BlockWriter, block: Table) -> tuple[RichBlock, ...]:
    rows = [_row(writer, block.header, block.aligns, header=True)]
    rows += [_row(writer, row, block.aligns, header=False) for row in block.rows]
    return (RichTable("table", tuple(rows)),)


def _row(writer: BlockWriter, row: Row, aligns: Sequence[Align], *, header: bool) -> tuple[RichCell, ...]:
    return tuple(
        RichCell(rich_text(cell, writer.help), align.value or Align.LEFT.value, header)
        for cell, align in zip(row.cells, aligns, strict=True)
    )


def _definitions(writer: BlockWriter, block: DefinitionList) -> tuple[RichBlock, ...]:
    made: list[RichBlock] = []
    for entry in block.entries:
        term = _bold(rich_text(entry.term, writer.help))
        made += [RichWords("paragraph", term)] if term else []
        for meaning in entry.meanings:
            made += writer.blocks(meaning)
    return tuple(made)


def _figures(writer: BlockWriter, block: Figures) -> tuple[RichBlock, ...]:  # noqa: ARG001
    """Pictures inside a list or quote; those that stand alone are made of what was found of their files."""
    words = "\n".join(image.alt or image.source.rpartition("/")[2] for image in block.images)
    return plain_words("paragraph", words)


def _attachment(writer: BlockWriter, block: Attachment) -> tuple[RichBlock, ...]:
    return writer.words("paragraph", block.content)


def _footnote(writer: BlockWriter, block: Footnote) -> tuple[RichBlock, ...]:
    number = writer.help.footnotes.get(footnote_name(block.label), 0)
    held = writer.blocks(block.children)
    mark = RichPiece(text=f"{number}. ", url=f"#{mark_anchor(number)}")
    place = RichAnchor("anchor", note_anchor(number))
    if held and isinstance(held[0], RichWords):
        return (place, RichWords("paragraph", (mark, *held[0].text)), *held[1:])
    return (place, RichWords("paragraph", (mark,)), *held)


def _snippet(writer: BlockWriter, block: Snippet) -> tuple[RichBlock, ...]:
    source = writer.help.surroundings.snippets(block.name)
    if source is None or block.name in writer.snippets:
        return plain_words("paragraph", snippet_as_typed(block.name))
    outer = writer.snippets
    writer.snippets = (*outer, block.name)
    made = writer.blocks(section.block for section in writer.help.read(source).sections)
    writer.snippets = outer
    return made


def _unread(writer: BlockWriter, block: Unread) -> tuple[RichBlock, ...]:  # noqa: ARG001
    return plain_words("paragraph", block.text)


def _unseen(writer: BlockWriter, block: Unseen) -> tuple[RichBlock, ...]:  # noqa: ARG001
    return ()


WRITERS: Mapping[type, Callable[[BlockWriter, Any], tuple[RichBlock, ...]]] = MappingProxyType(
    {
        Paragraph: _paragraph,
        Heading: _heading,
        CodeBlock: _code,
        MathBlock: _math,
        Quote: _quote,
        Details: _details,
        ListBlock: _list,
        Rule: _rule,
        Table: _table,
        DefinitionList: _definitions,
        Figures: _figures,
        Attachment: _attachment,
        Footnote: _footnote,
        Snippet: _snippet,
        Unread: _unread,
        Unseen: _unseen,
    }
)
