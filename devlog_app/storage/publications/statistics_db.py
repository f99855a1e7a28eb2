"""How the numbers of posts grew over time: ``stats.db``."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType

from devlog_app.databases import connect, failures, transaction
from devlog_app.model.after_publication import Measured, Numbers
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.reference import MessageRef

VERSION = 2

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
    kinds TEXT,
    PRIMARY KEY (channel_kind, channel_id, message_id, workspace, at)
) STRICT
"""

UPGRADES: Mapping[int, str] = MappingProxyType({1: "ALTER TABLE numbers ADD COLUMN kinds TEXT"})

COUNTED = ("views", "forwards", "reactions", "comments")
KEPT = (*COUNTED, "kinds")


class StatisticsDatabase:
    """The numbers in the file *database*; belongs to the thread that opened it. Methods raise ``StorageError``."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._connection = connect(database, SCHEMA, VERSION, UPGRADES)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def add(self, workspace: str, kind: ChannelKind, measured: Iterable[Measured]) -> None:
        """Keep those of *measured* that differ from what was counted last: a quiet post takes no room."""
        with failures(self._database), transaction(self._connection):
            for one in measured:
                last = self._last(workspace, kind, one.numbers.ref)
                if last is None or [last[name] for name in KEPT] != _kept(one.numbers):
                    self._connection.execute(
                        "INSERT OR REPLACE INTO numbers (workspace, note_id, path, channel_kind, channel_id,"
                        " message_id, at, views, forwards, reactions, comments, kinds)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        (
                            workspace,
                            one.note_id,
                            one.path,
                            kind,
                            one.numbers.ref.channel,
                            one.numbers.ref.id,
                            int(one.at.timestamp()),
                            *_kept(one.numbers),
                        ),
                    )

    def history(self, workspace: str) -> tuple[Measured, ...]:
        """Everything that was counted for *workspace*, the oldest first."""
        with failures(self._database):
            rows = self._connection.execute(
                "SELECT * FROM numbers WHERE workspace = ? ORDER BY at, channel_id, message_id", (workspace,)
            ).fetchall()
        return tuple(_measured(row) for row in rows)

    def of_note(self, workspace: str, note_id: str) -> tuple[Measured, ...]:
        """Everything that was counted for one note of *workspace*, the oldest first."""
        with failures(self._database):
            rows = self._connection.execute(
                "SELECT * FROM numbers WHERE workspace = ? AND note_id = ? ORDER BY at, channel_id, message_id",
                (workspace, note_id),
            ).fetchall()
        return tuple(_measured(row) for row in rows)

    def _last(self, workspace: str, kind: ChannelKind, ref: MessageRef) -> sqlite3.Row | None:
        found: sqlite3.Row | None = self._connection.execute(
            "SELECT * FROM numbers WHERE workspace = ? AND channel_kind = ? AND channel_id = ? AND message_id = ?"
            " ORDER BY at DESC LIMIT 1",
            (workspace, kind, ref.channel, ref.id),
        ).fetchone()
        return found


def _kept(numbers: Numbers) -> list[int | str | None]:
    kinds = json.dumps(numbers.kinds, ensure_ascii=False) if numbers.kinds else None
    return [*(getattr(numbers, name) for name in COUNTED), kinds]


def _measured(row: sqlite3.Row) -> Measured:
    return Measured(
        note_id=row["note_id"],
        path=row["path"],
        at=datetime.fromtimestamp(row["at"], UTC),
        numbers=Numbers(
            ref=MessageRef(row["channel_id"], row["message_id"]),
            **{name: row[name] for name in COUNTED},
            kinds=tuple((str(kind), int(count)) for kind, count in json.loads(row["kinds"] or "[]")),
        ),
    )
