"""A publication that gets more messages than it had, or fewer: what is sent, what is deleted, and the links between."""

import re
from collections.abc import Collection, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

from devlog_app.channels.port import Channel
from devlog_app.model.change import Change, ChangeFile
from devlog_app.model.digest import message_digest
from devlog_app.model.entity import Entity, EntityType
from devlog_app.model.errors import ChannelError, ChannelUnreachable
from devlog_app.model.ledger import LedgerMedia, LedgerMessage, Publication
from devlog_app.model.post import MediaMessage, Message, Post, TextMessage, media_of
from devlog_app.model.posted import Outgoing, Receipt
from devlog_app.model.random_ids import ids_of_change
from devlog_app.model.reference import MessageRef
from devlog_app.model.utf16 import utf16_length
from devlog_app.model.values import dataclass
from devlog_app.model.wire import from_json
from devlog_app.services.after_publication.edits import parts_of
from devlog_app.services.links.post_links import post_link
from devlog_app.services.publishing.sightings import Sightings, added_seen, look
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.storage.publications.outbox import Outbox

GAP = "\n\n"
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
CONTINUED = ("Continued →", "Продолжение →")
MOVED = ("↑ The post", "↑ Весь пост")
"""What stands under the link, in the language of the words around it."""


@dataclass(frozen=True, slots=True)
class Reshaping:
    """Adds messages to a publication in *channel*, and takes some away."""

    bench: Workbench
    channel: Channel
    outbox: Outbox

    async def add(self, change: Change, before: Publication, *, again: bool) -> tuple[LedgerMessage, ...]:
        """Send the messages that *change* has and *before* has not, each an answer to the one before.

        With the same ids on every try; what an earlier try sent is looked for first where this is done *again*. Raises
        ``ChannelError``; after a refusal none of them is there.
        """
        assert change.post is not None
        added: list[LedgerMessage] = []
        start = len(parts_of(before.contents.messages))
        seen = await look(self.channel) if again and start < len(change.post.messages) else None
        try:
            for part in range(start, len(change.post.messages)):
                last = added[-1] if added else before.contents.messages[-1]
                self.bench.checkpoint(f"added message {part + 1} is about to leave")
                added += await self._send(change, part, last, before, seen, {*before.refs, *self._refs(added)})
                self.bench.checkpoint(f"added message {part + 1} is there")
        except ChannelUnreachable:
            raise
        except ChannelError:
            with suppress(ChannelError):
                await self.channel.delete(self._refs(added))
            raise
        return tuple(added)

    async def _send(
        self,
        change: Change,
        part: int,
        last: LedgerMessage,
        before: Publication,
        seen: Sightings | None,
        own: Collection[MessageRef],
    ) -> list[LedgerMessage]:
        post = change.post
        assert post is not None
        message = post.messages[part]
        files = _files_of_part(post, change.files, part)
        random_ids = ids_of_change(change.id, part, message)
        queued = before.contents.messages[0].queue
        outgoing = Outgoing(
            message=message,
            random_ids=random_ids,
            files=tuple(None if one.file is None else self.outbox.media / one.file for one in files),
            at=before.contents.date if queued else None,
            silent=post.options.silent,
            send_as=post.options.send_as,
            reply_to=None if queued or last.queue else last.id,
        )
        receipt = None if seen is None else added_seen(change, message, random_ids, outgoing.at, seen, own)
        if receipt is None:
            receipt = await self._receipt(outgoing)
        return [
            LedgerMessage(
                part=part,
                kind=message.media[item].type.value if isinstance(message, MediaMessage) else message.kind,
                id=ref.id,
                random_id=random_ids[item],
                digest=message_digest(message),
                queue=ref.queue,
                group=receipt.group,
                media=tuple(
                    LedgerMedia(None if one.file is None else one.source) for one in _own(message, files, item)
                ),
            )
            for item, ref in enumerate(receipt.refs)
        ]

    async def _receipt(self, outgoing: Outgoing) -> Receipt:
        receipt = None
        async for step in self.channel.send(outgoing):
            receipt = step if isinstance(step, Receipt) else receipt
        assert receipt is not None
        return receipt

    def continued(self, post: Post, before: Publication, added: Sequence[LedgerMessage]) -> Post:
        """*post* with a link to the first of the messages that were *added* at the end of the one before them."""
        if not added:
            return post
        [ref] = self._refs(added[:1])
        last = added[0].part - 1
        if last < 0 or before.contents.messages[-1].queue or ref.queue:
            return post
        return _with_message(post, last, with_link(post.messages[last], self.channel.link(ref), CONTINUED))

    def carried(self, post: Post, before: Publication) -> Post:
        """*post* with those links to later parts that *before* got when they were added."""
        stored = from_json(before.contents.post)
        parts = parts_of(before.contents.messages)
        for part in range(min(len(stored.messages), len(post.messages)) - 1):
            [ref] = self._refs(parts[part + 1][:1])
            link = self.channel.link(ref)
            if link is not None and _is_continued(stored.messages[part], link):
                post = _with_message(post, part, with_link(post.messages[part], link, CONTINUED))
        return post

    def pointing(self, post: Post, before: Publication, linked: Iterable[int]) -> Post:
        """*post* with pointers to its first message in place of those surplus messages that are *linked* to.

        Nothing in between can be left out of a post, so what stands before the last of them stays as a pointer too.
        """
        stored = from_json(before.contents.post)
        surplus = [part for part in linked if part >= len(post.messages)]
        [first] = self._refs(before.contents.messages[:1])
        link = self.channel.link(first)
        if not surplus or link is None:
            return post
        kept = tuple(_pointer(stored.messages[part], link) for part in range(len(post.messages), max(surplus) + 1))
        return replace(post, messages=(*post.messages, *kept))

    async def remove(self, post: Post, before: Publication) -> None:
        """Delete the messages that *before* has and *post* has not."""
        surplus = [one for one in before.contents.messages if one.part >= len(post.messages)]
        if surplus:
            self.bench.checkpoint("deleting what is too many is about to leave")
            await self.channel.delete(self._refs(surplus))
            self.bench.checkpoint("what is too many is deleted")

    def _refs(self, messages: Iterable[LedgerMessage]) -> list[MessageRef]:
        return [MessageRef(self.channel.identity.id, one.id, one.queue) for one in messages]


