"""The blocks of a rich message (an article), as Telegram names them.

Every block is a plain value: its fields are text, numbers, other blocks, or `RichText`, and it is written as JSON
field by field (`wire_rich`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from typing import TypeAlias

from devlog_app.model.media import Media
from devlog_app.model.values import dataclass


class RichStyle(StrEnum):
    """How words of an article look."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRIKETHROUGH = "strikethrough"
    SPOILER = "spoiler"
    CODE = "code"
    SUBSCRIPT = "subscript"
    SUPERSCRIPT = "superscript"
    MATH = "math"


@dataclass(frozen=True, slots=True, kw_only=True)
class RichPiece:
    """Words that look alike: all their *styles* (outermost first), and what a tap on them does.

    *url* may be ``#name``, a place within the article; *anchor* names such a place, before the words. The other fields
    are those of the entities of a classic message.
    """

    text: str
    styles: tuple[RichStyle, ...] = ()
    url: str | None = None
    anchor: str | None = None
    user_id: int | None = None
    custom_emoji_id: str | None = None
    unix_time: int | None = None
    date_time_format: str | None = None


RichText: TypeAlias = tuple[RichPiece, ...]


@dataclass(frozen=True, slots=True)
class RichBlock:
    """One block of an article: its Telegram *type* (``divider`` has nothing else)."""

    type: str


@dataclass(frozen=True, slots=True)
class RichWords(RichBlock):
    """A block of words: ``heading1`` to ``heading6``, ``paragraph``, ``footer``."""

    text: RichText


@dataclass(frozen=True, slots=True)
class RichPre(RichBlock):
    """Code (``pre``) in a *language*, which may be empty."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class RichMath(RichBlock):
    """A formula (``math``) in its source form."""

    source: str


@dataclass(frozen=True, slots=True)
class RichAnchor(RichBlock):
    """A place (``anchor``) that links within the article lead to."""

    name: str


@dataclass(frozen=True, slots=True)
class RichItem:
    """One item of a list; *number* in ordered lists, *checked* in task lists."""

    blocks: tuple[RichBlock, ...]
    number: int | None = None
    checked: bool | None = None


@dataclass(frozen=True, slots=True)
class RichList(RichBlock):
    """Items one under another: ``list`` or ``ordered_list``."""

    items: tuple[RichItem, ...]


@dataclass(frozen=True, slots=True)
class RichQuote(RichBlock):
    """Blocks set apart (``quote``), *collapsed* until they are tapped: only a quote of one paragraph can be."""

    blocks: tuple[RichBlock, ...]
    collapsed: bool = False


@dataclass(frozen=True, slots=True)
class RichDetails(RichBlock):
    """Blocks folded away under a *title* (``details``)."""

    title: RichText
    blocks: tuple[RichBlock, ...]
    open: bool = False


@dataclass(frozen=True, slots=True)
class RichCell:
    """One cell of a table; *align* is ``left``, ``center`` or ``right``."""

    text: RichText
    align: str = "left"
    header: bool = False


@dataclass(frozen=True, slots=True)
class RichTable(RichBlock):
    """Rows of cells (``table``), as many in each."""

    rows: tuple[tuple[RichCell, ...], ...]


@dataclass(frozen=True, slots=True)
class RichMedia(RichBlock):
    """A ``photo``, ``video``, ``audio`` or ``document`` with its caption."""

    media: Media
    caption: RichText = ()


@dataclass(frozen=True, slots=True)
class RichCollage(RichBlock):
    """Photos and videos side by side (``collage``)."""

    items: tuple[RichMedia, ...]


def inside(block: RichBlock) -> tuple[RichBlock, ...]:
    """The blocks that *block* holds."""
    match block:
        case RichQuote(blocks=blocks) | RichDetails(blocks=blocks):
            return blocks
        case RichList(items=items):
            return tuple(held for item in items for held in item.blocks)
        case RichCollage(items=items):
            return items
    return ()


def texts_of(block: RichBlock) -> tuple[RichText, ...]:
    """The rich text that *block* itself has, without that of the blocks it holds."""
    match block:
        case RichWords(text=text) | RichDetails(title=text) | RichMedia(caption=text):
            return (text,)
        case RichTable(rows=rows):
            return tuple(cell.text for row in rows for cell in row)
    return ()


def every_text(blocks: Iterable[RichBlock]) -> Iterator[RichText]:
    """All rich text of *blocks* and of what they hold."""
    for block in blocks:
        yield from texts_of(block)
        yield from every_text(inside(block))


def every_block(blocks: Iterable[RichBlock]) -> Iterator[RichBlock]:
    """All of *blocks* and of what they hold, each before what is inside it."""
    for block in blocks:
        yield block
        yield from every_block(inside(block))


def joined(pieces: Iterable[RichPiece]) -> RichText:
    """Neighbours that look alike as one; custom emoji and formulas each stay their own."""
    made: list[RichPiece] = []
    for piece in pieces:
        alone = piece.anchor is not None or piece.custom_emoji_id is not None or RichStyle.MATH in piece.styles
        if made and not alone and replace(made[-1], text="", anchor=None) == replace(piece, text=""):
            made[-1] = replace(made[-1], text=made[-1].text + piece.text)
        else:
            made.append(piece)
    return tuple(made)


def media_in(blocks: Iterable[RichBlock]) -> Iterator[Media]:
    """Every file of *blocks*, in order."""
    for block in blocks:
        if isinstance(block, RichMedia):
            yield block.media
        yield from media_in(inside(block))
