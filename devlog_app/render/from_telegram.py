"""What Telegram Desktop puts on the clipboard beside plain text, read back: see ``clipboard`` for its form."""

import re
import struct
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.utf16 import utf16_length
from devlog_app.render.clipboard import NAMES, SEPARATOR
from devlog_app.render.markdown_writer import markdown_of

_TYPES: Mapping[str, EntityType] = MappingProxyType({name: kind for kind, name in NAMES.items()})
_WEB = re.compile(r"(?:https?|tg|ftp)://", re.IGNORECASE)
_EMOJI = re.compile(r"custom-emoji://(?:[^?]*\?)?(?:id=)?(\d+)")
_PRE = "```"


def markdown_from_telegram(text: str, tags: bytes) -> str | None:
    """*text* of Telegram Desktop with its *tags* as Markdown; None where they say nothing, or cannot be read."""
    try:
        entities = tuple(_entities(tags, utf16_length(text)))
    except (struct.error, UnicodeDecodeError):
        return None
    return markdown_of(text, entities) if entities else None


def _entities(tags: bytes, total: int) -> Iterator[Entity]:
    (count,) = struct.unpack_from(">i", tags)
    at = 4
    for _ in range(count):
        offset, length, size = struct.unpack_from(">iiI", tags, at)
        at += 12
        name = tags[at : at + size].decode("utf-16-be")
        at += size
        if offset < 0 or length <= 0 or offset + length > total:
            continue
        for part in name.split(SEPARATOR):
            entity = _entity(part, offset, length)
            if entity is not None:
                yield entity


def _entity(name: str, offset: int, length: int) -> Entity | None:
    kind = _TYPES.get(name)
    if kind is not None:
        return Entity(type=kind, offset=offset, length=length)
    if name.startswith(_PRE):
        return Entity(type=EntityType.PRE, offset=offset, length=length, language=name.removeprefix(_PRE) or None)
    emoji = _EMOJI.match(name)
    if emoji is not None:
        return Entity(type=EntityType.CUSTOM_EMOJI, offset=offset, length=length, custom_emoji_id=emoji[1])
    if _WEB.match(name):
        return Entity(type=EntityType.TEXT_LINK, offset=offset, length=length, url=name)
    return None
