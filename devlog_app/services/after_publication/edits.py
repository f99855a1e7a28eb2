"""From a publication and what it is to say now to the edits that this takes, message by message."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from devlog_app.channels.captions import item_captions
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.change import ChangeFile
from devlog_app.model.digest import message_digest, post_digest
from devlog_app.model.ledger import Contents, LedgerMedia, LedgerMessage, Publication
from devlog_app.model.media import Media
from devlog_app.model.post import MediaMessage, Message, Post, RichMessage, media_of
from devlog_app.model.posted import Outgoing
from devlog_app.model.reference import MessageRef
from devlog_app.model.values import dataclass
from devlog_app.model.wire import from_json, to_json
from devlog_app.services.publishing.files_ready import files_ready
from devlog_app.services.publishing.intents import sources_of


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
    articles = _changed_articles(post, sent, sources)
    wanted = [
        replace(media, path=None) if sent.get(place) == source and place[0] not in articles else media
        for (place, media), source in zip(_places(post), sources, strict=True)
    ]
    ready = await files_ready(wanted, workspace, folder, allowed)
    files = [ChangeFile(None if one is None else one.sha256, each) for one, each in zip(ready, sources, strict=True)]
    return tuple(files), post_digest(post.messages, sources)


def _changed_articles(post: Post, sent: Mapping[tuple[int, int], str | None], sources: Sequence[str]) -> frozenset[int]:
    """The articles of *post* that have other files than before: all of an article's files are sent anew, or none."""
    now = {place: source for (place, _), source in zip(_places(post), sources, strict=True)}
    return frozenset(
        part
        for part, message in enumerate(post.messages)
        if isinstance(message, RichMessage)
        and {place: one for place, one in now.items() if place[0] == part}
        != {place: one for place, one in sent.items() if place[0] == part}
    )


def _places(post: Post) -> Iterator[tuple[tuple[int, int], Media]]:
    """Every file of *post* with its part and its place in the album or article."""
    for part, message in enumerate(post.messages):
        for item, media in enumerate(media_of(message)):
            yield (part, item), media


def sent_files(before: Publication) -> dict[tuple[int, int], str | None]:
    """The sha256 (or url) of each file that was sent, by part and place in the album or article."""
    stored = dict(_places(from_json(before.contents.post)))
    found: dict[tuple[int, int], str | None] = {}
    for part, messages in enumerate(parts_of(before.contents.messages)):
        for item, message in enumerate(messages):
            for place, media in enumerate(message.media, start=item):
                known = stored.get((part, place))
                found[part, place] = media.sha256 or (known.url if known is not None else None)
    return found


async def other_files_of(before: Publication, post: Post, workspace: Path) -> dict[int, tuple[Media, ...]]:
    """By part, the files of *post* that are others than were sent."""
    sent = sent_files(before)
    found: dict[int, tuple[Media, ...]] = {}
    for ((part, item), media), source in zip(_places(post), await sources_of(post, workspace), strict=True):
        if (part, item) in sent and sent[part, item] not in {None, source}:
            found[part] = (*found.get(part, ()), media)
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
        for message, part, item, files in self._items():
            new = self.post.messages[part]
            is_same = message_digest(stored[part]) == message_digest(new) and part not in edited_there
            is_kept = not any(file.file for file in files)
            if (is_same and is_kept) or (parts is not None and part not in parts):
                continue
            one = _item_message(new, item)
            ready = tuple(None if file.file is None else self.media / file.file for file in files)
            yield (
                MessageRef(self.before.channel.id, message.id, message.queue),
                Outgoing(
                    message=one,
                    random_ids=(message.random_id,),
                    files=() if is_kept else ready,
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

    def _after(self, message: LedgerMessage, part: int, item: int, files: tuple[ChangeFile, ...]) -> LedgerMessage:
        new = self.post.messages[part]
        media = new.media[item : item + 1] if isinstance(new, MediaMessage) else media_of(new)
        kept = tuple(
            LedgerMedia(None if one.path is None else file.source, _remote_after(message, place, file))
            for place, (one, file) in enumerate(zip(media, files, strict=True))
        )
        return replace(
            message,
            kind=media[0].type.value if isinstance(new, MediaMessage) else new.kind,
            digest=message_digest(new),
            media=kept,
        )

    def _items(self) -> Iterator[tuple[LedgerMessage, int, int, tuple[ChangeFile, ...]]]:
        """Each message with its part, its place in the album, and its files."""
        waiting = iter(self.files)
        parts = len(self.post.messages)
        kept = [message for message in self.before.contents.messages if message.part < parts]
        for part, messages in groupby(kept, key=lambda message: message.part):
            for item, message in enumerate(messages):
                new = self.post.messages[part]
                count = 1 if isinstance(new, MediaMessage) else len(media_of(new))
                yield message, part, item, tuple(next(waiting) for _ in range(count))


def _remote_after(message: LedgerMessage, place: int, file: ChangeFile) -> str | None:
    """Where the channel keeps a file that was not sent anew; what another one is kept under is not told."""
    return message.media[place].remote if file.file is None and place < len(message.media) else None


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
