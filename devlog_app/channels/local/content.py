"""What one row of a local channel says, as it stands in the database and as a value."""

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from devlog_app.channels.captions import item_captions
from devlog_app.model.entity import Entity
from devlog_app.model.media import Media
from devlog_app.model.post import LinkPreview, MediaMessage, Message, RichMessage, TextMessage
from devlog_app.model.posted import Posted
from devlog_app.model.reference import MessageRef
from devlog_app.model.rich import RichBlock
from devlog_app.model.values import dataclass
from devlog_app.model.wire import canonical
from devlog_app.model.wire_media import media_from_json, media_to_json
from devlog_app.model.wire_parts import (
    entities_from_json,
    entities_to_json,
    link_preview_from_json,
    link_preview_to_json,
)
from devlog_app.model.wire_rich import block_from_json, block_to_json


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What one Telegram message says; an album is one for each item."""

    kind: str
    text: str = ""
    entities: tuple[Entity, ...] = ()
    link_preview: LinkPreview | None = None
    caption_above: bool = False
    media: Media | None = None
    blocks: tuple[RichBlock, ...] = ()


def contents_of(message: Message) -> tuple[Content, ...]:
    """The rows that *message* becomes."""
    match message:
        case TextMessage():
            return (
                Content(
                    kind=message.kind,
                    text=message.text,
                    entities=message.entities,
                    link_preview=message.link_preview,
                ),
            )
        case MediaMessage():
            return tuple(
                Content(
                    kind=item.type.value,
                    text=text,
                    entities=entities,
                    caption_above=message.caption_above,
                    media=_as_sent(item),
                )
                for item, (text, entities) in zip(message.media, item_captions(message), strict=True)
            )
        case RichMessage():
            return (Content(kind=message.kind, blocks=message.blocks),)


def _as_sent(item: Media) -> Media:
    """*item* as the channel knows it: the alternative text stays with the note, the caption is the message's text."""
    return replace(item, alt="", caption="", caption_entities=())


def content_to_text(content: Content) -> str:
    """*content* as the database keeps it."""
    return canonical(
        {
            "kind": content.kind,
            "text": content.text,
            "entities": entities_to_json(content.entities),
            "link_preview": link_preview_to_json(content.link_preview),
            "caption_above": content.caption_above,
            "media": None if content.media is None else media_to_json(content.media),
            "blocks": [block_to_json(block) for block in content.blocks],
        }
    )


def content_from_text(text: str) -> Content:
    """The content that :func:`content_to_text` wrote."""
    data: Mapping[str, Any] = json.loads(text)
    return Content(
        kind=data["kind"],
        text=data["text"],
        entities=entities_from_json(data["entities"]),
        link_preview=link_preview_from_json(data["link_preview"]),
        caption_above=data["caption_above"],
        media=None if data["media"] is None else media_from_json(data["media"]),
        blocks=tuple(block_from_json(block) for block in data["blocks"]),
    )


def posted_from_row(row: sqlite3.Row, media: Path) -> Posted:
    """One row of ``messages`` as a reader sees it; *media* is the folder of kept files."""
    content = content_from_text(row["content"])
    return Posted(
        ref=MessageRef(row["channel"], row["id"], bool(row["queue"])),
        date=datetime.fromtimestamp(row["date"], UTC),
        kind=content.kind,
        text=content.text,
        entities=content.entities,
        media=content.media,
        group=row["group_id"],
        reply_to=row["reply_to"],
        pinned=bool(row["pinned"]),
        file=None if row["file"] is None else media / row["file"],
        random_id=row["random_id"],
        caption_above=content.caption_above,
        link_preview=content.link_preview,
        blocks=content.blocks,
    )
