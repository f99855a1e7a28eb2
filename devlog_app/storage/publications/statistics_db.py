"""How the numbers of posts grew over time: ``stats.db``."""

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from devlog_app.databases import connect, failures, transaction
from devlog_app.model.after_publication import Measured, Numbers
from devlog_app.model.reference import ChannelKind, MessageRef

VERSION = 1

SCHEMA = """
CREATE TABLE numbers (
    workspace TEXT NOT NULL,
    note_id TEXT NOT NULL,
    path TEXT NOT NULL,
    channel_kind TEXT NOT NULL,
    channel_id INTEGER NOT NULL,
    message_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    views INTEGER,
    forwards INTEGER,
    reactions INTEGER,
    comments INTEGER,
    PRIMARY KEY (channel_kind, channel_id, message_id, workspace, at)
) STRICT
"""

COUNTED = ("views", "forwards", "reactions", "comments")


class StatisticsDatabase:
    """The numbers in the file *database*; belongs to the thread that opened it. Methods raise ``StorageError``."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._connection = connect(database, SCHEMA, VERSION)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def add(self, workspace: str, kind: ChannelKind, measured: Iterable[Measured]) -> None:
        """Keep those of *measured* that differ from what was counted last: a quiet post takes no room."""
        with failures(self._database), transaction(self._connection):
            for one in measured:
                last = self._last(workspace, kind, one.numbers.ref)
                if last is None or [last[name] for name in COUNTED] != _counts(one.numbers):
                    self._connection.execute(
                        "INSERT OR REPLACE INTO numbers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        (
                            workspace,
                            one.note_id,
                            one.path,
                            kind,
                            one.numbers.ref.channel,
                            one.numbers.ref.id,
                            int(one.at.timestamp()),
                            *_counts(one.numbers),
                        ),
                    )

    def history(self, workspace: str) -> tuple[Measured, ...]:
        """Everything that was counted for *workspace*, the oldest first."""
        with failures(self._database):
            rows = self._connection.execute(
                "SELECT * FROM numbers WHERE workspace = ? ORDER BY at, channel_id, message_id", (workspace,)
            ).fetchall()
        return tuple(_measured(row) for row in rows)

    def _last(self, workspace: str, kind: ChannelKind, ref: MessageRef) -> sqlite3.Row | None:
        found: sqlite3.Row | None = self._connection.execute(
            "SELECT * FROM numbers WHERE workspace = ? AND channel_kind = ? AND channel_id = ? AND message_id = ?"
            " ORDER BY at DESC LIMIT 1",
            (workspace, kind, ref.channel, ref.id),
        ).fetchone()
        return found


def _counts(numbers: Numbers) -> list[int | None]:
    return [getattr(numbers, name) for name in COUNTED]


def _measured(row: sqlite3.Row) -> Measured:
    return Measured(
        note_id=row["note_id"],
        path=row["path"],
        at=datetime.fromtimestamp(row["at"], UTC),
        numbers=Numbers(ref=MessageRef(row["channel_id"], row["message_id"]), **{name: row[name] for name in COUNTED}),
    )
