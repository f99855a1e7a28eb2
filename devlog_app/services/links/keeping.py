"""Posts that are out, or wait, keep their links to other notes and their lists of notes current."""

from collections.abc import AsyncGenerator, Mapping
from contextlib import aclosing

from devlog_app.channels.port import Channel
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import ChannelError, ChannelUnreachable, MediaError, PublishError, StorageError
from devlog_app.model.findings import Finding
from devlog_app.model.ledger import Publication, Standing
from devlog_app.model.note import Note, NoteSummary
from devlog_app.model.post import Post
from devlog_app.model.problem import Severity
from devlog_app.model.reference import ChannelIdentity
from devlog_app.model.series import Refresh, Refreshed, RefreshReason
from devlog_app.model.values import dataclass
from devlog_app.services.after_publication.changing import Changing
from devlog_app.services.after_publication.reconciling import Reconciler
from devlog_app.services.after_publication.reshaping import as_composed
from devlog_app.services.composing.composer import Composer
from devlog_app.services.composing.post_options import merged_options
from devlog_app.services.links.comparing import INDEX_STAND_IN, Comparison, is_same, names_of
from devlog_app.services.links.note_links import Neighbours, NoteLinks
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.intents import sources_of
from devlog_app.services.publishing.workbench import Workbench

_REFERENCES = ("[[", "{{")
"""What a note names others with: by itself, or in snippets and its index."""


@dataclass(frozen=True, slots=True)
class _Need:
    """A note whose *post* ought to be in the channel in place of what *publication* says, for no other *reason*."""

    path: str
    publication: Publication
    post: Post
    reason: RefreshReason


