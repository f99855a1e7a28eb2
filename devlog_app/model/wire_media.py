"""Files of messages as JSON and back."""

from collections.abc import Mapping
from typing import Any

from devlog_app.model.media import Media, MediaType
from devlog_app.model.wire_parts import entities_from_json, entities_to_json


def media_to_json(media: Media) -> dict[str, Any]:
    """One file; its own caption is written only where it has one."""
    written: dict[str, Any] = {
        "type": media.type.value,
        "path": media.path,
        "url": media.url,
        "alt": media.alt,
        "spoiler": media.spoiler,
        "width": media.width,
        "height": media.height,
        "size": media.size,
    }
    if media.caption:
        written |= {"caption": media.caption, "caption_entities": entities_to_json(media.caption_entities)}
    return written


def media_from_json(data: Mapping[str, Any]) -> Media:
    """The file that :func:`media_to_json` wrote."""
    return Media(
        type=MediaType(data["type"]),
        path=data["path"],
        url=data["url"],
        alt=data["alt"],
        spoiler=data["spoiler"],
        width=data["width"],
        height=data["height"],
        size=data["size"],
        caption=data.get("caption", ""),
        caption_entities=entities_from_json(data.get("caption_entities", [])),
    )
