"""A post as one self-contained HTML page that looks like the channel: no scripts, nothing loaded from anywhere."""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from html import escape
from types import MappingProxyType

from devlog_app.model.media import Media, MediaType
from devlog_app.model.post import LinkPreview, MediaMessage, Message, Post, RichMessage, TextMessage
from devlog_app.render.html_style import STYLE
from devlog_app.render.html_text import text_html

NO_PICTURES: Mapping[str, str] = MappingProxyType({})

_ICONS: Mapping[MediaType, str] = MappingProxyType(
    {MediaType.VIDEO: "▶", MediaType.ANIMATION: "GIF", MediaType.AUDIO: "♪", MediaType.DOCUMENT: "⤓"}
)
_SEEN = frozenset({MediaType.PHOTO, MediaType.VIDEO, MediaType.ANIMATION})
_KIBI = 1024


def page(post: Post, *, title: str | None = None, pictures: Mapping[str, str] = NO_PICTURES) -> str:
    """The page of *post*, under the channel's *title* (else its short name, else the note's).

    *pictures* gives, by a media's path in the workspace, the ``data:`` address of its picture; where there is none a
    placeholder of the same shape stands. Addresses on the web are written out and never loaded.
    """
    heading = title or post.channel or post.note.title
    bubbles = "\n".join(_bubble(message, pictures) for message in post.messages)
    return (
        "<!DOCTYPE html>\n"
        '<html><head><meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(post.note.title)}</title>\n"
        f"<style>{STYLE}</style></head>\n"
        f"<body><header>{escape(heading)}</header>\n<main>\n{bubbles}\n</main></body></html>\n"
    )


def _policy() -> str:
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    return f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


def _bubble(message: Message, pictures: Mapping[str, str]) -> str:
    content = "".join(_parts(message, pictures))
    return f'<article class="bubble {message.kind}">{content}</article>'


def _parts(message: Message, pictures: Mapping[str, str]) -> Iterator[str]:
    match message:
        case TextMessage():
            card = _card(message.link_preview)
            text = f'<div class="text" dir="auto">{text_html(message.text, message.entities)}</div>'
            is_above = message.link_preview is not None and message.link_preview.above_text
            yield from (card, text) if is_above else (text, card)
        case MediaMessage():
            caption = _caption(message)
            media = _media(message.media, pictures)
            yield from (caption, media) if message.caption_above else (media, caption)
        case RichMessage():
            yield f'<div class="text">{" · ".join(escape(block.type) for block in message.blocks)}</div>'


def _caption(message: MediaMessage) -> str:
    if not message.caption:
        return ""
    return f'<div class="text" dir="auto">{text_html(message.caption, message.caption_entities)}</div>'


def _card(preview: LinkPreview | None) -> str:
    if preview is None:
        return ""
    size = f" {preview.size.value}" if preview.size else ""
    return f'<aside class="card{size}"><span>{escape(preview.url)}</span></aside>'


def _media(items: tuple[Media, ...], pictures: Mapping[str, str]) -> str:
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
