"""Blocks written down: a small function a kind of block."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from devlog_app.model.entity import EntityType
from devlog_app.model.problem import Severity
from devlog_app.render.document import (
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
    Rule,
    Snippet,
    Span,
    Table,
    Unread,
    Unseen,
)
from devlog_app.render.formulas import unicode_formula
from devlog_app.render.lowering.inlines import footnote_number, plain, snippet_as_typed, write_inlines
from devlog_app.render.lowering.lists import write_list
from devlog_app.render.lowering.tables import write_table
from devlog_app.render.lowering.writer import Writer
from devlog_app.render.normal_form import expanded
from devlog_app.render.parsing.names import footnote_name

LANGUAGE = re.compile(r"[\w+#.-]{1,40}", re.ASCII)
RULE = "———"
NEXT_LINE, EMPTY_LINE = "\n", "\n\n"
SET_APART = (CodeBlock, MathBlock, Quote, Details, Table)
INDENT = "   "


def write_block(writer: Writer, block: Block) -> None:
    """Write one block."""
    writer.come_from(*block.span)
    WRITERS[type(block)](writer, block)


def write_blocks(writer: Writer, blocks: Blocks) -> None:
    """Write *blocks* with the empty lines between them that the source has."""
    before: Span | None = None
    for block in blocks:
        if isinstance(block, Unseen):
            continue
        if before is not None:
            writer.ink.pause()
            write_gap(writer, block, EMPTY_LINE if block.span.first > before.last + 1 else NEXT_LINE)
        write_block(writer, block)
        before = block.span


def write_gap(writer: Writer, block: Block, gap: str) -> None:
    """Write the line ends before *block*; what Telegram sets apart by itself is not indented as well."""
    if isinstance(block, SET_APART):
        with writer.ink.flush_left():
            writer.ink.write(gap)
    else:
        writer.ink.write(gap)


def _paragraph(writer: Writer, block: Paragraph) -> None:
    write_inlines(writer, block.content)


def _heading(writer: Writer, block: Heading) -> None:
    start = writer.ink.length
    write_inlines(writer, block.content)
    if not block.content:
        writer.find(Severity.WARNING, "stub", block.span.first, text="#" * block.level)
    for style in writer.help.surroundings.heading_styles[block.level - 1]:
        writer.ink.mark(style, start, block.span.first)


def _code(writer: Writer, block: CodeBlock) -> None:
    start = writer.ink.length
    writer.come_from(*fenced_lines(block.span, block.text))
    with writer.ink.flush_left():
        writer.ink.write(expanded(block.text))
    writer.ink.mark(EntityType.PRE, start, block.span.first, language=language_name(block.language))


def fenced_lines(span: Span, text: str) -> Span:
    """The lines of *text*, which fills *span* but for the fence around it, if there is one."""
    lines = text.count("\n")
    first, last = span
    first += last - first > lines
    return Span(first, min(first + lines, last))


def language_name(info: str) -> str | None:
    """The language that a fence names, when it looks like a name at all."""
    match = LANGUAGE.match(info)
    return match[0] if match else None


def _math(writer: Writer, block: MathBlock) -> None:
    start = writer.ink.length
    writer.come_from(*fenced_lines(block.span, block.source))
    formula = unicode_formula(block.source)
    if formula is None:
        writer.find(Severity.INFO, "formula_as_source", block.span.first, text=block.source)
    writer.ink.write(block.source if formula is None else formula)
    writer.ink.mark(EntityType.CODE if formula else EntityType.PRE, start, block.span.first)


def _quote(writer: Writer, block: Quote) -> None:
    folded = block.kind is not QuoteKind.PLAIN
    _set_apart(writer, block.span, block.title, block.children, folded=folded)


def _details(writer: Writer, block: Details) -> None:
    _set_apart(writer, block.span, block.title, block.children, folded=True)


def _set_apart(writer: Writer, span: Span, title: Inlines, children: Blocks, *, folded: bool) -> None:
    start = writer.ink.length
    writer.quote_depth += 1
    with writer.ink.flush_left():
        if title:
            # Nothing but its title stands above what it holds.
            writer.come_from(span.first, children[0].span.first - 1 if children else span.last)
            write_inlines(writer, title)
            writer.ink.mark(EntityType.BOLD, start, span.first)
            writer.ink.write("\n" if children else "")
        write_blocks(writer, children)
    writer.quote_depth -= 1
    if writer.quote_depth:
        if writer.quote_depth == 1:
            writer.find(Severity.INFO, "quote_in_quote", span.first)
        return
    folded = folded or writer.ink.length - start > writer.help.surroundings.long_quote
    writer.ink.mark(EntityType.EXPANDABLE_BLOCKQUOTE if folded else EntityType.BLOCKQUOTE, start, span.first)


def _rule(writer: Writer, block: Rule) -> None:  # noqa: ARG001
    writer.ink.write(RULE)


def _list(writer: Writer, block: ListBlock) -> None:
    write_list(writer, block, write_blocks, write_gap)


def _definitions(writer: Writer, block: DefinitionList) -> None:
    end = block.span.first - 1
    for index, entry in enumerate(block.entries):
        if index:
            writer.ink.pause()
            writer.ink.write("\n\n" if entry.span.first > end + 1 else "\n")
        start = writer.ink.length
        writer.come_from(entry.span.first, entry.span.first)
        write_inlines(writer, entry.term)
        writer.ink.mark(EntityType.BOLD, start, entry.span.first)
        with writer.ink.indented(INDENT):
            for meaning in entry.meanings:
                writer.ink.write("\n")
                write_blocks(writer, meaning)
        end = entry.span.last


def _table(writer: Writer, block: Table) -> None:
    write_table(writer, block)


def _figures(writer: Writer, block: Figures) -> None:
    """Pictures inside a list or quote: no message can stand there."""
    words = []
    for image in block.images:
        words.append(image.alt or image.source.rpartition("/")[2])
        writer.find(Severity.WARNING, "image_in_text", image.line, name=image.source)
    writer.ink.write("\n".join(words))


def _attachment(writer: Writer, block: Attachment) -> None:
    write_inlines(writer, block.content)
    writer.find(Severity.WARNING, "link_relative", block.span.first, url=block.source, text=plain(block.content))


def _footnote(writer: Writer, block: Footnote) -> None:
    number = writer.help.footnotes.get(footnote_name(block.label))
    writer.ink.write(f"{footnote_number(number)} " if number else "")
    with writer.ink.indented(INDENT):
        write_blocks(writer, block.children)


def _snippet(writer: Writer, block: Snippet) -> None:
    source = writer.help.surroundings.snippets(block.name)
    line = block.span.first
    if source is None or block.name in writer.snippets:
        writer.ink.write(snippet_as_typed(block.name))
        code = "snippet_unknown" if source is None else "snippet_in_itself"
        writer.find(Severity.ERROR, code, line, name=block.name or "index")
        return
    document = writer.help.read(source)
    outer = writer.snippets
    writer.snippets = (*outer, block.name)
    with writer.standing_on(writer.line(line)):
        end = 0
        for section, first in zip(document.sections, document.lines, strict=True):
            if isinstance(section.block, Unseen):
                continue
            if end:
                writer.ink.pause()
                writer.ink.write("\n\n" if first > end + 1 else "\n")
            write_block(writer, section.block)
            end = first + section.length - 1
    writer.snippets = outer


def _unread(writer: Writer, block: Unread) -> None:
    writer.ink.write(block.text)
    writer.find(Severity.WARNING, "nested_too_deeply", block.span.first)


def _unseen(writer: Writer, block: Unseen) -> None:
    """Nothing to write."""


WRITERS: Mapping[type, Callable[[Writer, Any], None]] = MappingProxyType(
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
        Unseen: _unseen,
        Unread: _unread,
    }
)
