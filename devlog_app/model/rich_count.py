"""How much an article holds, as its limits count it."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from devlog_app.model.capabilities import Capabilities
from devlog_app.model.rich import (
    RichBlock,
    RichList,
    RichMath,
    RichPiece,
    RichPre,
    RichTable,
    RichText,
    inside,
    media_in,
    texts_of,
)
from devlog_app.model.utf16 import utf16_length


class Count(NamedTuple):
    """What an article holds, counted strictly: every nested block, list item and table row is a block."""

    length: int
    blocks: int
    depth: int
    media: int
    columns: int


class Excess(NamedTuple):
    """A limit that is broken: *number* of what, where *limit* is allowed."""

    what: str
    number: int
    limit: int


def excesses(count: Count, allowed: Capabilities) -> Iterator[Excess]:
    """Every limit of *allowed* that *count* breaks."""
    limits = (
        Excess("characters", count.length, allowed.rich_length),
        Excess("blocks", count.blocks, allowed.rich_blocks),
        Excess("levels", count.depth, allowed.rich_depth),
        Excess("pictures and files", count.media, allowed.rich_media),
        Excess("table columns", count.columns, allowed.rich_table_columns),
    )
    return (excess for excess in limits if excess.number > excess.limit)


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
    texts = texts_of(block)
    rows = block.rows if isinstance(block, RichTable) else ()
    items = len(block.items) if isinstance(block, RichList) else 0
    return Count(
        length=held.length + sum(_length(text) for text in texts) + _plain_length(block),
        blocks=1 + held.blocks + items + len(rows),
        depth=1 + max([held.depth + (1 if items else 0), *(_depth(text) for text in texts)], default=0),
        media=held.media,
        columns=max([held.columns, *(len(row) for row in rows)], default=0),
    )


def _plain_length(block: RichBlock) -> int:
    match block:
        case RichPre(text=words) | RichMath(source=words):
            return utf16_length(words)
    return 0


def _length(text: RichText) -> int:
    return sum(utf16_length(piece.text) for piece in text)


def _depth(text: RichText) -> int:
    """How deeply styles, links, dates and places are nested in *text*."""
    return max((len(piece.styles) + _around(piece) for piece in text), default=0)


def _around(piece: RichPiece) -> int:
    return sum(each is not None for each in (piece.url, piece.anchor, piece.user_id, piece.unix_time))
