"""What became of a post since its rehearsal: the lines that differ, with the addresses that they lead to."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from devlog_app.model.post import MediaMessage, Message, Post, TextMessage
from devlog_app.model.values import dataclass
from devlog_app.services.publishing.outgoing_links import outgoing_links


@dataclass(frozen=True, slots=True)
class LineChange:
    """Lines that were *gone* from the rehearsed post, and those that *came* in their place."""

    gone: tuple[str, ...]
    came: tuple[str, ...]


def is_the_same(rehearsed: Post, meant: Post) -> bool:
    """Whether subscribers would see the very post that was rehearsed."""
    return (rehearsed.messages, rehearsed.options) == (meant.messages, meant.options)


def line_changes(rehearsed: Post, meant: Post) -> tuple[LineChange, ...]:
    """How *meant* differs from *rehearsed*, line by line."""
    before, after = list(_lines(rehearsed)), list(_lines(meant))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return tuple(
        LineChange(tuple(before[start:end]), tuple(after[to:until]))
        for kind, start, end, to, until in matcher.get_opcodes()
        if kind != "equal"
    )


def _lines(post: Post) -> Iterator[str]:
    for message in post.messages:
        yield from _words(message).splitlines()
    for link in outgoing_links(post):
        yield f"{link.words} → {link.url}"


def _words(message: Message) -> str:
    match message:
        case TextMessage(text=text):
            return text
        case MediaMessage():
            return "\n".join([message.caption, *(each.path or each.url or "" for each in message.media)])
    from devlog_app.model.rich import every_text

    return "\n".join("".join(piece.text for piece in text) for text in every_text(message.blocks))