def with_link(message: Message, link: str | None, words: tuple[str, str]) -> Message:
    """*message* with a line that links to *link* under its text, if there is room for one."""
    text, entities = _words(message)
    if link is None or text is None:
        return message
    line = words[1] if CYRILLIC.search(text) else words[0]
    gap = GAP if text else ""
    entity = Entity(type=EntityType.TEXT_LINK, offset=utf16_length(text + gap), length=utf16_length(line), url=link)
    if entity.end > message.limit:
        return message
    return _saying(message, text + gap + line, (*entities, entity))


def ends_with_link(message: Message, link: str) -> bool:
    """Whether the last line of *message* is a link of ours to *link*."""
    text, entities = _words(message)
    return bool(text) and any(
        one.url is not None and one.url.rstrip("/") == link.rstrip("/") and one.end == utf16_length(text or "")
        for one in entities
    )


def as_composed(publication: Publication) -> Post:
    """The post that *publication* was made of, without the links that Devlog itself added."""
    stored = from_json(publication.contents.post)
    messages = without_links(stored.messages, publication)
    return replace(stored, messages=tuple(message for message in messages if message is not None))


def without_links(messages: Sequence[Message | None], publication: Publication) -> tuple[Message | None, ...]:
    """*messages* of *publication* as they would be without the links that Devlog itself put there.

    Pointers at the end, which stand for messages that the post no longer has, are left out.
    """
    stored = from_json(publication.contents.post).messages
    parts = parts_of(publication.contents.messages)
    first = post_link(publication.channel, publication.refs[0])
    kept = list(messages)
    while kept and 1 < len(kept) <= len(stored) and first is not None and _is_pointer(stored[len(kept) - 1], first):
        kept.pop()
    for part in range(min(len(kept), len(parts)) - 1):
        message, following = kept[part], parts[part + 1][0]
        link = post_link(publication.channel, MessageRef(publication.channel.id, following.id, following.queue))
        if message is not None and link is not None and _is_continued(message, link):
            kept[part] = _without_last_line(message)
    return tuple(kept)


def _is_continued(message: Message, link: str) -> bool:
    text, _ = _words(message)
    return (text or "").endswith(CONTINUED) and ends_with_link(message, link)


def _is_pointer(message: Message, link: str) -> bool:
    text, _ = _words(message)
    return text in MOVED and ends_with_link(message, link)


def _without_last_line(message: Message) -> Message:
    text, entities = _words(message)
    assert text is not None
    kept = next((text.removesuffix(f"{GAP}{line}") for line in CONTINUED if text.endswith(f"{GAP}{line}")), text)
    return _saying(message, kept, tuple(one for one in entities if one.end <= utf16_length(kept)))


def _pointer(message: Message, link: str) -> Message:
    text, _ = _words(message)
    words = MOVED[1] if CYRILLIC.search(text or "") else MOVED[0]
    entity = Entity(type=EntityType.TEXT_LINK, offset=0, length=utf16_length(words), url=link)
    return _saying(message, words, (entity,))


def _words(message: Message) -> tuple[str | None, tuple[Entity, ...]]:
    match message:
        case TextMessage():
            return message.text, message.entities
        case MediaMessage():
            return message.caption, message.caption_entities
    return None, ()


def _saying(message: Message, text: str, entities: tuple[Entity, ...]) -> Message:
    match message:
        case TextMessage():
            return replace(message, text=text, entities=entities)
        case MediaMessage():
            return replace(message, caption=text, caption_entities=entities)
    return message


def _with_message(post: Post, part: int, message: Message) -> Post:
    return replace(post, messages=(*post.messages[:part], message, *post.messages[part + 1 :]))


def _own(message: Message, files: Sequence[ChangeFile], item: int) -> Sequence[ChangeFile]:
    """The files of one Telegram message of *message*: one of an album's, all of an article's."""
    return files[item : item + 1] if isinstance(message, MediaMessage) else files


def _files_of_part(post: Post, files: Sequence[ChangeFile], part: int) -> tuple[ChangeFile, ...]:
    counts = [len(media_of(one)) for one in post.messages]
    begin = sum(counts[:part])
    return tuple(files[begin : begin + counts[part]])
