"""Whether anything of a workspace is to be looked after: a quick look, before what looks after it is brought in."""

from contextlib import closing
from pathlib import Path

from devlog_app.model.errors import DevlogError
from devlog_app.paths import AppPaths


class Outstanding:
    """Belongs to the thread that asks. Says yes where it cannot tell: who does the work says what is wrong."""

    def __init__(self, paths: AppPaths, root: Path) -> None:
        self._paths = paths
        self._root = root
        self._settled: dict[str, tuple[int, int]] = {}

    def has_any(self) -> bool:
        """Whether somebody is signed in, or something is on its way, was interrupted, or waits for its time."""
        try:
            return self._paths.accounts.exists() or self._in_outbox() or self._in_queues() or self._in_ledgers()
        except (DevlogError, OSError):
            return True

    def _in_outbox(self) -> bool:
        if not self._paths.outbox.exists():
            return False
        # SQLite comes with it, which a window needs from which something was published.
        from devlog_app.storage.publications.outbox import Outbox

        with closing(Outbox(self._paths.outbox, self._paths.outbox_media)) as outbox:
            return outbox.has_work(str(self._root.resolve()))

    def _in_queues(self) -> bool:
        from devlog_app.storage.publications.known_queues import KnownQueues

        queues = KnownQueues(self._paths.indexes, self._root).read()
        return any(known.queue.entries for known in queues.values())

    def _in_ledgers(self) -> bool:
        """Whether one tells of a queue; those that do not are read again when they were written to."""
        from devlog_app.storage.publications.ledger_files import LedgerFiles

        ledgers = LedgerFiles(self._root)
        for note_id, version in ledgers.versions().items():
            if self._settled.get(note_id) == version:
                continue
            if ledgers.tells_of_a_queue(note_id):
                return True
            self._settled[note_id] = version
        return False
