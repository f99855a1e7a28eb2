"""Telegram's page blocks as an article; what Devlog has no block for is passed over."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from telethon.tl import types

from devlog_app.channels.telegram.media import read_media
from devlog_app.channels.telegram.rich import WORDS
from devlog_app.channels.telegram.rich_words import text_from_telegram
from devlog_app.channels.telegram.tl import TL
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
    RichPre,
    RichQuote,
    RichTable,
    RichWords,
)
from devlog_app.model.values import dataclass

MEDIA_NUMBERS = ("photo_id", "video_id", "audio_id", "document_id")
WORDS_BACK: Mapping[type, str] = MappingProxyType({theirs: ours for ours, theirs in WORDS.items()})


def from_telegram(article: TL) -> tuple[RichBlock, ...]:
    """The blocks of a TL RichMessage, with their files."""
    photos = {photo.id: read_media(types.MessageMediaPhoto(photo=photo)) for photo in article.photos}
    files = {file.id: read_media(types.MessageMediaDocument(document=file)) for file in article.documents}
    return _Reader(photos | files).blocks(article.blocks)


def known_media(article: TL) -> tuple[TL, ...]:
    """The files of a TL RichMessage (or None) as they are to be named in another, in the order of its blocks."""
    if article is None:
        return ()
    known = {photo.id: types.InputPhoto(photo.id, photo.access_hash, photo.file_reference) for photo in article.photos}
    known |= {
        file.id: types.InputDocument(file.id, file.access_hash, file.file_reference) for file in article.documents
    }
    return tuple(known[number] for number in _media_numbers(article.blocks) if number in known)


def _media_numbers(blocks: Iterable[TL]) -> Iterator[int]:
    for block in blocks:
        for name in MEDIA_NUMBERS:
            if hasattr(block, name):
                yield getattr(block, name)
        yield from _media_numbers([*getattr(block, "blocks", ()), *getattr(block, "items", ())])


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads blocks; *media* are the article's files by their ids."""

    media: Mapping[int, Media | None]

    def blocks(self, blocks: Iterable[TL]) -> tuple[RichBlock, ...]:
        return tuple(read for block in blocks if (read := self.block(block)) is not None)

    def block(self, block: TL) -> RichBlock | None:
        kind = WORDS_BACK.get(type(block))
        if kind is not None:
            return RichWords(kind, text_from_telegram(block.text))
        read = READERS.get(type(block))
        return None if read is None else read(self, block)

    def medium(self, kind: MediaType, number: int, caption: TL, *, spoiler: bool = False) -> RichMedia:
        """A file of the article; one that Telegram does not describe is known by its *kind* only."""
        media = replace(self.media.get(number) or Media(type=kind), spoiler=spoiler)
        return RichMedia(kind.value, media, text_from_telegram(caption.text))


def _divider(reader: _Reader, block: TL) -> RichBlock:  # noqa: ARG001
    return RichBlock("divider")


def _pre(reader: _Reader, block: TL) -> RichBlock:  # noqa: ARG001
    return RichPre("pre", "".join(piece.text for piece in text_from_telegram(block.text)), block.language)


def _math(reader: _Reader, block: TL) -> RichBlock:  # noqa: ARG001
    return RichMath("math", block.source)


def _anchor(reader: _Reader, block: TL) -> RichBlock:  # noqa: ARG001
    return RichAnchor("anchor", block.name)


def _list(reader: _Reader, block: TL) -> RichBlock:
    return RichList("list", tuple(_item(reader, item) for item in block.items))


def _ordered_list(reader: _Reader, block: TL) -> RichBlock:
    numbers = _numbers(block)
    return RichList("ordered_list", tuple(_item(reader, item, next(numbers)) for item in block.items))


def _numbers(block: TL) -> Iterator[int]:
    """The number of each item: its own, or that behind the one before it."""
    step = -1 if block.reversed else 1
    number = (block.start if block.start is not None else len(block.items) if block.reversed else 1) - step
    for item in block.items:
        said = item.value if item.value is not None else int(item.num) if (item.num or "").isdecimal() else None
        number = number + step if said is None else said
        yield number


def _item(reader: _Reader, item: TL, number: int | None = None) -> RichItem:
    if isinstance(item, types.PageListItemText | types.PageListOrderedItemText):
        held: tuple[RichBlock, ...] = (RichWords("paragraph", text_from_telegram(item.text)),)
    else:
        held = reader.blocks(item.blocks)
    return RichItem(held, number, bool(item.checked) if item.checkbox else None)


def _quote(reader: _Reader, block: TL) -> RichBlock:  # noqa: ARG001
    words = RichWords("paragraph", text_from_telegram(block.text))
    return RichQuote("quote", (words,), bool(getattr(block, "collapsed", None)))


def _quote_of_blocks(reader: _Reader, block: TL) -> RichBlock:
    return RichQuote("quote", reader.blocks(block.blocks))


def _details(reader: _Reader, block: TL) -> RichBlock:
    return RichDetails("details", text_from_telegram(block.title), reader.blocks(block.blocks), bool(block.open))


def _table(reader: _Reader, block: TL) -> RichBlock:  # noqa: ARG001
    return RichTable("table", tuple(tuple(_cell(cell) for cell in row.cells) for row in block.rows))


def _cell(cell: TL) -> RichCell:
    align = "center" if cell.align_center else "right" if cell.align_right else "left"
    return RichCell(text_from_telegram(cell.text), align, bool(cell.header))


def _photo(reader: _Reader, block: TL) -> RichBlock:
    return reader.medium(MediaType.PHOTO, block.photo_id, block.caption, spoiler=bool(block.spoiler))


def _video(reader: _Reader, block: TL) -> RichBlock:
    return reader.medium(MediaType.VIDEO, block.video_id, block.caption, spoiler=bool(block.spoiler))


def _audio(reader: _Reader, block: TL) -> RichBlock:
    return reader.medium(MediaType.AUDIO, block.audio_id, block.caption)


def _document(reader: _Reader, block: TL) -> RichBlock:
    return reader.medium(MediaType.DOCUMENT, block.document_id, block.caption)


def _collage(reader: _Reader, block: TL) -> RichBlock:
    read = reader.blocks(block.items)
    return RichCollage("collage", tuple(item for item in read if isinstance(item, RichMedia)))


READERS: Mapping[type, Callable[[_Reader, TL], RichBlock]] = MappingProxyType(
    {
        types.PageBlockDivider: _divider,
        types.PageBlockPreformatted: _pre,
        types.PageBlockMath: _math,
        types.PageBlockAnchor: _anchor,
        types.PageBlockList: _list,
        types.PageBlockOrderedList: _ordered_list,
        types.PageBlockBlockquote: _quote,
        types.PageBlockPullquote: _quote,
        types.PageBlockBlockquoteBlocks: _quote_of_blocks,
        types.PageBlockDetails: _details,
        types.PageBlockTable: _table,
        types.PageBlockPhoto: _photo,
        types.PageBlockVideo: _video,
        types.PageBlockAudio: _audio,
        types.PageBlockDocument: _document,
        types.PageBlockCollage: _collage,
        types.PageBlockSlideshow: _collage,
    }
)
