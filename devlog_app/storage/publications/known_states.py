"""What is known of notes beside their files: what their ledgers tell, and what is on its way in the outbox."""

import datetime as dt
import os
from collections.abc import Collection, Mapping
from contextlib import closing
from pathlib import Path
from types import MappingProxyType

from devlog_app.model.errors import StorageError
from devlog_app.model.job import Job, JobState
from devlog_app.model.known_state import KnownState
from devlog_app.model.ledger import LedgerChannel
from devlog_app.model.note import NoteState, Reach
from devlog_app.model.note_states import foremost, known_state, reach_of
from devlog_app.storage.publications.ledger_files import LedgerFiles
from devlog_app.storage.publications.ledger_names import LEDGERS, PLAIN_ID

_STATES: Mapping[JobState, NoteState] = MappingProxyType(
    {JobState.IN_DOUBT: NoteState.IN_DOUBT, JobState.WAITING: NoteState.SCHEDULED}
)


class KnownStates:
    """A ``StateOf`` for one look through the workspace in *root*: which ledgers there are is asked once.

    *outbox* is the database of publications on their way; where it is not, or cannot be read, none are. *tests* are the
    names of channels that are for tests.
    """

    def __init__(self, root: Path, outbox: Path | None = None, tests: Collection[str] = ()) -> None:
        self._files = LedgerFiles(root)
        self._now = dt.datetime.now(dt.UTC)
        self._tests = tests
        self._on_their_way = _unfinished(outbox, root, tests) if outbox else {}
        try:
            self._kept = frozenset(os.listdir(root / LEDGERS))  # noqa: PTH208 - names are enough
        except OSError:
            self._kept = frozenset()

    def __call__(self, note_id: str, source_digest: str, /) -> KnownState | None:
        """The state of the note, None where nothing is known; a ledger that cannot be read tells nothing."""
        return foremost((self._on_their_way.get(note_id), self._by_ledger(note_id, source_digest)))

    def _by_ledger(self, note_id: str, source_digest: str) -> KnownState | None:
        if f"{note_id}.jsonl" not in self._kept or not PLAIN_ID.fullmatch(note_id):
            return None
        try:
            return known_state(self._files.read(note_id), source_digest, self._now, self._tests)
        except StorageError:
            return None


def _unfinished(outbox: Path, root: Path, tests: Collection[str]) -> Mapping[str, KnownState]:
    """The notes with publications that were begun and not ended."""
    if not outbox.exists():
        return {}
    from devlog_app.storage.publications.outbox import Outbox

    try:
        with closing(Outbox(outbox, outbox.parent)) as opened:
            # The outbox knows a workspace by its real path.
            key = str(root.resolve())
            jobs = (*opened.waiting(key), *opened.unfinished(key))
    except StorageError:
        return {}
    return {job.note_id: KnownState(_STATES.get(job.state, NoteState.PUBLISHING), _reach(job, tests)) for job in jobs}


def _reach(job: Job, tests: Collection[str]) -> Reach:
    return reach_of(LedgerChannel(job.channel, job.channel_kind, job.channel_id), tests)
