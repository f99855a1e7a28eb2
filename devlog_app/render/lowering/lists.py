"""Lists written down: a mark an item, what belongs to it indented under its words."""

import re
from collections.abc import Callable

from devlog_app.model.problem import Severity
from devlog_app.render.document import Block, Blocks, Item, ListBlock, Paragraph, Text
from devlog_app.render.lowering.inlines import plain, write_inlines
from devlog_app.render.lowering.writer import Writer

BULLETS = "•◦▪"
OPEN_TASK, DONE_TASK = "☐", "☑"
INDENT = "   "
LONGEST_STUB = 12
STUB = re.compile(r"\s*(?:\.{2,}|…|-{2,}|—+|\?+|TODO|TBD)?\s*", re.IGNORECASE)

WriteBlocks = Callable[[Writer, Blocks], None]
WriteGap = Callable[[Writer, Block, str], None]


def write_list(writer: Writer, block: ListBlock, write_blocks: WriteBlocks, write_gap: WriteGap) -> None:
    """Write *block*; *write_blocks* and *write_gap* write what stands inside an item."""
    end = block.span.first - 1
    writer.list_depth += 1
    for index, item in enumerate(block.items):
        if index:
            writer.ink.pause()
            writer.ink.write("\n\n" if item.span.first > end + 1 else "\n")
        _item(writer, item, write_blocks, write_gap)
        end = item.span.last
    writer.list_depth -= 1


def _item(writer: Writer, item: Item, write_blocks: WriteBlocks, write_gap: WriteGap) -> None:
    words = item.children[0].span.last if item.children and isinstance(item.children[0], Paragraph) else item.span.first
    writer.come_from(item.span.first, words)
    writer.ink.write(_mark(item, writer.list_depth))
    with writer.ink.indented(INDENT):
        rest = item.children
        if rest and isinstance(rest[0], Paragraph):
            writer.ink.write(" ")
            write_inlines(writer, rest[0].content)
            loose = len(rest) > 1 and rest[1].span.first > rest[0].span.last + 1
            rest = rest[1:]
            if rest:
                write_gap(writer, rest[0], "\n\n" if loose else "\n")
        elif rest:
            write_gap(writer, rest[0], "\n")
        write_blocks(writer, rest)
    if _is_stub(item):
        writer.find(Severity.WARNING, "stub", item.span.first, text=_words(item) or "-")


def _mark(item: Item, depth: int) -> str:
    if item.checked is not None:
        mark = DONE_TASK if item.checked else OPEN_TASK
        return mark if item.number is None else f"{item.number}. {mark}"
    if item.number is not None:
        return f"{item.number}."
    return BULLETS[min(depth, len(BULLETS)) - 1]


def _words(item: Item) -> str:
    return plain(item.children[0].content).strip() if item.children and isinstance(item.children[0], Paragraph) else ""


def _is_stub(item: Item) -> bool:
    """An item that says nothing yet."""
    if not item.children:
        return True
    if len(item.children) > 1 or not isinstance(item.children[0], Paragraph):
        return False
    content = item.children[0].content
    if content and not (len(content) == 1 and isinstance(content[0], Text) and len(content[0].text) <= LONGEST_STUB):
        return False
    return bool(STUB.fullmatch(plain(content)))
