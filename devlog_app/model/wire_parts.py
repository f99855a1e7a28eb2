"""What messages are made of as JSON and back: entities and link previews."""

from collections.abc import Mapping
from typing import Any

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import LinkPreview, PreviewSize

EXTRAS = ("url", "language", "custom_emoji_id", "unix_time", "date_time_format")
"""The fields of an entity that are written under their own names where they are set."""


def entities_to_json(entities: tuple[Entity, ...]) -> list[dict[str, Any]]:
    """Entities by their Bot API names, with the fields that belong to each."""
    return [entity_to_json(entity) for entity in entities]


def entity_to_json(entity: Entity) -> dict[str, Any]:
    """One entity; *offset* and *length* are UTF-16 units."""
    extras = {name: value for name in EXTRAS if (value := getattr(entity, name)) is not None}
    if entity.user_id is not None:
        extras["user"] = {"id": entity.user_id}
    return {"type": entity.type.value, "offset": entity.offset, "length": entity.length, **extras}


def entities_from_json(data: list[Mapping[str, Any]]) -> tuple[Entity, ...]:
    """The entities that :func:`entities_to_json` wrote."""
    return tuple(
        Entity(
            type=EntityType(item["type"]),
            offset=item["offset"],
            length=item["length"],
            user_id=item["user"]["id"] if "user" in item else None,
            **{name: item.get(name) for name in EXTRAS},
        )
        for item in data
    )


def link_preview_to_json(preview: LinkPreview | None) -> dict[str, Any] | None:
    """The chosen link preview, or null where no card is shown."""
    if preview is None:
        return None
    size = None if preview.size is None else preview.size.value
    return {"url": preview.url, "size": size, "above_text": preview.above_text}


def link_preview_from_json(data: Mapping[str, Any] | None) -> LinkPreview | None:
    """The link preview that :func:`link_preview_to_json` wrote."""
    if data is None:
        return None
    size = None if data["size"] is None else PreviewSize(data["size"])
    return LinkPreview(data["url"], size, data["above_text"])
