"""Taking Telegram's version of a post into its note."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import TypeAlias

from devlog_app.channels.likeness import is_alike
from devlog_app.channels.port import Channel
from devlog_app.model.after_publication import BothChanged, Pulled
from devlog_app.model.change import ChangeFile
from devlog_app.model.digest import post_digest
from devlog_app.model.errors import PublishError
from devlog_app.model.ledger import Event, EventType, LedgerChannel, Publication
from devlog_app.model.note import Note
from devlog_app.model.note_text import split_note
from devlog_app.model.post import Message, Post, RichMessage
from devlog_app.services.after_publication.edits import Edits, sent_files
from devlog_app.services.after_publication.looking import Published, live_publications, messages_there, parts_there
from devlog_app.services.after_publication.reconciling import Reconciler
from devlog_app.services.after_publication.reshaping import Reshaping, as_composed, without_links
from devlog_app.services.composing.composer import Composer
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.intents import sources_of
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.storage.publications.ledger_files import new_event_id

FindVersion: TypeAlias = Callable[[Note, str], str | None]
"""What a note said when its text had this source digest, if that was kept; called from any thread."""


def _nothing_kept(_note: Note, _digest: str) -> None:
    return None


class Puller:
    """Takes over what posts say in their channels; belongs to the loop it is used on."""

    def __init__(
        self, bench: Workbench, library: Library, composer: Composer, find_version: FindVersion = _nothing_kept
    ) -> None:
        self._bench = bench
        self._library = library
        self._composer = composer
        self._find_version = find_version

    async def read(self, path: str, channel: str | None = None) -> Pulled:
        """What the note at *path* would be with the words of its post in *channel*; nothing is written.

        Front matter and every line that says the same stay byte for byte. Raises ``PublishError``
        (``not_published``, ``pull_gone``, ``pull_article``, ``pull_impossible``), ``ChannelError``, ``StorageError``.
        """
        one = live_publications(self._bench, self._library, path, channel)[0]
        async with self._bench.connected(one.channel) as connected:
            _, messages = await self._messages(connected, one)
        body = one.note.body
        taken = self._composer.for_note(one.note, channel=one.channel).taken_over(one.note.text, messages)
        if taken is None:
            raise PublishError("pull_impossible", path=path, channel=one.channel)
        front = one.note.text[: len(one.note.text) - len(body)]
        return Pulled(
            path=path,
            channel=one.channel,
            text=front + taken.body,
            before=one.note.text,
            exact=taken.exact,
            changed_here=self._composer.compose(one.note, one.note.text, channel=one.channel).source_digest
            != one.publication.contents.source_digest,
        )

    async def both(self, path: str, channel: str) -> BothChanged:
        """The note at *path* and its post in *channel* as two changes of what was published; nothing is written.

        What was published is the version of the note that was kept, or, where none was, written back from the post
        into the note as it is. Raises as :meth:`read` does.
        """
        one = live_publications(self._bench, self._library, path, channel)[0]
        async with self._bench.connected(one.channel) as connected:
            publication, messages = await self._messages(connected, one)
        note, front = one.note, one.note.text[: len(one.note.text) - len(one.note.body)]
        digest = publication.contents.source_digest
        base = await asyncio.to_thread(self._find_version, note, digest)
        if base is None:
            base = self._written_back(one, front, note.text, as_composed(publication).messages)
        theirs = self._written_back(one, base[: len(base) - len(split_note(base).body)], base, messages)
        return BothChanged(
            path=path,
            channel=one.channel,
            base=front + split_note(base).body,
            mine=note.text,
            theirs=front + split_note(theirs).body,
            changed=publication.changed,
        )

    def _written_back(self, one: Published, front: str, text: str, messages: Sequence[Message]) -> str:
        """*text*, which begins with *front*, changed so that it becomes *messages*."""
        taken = self._composer.for_note(one.note, channel=one.channel).taken_over(text, messages)
        if taken is None:
            raise PublishError("pull_impossible", path=one.note.path, channel=one.channel)
        return front + taken.body

    async def take(self, pulled: Pulled) -> Note:
        """Write what was read into the note, and remember that note and post say the same again.

        Raises ``NoteChangedOnDisk``, ``StorageError``, ``PublishError`` (``pull_note_changed``), ``ChannelError``.
        """
        note = self._library.open(pulled.path)
        if note.text != pulled.before:
            raise PublishError("pull_note_changed", path=pulled.path)
        return await self._taken(note, pulled)

    async def remember(self, pulled: Pulled) -> None:
        """Remember that note and post say the same again, after an editor has written what was read into the note.

        Raises as :meth:`take` does.
        """
        note = self._library.open(pulled.path)
        if note.text != pulled.text:
            raise PublishError("pull_note_changed", path=pulled.path)
        await self._taken(note, pulled)

    async def _taken(self, note: Note, pulled: Pulled) -> Note:
        [one] = live_publications(self._bench, self._library, pulled.path, pulled.channel)
        async with self._bench.connected(one.channel) as connected:
            with self._bench.locks.note(one.note_id, pulled.path):
                saved = note if note.text == pulled.text else self._library.save(note, pulled.text)
                if pulled.exact:
                    await self._remember(connected, replace(one, note=saved))
        return saved

    async def _messages(self, channel: Channel, one: Published) -> tuple[Publication, tuple[Message, ...]]:
        """What the channel says, without the links between parts that Devlog put there, and what is known of it."""
        await Reconciler(self._bench).reconcile_with(channel, {one.note_id})
        publication = self._latest(one)
        there = without_links(messages_there(await parts_there(channel, publication)), publication)
        whole = tuple(message for message in there if message is not None)
        if len(whole) < len(there):
            raise PublishError("pull_gone", path=one.note.path, channel=one.channel)
        if any(isinstance(message, RichMessage) for message in whole):
            raise PublishError("pull_article", path=one.note.path, channel=one.channel)
        return publication, whole

    async def _remember(self, channel: Channel, one: Published) -> None:
        """Write the revision that *channel* holds into the ledger, if the note makes exactly that."""
        note, before = one.note, self._latest(one)
        post = self._composer.compose(note, note.text, channel=one.channel)
        post = replace(post, note=replace(post.note, id=one.note_id), channel=one.channel)
        with self._bench.outbox() as outbox:
            whole = Reshaping(self._bench, channel, outbox).carried(post, before)
            parts = await parts_there(channel, before)
            if len(parts) != len(whole.messages) or not all(
                is_alike(message, part) for message, part in zip(whole.messages, parts, strict=True)
            ):
                return
            event = await self._event(channel, before, whole, post)
        self._bench.ledger.append(one.note_id, replace(event, id=new_event_id(self._history_end(one))))

    async def _event(self, channel: Channel, before: Publication, whole: Post, post: Post) -> Event:
        sent = list(sent_files(before).values())
        current = await sources_of(whole, self._bench.workspace)
        # Pictures are not taken over: what was sent is still there.
        sources = [old or new for old, new in zip_longest(sent[: len(current)], current)]
        files = tuple(ChangeFile(None, source or "") for source in sources)
        edits = Edits(before, whole, files, self._bench.paths.outbox_media)
        return Event(
            id="",
            type=EventType.EDITED,
            at=self._bench.now(),
            by=channel.author,
            publication=before.number,
            channel=LedgerChannel.of(channel.identity),
            contents=edits.contents(post_digest(post.messages, [one.source for one in files]), "pull"),
        )

    def _latest(self, one: Published) -> Publication:
        latest = self._bench.ledger.read(one.note_id).in_channel(*one.publication.channel.key)
        if latest is None or not latest.is_live:
            raise PublishError("post_gone", path=one.note.path, channel=one.channel)
        return latest

    def _history_end(self, one: Published) -> str:
        return self._bench.ledger.read(one.note_id).last_event
