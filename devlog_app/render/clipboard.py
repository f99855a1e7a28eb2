"""A post's words for the clipboard: as Telegram's desktop client pastes them, and as HTML for everybody else.

Telegram Desktop puts two formats of its own beside the plain text of what it copies, and reads them when it pastes: the
text (UTF-8), and its tags as Qt's data stream of version 5.1 writes them: their number, then for each offset, length
(both in UTF-16 units, 32 bits, the highest byte first) and name (its length in bytes, then UTF-16). A stretch has one
tag, whose name is that of each style, sorted and joined (lib_ui, ui/text/text_entity.cpp).
"""

import re
import struct
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.utf16 import utf16_length
from devlog_app.render.html_nesting import Element, nested

TEXT_TYPE = "application/x-td-field-text"
TAGS_TYPE = "application/x-td-field-tags"
PLAIN_TYPE = "text/plain"
HTML_TYPE = "text/html"

SEPARATOR = "\\"
LANGUAGE = re.compile(r"[a-zA-Z0-9+-]+")
"""What the desktop client takes for the name of a language."""
NAMES: Mapping[EntityType, str] = MappingProxyType(
    {
        EntityType.BOLD: "**",
        EntityType.ITALIC: "__",
        EntityType.UNDERLINE: "^^",
        EntityType.STRIKETHROUGH: "~~",
        EntityType.SPOILER: "||",
        EntityType.CODE: "`",
        EntityType.BLOCKQUOTE: ">",
        EntityType.EXPANDABLE_BLOCKQUOTE: ">^",
    }
)
ELEMENTS: Mapping[EntityType, Element] = MappingProxyType(
    {
        EntityType.BOLD: ("<b>", "</b>"),
        EntityType.ITALIC: ("<i>", "</i>"),
        EntityType.UNDERLINE: ("<u>", "</u>"),
        EntityType.STRIKETHROUGH: ("<s>", "</s>"),
        EntityType.SPOILER: ('<span class="tg-spoiler">', "</span>"),
        EntityType.CODE: ("<code>", "</code>"),
        EntityType.BLOCKQUOTE: ("<blockquote>", "</blockquote>"),
        EntityType.EXPANDABLE_BLOCKQUOTE: ("<blockquote expandable>", "</blockquote>"),
    }
)
BOXES = frozenset({EntityType.PRE, EntityType.BLOCKQUOTE, EntityType.EXPANDABLE_BLOCKQUOTE})
NOTHING: Element = ("", "")


class Tag(NamedTuple):
    """*length* UTF-16 units from *offset* under one name."""

    offset: int
    length: int
    name: str


def clipboard(text: str, entities: Sequence[Entity]) -> Mapping[str, bytes]:
    """What to put on the clipboard for *text*, by media type."""
    return MappingProxyType(
        {
            PLAIN_TYPE: text.encode("utf-8", "replace"),
            HTML_TYPE: as_html(text, entities).encode("utf-8", "replace"),
            TEXT_TYPE: text.encode("utf-8", "replace"),
            TAGS_TYPE: serialized(tuple(tags(text, entities))),
        }
    )


def tags(text: str, entities: Sequence[Entity]) -> Iterator[Tag]:
    """The tags of *text*, one after another and never one over another."""
    total = utf16_length(text)
    edges = sorted({0, total, *(edge for each in entities for edge in (each.offset, each.end))})
    last: Tag | None = None
    for start, end in pairwise(edges):
        names = {name for each in entities if each.offset <= start and end <= each.end and (name := _name(each))}
        name = SEPARATOR.join(sorted(names))
        if last is not None and last.name == name and not _stands_alone(name):
            last = last._replace(length=end - last.offset)
            continue
        if last is not None and last.name:
            yield last
        last = Tag(start, end - start, name)
    if last is not None and last.name:
        yield last


def _stands_alone(name: str) -> bool:
    """Whether two neighbours of this name are two things: emoji, quotes, blocks of code."""
    return any(part.startswith(("custom-emoji://", ">", "```")) for part in name.split(SEPARATOR))


def _name(entity: Entity) -> str:
    match entity.type:
        case EntityType.PRE:
            language = entity.language or ""
            return "```" + (language if LANGUAGE.fullmatch(language) else "")
        case EntityType.TEXT_LINK:
            # What parts the names must not stand in one.
            return (entity.url or "").replace(SEPARATOR, "%5C")
        case EntityType.TEXT_MENTION:
            return f"tg://user?id={entity.user_id}"
        case EntityType.CUSTOM_EMOJI:
            return f"custom-emoji://{entity.custom_emoji_id}"
    return NAMES.get(entity.type, "")


def serialized(found: Sequence[Tag]) -> bytes:
    """*found* as Telegram Desktop reads them; nothing where there are none."""
    if not found:
        return b""
    written = [struct.pack(">i", len(found))]
    for tag in found:
        name = tag.name.encode("utf-16-be", "replace")
        written.append(struct.pack(">iiI", tag.offset, tag.length, len(name)) + name)
    return b"".join(written)


def as_html(text: str, entities: Sequence[Entity]) -> str:
    """*text* as a fragment of HTML, lines as lines."""
    return nested(text, entities, _element, BOXES).replace("\n", "<br>")


def _element(entity: Entity) -> Element:
    match entity.type:
        case EntityType.PRE:
            language = f' class="language-{escape(entity.language)}"' if entity.language else ""
            return f"<pre><code{language}>", "</code></pre>"
        case EntityType.TEXT_LINK:
            return f'<a href="{escape(entity.url or "")}">', "</a>"
        case EntityType.TEXT_MENTION:
            return f'<a href="tg://user?id={entity.user_id}">', "</a>"
        case EntityType.CUSTOM_EMOJI:
            return f'<tg-emoji emoji-id="{escape(entity.custom_emoji_id or "")}">', "</tg-emoji>"
    return ELEMENTS.get(entity.type, NOTHING)
