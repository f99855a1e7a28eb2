"""Which parts the blocks of an article become."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.media import MediaType
from devlog_app.model.places import Surface
from devlog_app.model.rich import (
    RichAnchor,
    RichBlock,
    RichCell,
    RichCollage,
    RichDetails,
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
)
from devlog_app.model.utf16 import utf16_length
from devlog_app.model.values import dataclass
from devlog_app.ui.preview.article.marks import AnchorPart, RulePart
from devlog_app.ui.preview.article.rich_flow import RichFlow
from devlog_app.ui.preview.article.stack import Fold, Item, ListGroup, QuoteGroup
from devlog_app.ui.preview.article.table import TableGroup
from devlog_app.ui.preview.file_row import FileRow
from devlog_app.ui.preview.holder import Holder
from devlog_app.ui.preview.look import Look
from devlog_app.ui.preview.media_grid import MediaGrid
from devlog_app.ui.preview.part import Part, Source
from devlog_app.ui.preview.pictures import Pictures
from devlog_app.ui.preview.text_flow import TextFlow

HEADINGS: Mapping[str, float] = MappingProxyType(
    {"heading1": 1.5, "heading2": 1.32, "heading3": 1.18, "heading4": 1.08, "heading5": 1.0, "heading6": 0.92}
)
"""Sizes of headings, in sizes of the text."""
SEEN = frozenset({MediaType.PHOTO, MediaType.VIDEO, MediaType.ANIMATION})
BULLET = "•"
ALIGNMENT: Mapping[str, Qt.AlignmentFlag] = MappingProxyType(
    {"center": Qt.AlignmentFlag.AlignHCenter, "right": Qt.AlignmentFlag.AlignRight}
)


def article_parts(blocks: Iterable[RichBlock], look: Look, pictures: Pictures, holder: Holder) -> list[Part]:
    """The parts of *blocks* from top to bottom; *holder* owns what Qt must keep."""
    together = tuple(blocks)
    numbers = {id(block): number for number, block in enumerate(every_block(together))}
    return _Maker(look, pictures, holder, numbers).parts(together)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes parts, all with one look."""

    look: Look
    pictures: Pictures
    holder: Holder
    numbers: Mapping[int, int]
    """The number of each block by its identity, as `places.Surface.BLOCK` counts them."""

    def parts(self, blocks: Iterable[RichBlock]) -> list[Part]:
        return [part for block in blocks for part in self.of(block)]

    def of(self, block: RichBlock) -> list[Part]:
        made = MAKERS.get(type(block), _rule)(self, block)
        for part in made:
            part.sources = part.sources or (self.source(block),)
        return made

    def source(self, block: RichBlock, row: int | None = None) -> Source:
        return Source(Surface.BLOCK, self.numbers.get(id(block), 0), row)

    def flow(self, text: RichText, look: Look | None = None) -> RichFlow:
        return RichFlow(text, look or self.look, self.holder)


def _rule(maker: _Maker, block: RichBlock) -> list[Part]:
    return [RulePart(maker.look)] if block.type == "divider" else []


def _words(maker: _Maker, block: RichWords) -> list[Part]:
    size = HEADINGS.get(block.type)
    if size is not None:
        return [maker.flow(block.text, _heading_look(maker.look, size))]
    if block.type == "footer":
        return [maker.flow(block.text, _footer_look(maker.look))]
    return [maker.flow(block.text)]


def _heading_look(look: Look, size: float) -> Look:
    return _sized(look, size, QFont.Weight.Bold)


def _footer_look(look: Look) -> Look:
    quiet = replace(look.colours, bubble_text=look.colours.bubble_time)
    return replace(_sized(look, 0.85, QFont.Weight.Normal), colours=quiet)


def _sized(look: Look, size: float, weight: QFont.Weight) -> Look:
    text, mono = QFont(look.text), QFont(look.mono)
    for font in (text, mono):
        font.setPixelSize(max(6, round(font.pixelSize() * size)))
        font.setWeight(weight)
    return replace(look, text=text, mono=mono, line=round(QFontMetricsF(text).height() * 1.1))


