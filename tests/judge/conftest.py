"""Telegram's own library as the judge of texts and entities: TDLib, asked without any network."""

import html
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import pytest
import tdjson

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import MediaMessage, Post, TextMessage
from devlog_app.model.utf16 import utf16_slice

ENTITY_LIMIT = 100

TELEGRAM_NAMES = {
    EntityType.BOLD: "Bold",
    EntityType.ITALIC: "Italic",
    EntityType.UNDERLINE: "Underline",
    EntityType.STRIKETHROUGH: "Strikethrough",
    EntityType.SPOILER: "Spoiler",
    EntityType.CODE: "Code",
    EntityType.PRE: "Pre",
    EntityType.TEXT_LINK: "TextUrl",
    EntityType.TEXT_MENTION: "MentionName",
    EntityType.CUSTOM_EMOJI: "CustomEmoji",
    EntityType.BLOCKQUOTE: "BlockQuote",
    EntityType.EXPANDABLE_BLOCKQUOTE: "ExpandableBlockQuote",
    EntityType.DATE_TIME: "DateTime",
}
WHOLE = frozenset({"Pre", "PreCode", "BlockQuote", "ExpandableBlockQuote", "CustomEmoji"})
"""Kinds that are seen as one thing: two neighbours are not the same as one."""

MARKS = str.maketrans("*_`~|[]()", "∗ˍʹ∼∣⟦⟧⟮⟯")
"""Marks that TDLib would read as formatting where it is asked to normalise only, and what stands in for them."""