class LinkKeeper:
    """Edits posts of notes that differ from what is in a channel by links or an index only.

    Whatever its author changed since waits for its author. Belongs to the event loop it is used on.
    """

    def __init__(self, bench: Workbench, library: Library, composer: Composer) -> None:
        self._bench = bench
        self._library = library
        self._composer = composer

    def behind(self) -> tuple[str, ...]:
        """The names of Telegram channels in which something was to come out, and nobody has looked since.

        Also those in which filling in was interrupted, or had not begun yet when something had come out.
        """
        now = self._bench.now()
        due = (
            one.channel.name
            for history in self._bench.ledger.histories().values()
            for one in history.publications
            if one.standing is Standing.SCHEDULED
            and one.contents.date <= now
            and one.channel.kind is ChannelKind.TELEGRAM
        )
        return tuple(dict.fromkeys((*due, *self._interrupted())))

    def _interrupted(self) -> tuple[str, ...]:
        if not self._bench.has_outbox:
            return ()
        with self._bench.outbox() as outbox:
            changes = outbox.unfinished_changes(self._bench.key)
            owed = outbox.owed_links(self._bench.key)
        edited = (
            one.channel
            for one in changes
            if one.channel_kind is ChannelKind.TELEGRAM and one.reason in set(RefreshReason)
        )
        return (*edited, *owed)

    def _owed_since(self, name: str) -> str | None:
        if not self._bench.has_outbox:
            return None
        with self._bench.outbox() as outbox:
            return outbox.owed_links(self._bench.key).get(name)

    def _pay(self, name: str, since: str) -> None:
        with self._bench.outbox() as outbox:
            outbox.pay_links(self._bench.key, name, since)

    async def catch_up(self, name: str) -> AsyncGenerator[Finding | Refreshed, None]:
        """Look what became of posts in the channel called *name*, then fill in the links that this makes possible.

        Raises ``ChannelError``, ``UsageError``, ``StorageError``.
        """
        async with self._bench.connected(name) as channel:
            for finding in await Reconciler(self._bench).reconcile_with(channel):
                yield finding
            async with aclosing(self.fill_with(channel)) as refreshed:
                async for one in refreshed:
                    yield one

    async def fill(self, name: str) -> AsyncGenerator[Refreshed, None]:
        """Fill in links and bring indexes up to date in the channel called *name*. Raises as above."""
        async with self._bench.connected(name) as channel, aclosing(self.fill_with(channel)) as refreshed:
            async for one in refreshed:
                yield one

    async def fill_with(self, channel: Channel) -> AsyncGenerator[Refreshed, None]:
        """The same over a connected *channel*: each post that was edited, or would have been."""
        self._composer.look_again()
        owed_since, is_whole = self._owed_since(channel.identity.name), True
        rows = {row.id: row for row in self._library.notes() if row.id is not None}
        for note_id, publication in self._live(channel.identity).items():
            row = rows.get(note_id)
            if row is None or row.same_id:
                continue
            need = await self._need(channel.identity, row, publication)
            if need is not None:
                met = await self._meet(channel, note_id, row, need)
                is_whole = is_whole and met.outcome is not Refresh.BUSY
                yield met
        if owed_since is not None and is_whole:
            self._pay(channel.identity.name, owed_since)

    def _live(self, identity: ChannelIdentity) -> Mapping[str, Publication]:
        histories = self._bench.ledger.histories()
        found = {
            note_id: history.in_channel(identity.kind, identity.id)
            for note_id, history in histories.items()
            if not history.is_newer
        }
        return {note_id: one for note_id, one in found.items() if one is not None and one.is_live}

    async def _need(self, identity: ChannelIdentity, row: NoteSummary, publication: Publication) -> _Need | None:
        """What is to be done with the note's post, None where nothing is."""
        try:
            note = self._library.open(row.path)
            if not self._may_refer(note, identity.name):
                return None
            links = NoteLinks(self._library.root, identity.name, identity)
            after = self._composer.compose(note, note.text, channel=identity.name, neighbours=Neighbours(links))
            if after.source_digest != publication.contents.source_digest or _is_broken(after):
                return None
            before = as_composed(publication)
            if is_same(before, after) or not await self._has_same_files(publication, after):
                return None
            around = self._composer.compose(
                note, note.text, channel=identity.name, neighbours=Neighbours(links, INDEX_STAND_IN)
            )
        except (StorageError, MediaError):
            # A note that cannot be read or made into a post is looked at by whoever checks it.
            return None
        names = names_of(identity.username, publication.channel.username, number=identity.id)
        comparison = Comparison(names)
        if comparison.differ_by_index(before, after, around):
            return _Need(row.path, publication, after, RefreshReason.INDEX)
        if comparison.differ_by_links(before, after):
            return _Need(row.path, publication, after, RefreshReason.LINK)
        return None

    def _may_refer(self, note: Note, channel: str) -> bool:
        """Whether the post of *note* can name other notes at all, so that it is worth composing."""
        config = self._library.config
        options = merged_options(note.front_matter, config.channels.get(channel), config)
        return bool(options.header or options.footer) or any(mark in note.text for mark in _REFERENCES)

    async def _has_same_files(self, publication: Publication, post: Post) -> bool:
        sent = [media.sha256 for message in publication.contents.messages for media in message.media]
        known = [digest for digest in sent if digest is not None]
        sources = await sources_of(post, self._bench.workspace)
        return known == [source for media, source in zip(post.media, sources, strict=True) if media.path is not None]

    async def _meet(self, channel: Channel, note_id: str, row: NoteSummary, need: _Need) -> Refreshed:
        def ended(outcome: Refresh, why: str = "") -> Refreshed:
            return Refreshed(
                note=row.path, channel=channel.identity.title, reason=need.reason, outcome=outcome, why=why
            )

        if need.publication.is_changed_there:
            return ended(Refresh.CHANGED_THERE)
        try:
            with self._bench.locks.note(note_id, row.path):
                await self._edit(channel, note_id, row)
        except ChannelUnreachable:
            raise
        except (ChannelError, PublishError) as error:
            return ended(Refresh.REFUSED, error.message)
        except StorageError as error:
            if error.code != "note_in_use":
                raise
            return ended(Refresh.BUSY)
        return ended(Refresh.DONE)

    async def _edit(self, channel: Channel, note_id: str, row: NoteSummary) -> None:
        """Edit the post of a note that is locked now; what an earlier try left undone is done first."""
        with self._bench.outbox() as outbox:
            changing = Changing(bench=self._bench, channel=channel, outbox=outbox)
            await changing.finish(note_id)
            identity = channel.identity
            latest = self._bench.ledger.read(note_id).in_channel(identity.kind, identity.id)
            need = None if latest is None or not latest.is_live else await self._need(identity, row, latest)
            if need is None:
                return
            async with aclosing(changing.edit(note_id, need.publication, need.post, reason=need.reason)) as steps:
                async for _ in steps:
                    pass


def _is_broken(post: Post) -> bool:
    return not post.messages or any(problem.severity is Severity.ERROR for problem in post.problems)
