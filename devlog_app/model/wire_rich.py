"""The blocks of a rich message as JSON and back, field by field."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

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
)
from devlog_app.model.wire_media import media_from_json, media_to_json

PIECE_EXTRAS = ("url", "anchor", "user_id", "custom_emoji_id", "unix_time", "date_time_format")


def block_to_json(block: RichBlock) -> dict[str, Any]:
    """One block, its Telegram type first."""
    write = WRITERS.get(type(block))
    return {"type": block.type} if write is None else {"type": block.type, **write(block)}


def blocks_to_json(blocks: Sequence[RichBlock]) -> list[dict[str, Any]]:
    """Blocks in their order."""
    return [block_to_json(block) for block in blocks]


def text_to_json(text: RichText) -> list[dict[str, Any]]:
    """Rich text, only what is set of each piece."""
    return [_piece_to_json(piece) for piece in text]


def _piece_to_json(piece: RichPiece) -> dict[str, Any]:
    written: dict[str, Any] = {"text": piece.text}
    if piece.styles:
        written["styles"] = [style.value for style in piece.styles]
    extras = {name: getattr(piece, name) for name in PIECE_EXTRAS}
    return written | {name: value for name, value in extras.items() if value is not None}


def _item_to_json(item: RichItem) -> dict[str, Any]:
    return {"blocks": blocks_to_json(item.blocks), "number": item.number, "checked": item.checked}


def _cell_to_json(cell: RichCell) -> dict[str, Any]:
    return {"text": text_to_json(cell.text), "align": cell.align, "header": cell.header}


def _list_to_json(block: RichList) -> dict[str, Any]:
    return {"items": [_item_to_json(item) for item in block.items]}


def _quote_to_json(block: RichQuote) -> dict[str, Any]:
    return {"blocks": blocks_to_json(block.blocks), "collapsed": block.collapsed}


def _details_to_json(block: RichDetails) -> dict[str, Any]:
    return {"title": text_to_json(block.title), "blocks": blocks_to_json(block.blocks), "open": block.open}


def _table_to_json(block: RichTable) -> dict[str, Any]:
    return {"rows": [[_cell_to_json(cell) for cell in row] for row in block.rows]}


def _medium_to_json(block: RichMedia) -> dict[str, Any]:
    return {"media": media_to_json(block.media), "caption": text_to_json(block.caption)}


WRITERS: Mapping[type[RichBlock], Callable[[Any], dict[str, Any]]] = MappingProxyType(
    {
        RichWords: lambda block: {"text": text_to_json(block.text)},
        RichPre: lambda block: {"text": block.text, "language": block.language},
        RichMath: lambda block: {"source": block.source},
        RichAnchor: lambda block: {"name": block.name},
        RichList: _list_to_json,
        RichQuote: _quote_to_json,
        RichDetails: _details_to_json,
        RichTable: _table_to_json,
        RichMedia: _medium_to_json,
        RichCollage: lambda block: {"items": blocks_to_json(block.items)},
    }
)


def block_from_json(data: Mapping[str, Any]) -> RichBlock:
    """The block that :func:`block_to_json` wrote."""
    kind = data["type"]
    read = READERS.get(kind)
    return RichBlock(kind) if read is None else read(kind, data)


def _blocks(data: Sequence[Mapping[str, Any]]) -> tuple[RichBlock, ...]:
    return tuple(block_from_json(each) for each in data)


def _text(data: Sequence[Mapping[str, Any]]) -> RichText:
    return tuple(
        RichPiece(
            text=each["text"],
            styles=tuple(RichStyle(style) for style in each.get("styles", ())),
            **{name: each[name] for name in PIECE_EXTRAS if name in each},
        )
        for each in data
    )


def _words(kind: str, data: Mapping[str, Any]) -> RichBlock:
    return RichWords(kind, _text(data["text"]))


def _pre(kind: str, data: Mapping[str, Any]) -> RichBlock:
    return RichPre(kind, data["text"], data["language"])


def _math(kind: str, data: Mapping[str, Any]) -> RichBlock:
    return RichMath(kind, data["source"])


def _anchor(kind: str, data: Mapping[str, Any]) -> RichBlock:
    return RichAnchor(kind, data["name"])


def _list(kind: str, data: Mapping[str, Any]) -> RichBlock:
    items = (RichItem(_blocks(each["blocks"]), each["number"], each["checked"]) for each in data["items"])
    return RichList(kind, tuple(items))


def _quote(kind: str, data: Mapping[str, Any]) -> RichBlock:
    return RichQuote(kind, _blocks(data["blocks"]), data["collapsed"])


def _details(kind: str, data: Mapping[str, Any]) -> RichBlock:
    return RichDetails(kind, _text(data["title"]), _blocks(data["blocks"]), data["open"])


def _table(kind: str, data: Mapping[str, Any]) -> RichBlock:
    rows = (tuple(RichCell(_text(each["text"]), each["align"], each["header"]) for each in row) for row in data["rows"])
    return RichTable(kind, tuple(rows))


def _media(kind: str, data: Mapping[str, Any]) -> RichMedia:
    return RichMedia(kind, media_from_json(data["media"]), _text(data["caption"]))


def _collage(kind: str, data: Mapping[str, Any]) -> RichBlock:
    return RichCollage(kind, tuple(_media(each["type"], each) for each in data["items"]))


READERS: Mapping[str, Callable[[str, Mapping[str, Any]], RichBlock]] = MappingProxyType(
    {
        **dict.fromkeys(("paragraph", "footer", *(f"heading{level}" for level in range(1, 7))), _words),
        "pre": _pre,
        "math": _math,
        "anchor": _anchor,
        "list": _list,
        "ordered_list": _list,
        "quote": _quote,
        "details": _details,
        "table": _table,
        **dict.fromkeys(("photo", "video", "audio", "document"), _media),
        "collage": _collage,
    }
)
