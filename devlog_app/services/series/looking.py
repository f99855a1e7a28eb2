"""What there is of a series and its channel, read once, so that plans can be tried without asking again."""

import asyncio
import json
from collections.abc import Mapping
from datetime import datetime

from devlog_app.channels.port import Channel
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import ChannelError, DevlogError, StorageError
from devlog_app.model.note import NoteSummary
from devlog_app.model.post import Post
from devlog_app.model.reference import ChannelIdentity, MessageRef
from devlog_app.model.series import Series
from devlog_app.model.values import dataclass
from devlog_app.model.wire import to_json
from devlog_app.services.composing.composer import Composer
from devlog_app.services.links.foreseen_links import ForeseenLinks, stand_ins
from devlog_app.services.links.note_links import Neighbours, NoteLinks
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.services.series.planning import Known
from devlog_app.services.series.standing import Standings


@dataclass(frozen=True, slots=True)
class NoteArrow:
    """The post of the note at *source* leads to that of *target*, or will: *is_filled* once readers can follow it."""

    source: str
    target: str
    is_filled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A series' notes as they are, and its channel, which is called *channel* and titled *title*.

    *posts* are what would be sent now, *foreseen* what readers will see when all of the series is out; both by path.
    *unreadable* says of which notes no post can be made, *begun* which were interrupted. *used* counts the places
    taken in the queue, *others* are the times at which posts of nobody in the series wait there. Where the channel
    could not be asked, *unreached* says why, and the rest is as this computer last knew it.
    """

    channel: str
    title: str
    allowed: Capabilities
    known: Mapping[str, Known]
    posts: Mapping[str, Post]
    foreseen: Mapping[str, Post]
    arrows: tuple[NoteArrow, ...] = ()
    unreadable: Mapping[str, DevlogError]
    begun: frozenset[str] = frozenset()
    used: int = 0
    others: frozenset[datetime] = frozenset()
    unreached: DevlogError | None = None


@dataclass(frozen=True, slots=True)
class _Answer:
    """What the channel said of itself, or why it did not."""

    identity: ChannelIdentity | None
    allowed: Capabilities
    queue: tuple[tuple[MessageRef, datetime], ...] = ()
    refusal: DevlogError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Looker:
    """Looks at series; belongs to the event loop it is used on. Writes nothing."""

    bench: Workbench
    library: Library
    composer: Composer

    async def look(self, series: Series, channel: str) -> Seen:
        """What there is of *series*, also of what it leaves out, in the channel called *channel*.

        A channel that cannot be reached is told as ``unreached``. Raises ``UsageError``, ``FormatError``.
        """
        self.composer.look_again()
        notes = (*series.notes, *series.left_out)
        answer = await self._asked(channel)
        standings = Standings(self.bench, answer.identity)
        known = {note.path: found for note in notes if (found := standings.known(note)) is not None}
        links = NoteLinks(self.bench.workspace, channel, answer.identity)
        urls = {note.path: links.url(note.id) for note in notes if note.id is not None}
        paths = tuple(note.path for note in notes)
        to_come = stand_ins(paths, answer.identity.username if answer.identity else None)
        ahead = ForeseenLinks(self.bench.workspace, channel, answer.identity, to_come)
        posts, foreseen, unreadable = await self._composed(paths, channel, links, ahead)
        addresses = {path: (urls.get(path) or to_come[path]) for path in paths}
        said = {note.path: self._said(standings, note) for note in notes}
        ours = {ref for note in notes for ref in self._refs(standings, note)}
        return Seen(
            channel=channel,
            title=answer.identity.title if answer.identity is not None else channel,
            allowed=answer.allowed,
            known=known,
            posts=posts,
            foreseen=foreseen,
            arrows=_arrows(foreseen, addresses, urls, said),
            unreadable=unreadable,
            begun=self._begun(notes, answer.identity),
            used=len(answer.queue),
            others=frozenset(at for ref, at in answer.queue if ref not in ours),
            unreached=answer.refusal,
        )

    async def _asked(self, name: str) -> _Answer:
        try:
            async with self.bench.connected(name) as channel:
                return await _answer_of(channel)
        except (ChannelError, StorageError) as error:
            links = self.composer.links(name)
            return _Answer(links.identity if links is not None else None, self.composer.limits(name), refusal=error)

    async def _composed(
        self, paths: tuple[str, ...], channel: str, links: NoteLinks, ahead: NoteLinks
    ) -> tuple[dict[str, Post], dict[str, Post], dict[str, DevlogError]]:
        posts: dict[str, Post] = {}
        foreseen: dict[str, Post] = {}
        unreadable: dict[str, DevlogError] = {}
        for path in paths:
            # One note at a time: whoever writes meanwhile is not to notice.
            await asyncio.sleep(0)
            try:
                note = self.library.open(path)
                now = self.composer.compose(note, note.text, channel=channel, neighbours=Neighbours(links))
                later = self.composer.compose(note, note.text, channel=channel, neighbours=Neighbours(ahead))
            except StorageError as error:
                unreadable[path] = error
                continue
            posts[path], foreseen[path] = now, later
        return posts, foreseen, unreadable

    def _begun(self, notes: tuple[NoteSummary, ...], identity: ChannelIdentity | None) -> frozenset[str]:
        if identity is None or not self.bench.has_outbox:
            return frozenset()
        with self.bench.outbox() as outbox:
            jobs = outbox.unfinished(self.bench.key)
        ids = {
            job.note_id for job in jobs if (job.channel_kind, job.channel_id) == (identity.kind, identity.id)
        }  # fmt: skip
        return frozenset(note.path for note in notes if note.id in ids)

    def _said(self, standings: Standings, note: NoteSummary) -> str:
        """What the note's post says in the channel, as text in which addresses can be found."""
        latest = standings.latest(note.id) if note.id is not None else None
        return "" if latest is None else json.dumps(latest.contents.post, ensure_ascii=False)

    def _refs(self, standings: Standings, note: NoteSummary) -> tuple[MessageRef, ...]:
        latest = standings.latest(note.id) if note.id is not None else None
        return () if latest is None else latest.refs


async def _answer_of(channel: Channel) -> _Answer:
    allowed = await channel.capabilities()
    queue = await channel.queue() if allowed.can_schedule else ()
    return _Answer(channel.identity, allowed, tuple((one.ref, one.date) for one in queue))


def _arrows(
    foreseen: Mapping[str, Post], addresses: Mapping[str, str], urls: Mapping[str, str | None], said: Mapping[str, str]
) -> tuple[NoteArrow, ...]:
    found = []
    for source, post in foreseen.items():
        text = json.dumps(to_json(post), ensure_ascii=False)
        for target, address in addresses.items():
            # Behind the address stands the quote that ends it, so that 1 is not found in 12.
            if target != source and f'"{address}"' in text:
                url = urls.get(target)
                found.append(NoteArrow(source, target, is_filled=url is not None and f'"{url}"' in said[source]))
    return tuple(found)