class Judge:
    """Compares what was composed with what TDLib makes of it."""

    def __init__(self) -> None:
        self.ask({"@type": "setLogVerbosityLevel", "new_verbosity_level": 0})

    def ask(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """The answer of a TDLib function that needs no connection."""
        answer: dict[str, Any] = json.loads(tdjson.td_execute(json.dumps(request).encode()) or b"{}")
        return answer

    def objections(self, post: Post) -> list[str]:
        """Everything that TDLib would read otherwise than *post* says, message by message."""
        found = []
        for number, message in enumerate(post.messages, 1):
            match message:
                case TextMessage():
                    parts = [(message.text, message.entities)]
                case MediaMessage():
                    captions = [(item.caption, item.caption_entities) for item in message.media]
                    parts = [(message.caption, message.caption_entities), *captions]
                case _:
                    parts = []
            found += [f"message {number}: {words}" for part in parts for words in self.differences(*part)]
        return found

    def differences(self, text: str, entities: tuple[Entity, ...]) -> list[str]:
        """What TDLib reads otherwise than *text* with *entities* says."""
        found = [] if len(entities) <= ENTITY_LIMIT else [f"{len(entities)} entities"]
        starts_formatted = any(entity.offset == 0 for entity in entities)
        if text != text.rstrip() or (text != text.lstrip() and not starts_formatted):
            found.append(f"white space at an end of {text!r}, which the server cuts off")
        for entity in entities:
            words = utf16_slice(text, entity.offset, entity.end)
            if not words or words[-1].isspace():
                found.append(f"{entity.type} on {words!r} is empty or ends in white space")
        parsed = self.ask(
            {
                "@type": "parseTextEntities",
                "text": telegram_html(text, entities),
                "parse_mode": {"@type": "textParseModeHTML"},
            }
        )
        if parsed["@type"] == "error":
            return [*found, parsed["message"]]
        found += compared("written as HTML", text, ours(entities), parsed["text"], theirs(parsed["entities"]))
        neutral = text.translate(MARKS)
        kept = self.ask({"@type": "parseMarkdown", "text": {**parsed, "text": parsed["text"].translate(MARKS)}})
        if kept["@type"] == "error":
            return [*found, kept["message"]]
        return found + compared("in normal form", neutral, ours(entities), kept["text"], theirs(kept["entities"]))

    def detected(self, text: str) -> list[tuple[str, int, int]]:
        """What TDLib finds in *text* by itself: its kind, offset and length in UTF-16 units."""
        found = self.ask({"@type": "getTextEntities", "text": text})["entities"]
        return [
            (each["type"]["@type"].removeprefix("textEntityType"), each["offset"], each["length"]) for each in found
        ]


Stretches = list[tuple[str, int, int]]


def ours(entities: Iterable[Entity]) -> Stretches:
    """Entities as (style with its extras, offset, end)."""
    return [(_style(entity), entity.offset, entity.end) for entity in entities]


def _style(entity: Entity) -> str:
    name = TELEGRAM_NAMES[entity.type]
    match entity.type:
        case EntityType.PRE if entity.language:
            return f"PreCode {entity.language}"
        case EntityType.TEXT_LINK:
            return f"{name} {entity.url}"
        case EntityType.TEXT_MENTION:
            return f"{name} {entity.user_id}"
        case EntityType.CUSTOM_EMOJI:
            return f"{name} {entity.custom_emoji_id}"
        case EntityType.DATE_TIME:
            return f"{name} {entity.unix_time}"
    return name


def theirs(entities: Iterable[Mapping[str, Any]]) -> Stretches:
    """The same of TDLib's entities."""
    found = []
    for each in entities:
        extras = [each["type"].get(key) for key in ("language", "url", "user_id", "custom_emoji_id", "unix_time")]
        name = each["type"]["@type"].removeprefix("textEntityType")
        style = " ".join([name, *(str(extra) for extra in extras if extra is not None)])
        found.append((style, each["offset"], each["offset"] + each["length"]))
    return found


def compared(how: str, text: str, stretches: Stretches, read_text: str, read: Stretches) -> list[str]:
    """The differences, style by style, in words."""
    if text != read_text:
        return [f"{how}: text {text!r} is read as {read_text!r}"]
    mine, other = covered(stretches), covered(read)
    return [
        f"{how}: {style} on {sorted(mine.get(style, ()))} is read on {sorted(other.get(style, ()))} of {text!r}"
        for style in sorted(mine.keys() | other.keys())
        if mine.get(style) != other.get(style)
    ]


def covered(stretches: Stretches) -> dict[str, set[Any]]:
    """For each style the units that it covers; for what is seen as one thing, its ends."""
    units: dict[str, set[Any]] = defaultdict(set)
    for style, start, end in stretches:
        units[style] |= {(start, end)} if style.split(" ")[0] in WHOLE else set(range(start, end))
    return units


def telegram_html(text: str, entities: Iterable[Entity]) -> str:
    """*text* with *entities* in Telegram's HTML: at every edge what must end is closed, what goes on opened again."""
    units = text.encode("utf-16-le", "surrogatepass")
    ordered = sorted(entities, key=lambda each: (each.offset, -each.length, each.type not in _QUOTES))
    edges = sorted({0, len(units) // 2, *(edge for each in ordered for edge in (each.offset, each.end))})
    written, standing = "", list[Entity]()
    for left, right in zip(edges, [*edges[1:], edges[-1]], strict=True):
        while any(each.end <= left for each in standing):
            written += _tags(standing.pop())[1]
        for each in ordered:
            if each.offset <= left < each.end and each not in standing:
                standing.append(each)
                written += _tags(each)[0]
        stretch = units[left * 2 : right * 2].decode("utf-16-le", "surrogatepass")
        written += html.escape(stretch, quote=False)
    return written


_QUOTES = frozenset({EntityType.BLOCKQUOTE, EntityType.EXPANDABLE_BLOCKQUOTE})
_PLAIN_TAGS = {
    EntityType.BOLD: "b",
    EntityType.ITALIC: "i",
    EntityType.UNDERLINE: "u",
    EntityType.STRIKETHROUGH: "s",
    EntityType.SPOILER: "tg-spoiler",
    EntityType.CODE: "code",
    EntityType.BLOCKQUOTE: "blockquote",
}


def _tags(entity: Entity) -> tuple[str, str]:
    if entity.type in _PLAIN_TAGS:
        name = _PLAIN_TAGS[entity.type]
        return f"<{name}>", f"</{name}>"
    match entity.type:
        case EntityType.EXPANDABLE_BLOCKQUOTE:
            return "<blockquote expandable>", "</blockquote>"
        case EntityType.PRE if entity.language:
            return f'<pre><code class="language-{html.escape(entity.language)}">', "</code></pre>"
        case EntityType.PRE:
            return "<pre>", "</pre>"
        case EntityType.TEXT_LINK:
            return f'<a href="{html.escape(entity.url or "")}">', "</a>"
        case EntityType.TEXT_MENTION:
            return f'<a href="tg://user?id={entity.user_id}">', "</a>"
        case EntityType.CUSTOM_EMOJI:
            return f'<tg-emoji emoji-id="{entity.custom_emoji_id}">', "</tg-emoji>"
        case _:
            format_ = f' format="{entity.date_time_format}"' if entity.date_time_format else ""
            return f'<tg-time unix="{entity.unix_time}"{format_}>', "</tg-time>"


@pytest.fixture(scope="session")
def judge() -> Judge:
    """TDLib, ready to be asked."""
    return Judge()
