"""A post on the clipboard, so that pasting it into Telegram's desktop client keeps its formatting."""

from collections.abc import Mapping
from dataclasses import replace

from devlog_app.model.entity import Entity
from devlog_app.model.post import MediaMessage, Post, TextMessage
from devlog_app.model.utf16 import utf16_length
from devlog_app.render.clipboard import clipboard

BETWEEN = "\n\n"
"""What stands between the messages of one post."""


def clipboard_of(post: Post) -> Mapping[str, bytes]:
    """What *post*, of classic messages, puts on the clipboard: bytes by media type. Pictures are left to the author."""
    text = ""
    entities: list[Entity] = []
    for message in post.messages:
        match message:
            case TextMessage(text=words, entities=own) | MediaMessage(caption=words, caption_entities=own) if words:
                text += BETWEEN if text else ""
                shift = utf16_length(text)
                entities += [replace(entity, offset=entity.offset + shift) for entity in own]
                text += words
    return clipboard(text, entities)
