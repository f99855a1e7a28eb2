"""The channel against the ledgers: what came out, moved, changed or vanished while nobody here looked."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from devlog_app.channels.port import Channel
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import StorageError
from devlog_app.model.findings import Finding, FindingKind
from devlog_app.model.ledger import Event, EventType, History, Publication, Standing
from devlog_app.model.reference import MessageRef
from devlog_app.services.accounts.channel_view import ChannelView, view
from devlog_app.services.after_publication.news import news
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.storage.publications.ledger_files import new_event_id


class Reconciler:
    """Brings the ledgers of a workspace in step with its channels; belongs to the loop it is used on."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    def channels(self) -> tuple[str, ...]:
        """The names of the channels that notes of the workspace are in, or wait for."""
        histories = self._bench.ledger.histories().values()
        return tuple(
            dict.fromkeys(one.channel.name for history in histories for one in history.publications if one.is_live)
        )

    async def reconcile(self, name: str, notes: Collection[str] | None = None) -> tuple[Finding, ...]:
        """Compare the channel called *name* with the ledgers (of *notes*, by id; None: all) and write what is new.

        A note that is just being sent is passed over. Raises ``ChannelError``, ``UsageError``, ``StorageError``.
        """
        async with self._bench.connected(name) as channel:
            return await self.reconcile_with(channel, notes)

    async def reconcile_with(self, channel: Channel, notes: Collection[str] | None = None) -> tuple[Finding, ...]:
        """The same over a connected *channel*."""
        histories = self._bench.ledger.histories()
        busy = self._busy()
        wanted = {
            note_id: latest
            for note_id, history in histories.items()
            if (notes is None or note_id in notes)
            and note_id not in busy
            and (latest := _live(history, channel)) is not None
        }
        if not wanted:
            return ()
        seen = await view(channel, tuple(wanted.values()), self._bench.now())
        findings: list[Finding] = []
        for note_id in wanted:
            try:
                with self._bench.locks.note(note_id, note_id):
                    findings += self._settle(channel, note_id, seen, _others(histories, channel, note_id))
            except StorageError as error:
                if error.code != "note_in_use":
                    raise
        return tuple(findings)

    def _busy(self) -> frozenset[str]:
        """Notes with changes on their way: what is there of them is neither the old nor the new."""
        if not self._bench.has_outbox:
            return frozenset()
        with self._bench.outbox() as outbox:
            return frozenset(change.note_id for change in outbox.unfinished_changes(self._bench.key))

    async def settle(self, channel: Channel, note_id: str, *, only_fired: bool = False) -> History:
        """The history of one note, whose lock is held, after its latest publication in *channel* was looked for.

        *only_fired* writes down what came out of the queue and nothing else: the rest is about to be changed by us.
        """
        histories = self._bench.ledger.histories()
        latest = _live(histories.get(note_id, History()), channel)
        if latest is not None:
            seen = await view(channel, (latest,), self._bench.now())
            taken = _others(histories, channel, note_id)
            for _ in self._settle(channel, note_id, seen, taken, only_fired=only_fired):
                pass
        return self._bench.ledger.read(note_id)

    def _settle(
        self,
        channel: Channel,
        note_id: str,
        seen: ChannelView,
        taken: Collection[MessageRef],
        *,
        only_fired: bool = False,
    ) -> Iterator[Finding]:
        """Write the news of one note, and tell it."""
        history = self._bench.ledger.read(note_id)
        latest = _live(history, channel)
        if latest is None:
            return
        last = history.last_event
        for event in news(latest, seen, taken):
            if only_fired and event.type is not EventType.FIRED:
                continue
            last = new_event_id(last)
            if event.type is EventType.FIRED:
                self._owe_links(latest, last)
            self._bench.ledger.append(note_id, replace(event, id=last, by=channel.author))
            self._bench.checkpoint(f"{event.type} written")
            yield replace(_finding(note_id, latest, event), link=_link(channel, latest, event))
        if latest.standing is Standing.SCHEDULED and seen.is_late(latest):
            yield _finding(note_id, latest, None)

    def _owe_links(self, publication: Publication, event_id: str) -> None:
        """Before it is written down that something came out: a kill behind it shall cost nobody a link."""
        if publication.channel.kind is ChannelKind.TELEGRAM and self._bench.has_outbox:
            with self._bench.outbox() as outbox:
                outbox.owe_links(self._bench.key, publication.channel.name, event_id)


def _link(channel: Channel, publication: Publication, event: Event) -> str | None:
    """Where readers find the post, unless it is gone."""
    if event.type is EventType.DELETED_THERE:
        return None
    out = [MessageRef(channel.identity.id, one.id) for one in event.fired]
    out += [ref for ref in publication.refs if not ref.queue]
    return channel.link(out[0]) if out else None


def _live(history: History, channel: Channel) -> Publication | None:
    """The note's latest publication in *channel*, if it is there or waits, and its ledger may be written."""
    latest = history.in_channel(channel.identity.kind, channel.identity.id)
    return latest if latest is not None and latest.is_live and not history.is_newer else None


def _others(histories: Mapping[str, History], channel: Channel, note_id: str) -> frozenset[MessageRef]:
    """Published messages of *channel* that are known to be other notes' posts, or earlier ones of this note."""
    key: tuple[ChannelKind, int] = (channel.identity.kind, channel.identity.id)
    own = _live(histories.get(note_id, History()), channel)
    return frozenset(
        ref
        for history in histories.values()
        for one in history.publications
        if one is not own and one.channel.key == key
        for ref in one.refs
        if not ref.queue
    )


def _finding(note_id: str, publication: Publication, event: Event | None) -> Finding:
    match event:
        case None:
            kind = FindingKind.LATE
        case Event(type=EventType.FIRED):
            kind = FindingKind.FIRED
        case Event(type=EventType.RESCHEDULED):
            kind = FindingKind.MOVED_THERE
        case Event(type=EventType.DELETED_THERE):
            kind = FindingKind.DELETED_THERE
        case Event(changed=changed):
            own = {message.part: message.digest for message in publication.contents.messages}
            is_changed = any(own.get(one.part) != one.digest for one in changed)
            kind = FindingKind.CHANGED_THERE if is_changed else FindingKind.RESTORED_THERE
    return Finding(
        kind=kind,
        note_id=note_id,
        path=publication.contents.post["note"]["path"],
        channel=publication.channel.name,
        publication=publication.number,
        date=(event.date if event is not None else None) or publication.contents.date,
    )
