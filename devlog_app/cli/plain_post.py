"""A post as plain lines: what is printed into a pipe or file."""

from collections.abc import Iterator

from devlog_app.cli.post_labels import around, headline, rule
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.post import MediaMessage, Message, Post, TextMessage
from devlog_app.model.utf16 import code_point_index

QUOTES = frozenset({EntityType.BLOCKQUOTE, EntityType.EXPANDABLE_BLOCKQUOTE})
QUOTE_BAR = "│ "


def plain_post(post: Post) -> str:
    """The messages of *post* one under the other; several of them are told apart by a line that counts."""
    return "\n\n".join(_with_headline(post, number) for number in range(1, len(post.messages) + 1))


def text_of(message: Message) -> tuple[str, tuple[Entity, ...]]:
    """The message's text or caption, and its entities."""
    match message:
        case TextMessage():
            return message.text, message.entities
        case MediaMessage():
            return message.caption, message.caption_entities
    return "", ()


def _with_headline(post: Post, number: int) -> str:
    text = "\n".join(_lines(post.messages[number - 1]))
    return text if len(post.messages) == 1 else f"{rule(headline(post, number))}\n{text}"


def _lines(message: Message) -> Iterator[str]:
    above, below = around(message)
    yield from above
    text, entities = text_of(message)
    if text:
        if above:
            yield ""
        yield from _quoted_lines(text, entities)
        if below:
            yield ""
    yield from below


def _quoted_lines(text: str, entities: tuple[Entity, ...]) -> Iterator[str]:
    """The lines of *text*, those of a quote behind a bar."""
    quotes = [
        range(code_point_index(text, entity.offset), code_point_index(text, entity.end))
        for entity in entities
        if entity.type in QUOTES
    ]
    start = 0
    for line in text.split("\n"):
        yield f"{QUOTE_BAR}{line}".rstrip() if any(start in quote for quote in quotes) else line
        start += len(line) + 1
