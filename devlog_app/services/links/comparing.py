"""Whether two posts of one note differ by nothing but links to other notes, or by nothing but its list of notes."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import fields, replace
from typing import TypeAlias

from devlog_app.channels.captions import item_captions
from devlog_app.model.digest import message_digest
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.media import Media
from devlog_app.model.post import MediaMessage, Message, Post, RichMessage, TextMessage
from devlog_app.model.rich import RichBlock, RichCell, RichItem, RichMath, RichPiece, RichPre
from devlog_app.model.utf16 import utf16_length
from devlog_app.model.values import dataclass

INDEX_STAND_IN = "\N{OBJECT REPLACEMENT CHARACTER}"
"""What stands where the index would, so that the words around it are known."""

Sign: TypeAlias = tuple[str, frozenset[Entity | RichPiece]]
"""One visible character, or one file, and how it looks."""

_POST = re.compile(r"https?://t\.me/(?:c/)?([^/]+)/\d+", re.IGNORECASE)


def is_same(one: Post, other: Post) -> bool:
    """Whether readers see the same of both, files aside."""
    return [message_digest(message) for message in one.messages] == [
        message_digest(message) for message in other.messages
    ]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Compares posts of a channel that is, or was, known by *names*: its usernames and its bare id."""

    names: Collection[str]

    def differ_by_links(self, before: Post, after: Post) -> bool:
        """Whether the words are the same, and so is how they look but for links to the channel's posts."""
        return self._signs(before) == self._signs(after) and self._cards(before, after)

    def differ_by_index(self, before: Post, after: Post, around: Post) -> bool:
        """Whether *before* says what *around* says, with another list of notes where its stand-in is."""
        frame = self._signs(around)
        marks = [place for place, (character, _) in enumerate(frame) if character == INDEX_STAND_IN]
        if len(marks) != 1:
            return False
        head, tail, own = frame[: marks[0]], frame[marks[0] + 1 :], self._signs(before)
        fits = len(own) >= len(head) + len(tail)
        is_around = own[: len(head)] == head and own[len(own) - len(tail) :] == tail
        return fits and is_around and self._cards(before, after)

    def _signs(self, post: Post) -> Sequence[Sign]:
        return [sign for message in post.messages for sign in self._signs_of(message)]

    def _signs_of(self, message: Message) -> Iterator[Sign]:
        match message:
            case TextMessage():
                yield from self._characters(message.text, message.entities)
            case RichMessage():
                yield from self._words(message.blocks)
            case MediaMessage():
                for item, (text, entities) in zip(message.media, item_captions(message), strict=True):
                    yield f"{item.type} {item.spoiler} {message.caption_above}", frozenset()
                    yield from self._characters(text, entities)

    def _characters(self, text: str, entities: Sequence[Entity]) -> Iterator[Sign]:
        """White space is left out: where a post is split, it is another one."""
        looks = [(one.offset, one.end, replace(one, offset=0, length=0)) for one in entities if not self._is_own(one)]
        offset = 0
        for character in text:
            if not character.isspace():
                yield character, frozenset(look for start, end, look in looks if start <= offset < end)
            offset += utf16_length(character)

    def _words(self, value: object) -> Iterator[Sign]:
        """The words of an article's blocks, in whatever they stand: a list is another block than what stands for it."""
        match value:
            case RichPiece(text=text, url=url):
                own = url is not None and self._leads_here((url,))
                look = frozenset({replace(value, text="", url=None if own else url)})
                yield from ((character, look) for character in text if not character.isspace())
            case tuple():
                for one in value:
                    yield from self._words(one)
            case Media():
                yield f"{value.type} {value.spoiler}", frozenset()
            case RichPre(text=text) | RichMath(source=text):
                yield from ((character, frozenset()) for character in text if not character.isspace())
            case RichBlock() | RichItem() | RichCell():
                for field in fields(value):
                    yield from self._words(getattr(value, field.name))

    def _cards(self, before: Post, after: Post) -> bool:
        """Whether the cards of links are the same; a link to a note may bring its own."""
        old, new = _card_urls(before), _card_urls(after)
        return old == new or self._leads_here(new) or self._leads_here(old)

    def _is_own(self, entity: Entity) -> bool:
        return entity.type is EntityType.TEXT_LINK and self._leads_here((entity.url or "",))

    def _leads_here(self, urls: Sequence[str]) -> bool:
        found = [_POST.fullmatch(url) for url in urls]
        return any(match is not None and match[1].casefold() in self.names for match in found)


def names_of(*names: str | None, number: int) -> frozenset[str]:
    """What a channel with this bare id *number* is called in links."""
    return frozenset({str(number), *(name.casefold() for name in names if name)})


def _card_urls(post: Post) -> tuple[str, ...]:
    cards = (message.link_preview for message in post.messages if isinstance(message, TextMessage))
    return tuple(card.url for card in cards if card is not None)
