"""What the ledgers of a workspace say of its notes, read as it is asked for."""

import datetime as dt
import os
from pathlib import Path

from devlog_app.model.errors import StorageError
from devlog_app.model.note import NoteState
from devlog_app.model.note_states import state_of
from devlog_app.storage.ledger_files import PLAIN_ID, LedgerFiles
from devlog_app.storage.workspace import WORKSPACE_FOLDER


class LedgerStates:
    """A ``StateOf`` for one look through the workspace in *root*: which ledgers there are is asked once."""

    def __init__(self, root: Path) -> None:
        self._files = LedgerFiles(root)
        self._now = dt.datetime.now(dt.UTC)
        try:
            self._kept = frozenset(os.listdir(root / WORKSPACE_FOLDER / "ledger"))  # noqa: PTH208 - names are enough
        except OSError:
            self._kept = frozenset()

    def __call__(self, note_id: str, source_digest: str, /) -> NoteState | None:
        """The state of the note, None where no ledger tells of it; one that cannot be read tells nothing."""
        if f"{note_id}.jsonl" not in self._kept or not PLAIN_ID.fullmatch(note_id):
            return None
        try:
            return state_of(self._files.read(note_id), source_digest, self._now)
        except StorageError:
            return None
