"""Bringing a note's post up to date in its channel, in place, and only where it differs."""

from collections.abc import AsyncGenerator, AsyncIterator, Iterator
from contextlib import aclosing, asynccontextmanager
from dataclasses import replace
from datetime import datetime

from devlog_app.channels.port import Channel
from devlog_app.model.after_publication import PartWork, UpdatePlan, Work
from devlog_app.model.digest import message_digest
from devlog_app.model.errors import PublishError
from devlog_app.model.ledger import Publication, Standing
from devlog_app.model.post import Message, Post
from devlog_app.model.steps import Connecting, Done, Outcome, PublishedMessage, Step
from devlog_app.model.values import dataclass
from devlog_app.model.wire import from_json
from devlog_app.services.after_publication.changing import Changing
from devlog_app.services.after_publication.edits import can_become, other_files_of
from devlog_app.services.after_publication.looking import Published, live_publications
from devlog_app.services.after_publication.reconciling import Reconciler
from devlog_app.services.after_publication.reshaping import without_links
from devlog_app.services.composing.composer import Composer
from devlog_app.services.links.post_links import linking_notes
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.publisher import Publisher
from devlog_app.services.publishing.requests import PublishRequest, require_publishable
from devlog_app.services.publishing.workbench import Workbench


class Updater:
    """Updates, replaces and withdraws posts that are out or wait; belongs to the loop it is used on."""

    def __init__(self, bench: Workbench, library: Library, composer: Composer, publisher: Publisher) -> None:
        self._bench = bench
        self._library = library
        self._composer = composer
        self._publisher = publisher

    async def plan(self, path: str, channel: str | None = None, *, text: str | None = None) -> tuple[UpdatePlan, ...]:
        """What an update of the note at *path* would do in each channel (in *channel*), after a look at it.

        *text* is what the note is to say by then; without it, what it says now.
        Raises ``PublishError``, ``ChannelError``, ``StorageError``, ``UsageError``, ``MediaError``.
        """
        plans = []
        for one in live_publications(self._bench, self._library, path, channel):
            post = self._post(one, text)
            async with self._bench.connected(one.channel) as connected:
                await Reconciler(self._bench).reconcile_with(connected, {one.note_id})
            publication = self._latest(one)
            if publication is None or not publication.is_live:
                raise PublishError("post_gone", path=path, channel=one.channel)
            plans.append(await self._plan(replace(one, publication=publication), post))
        return tuple(plans)

    async def update(
        self, plan: UpdatePlan, *, over: bool = False, as_planned: bool = False
    ) -> AsyncGenerator[Step, None]:
        """Make the post say what the note says; ``Done`` comes last, ``unchanged`` where it did already.

        Raises ``PublishError``: ``update_changed_there`` where somebody else has edited it, unless *over*;
        ``shape_differs`` where Telegram takes no such edit. *as_planned*: only what *plan* says is done, and where
        note or post are others by now, ``update_note_changed`` or ``update_changed_there`` say so. What was
        interrupted is finished first.
        """
        yield Connecting(plan.channel)
        async with self._held(plan.path, plan.channel) as held:
            post, before = self._post(held.published), held.published.publication
            if as_planned and post.source_digest != plan.post.source_digest:
                raise PublishError("update_note_changed", path=plan.path)
            is_seen = over and (not as_planned or before.changed == plan.changed)
            if before.is_changed_there and not is_seen:
                raise PublishError("update_changed_there", path=plan.path, channel=held.channel.identity.title)
            current = await self._plan(held.published, post)
            if not (current.works or current.anew) and before.contents.source_digest == post.source_digest:
                yield _unchanged(plan.path, held.channel, before)
                return
            linked = {part for _, parts in self._links(held.published) for part in parts}
            steps = held.changing.edit(held.published.note_id, before, post, reason="update", linked=linked)
            async with aclosing(steps):
                async for step in steps:
                    yield step

    async def replace(self, plan: UpdatePlan) -> AsyncGenerator[Step, None]:
        """Withdraw the post and publish the note anew, at the same time if it was still waiting."""
        at: datetime | None = None
        for one in live_publications(self._bench, self._library, plan.path, plan.channel):
            if one.publication.standing is Standing.SCHEDULED and one.publication.contents.date > self._bench.now():
                at = one.publication.contents.date
        request = PublishRequest(post=plan.post, channel=plan.channel, at=at)
        require_publishable(request, self._bench.now(), self._bench.zone())
        for steps in (self.withdraw(plan.path, plan.channel), self._publisher.publish(request)):
            async with aclosing(steps):
                async for step in steps:
                    yield step

    async def withdraw(self, path: str, channel: str) -> AsyncGenerator[Step, None]:
        """Delete the messages of the note at *path* from *channel*; the ledger keeps what they were.

        Raises ``PublishError`` (``not_published``), ``ChannelError``, ``StorageError``.
        """
        yield Connecting(channel)
        async with self._held(path, channel) as held:
            steps = held.changing.remove(held.published.note_id, held.published.publication)
            async with aclosing(steps):
                async for step in steps:
                    yield step

    def channels_of(self, path: str, channel: str | None = None) -> tuple[str, ...]:
        """The channels that the note at *path* is in. Raises ``PublishError`` (``not_published``)."""
        return tuple(one.channel for one in live_publications(self._bench, self._library, path, channel))

    def linked_from(self, path: str, channel: str) -> tuple[str, ...]:
        """The paths of notes whose posts link to the post of the note at *path* in *channel*."""
        found = live_publications(self._bench, self._library, path, channel)
        return tuple(sorted({other for one in found for other, _ in self._links(one)}))

    def _links(self, one: Published) -> Iterator[tuple[str, frozenset[int]]]:
        yield from linking_notes(one.note_id, one.publication, self._bench.ledger.histories())

    def _post(self, one: Published, text: str | None = None) -> Post:
        """The post of the note as it is now, or with *text*; raises ``PublishError`` where it cannot be published."""
        note = self._library.open(one.note.path)
        post = self._composer.compose(note, note.text if text is None else text, channel=one.channel)
        require_publishable(PublishRequest(post=post, channel=one.channel), self._bench.now(), self._bench.zone())
        return replace(post, note=replace(post.note, id=one.note_id), channel=one.channel)

    def _latest(self, one: Published) -> Publication | None:
        return self._bench.ledger.read(one.note_id).in_channel(*one.publication.channel.key)

    async def _plan(self, one: Published, post: Post) -> UpdatePlan:
        before = one.publication
        anew = not can_become(before, post)
        links = list(self._links(one))
        linked = {part for _, parts in links for part in parts}
        return UpdatePlan(
            path=one.note.path,
            channel=one.channel,
            post=post,
            works=() if anew else tuple(await self._works(before, post, linked)),
            anew=anew,
            changed_there=before.is_changed_there,
            changed=before.changed,
            linked_from=tuple(sorted({path for path, _ in links})),
        )

    async def _works(self, before: Publication, post: Post, linked: set[int]) -> list[PartWork]:
        stored = from_json(before.contents.post).messages
        own = without_links(stored, before)
        edited_there = {one.part for one in before.changed}
        other_files = await other_files_of(before, post, self._bench.workspace)
        works = [
            PartWork(part, Work.EDIT)
            for part, (old, new) in enumerate(zip(own, post.messages, strict=False))
            if part in edited_there | other_files.keys() or _differ(old, new)
        ]
        works += [PartWork(part, Work.ADD) for part in range(len(stored), len(post.messages))]
        # A message that was a pointer before becomes a part of the post again.
        works += [PartWork(part, Work.EDIT) for part in range(len(own), min(len(stored), len(post.messages)))]
        for part in range(len(post.messages), len(stored)):
            is_linked = any(other >= part for other in linked)
            if not is_linked or part < len(own):
                works.append(PartWork(part, Work.POINT if is_linked else Work.DELETE))
        return works

    @asynccontextmanager
    async def _held(self, path: str, channel: str) -> "AsyncIterator[_Held]":
        """A note's publication in *channel*, locked, settled, with nothing left undone."""
        [one] = live_publications(self._bench, self._library, path, channel)
        async with self._bench.connected(channel) as connected:
            with self._bench.locks.note(one.note_id, path), self._bench.outbox() as outbox:
                changing = Changing(bench=self._bench, channel=connected, outbox=outbox)
                await changing.finish(one.note_id)
                await Reconciler(self._bench).settle(connected, one.note_id)
                publication = self._latest(one)
                if publication is None or not publication.is_live:
                    raise PublishError("post_gone", path=path, channel=connected.identity.title)
                yield _Held(replace(one, publication=publication), connected, changing)


@dataclass(frozen=True, slots=True)
class _Held:
    """A publication that nobody else changes meanwhile."""

    published: Published
    channel: Channel
    changing: Changing


def _differ(old: Message | None, new: Message) -> bool:
    return old is None or message_digest(old) != message_digest(new)


def _unchanged(path: str, channel: Channel, before: Publication) -> Done:
    return Done(
        note=path,
        outcome=Outcome.UNCHANGED,
        channel=channel.identity,
        messages=tuple(PublishedMessage(ref, channel.link(ref)) for ref in before.refs),
        date=before.contents.date,
    )
