"""Articles as Telegram's page blocks: only those that it takes from a sender (telegram.md calls the rest refused)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from telethon.tl import types

from devlog_app.channels.telegram.rich_words import text_to_telegram, users_in
from devlog_app.channels.telegram.tl import TL
from devlog_app.model.media import MediaType
from devlog_app.model.post import RichMessage
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
    RichPre,
    RichQuote,
    RichTable,
    RichWords,
    every_text,
)
from devlog_app.model.values import dataclass

WORDS: Mapping[str, type] = MappingProxyType(
    {
        "paragraph": types.PageBlockParagraph,
        "footer": types.PageBlockFooter,
        "heading1": types.PageBlockHeading1,
        "heading2": types.PageBlockHeading2,
        "heading3": types.PageBlockHeading3,
        "heading4": types.PageBlockHeading4,
        "heading5": types.PageBlockHeading5,
        "heading6": types.PageBlockHeading6,
    }
)


def mentioned_in(message: RichMessage) -> frozenset[int]:
    """The users that *message* mentions by id; each needs its access hash to be sent."""
    return frozenset(user for text in every_text(message.blocks) for user in users_in(text))


def to_telegram(message: RichMessage, media: Sequence[TL], users: Mapping[int, TL]) -> TL:
    """*message* as TL InputRichMessage; *media* are its files in order, as InputPhoto or InputDocument.

    Addresses are links only where the author made them so: Telegram looks for none.
    """
    photos = [known for known in media if isinstance(known, types.InputPhoto)]
    documents = [known for known in media if isinstance(known, types.InputDocument)]
    return types.InputRichMessage(
        blocks=blocks_to_telegram(message.blocks, [known.id for known in media]),
        noautolink=True,
        photos=photos or None,
        documents=documents or None,
        users=[users[number] for number in sorted(mentioned_in(message))] or None,
    )


def blocks_to_telegram(blocks: Iterable[RichBlock], media: Sequence[int]) -> list[TL]:
    """*blocks* as TL PageBlocks; *media* are the ids of their files, in order."""
    return _Writer(iter(media)).blocks(blocks)


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes blocks one after another, and takes the id of each file from *media* as it comes to it."""

    media: Iterator[int]

    def blocks(self, blocks: Iterable[RichBlock]) -> list[TL]:
        return [self.block(block) for block in blocks]

    def block(self, block: RichBlock) -> TL:
        return WRITERS[type(block)](self, block)


def _plain(writer: _Writer, block: RichBlock) -> TL:  # noqa: ARG001
    if block.type != "divider":
        raise TypeError(block)
    return types.PageBlockDivider()


def _words(writer: _Writer, block: RichWords) -> TL:  # noqa: ARG001
    return WORDS[block.type](text_to_telegram(block.text))


def _pre(writer: _Writer, block: RichPre) -> TL:  # noqa: ARG001
    return types.PageBlockPreformatted(types.TextPlain(block.text), block.language)


def _math(writer: _Writer, block: RichMath) -> TL:  # noqa: ARG001
    return types.PageBlockMath(block.source)


def _anchor(writer: _Writer, block: RichAnchor) -> TL:  # noqa: ARG001
    return types.PageBlockAnchor(block.name)


def _list(writer: _Writer, block: RichList) -> TL:
    if block.type == "list":
        return types.PageBlockList([_item(writer, item) for item in block.items])
    numbers = [item.number for item in block.items if item.number is not None]
    return types.PageBlockOrderedList(
        [_item(writer, item, ordered=True) for item in block.items], start=_first(numbers)
    )


def _first(numbers: Sequence[int]) -> int | None:
    return numbers[0] if numbers and numbers[0] != 1 else None


def _item(writer: _Writer, item: RichItem, *, ordered: bool = False) -> TL:
    marks: dict[str, TL] = {"checkbox": item.checked is not None or None, "checked": item.checked or None}
    if ordered:
        marks["value"] = item.number
    match item.blocks:
        case (RichWords(type="paragraph", text=text),):
            kind = types.PageListOrderedItemText if ordered else types.PageListItemText
            return kind(text_to_telegram(text), **marks)
    kind = types.PageListOrderedItemBlocks if ordered else types.PageListItemBlocks
    return kind(writer.blocks(item.blocks), **marks)


def _quote(writer: _Writer, block: RichQuote) -> TL:
    match block.blocks:
        case (RichWords(type="paragraph", text=text),):
            return types.PageBlockBlockquote(text_to_telegram(text), types.TextEmpty(), block.collapsed or None)
    return types.PageBlockBlockquoteBlocks(writer.blocks(block.blocks), types.TextEmpty())


def _details(writer: _Writer, block: RichDetails) -> TL:
    return types.PageBlockDetails(writer.blocks(block.blocks), text_to_telegram(block.title), open=block.open or None)


def _table(writer: _Writer, block: RichTable) -> TL:  # noqa: ARG001
    rows = [types.PageTableRow([_cell(cell) for cell in row]) for row in block.rows]
    return types.PageBlockTable(types.TextEmpty(), rows, bordered=True)


def _cell(cell: RichCell) -> TL:
    return types.PageTableCell(
        header=cell.header or None,
        align_center=cell.align == "center" or None,
        align_right=cell.align == "right" or None,
        text=text_to_telegram(cell.text),
    )


def _medium(writer: _Writer, block: RichMedia) -> TL:
    number = next(writer.media)
    caption = types.PageCaption(text_to_telegram(block.caption), types.TextEmpty())
    spoiler = block.media.spoiler or None
    match block.type:
        case "photo":
            return types.PageBlockPhoto(number, caption, spoiler=spoiler)
        case "video":
            by_itself = block.media.type is MediaType.ANIMATION or None
            return types.PageBlockVideo(number, caption, autoplay=by_itself, loop=by_itself, spoiler=spoiler)
        case "audio":
            return types.PageBlockAudio(number, caption)
    return types.PageBlockDocument(number, caption)


def _collage(writer: _Writer, block: RichCollage) -> TL:
    return types.PageBlockCollage(writer.blocks(block.items), types.PageCaption(types.TextEmpty(), types.TextEmpty()))


WRITERS: Mapping[type[RichBlock], Callable[[_Writer, Any], TL]] = MappingProxyType(
    {
        RichBlock: _plain,
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
