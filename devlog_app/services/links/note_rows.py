"""The notes of the workspace as rows, remembered for moments: whoever types must not wait for a scan."""

import time
from collections.abc import Callable, Sequence

from devlog_app.model.note import NoteSummary

TRUSTED = 5.0
"""Seconds for which the rows are not read again."""


class NoteRows:
    """Rows that *scan* finds; *clock* tells seconds. *scans* counts how often they were read."""

    def __init__(self, scan: Callable[[], Sequence[NoteSummary]], clock: Callable[[], float] = time.monotonic) -> None:
        self._scan = scan
        self._clock = clock
        self._rows: Sequence[NoteSummary] = ()
        self._until = float("-inf")
        self.scans = 0

    def all(self) -> Sequence[NoteSummary]:
        """Every note of the workspace."""
        if self._clock() > self._until:
            self._rows = self._scan()
            self.scans += 1
            self._until = self._clock() + TRUSTED
        return self._rows

    def forget(self) -> None:
        """Read the rows anew when they are next asked for."""
        self._until = float("-inf")

    def by_id(self, note_id: str) -> NoteSummary | None:
        """The note with this id; of several, the first by path."""
        return min((row for row in self.all() if row.id == note_id), key=lambda row: row.path, default=None)
