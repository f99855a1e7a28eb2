"""Which text stands under which picture of an album."""

from typing import TypeAlias

from devlog_app.model.entity import Entity
from devlog_app.model.post import MediaMessage

Caption: TypeAlias = tuple[str, tuple[Entity, ...]]


def item_captions(message: MediaMessage) -> tuple[Caption, ...]:
    """Text and entities for each item of *message*: its own, and the message's caption on the first.

    Telegram shows an album's caption as the whole album's where exactly one item has one.
    """
    own = [(item.caption, item.caption_entities) for item in message.media]
    if message.caption:
        own[0] = (message.caption, message.caption_entities)
    return tuple(own)
