"""An article's blocks as HTML elements of the same meaning."""

from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from html import escape
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
from devlog_app.render.html_media import media_html
from devlog_app.render.html_nesting import Element
from devlog_app.render.html_text import anchor_element

Pictures = Mapping[str, str]
STYLES: Mapping[RichStyle, Element] = MappingProxyType(
    {
        RichStyle.BOLD: ("<b>", "</b>"),
        RichStyle.ITALIC: ("<i>", "</i>"),
        RichStyle.UNDERLINE: ("<u>", "</u>"),
        RichStyle.STRIKETHROUGH: ("<s>", "</s>"),
        RichStyle.SPOILER: ('<span class="spoiler" tabindex="0">', "</span>"),
        RichStyle.CODE: ("<code>", "</code>"),
        RichStyle.SUBSCRIPT: ("<sub>", "</sub>"),
        RichStyle.SUPERSCRIPT: ("<sup>", "</sup>"),
        RichStyle.MATH: ('<span class="math">', "</span>"),
    }
)
WORDS: Mapping[str, str] = MappingProxyType(
    {"paragraph": "p", "footer": "footer", **{f"heading{level}": f"h{level}" for level in range(1, 7)}}
)


def article_html(blocks: Iterable[RichBlock], pictures: Pictures) -> str:
    """*blocks* one after another; *pictures* are ``data:`` addresses by path."""
    return "".join(WRITERS[type(block)](block, pictures) for block in blocks)


def rich_html(text: RichText) -> str:
    """Rich text with all its styles, links and places."""
    return "".join(_piece(piece) for piece in text)


def _piece(piece: RichPiece) -> str:
    written = escape(piece.text, quote=False)
    for opening, closing in (*(STYLES[style] for style in reversed(piece.styles)), *_around(piece)):
        written = f"{opening}{written}{closing}"
    return written


def _around(piece: RichPiece) -> list[Element]:
    """What the styled words stand in, innermost first."""
    around: list[Element] = []
    if piece.custom_emoji_id is not None:
        around.append(('<span class="custom-emoji">', "</span>"))
    if piece.unix_time is not None:
        around.append((f'<time datetime="{_moment(piece.unix_time)}">', "</time>"))
    if piece.user_id is not None:
        around.append(anchor_element(f"tg://user?id={piece.user_id}"))
    if piece.url is not None:
        around.append(_link(piece.url))
    if piece.anchor is not None:
        around.append((f'<span id="{escape(piece.anchor)}">', "</span>"))
    return around


def _moment(unix: int) -> str:
    try:
        return datetime.fromtimestamp(unix, UTC).isoformat()
    except (OverflowError, OSError, ValueError):
        return ""


def _link(url: str) -> Element:
    return (f'<a href="{escape(url)}">', "</a>") if url.startswith("#") else anchor_element(url)


def _plain(block: RichBlock, pictures: Pictures) -> str:  # noqa: ARG001
    return "<hr>" if block.type == "divider" else ""


def _words(block: RichWords, pictures: Pictures) -> str:  # noqa: ARG001
    name = WORDS[block.type]
    return f"<{name}>{rich_html(block.text)}</{name}>"


def _pre(block: RichPre, pictures: Pictures) -> str:  # noqa: ARG001
    words = escape(block.text, quote=False)
    if not block.language:
        # A line feed right behind <pre> is dropped by the reader, so one stands there to be dropped.
        return f"<pre>\n{words}</pre>"
    language = escape(block.language)
    return f'<pre data-language="{language}"><code class="language-{language}">{words}</code></pre>'


def _math(block: RichMath, pictures: Pictures) -> str:  # noqa: ARG001
    return f'<div class="math">{escape(block.source, quote=False)}</div>'


def _anchor(block: RichAnchor, pictures: Pictures) -> str:  # noqa: ARG001
    return f'<span id="{escape(block.name)}"></span>'


def _list(block: RichList, pictures: Pictures) -> str:
    name = "ol" if block.type == "ordered_list" else "ul"
    return f"<{name}>{''.join(_item(item, pictures) for item in block.items)}</{name}>"


def _item(item: RichItem, pictures: Pictures) -> str:
    number = "" if item.number is None else f' value="{item.number}"'
    task = "" if item.checked is None else ' class="task"'
    box = "" if item.checked is None else f'<input type="checkbox" disabled{" checked" if item.checked else ""}>'
    return f"<li{number}{task}>{box}<div>{article_html(item.blocks, pictures)}</div></li>"


def _quote(block: RichQuote, pictures: Pictures) -> str:
    folded = ' class="expandable" tabindex="0"' if block.collapsed else ""
    return f"<blockquote{folded}>{article_html(block.blocks, pictures)}</blockquote>"


def _details(block: RichDetails, pictures: Pictures) -> str:
    is_open = " open" if block.open else ""
    held = article_html(block.blocks, pictures)
    return f"<details{is_open}><summary>{rich_html(block.title)}</summary>{held}</details>"


def _table(block: RichTable, pictures: Pictures) -> str:  # noqa: ARG001
    rows = "".join(f"<tr>{''.join(_cell(cell) for cell in row)}</tr>" for row in block.rows)
    return f'<div class="table"><table>{rows}</table></div>'


def _cell(cell: RichCell) -> str:
    name = "th" if cell.header else "td"
    return f'<{name} class="{escape(cell.align)}">{rich_html(cell.text)}</{name}>'


def _medium(block: RichMedia, pictures: Pictures) -> str:
    return media_html([block.media], pictures) + _caption(block.caption)


def _collage(block: RichCollage, pictures: Pictures) -> str:
    return media_html([item.media for item in block.items], pictures) + "".join(
        _caption(item.caption) for item in block.items
    )


def _caption(text: RichText) -> str:
    return f'<p class="caption">{rich_html(text)}</p>' if text else ""


WRITERS: Mapping[type[RichBlock], Callable[[Any, Pictures], str]] = MappingProxyType(
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
