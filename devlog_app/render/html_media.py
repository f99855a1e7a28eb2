"""Pictures and files of a page: shown where they are inside it, else a placeholder of the same shape."""

from collections.abc import Mapping, Sequence
from html import escape
from types import MappingProxyType

from devlog_app.model.media import Media, MediaType
from devlog_app.render.html_text import text_html

_ICONS: Mapping[MediaType, str] = MappingProxyType(
    {MediaType.VIDEO: "▶", MediaType.ANIMATION: "GIF", MediaType.AUDIO: "♪", MediaType.DOCUMENT: "⤓"}
)
_SEEN = frozenset({MediaType.PHOTO, MediaType.VIDEO, MediaType.ANIMATION})
_KIBI = 1024


def media_html(items: Sequence[Media], pictures: Mapping[str, str]) -> str:
    """*items* as one block; *pictures* are ``data:`` addresses by path."""
    figures = "".join(_figure(item, pictures) if item.type in _SEEN else _row(item) for item in items)
    kind = "pictures" if items[0].type in _SEEN else "files"
    return f'<div class="{kind} of-{len(items)}">{figures}</div>'


def _figure(item: Media, pictures: Mapping[str, str]) -> str:
    name = _name(item)
    shown = escape(item.alt or name)
    source = pictures.get(item.path or "", "")
    width, height = item.width or 4, item.height or 3
    if source.startswith("data:image/"):
        picture = f'<img src="{escape(source)}" alt="{shown}" width="{width}" height="{height}">'
    else:
        shape = f'<svg viewBox="0 0 {width} {height}" role="img" aria-label="{shown}"></svg>'
        picture = f"{shape}<span>{escape(name)}</span>"
    mark = f'<span class="mark">{_ICONS[item.type]}</span>' if item.type in _ICONS else ""
    own = f"<figcaption>{text_html(item.caption, item.caption_entities)}</figcaption>" if item.caption else ""
    hidden = ' class="hidden" tabindex="0"' if item.spoiler else ""
    return f"<figure{hidden}>{picture}{mark}{own}</figure>"


def _row(item: Media) -> str:
    size = f"<small>{_size(item.size)}</small>" if item.size is not None else ""
    own = f"<figcaption>{text_html(item.caption, item.caption_entities)}</figcaption>" if item.caption else ""
    icon = f'<span class="icon">{_ICONS[item.type]}</span>'
    return f'<figure class="file">{icon}<b>{escape(_name(item))}</b>{size}{own}</figure>'


def _name(item: Media) -> str:
    return item.url or (item.path or "").rpartition("/")[2]


def _size(size: int) -> str:
    """*size* in bytes, for a reader."""
    if size < _KIBI:
        return f"{size} B"
    if size < _KIBI * _KIBI:
        return f"{size / _KIBI:.1f} KB"
    return f"{size / _KIBI / _KIBI:.1f} MB"
