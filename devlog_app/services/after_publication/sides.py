"""A note and its post side by side, and who of the two changed since they said the same."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import datetime
from types import MappingProxyType

from devlog_app.model.digest import message_digest, normal_entities
from devlog_app.model.entity import Entity
from devlog_app.model.errors import PublishError
from devlog_app.model.ledger import Publication
from devlog_app.model.media import Media
from devlog_app.model.post import MediaMessage, Message, Post, TextMessage
from devlog_app.model.post_page import PartSides, Sides, Verdict
from devlog_app.model.posted import Posted
from devlog_app.model.reference import MessageRef
from devlog_app.model.values import dataclass
from devlog_app.model.wire import from_json
from devlog_app.model.words import Phrase
from devlog_app.render.side_by_side import said_by
from devlog_app.services.after_publication.edits import other_files_of, parts_of
from devlog_app.services.after_publication.looking import Published, live_publications, messages_there, parts_there
from devlog_app.services.after_publication.reconciling import Reconciler
from devlog_app.services.after_publication.remarks import remarks
from devlog_app.services.after_publication.reshaping import as_composed, without_links
from devlog_app.services.composing.composer import Composer
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.workbench import Workbench

NOTHING: Mapping[int, tuple[int, ...]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _There:
    """What a channel holds of *publication*."""

    publication: Publication
    messages: tuple[Message | None, ...]
    at: datetime
    pinned: bool | None
    exchanged: Mapping[int, tuple[int, ...]] = field(default_factory=lambda: NOTHING)
    """By part, the places (from 1) of files that are not those that were sent."""


class BothSides:
    """Reads notes against their posts; belongs to the loop it is used on."""

    def __init__(self, bench: Workbench, library: Library, composer: Composer) -> None:
        self._bench = bench
        self._library = library
        self._composer = composer

    async def read(self, path: str, channel: str, *, offline: bool = False) -> Sides:
        """The note at *path* as it is saved beside its post in *channel*; what changed there is written down, once.

        *offline* takes what the post said when it was last known. Raises ``PublishError`` (``not_published``,
        ``post_gone``), ``ChannelError``, ``StorageError``, ``UsageError``.
        """
        [one] = live_publications(self._bench, self._library, path, channel)
        there = self._as_known(one) if offline else await self._as_it_is(one)
        post = self._composer.compose(one.note, one.note.text, channel=channel)
        publication = there.publication
        others = await other_files_of(publication, post, self._bench.workspace)
        is_changed_here = bool(others) or _digests(post) != _digests(as_composed(publication))
        return Sides(
            path=path,
            channel=channel,
            verdict=_verdict(here=is_changed_here, there=publication.is_changed_there),
            post=post,
            there=tuple(message for message in there.messages if message is not None),
            parts=_parts(there, post, others),
            at=there.at,
            is_live=not offline,
            pinned=there.pinned,
            exchanged=bool(there.exchanged),
        )

    def _as_known(self, one: Published) -> _There:
        messages = without_links(from_json(one.publication.contents.post).messages, one.publication)
        gone = {part.part for part in one.publication.changed if not part.digest}
        kept = tuple(None if part in gone else message for part, message in enumerate(messages))
        return _There(one.publication, kept, self._bench.ledger.events(one.note_id)[-1].at, None)

    async def _as_it_is(self, one: Published) -> _There:
        async with self._bench.connected(one.channel) as channel:
            # What came out of the queue has other numbers now.
            await Reconciler(self._bench).reconcile_with(channel, {one.note_id})
            publication = self._bench.ledger.read(one.note_id).in_channel(*one.publication.channel.key)
            if publication is None or not publication.is_live:
                raise PublishError("post_gone", path=one.note.path, channel=channel.identity.title)
            parts = await parts_there(channel, publication)
        pinned = any(posted.pinned for part in parts for posted in part)
        messages = without_links(messages_there(parts), publication)
        return _There(publication, messages, self._bench.now(), pinned, _exchanged(publication, parts))


def _verdict(*, here: bool, there: bool) -> Verdict:
    if here:
        return Verdict.BOTH if there else Verdict.HERE
    return Verdict.THERE if there else Verdict.SAME


def _exchanged(publication: Publication, parts: Sequence[Sequence[Posted]]) -> dict[int, tuple[int, ...]]:
    """By part, the places (from 1) of files that the channel keeps under another number than those that were sent."""
    sent = {
        MessageRef(publication.channel.id, one.id, one.queue): one.media[0].remote
        for one in publication.contents.messages
        if len(one.media) == 1
    }
    found = {
        part: tuple(
            place
            for place, one in enumerate(posted, start=1)
            if (known := sent.get(one.ref)) is not None and one.remote not in {None, known}
        )
        for part, posted in enumerate(parts)
    }
    return {part: places for part, places in found.items() if places}


def _digests(post: Post) -> list[str]:
    return [message_digest(message) for message in post.messages]


def _parts(known: _There, post: Post, others: dict[int, tuple[Media, ...]]) -> tuple[PartSides, ...]:
    publication, there = known.publication, known.messages
    refs = [
        tuple(MessageRef(publication.channel.id, one.id, one.queue) for one in part)
        for part in parts_of(publication.contents.messages)
    ]
    found = []
    for part in range(max(len(there), len(post.messages))):
        mine = post.messages[part] if part < len(post.messages) else None
        theirs = there[part] if part < len(there) else None
        exchanged = (Phrase("side_exchanged", {"number": place}) for place in known.exchanged.get(part, ()))
        said = (*exchanged, *remarks(mine, theirs, others.get(part, ()), was_there=part < len(there)))
        found.append(PartSides(part, refs[part] if part < len(there) else (), *_said(mine, theirs), said))
    return tuple(found)


def _said(mine: Message | None, theirs: Message | None) -> tuple[str | None, str | None]:
    """What both say, in Markdown; where they say the same, in plain words: Markdown takes its time."""
    if mine is not None and theirs is not None and _words(mine) is not None and _words(mine) == _words(theirs):
        plain = "\n".join(text for text, _ in _words(mine) or () if text)
        return plain, plain
    return said_by(mine), said_by(theirs)


def _words(message: Message) -> list[tuple[str, tuple[Entity, ...]]] | None:
    """The text or captions of *message*, each with its formatting; None for an article."""
    match message:
        case TextMessage():
            return [(message.text, normal_entities(message.entities))]
        case MediaMessage():
            captions = [(one.caption, normal_entities(one.caption_entities)) for one in message.media]
            return [(message.caption, normal_entities(message.caption_entities)), *captions]
    return None
