"""A post as one self-contained HTML page that looks like the channel: no scripts, nothing loaded from anywhere."""

import base64
import hashlib
from collections.abc import Iterator, Mapping
from html import escape
from types import MappingProxyType

from devlog_app.model.post import LinkPreview, MediaMessage, Message, Post, RichMessage, TextMessage
from devlog_app.render.html_media import media_html
from devlog_app.render.html_style import STYLE
from devlog_app.render.html_text import text_html

NO_PICTURES: Mapping[str, str] = MappingProxyType({})


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
            media = media_html(message.media, pictures)
            yield from (caption, media) if message.caption_above else (media, caption)
        case RichMessage():
            from devlog_app.render.html_article import article_html

            yield f'<div class="rich" dir="auto">{article_html(message.blocks, pictures)}</div>'


def _caption(message: MediaMessage) -> str:
    if not message.caption:
        return ""
    return f'<div class="text" dir="auto">{text_html(message.caption, message.caption_entities)}</div>'


def _card(preview: LinkPreview | None) -> str:
    if preview is None:
        return ""
    size = f" {preview.size.value}" if preview.size else ""
    return f'<aside class="card{size}"><span>{escape(preview.url)}</span></aside>'