def _pre(maker: _Maker, block: RichPre) -> list[Part]:
    box = Entity(type=EntityType.PRE, offset=0, length=utf16_length(block.text), language=block.language or None)
    return [TextFlow(block.text, (box,), maker.look, maker.holder)]


def _math(maker: _Maker, block: RichMath) -> list[Part]:
    formula = (RichPiece(text=block.source, styles=(RichStyle.MATH,)),)
    return [RichFlow(formula, maker.look, maker.holder, align=Qt.AlignmentFlag.AlignHCenter)]


def _anchor(maker: _Maker, block: RichAnchor) -> list[Part]:  # noqa: ARG001
    return [AnchorPart(block.name)]


def _list(maker: _Maker, block: RichList) -> list[Part]:
    items = []
    for item in block.items:
        number = "" if item.number is None else f"{item.number}."
        mark = number or (BULLET if item.checked is None else "")
        items.append(Item(maker.parts(item.blocks), maker.look, mark, checked=item.checked))
    return [ListGroup(items, maker.look)]


def _quote(maker: _Maker, block: RichQuote) -> list[Part]:
    match block.blocks:
        case (RichWords(type="paragraph", text=text),):
            length = sum(utf16_length(piece.text) for piece in text)
            kind = EntityType.EXPANDABLE_BLOCKQUOTE if block.collapsed else EntityType.BLOCKQUOTE
            frame = Entity(type=kind, offset=0, length=length)
            return [RichFlow(text, maker.look, maker.holder, around=(frame,))]
    return [QuoteGroup(maker.parts(block.blocks), maker.look)]


def _details(maker: _Maker, block: RichDetails) -> list[Part]:
    title = maker.flow(block.title, _sized(maker.look, 1, QFont.Weight.DemiBold))
    title.sources = (maker.source(block),)
    return [Fold(title, maker.parts(block.blocks), maker.look, is_open=block.open)]


def _table(maker: _Maker, block: RichTable) -> list[Part]:
    rows = [[_cell(maker, cell, maker.source(block, number)) for cell in row] for number, row in enumerate(block.rows)]
    return [TableGroup(rows, [all(cell.header for cell in row) for row in block.rows], maker.look)]


def _cell(maker: _Maker, cell: RichCell, source: Source) -> Part:
    look = _sized(maker.look, 1, QFont.Weight.DemiBold) if cell.header else maker.look
    align = ALIGNMENT.get(cell.align, Qt.AlignmentFlag.AlignLeft)
    flow = RichFlow(cell.text, look, maker.holder, align=align)
    flow.sources = (source,)
    return flow


def _medium(maker: _Maker, block: RichMedia) -> list[Part]:
    shown: Part
    if block.media.type in SEEN:
        shown = MediaGrid([block.media], maker.look, maker.pictures)
    else:
        shown = FileRow(block.media, maker.look, maker.pictures)
    return [shown, *([maker.flow(block.caption, _footer_look(maker.look))] if block.caption else [])]


def _collage(maker: _Maker, block: RichCollage) -> list[Part]:
    captions = []
    for item in block.items:
        if item.caption:
            captions.append(maker.flow(item.caption, _footer_look(maker.look)))
            captions[-1].sources = (maker.source(item),)
    grid = MediaGrid([item.media for item in block.items], maker.look, maker.pictures)
    grid.sources = tuple(maker.source(item) for item in block.items)
    return [grid, *captions]


MAKERS: Mapping[type[RichBlock], Callable[[_Maker, Any], list[Part]]] = MappingProxyType(
    {
        RichWords: _words,
        RichPre: _pre,
        RichMath: _math,
        RichAnchor: _anchor,
        RichList: _list,
        RichQuote: _quote,
        RichDetails: _details,
        RichTable: _table,
        RichMedia: _medium,
        RichCollage: _collage,
    }
)
