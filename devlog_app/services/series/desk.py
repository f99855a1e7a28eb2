"""One series before one connected channel: what is there of it, what is still to go, and whether that can be."""

from collections.abc import Mapping

from devlog_app.channels.port import Channel
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.job import Job
from devlog_app.model.ledger import Publication
from devlog_app.model.post import Post
from devlog_app.model.problem import Problem, Severity, problem
from devlog_app.model.reference import ChannelIdentity
from devlog_app.model.series import Plan, Rhythm, Series, Slot
from devlog_app.model.steps import Done, Outcome, PublishedMessage
from devlog_app.model.values import dataclass
from devlog_app.services.composing.composer import Composer
from devlog_app.services.links.note_links import Neighbours, NoteLinks
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.requests import PublishRequest
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.services.series.planning import planned, require_possible, shifted
from devlog_app.services.series.room import require_room
from devlog_app.services.series.standing import Standings


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesRequest:
    """The *series* that is to go to the channel called *channel*, in a *rhythm* (None: all at once).

    *shift* also moves what waits in the queue to its place in the plan; *undo_window* is in seconds.
    """

    series: Series
    channel: str
    rhythm: Rhythm | None = None
    shift: bool = False
    undo_window: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What publishing a series would come to: its *plan*, the *posts* by path, and what should be known first."""

    channel: ChannelIdentity
    plan: Plan
    posts: Mapping[str, Post]
    remarks: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesDesk:
    """What is *asked*, and the *channel* it is asked of, which allows what is *allowed*."""

    bench: Workbench
    library: Library
    composer: Composer
    asked: SeriesRequest
    channel: Channel
    allowed: Capabilities

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the series' notes; those that were never published have none."""
        return frozenset(note.id for note in self.asked.series.notes if note.id is not None)

    def plan(self) -> Plan:
        """The plan as the ledgers and the outbox are now."""
        notes = self.asked.series.notes
        known = {note.path: found for note in notes if (found := self._standings.known(note)) is not None}
        return planned([note.path for note in notes], known, self.asked.rhythm)

    async def rehearsed(self) -> Rehearsal:
        """The plan with its posts, found possible. Raises ``UsageError``, ``PublishError``, ``ChannelError``."""
        self.composer.look_again()
        asked, identity = self.asked, self.channel.identity
        plan = self.plan()
        final = shifted(plan) if asked.shift else plan
        require_possible(final, self.bench.now(), self.allowed.queue_days, identity.title, self.bench.zone())
        posts = {slot.path: self._post(slot.path) for slot in plan.slots}
        remarks: tuple[Problem, ...] = ()
        if asked.rhythm is not None and self.allowed.can_schedule:
            await require_room(self.channel, self.allowed, [posts[slot.path] for slot in plan.fresh])
        elif asked.rhythm is not None:
            remarks = (problem(Severity.WARNING, "series_own_clock", channel=identity.title),)
        return Rehearsal(channel=identity, plan=plan, posts=posts, remarks=remarks)

    def requests(self, rehearsal: Rehearsal) -> list[PublishRequest]:
        """What is to be asked of the publisher for the notes that are still to go."""
        return [
            PublishRequest(
                post=rehearsal.posts[slot.path],
                channel=self.asked.channel,
                at=slot.at,
                undo_window=self.asked.undo_window,
            )
            for slot in rehearsal.plan.fresh
        ]

    def note_id(self, path: str) -> str:
        """The id of a note that has been published, or waits."""
        found = next(note.id for note in self.asked.series.notes if note.path == path)
        assert found is not None
        return found

    def latest(self, note_id: str) -> Publication | None:
        """The note's latest publication in the channel, if it is there or waits."""
        return self._standings.latest(note_id)

    def kept_here(self, note_id: str) -> Job | None:
        """The publication of the note that this program itself will send, as the channel has no queue."""
        return self._standings.kept_here(note_id)

    def left(self, slot: Slot) -> Done:
        """The end of a note that is there already, or waits, and stays as it is."""
        latest = self.latest(self.note_id(slot.path))
        refs = () if latest is None else latest.refs
        return Done(
            note=slot.path,
            outcome=Outcome.UNCHANGED,
            channel=self.channel.identity,
            messages=tuple(PublishedMessage(ref, self.channel.link(ref)) for ref in refs),
            date=slot.at,
        )

    @property
    def _standings(self) -> Standings:
        return Standings(self.bench, self.channel.identity)

    def _post(self, path: str) -> Post:
        note = self.library.open(path)
        identity = self.channel.identity
        neighbours = Neighbours(NoteLinks(self.library.root, identity.name, identity))
        return self.composer.compose(note, note.text, channel=identity.name, neighbours=neighbours)
