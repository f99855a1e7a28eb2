"""Write posts for tests as one says them: words, and what each is."""

from typing import Any

from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import Message, NoteRef, Post, Target, TextMessage
from devlog_app.model.utf16 import utf16_length


class Writing:
    """A text that grows by pieces, each with its entities."""

    def __init__(self) -> None:
        self.text = ""
        self.entities: list[Entity] = []

    def add(self, words: str, *types: EntityType, **extra: Any) -> "Writing":
        """Add *words*; *extra* belongs to the last of *types*."""
        offset, length = utf16_length(self.text), utf16_length(words)
        self.text += words
        for kind in types:
            own = extra if kind is types[-1] else {}
            self.entities.append(Entity(type=kind, offset=offset, length=length, **own))
        return self

    def message(self) -> TextMessage:
        return TextMessage(self.text, tuple(self.entities))


def post_of(*messages: Message, path: str = "note.md") -> Post:
    """A post of these messages."""
    return Post(
        note=NoteRef(None, "Note", path),
        channel=None,
        target=Target.CLASSIC,
        source_digest="0" * 64,
        messages=messages,
    )
