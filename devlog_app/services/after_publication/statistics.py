"""The numbers of posts: fetched a hundred posts a request, kept over time."""

from collections.abc import Collection, Iterator
from contextlib import closing
from itertools import groupby

from devlog_app.channels.port import Channel
from devlog_app.model.after_publication import Measured
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import UsageError
from devlog_app.model.ledger import Publication, Standing
from devlog_app.model.reference import MessageRef
from devlog_app.services.publishing.workbench import Workbench
from devlog_app.storage.publications.statistics_db import StatisticsDatabase


class Statistics:
    """Counts the workspace's posts; belongs to the loop it is used on."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    async def measure(self, notes: Collection[str] | None = None) -> tuple[Measured, ...]:
        """The numbers of every post (of *notes*, by id) as they are now, the oldest first; what changed is kept.

        Rehearsals on this computer have no readers. Raises ``ChannelError``, ``StorageError``.
        """
        found: list[Measured] = []
        for name, publications in self._published(notes).items():
            try:
                async with self._bench.connected(name) as channel:
                    measured = await self._measured(channel, publications)
            except UsageError as error:
                if error.code != "channel_unknown":
                    raise
                continue
            self._keep(channel.identity.kind, measured)
            found += measured
        return tuple(found)

    def kept(self) -> tuple[Measured, ...]:
        """Everything that was ever counted and differed from the time before, the oldest first."""
        if not self._bench.paths.statistics.exists():
            return ()
        with closing(StatisticsDatabase(self._bench.paths.statistics)) as database:
            return database.history(self._bench.key)

    def of_note(self, note_id: str) -> tuple[Measured, ...]:
        """What was ever counted of one note's posts, the oldest first; nothing is asked."""
        if not self._bench.paths.statistics.exists():
            return ()
        with closing(StatisticsDatabase(self._bench.paths.statistics)) as database:
            return database.of_note(self._bench.key, note_id)

    def latest(self) -> tuple[Measured, ...]:
        """What was counted last of each post; nothing is asked."""
        return tuple({one.numbers.ref: one for one in self.kept()}.values())

    def _published(self, notes: Collection[str] | None) -> dict[str, list[tuple[str, Publication]]]:
        """By channel, the notes that are out there."""
        found: dict[str, list[tuple[str, Publication]]] = {}
        ledger = self._bench.ledger
        histories = ledger.histories() if notes is None else {each: ledger.read(each) for each in notes}
        for note_id, history in histories.items():
            for one in {each.channel.key: each for each in history.publications}.values():
                is_out = one.standing is Standing.PUBLISHED or any(not ref.queue for ref in one.refs)
                if one.is_live and is_out and one.channel.kind is not ChannelKind.LOCAL:
                    found.setdefault(one.channel.name, []).append((note_id, one))
        return found

    async def _measured(self, channel: Channel, publications: Collection[tuple[str, Publication]]) -> list[Measured]:
        wanted = [
            (ref, note_id, one)
            for note_id, one in sorted(publications, key=lambda each: each[1].contents.date)
            if one.channel.key == (channel.identity.kind, channel.identity.id)
            for ref in _first_refs(one)
        ]
        numbers = await channel.numbers([ref for ref, _, _ in wanted]) if wanted else ()
        now = self._bench.now()
        return [
            Measured(note_id=note_id, path=one.contents.post["note"]["path"], at=now, numbers=counted)
            for (_, note_id, one), counted in zip(wanted, numbers, strict=True)
            if counted is not None
        ]

    def _keep(self, kind: ChannelKind, measured: Collection[Measured]) -> None:
        if measured:
            with closing(StatisticsDatabase(self._bench.paths.statistics)) as database:
                database.add(self._bench.key, kind, measured)


def _first_refs(publication: Publication) -> Iterator[MessageRef]:
    """Where the published messages are; of an album, which is seen as one, the first."""
    for _, messages in groupby(publication.contents.messages, key=lambda message: message.part):
        first = next(messages)
        if not first.queue:
            yield MessageRef(publication.channel.id, first.id)
