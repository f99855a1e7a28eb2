"""From a publication and what it is to say now to the edits that this takes, message by message."""

import asyncio
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from devlog_app.channels.captions import item_captions
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.change import ChangeFile
from devlog_app.model.digest import message_digest, post_digest
from devlog_app.model.ledger import Contents, LedgerMedia, LedgerMessage, Publication
from devlog_app.model.media import Media
from devlog_app.model.post import MediaMessage, Message, Post
from devlog_app.model.posted import Outgoing
from devlog_app.model.reference import MessageRef
from devlog_app.model.wire import from_json, to_json
from devlog_app.services.publishing.intents import sources_of
from devlog_app.storage.media.preparing import prepare


def can_become(before: Publication, post: Post) -> bool:
    """Whether the messages of *before* can be edited into *post*: albums stay as large, no message loses its file.

    A text may become a picture; a picture cannot become a text. What *post* has more is sent, what it has less is
    deleted, and a message that somebody deleted in between cannot be brought back.
    """
    stored = from_json(before.contents.post).messages
    gone = {one.part for one in before.changed if not one.digest}
    if any(part in gone for part in range(min(len(stored), len(post.messages)))):
        return False
    return all(
        _count(old) == _count(new) and (isinstance(new, MediaMessage) or not isinstance(old, MediaMessage))
        for old, new in zip(stored, post.messages, strict=False)
    )


async def files_of(
    before: Publication, post: Post, workspace: Path, folder: Path, allowed: Capabilities
) -> tuple[tuple[ChangeFile, ...], str]:
    """The files of *post*, those that differ from what was sent kept in *folder*, and the post's digest.

    Raises ``MediaError``, ``StorageError``.
    """
    sources = await sources_of(post, workspace)
    sent = sent_files(before)
    files = []
    for (place, media), source in zip(_places(post), sources, strict=True):
        if media.path is None or sent.get(place) == source:
            files.append(ChangeFile(None, source))
        else:
            ready = await asyncio.to_thread(prepare, workspace / media.path, media, folder, allowed)
            files.append(ChangeFile(ready.sha256, source))
    return tuple(files), post_digest(post.messages, sources)


def _places(post: Post) -> Iterator[tuple[tuple[int, int], Media]]:
    """Every file of *post* with its part and its place in the album."""
    for part, message in enumerate(post.messages):
        if isinstance(message, MediaMessage):
            for item, media in enumerate(message.media):
                yield (part, item), media


def sent_files(before: Publication) -> dict[tuple[int, int], str | None]:
    """The sha256 (or url) of each file that was sent, by part and place in the album."""
    stored = dict(_places(from_json(before.contents.post)))
    found: dict[tuple[int, int], str | None] = {}
    for part, messages in enumerate(parts_of(before.contents.messages)):
        for item, message in enumerate(messages):
            for media in message.media:
                known = stored.get((part, item))
                found[part, item] = media.sha256 or (known.url if known is not None else None)
    return found


@dataclass(frozen=True, slots=True)
class Edits:
    """The edits that make *before* say *post*; *files* are those of its media, kept in *media*."""

    before: Publication
    post: Post
    files: tuple[ChangeFile, ...]
    media: Path

    def needed(self, parts: Collection[int] | None = None) -> Iterator[tuple[MessageRef, Outgoing]]:
        """Each message (of *parts*) that has to change, and what it becomes."""
        stored = from_json(self.before.contents.post).messages
        edited_there = {one.part for one in self.before.changed}
        for message, part, item, file in self._items():
            new = self.post.messages[part]
            is_same = message_digest(stored[part]) == message_digest(new) and part not in edited_there
            if (is_same and (file is None or file.file is None)) or (parts is not None and part not in parts):
                continue
            one = _item_message(new, item)
            kept = () if file is None or file.file is None else (self.media / file.file,)
            yield (
                MessageRef(self.before.channel.id, message.id, message.queue),
                Outgoing(
                    message=one,
                    random_ids=(message.random_id,),
                    files=kept,
                    at=self.before.contents.date if message.queue else None,
                ),
            )

    def contents(self, digest: str, reason: str | None, added: Sequence[LedgerMessage] = ()) -> Contents:
        """What the ledger says of the publication afterwards, with the messages that were *added*."""
        return Contents(
            date=self.before.contents.date,
            source_digest=self.post.source_digest,
            post_digest=digest,
            post=to_json(self.post),
            messages=(*(self._after(*one) for one in self._items()), *added),
            reason=reason,
        )

    def _after(self, message: LedgerMessage, part: int, item: int, file: ChangeFile | None) -> LedgerMessage:
        new = self.post.messages[part]
        media = new.media[item] if isinstance(new, MediaMessage) else None
        kept = () if file is None or media is None else (LedgerMedia(None if media.path is None else file.source),)
        return replace(
            message,
            kind=new.kind if media is None else media.type.value,
            digest=message_digest(new),
            media=kept,
        )

    def _items(self) -> Iterator[tuple[LedgerMessage, int, int, ChangeFile | None]]:
        """Each message with its part, its place in the album, and its file."""
        waiting = iter(self.files)
        parts = len(self.post.messages)
        kept = [message for message in self.before.contents.messages if message.part < parts]
        for part, messages in groupby(kept, key=lambda message: message.part):
            for item, message in enumerate(messages):
                has_file = isinstance(self.post.messages[part], MediaMessage)
                yield message, part, item, next(waiting) if has_file else None


def _item_message(message: Message, item: int) -> Message:
    """One item of an album as a message of its own: that is how Telegram edits it."""
    if not isinstance(message, MediaMessage):
        return message
    text, entities = item_captions(message)[item]
    media = replace(message.media[item], caption="", caption_entities=())
    return replace(message, media=(media,), caption=text, caption_entities=entities)


def _count(message: Message) -> int:
    return len(message.media) if isinstance(message, MediaMessage) else 1


def parts_of(messages: Sequence[LedgerMessage]) -> list[list[LedgerMessage]]:
    """The messages of each part of a post, in order."""
    return [list(found) for _, found in groupby(messages, key=lambda message: message.part)]
