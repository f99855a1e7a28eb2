"""The link preview of a post: the first message has one, or none does."""

import re
from collections.abc import Sequence
from dataclasses import replace

from devlog_app.model.detected import DetectedKind, detected
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.front_matter import LinkPreviewChoice, PostOptions
from devlog_app.model.post import LinkPreview, PreviewSize
from devlog_app.model.utf16 import code_point_index, utf16_offset

WEB = ("http://", "https://")
LOOKS_LIKE_AN_ADDRESS = re.compile(r"[^\s.]\.[^\W_]{2}")


def link_preview(text: str, entities: Sequence[Entity], options: PostOptions) -> LinkPreview | None:
    """The preview under a message of *text*: the author's choice, or Telegram's own, of the first link."""
    choice = options.link_preview
    if isinstance(choice, LinkPreviewChoice):
        return LinkPreview(choice.url, PreviewSize(choice.size) if choice.size else None, choice.above_text)
    if choice == "off":
        return None
    url = first_link(text, entities)
    return None if url is None else LinkPreview(url)


def first_link(text: str, entities: Sequence[Entity]) -> str | None:
    """The first web address in *text*, written by the author or found by Telegram."""
    written = next(
        (each for each in entities if each.type is EntityType.TEXT_LINK and each.url and each.url.startswith(WEB)), None
    )
    end = code_point_index(text, written.offset) if written else len(text)
    for sign in LOOKS_LIKE_AN_ADDRESS.finditer(text, 0, end):
        line, line_end = text.rfind("\n", 0, sign.start()) + 1, text.find("\n", sign.end())
        offset = utf16_offset(text, line)
        here = [replace(each, offset=each.offset - offset) for each in entities if each.end > offset]
        for found in detected(text[line : line_end if line_end >= 0 else len(text)], here):
            if found.kind is DetectedKind.URL and found.url and found.url.startswith(WEB):
                is_first = written is None or offset + found.offset < written.offset
                return found.url if is_first or written is None else written.url
    return written.url if written else None
