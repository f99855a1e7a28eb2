"""Where notes stand between their files and their channels."""

from collections.abc import Iterable, Sequence

from devlog_app.model.after_publication import LiveMessage, NoteStatus
from devlog_app.model.errors import UsageError
from devlog_app.model.findings import Finding
from devlog_app.model.ledger import History
from devlog_app.model.note import NoteSummary
from devlog_app.services.after_publication.reconciling import Reconciler
from devlog_app.services.after_publication.revisions import revisions
from devlog_app.services.links.post_links import post_link
from devlog_app.services.notes.library import Library
from devlog_app.services.publishing.workbench import Workbench


class StatusReader:
    """Tells where notes stand; belongs to the loop it is used on."""

    def __init__(self, bench: Workbench, library: Library) -> None:
        self._bench = bench
        self._library = library

    async def read(self, paths: Sequence[str] = (), *, offline: bool = False) -> tuple[NoteStatus, ...]:
        """The status of the notes at *paths*, with all their revisions; of every note where none is named.

        Unless *offline* the channels are looked at first, a hundred posts a request, and what changed there goes into
        the ledgers, once. Raises ``ChannelError``, ``UsageError``, ``StorageError``, ``FormatError``.
        """
        rows = tuple(map(self._library.row, paths)) if paths else self._library.notes()
        found = () if offline else await self._looked([row.id for row in rows if row.id])
        if found:
            rows = tuple(self._library.row(row.path) for row in rows)
        return tuple(self._status(row, found, whole=bool(paths)) for row in rows)

    async def _looked(self, note_ids: Sequence[str]) -> tuple[Finding, ...]:
        """What became of the notes in the channels that they are in."""
        reconciler = Reconciler(self._bench)
        findings: list[Finding] = []
        for name in _channels(self._bench.ledger.read(note_id) for note_id in note_ids):
            try:
                findings += await reconciler.reconcile(name, frozenset(note_ids))
            except UsageError as error:
                # A channel that is not in devlog.yaml any more can only be told of as it was.
                if error.code != "channel_unknown":
                    raise
        return tuple(findings)

    def _status(self, row: NoteSummary, found: Iterable[Finding], *, whole: bool) -> NoteStatus:
        history = self._bench.ledger.read(row.id) if row.id else History()
        latest = {one.channel.key: one for one in history.publications}
        return NoteStatus(
            path=row.path,
            title=row.title,
            state=row.state,
            reach=row.reach,
            messages=tuple(
                LiveMessage(one.channel.name, ref, post_link(one.channel, ref))
                for one in latest.values()
                if one.is_live
                for ref in one.refs
            ),
            findings=tuple(finding for finding in found if finding.note_id == row.id),
            revisions=revisions(self._bench.ledger, row.id) if whole and row.id else (),
        )


def _channels(histories: Iterable[History]) -> tuple[str, ...]:
    """The names of the channels that something is live in."""
    return tuple(
        dict.fromkeys(one.channel.name for history in histories for one in history.publications if one.is_live)
    )
