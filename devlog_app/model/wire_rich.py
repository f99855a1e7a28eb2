"""The blocks of a rich message as JSON and back, field by field."""

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from devlog_app.model.media import Media
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

PIECE_EXTRAS = ("url", "anchor", "user_id", "custom_emoji_id", "unix_time", "date_time_format")


def block_to_json(block: RichBlock) -> dict[str, Any]:
    """One block, its Telegram type first."""
    return {"type": block.type, **_fields(block)}


def _fields(block: RichBlock) -> dict[str, Any]:
    match block:
        case RichWords(text=text):
            return {"text": text_to_json(text)}
        case RichPre(text=code, language=language):
            return {"text": code, "language": language}
        case RichMath(source=source):
            return {"source": source}
        case RichAnchor(name=name):
            return {"name": name}
        case RichList(items=items):
            return {"items": [_item_to_json(item) for item in items]}
        case RichQuote(blocks=blocks, collapsed=collapsed):
            return {"blocks": blocks_to_json(blocks), "collapsed": collapsed}
        case RichDetails(title=title, blocks=blocks):
            return {"title": text_to_json(title), "blocks": blocks_to_json(blocks), "open": block.open}
        case RichTable(rows=rows):
            return {"rows": [[_cell_to_json(cell) for cell in row] for row in rows]}
        case RichMedia(media=media, caption=caption):
            return {"media": _media_to_json(media), "caption": text_to_json(caption)}
        case RichCollage(items=items):
            return {"items": blocks_to_json(items)}
    return {}


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


def _media_to_json(media: Media) -> dict[str, Any]:
    from devlog_app.model.wire import media_to_json  # it needs this module first

    return media_to_json(media)


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
    from devlog_app.model.wire import media_from_json  # it needs this module first

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
