"""A whole note as a rich message, where it fits one."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.post import RichMessage
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.rich import (
    RichBlock,
    RichDetails,
    RichList,
    RichMath,
    RichMedia,
    RichPre,
    RichTable,
    RichText,
    RichWords,
    inside,
    media_in,
)
from devlog_app.model.utf16 import utf16_length
from devlog_app.render.document import (
    Details,
    Document,
    Footnote,
    Heading,
    ListBlock,
    MathBlock,
    Paragraph,
    Section,
    Table,
)
from devlog_app.render.footnotes import names_of
from devlog_app.render.lowering.writer import Help, Lowered
from devlog_app.render.rich.blocks import BlockWriter, media_blocks

COLLAGE_LIMIT = 10

LOST: Mapping[type, str] = MappingProxyType(
    {
        Heading: "headings in larger type",
        Table: "tables",
        MathBlock: "formulas",
        ListBlock: "real lists",
        Details: "the arrow of <details>",
    }
)
"""What a classic message shows in another way, by kind of block."""


class Count(NamedTuple):
    """What an article holds, counted strictly: every nested block, list item and table row is a block."""

    length: int
    blocks: int
    depth: int
    media: int
    columns: int


def article(document: Document, lowered: Sequence[Lowered], help_: Help) -> RichMessage:
    """The article that *document* becomes; its pictures are taken from what *lowered* found of them."""
    surroundings = help_.surroundings
    writer = BlockWriter(help_)
    body: list[RichBlock] = [*_frame(surroundings.header, writer, "paragraph")]
    notes: list[tuple[int, tuple[RichBlock, ...]]] = []
    for section, found in zip(document.sections, lowered, strict=True):
        if found.media:
            body += media_blocks(found.media, COLLAGE_LIMIT)
        elif isinstance(section.block, Footnote):
            notes.append((_number(section, help_.footnotes), writer.block(section.block)))
        else:
            body += writer.block(section.block)
    if notes:
        body.append(RichBlock("divider"))
    body += [block for _, blocks in sorted(notes, key=_by_number) for block in blocks]
    body += _frame(surroundings.footer, writer, "footer")
    blocks = tuple(body)
    return RichMessage(blocks, counted(blocks).length, help_.capabilities.rich_length)


def _by_number(note: tuple[int, tuple[RichBlock, ...]]) -> int:
    return note[0]


def _number(section: Section, numbers: Mapping[str, int]) -> int:
    return next((numbers[name] for name in names_of(section) if name in numbers), 0)


def _frame(source: str | None, writer: BlockWriter, kind: str) -> Iterator[RichBlock]:
    for section in writer.help.read(source).sections if source else ():
        if isinstance(section.block, Paragraph):
            yield from writer.words(kind, section.block.content)
        else:
            yield from writer.block(section.block)


def misfits(message: RichMessage, allowed: Capabilities) -> Iterator[Problem]:
    """Every limit of *allowed* that *message* breaks."""
    count = counted(message.blocks)
    limits = (
        ("characters", count.length, allowed.rich_length),
        ("blocks", count.blocks, allowed.rich_blocks),
        ("levels", count.depth, allowed.rich_depth),
        ("pictures and files", count.media, allowed.rich_media),
        ("table columns", count.columns, allowed.rich_table_columns),
    )
    for what, number, limit in limits:
        if number > limit:
            yield problem(Severity.WARNING, "rich_over_limit", what=what, count=number, limit=limit)


def lost_in_classic(document: Document) -> tuple[str, ...]:
    """What of *document* only an article shows as such."""
    return tuple(dict.fromkeys(LOST[kind] for section in document.sections if (kind := type(section.block)) in LOST))


def counted(blocks: Iterable[RichBlock]) -> Count:
    """What *blocks* hold together."""
    blocks = tuple(blocks)
    parts = [_counted(block) for block in blocks]
    return Count(
        length=sum(part.length for part in parts),
        blocks=sum(part.blocks for part in parts),
        depth=max((part.depth for part in parts), default=0),
        media=sum(1 for _ in media_in(blocks)),
        columns=max((part.columns for part in parts), default=0),
    )


def _counted(block: RichBlock) -> Count:
    held = counted(inside(block))
    texts = list(_texts(block))
    rows = block.rows if isinstance(block, RichTable) else ()
    items = len(block.items) if isinstance(block, RichList) else 0
    return Count(
        length=held.length + sum(_length(text) for text in texts) + _plain_length(block),
        blocks=1 + held.blocks + items + len(rows),
        depth=1 + max([held.depth + (1 if items else 0), *(_depth(text) for text in texts)], default=0),
        media=held.media,
        columns=max([held.columns, *(len(row) for row in rows)], default=0),
    )


def _texts(block: RichBlock) -> Iterator[RichText]:
    match block:
        case RichWords(text=text):
            yield text
        case RichDetails(title=text):
            yield text
        case RichMedia(caption=text):
            yield text
        case RichTable(rows=rows):
            yield from (cell.text for row in rows for cell in row)


def _plain_length(block: RichBlock) -> int:
    match block:
        case RichPre(text=words) | RichMath(source=words):
            return utf16_length(words)
    return 0


def _length(text: RichText) -> int:
    return sum(utf16_length(piece.text) for piece in text)


def _depth(text: RichText) -> int:
    """How deeply styles, links and places are nested in *text*."""
    return max((len(piece.styles) + (piece.url is not None) + (piece.anchor is not None) for piece in text), default=0)
