"""The outbox: publications on their way, durable before anything of them leaves."""

import contextlib
import json
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from devlog_app.databases import connect, failures, transaction
from devlog_app.model.job import UNFINISHED, Job, JobState, PartItem, PartState
from devlog_app.model.posted import Receipt
from devlog_app.model.reference import ChannelKind
from devlog_app.model.wire import canonical, from_json, to_json

VERSION = 1

SCHEMA = """
CREATE TABLE jobs (
    id TEXT PRIMARY KEY,
    workspace TEXT NOT NULL,
    note_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    channel_kind TEXT NOT NULL,
    channel_id INTEGER NOT NULL,
    date INTEGER,
    publication INTEGER NOT NULL,
    post_json TEXT NOT NULL,
    post_digest TEXT NOT NULL,
    state TEXT NOT NULL,
    created TEXT NOT NULL
) STRICT;

CREATE INDEX unfinished_jobs ON jobs (workspace, note_id) WHERE state IN ('pending', 'sending', 'in_doubt');

CREATE TABLE parts (
    job TEXT NOT NULL REFERENCES jobs (id),
    part INTEGER NOT NULL,
    item INTEGER NOT NULL,
    random_id INTEGER NOT NULL,
    file TEXT,
    source TEXT,
    state TEXT NOT NULL,
    message_id INTEGER,
    queue INTEGER NOT NULL DEFAULT 0,
    group_id INTEGER,
    date INTEGER,
    attempts INTEGER NOT NULL DEFAULT 0,
    last_error TEXT,
    PRIMARY KEY (job, part, item)
) STRICT
"""

A_DAY = 24 * 60 * 60.0


class KeptFileGone(Exception):
    """Another process cleared a file away before the job that needs it was there; it has to be kept again."""


class Outbox:
    """The outbox in the file *database*, with media kept in the folder *media*; belongs to the thread that opened it.

    Every method may raise ``StorageError``, and has then changed nothing.
    """

    def __init__(self, database: Path, media: Path) -> None:
        self._database = database
        self.media = media
        self._connection = connect(database, SCHEMA, VERSION)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def add(self, jobs: Iterable[Job]) -> None:
        """Keep *jobs*, all of them or none; their media are in the folder already, or ``KeptFileGone``."""
        with self._writing():
            for job in jobs:
                self._insert(job)
                for item in job.items:
                    if item.file is not None and not (self.media / item.file).exists():
                        raise KeptFileGone(item.file)

    def unfinished(self, workspace: str, note_id: str | None = None) -> tuple[Job, ...]:
        """Jobs of *workspace* (of one note) that are still to be ended, the oldest first."""
        with failures(self._database):
            rows = self._connection.execute(
                "SELECT * FROM jobs WHERE workspace = ? AND (? IS NULL OR note_id = ?)"
                " AND state IN ('pending', 'sending', 'in_doubt') ORDER BY id",
                (workspace, note_id, note_id),
            ).fetchall()
            return tuple(self._job(row) for row in rows)

    def job(self, job_id: str) -> Job:
        """The job as it is now."""
        with failures(self._database):
            row = self._connection.execute("SELECT * FROM jobs WHERE id = ?", (job_id,)).fetchone()
            return self._job(row)

    def start(self, job_id: str, part: int) -> None:
        """Remember that message *part* is about to leave: from here on it may be there."""
        with self._writing():
            self._set_state(job_id, JobState.SENDING)
            self._connection.execute(
                "UPDATE parts SET state = ?, attempts = attempts + 1 WHERE job = ? AND part = ?",
                (PartState.SENDING, job_id, part),
            )

    def receive(self, job_id: str, part: int, receipt: Receipt) -> None:
        """Keep the receipt of message *part*."""
        with self._writing():
            for item, ref in enumerate(receipt.refs):
                self._connection.execute(
                    "UPDATE parts SET state = ?, message_id = ?, queue = ?, group_id = ?, date = ?, last_error = NULL"
                    " WHERE job = ? AND part = ? AND item = ?",
                    (PartState.SENT, ref.id, ref.queue, receipt.group, _seconds(receipt.date), job_id, part, item),
                )

    def refuse(self, job_id: str, part: int, code: str, *, state: PartState) -> None:
        """Remember why message *part* did not get there, and whether (*state*) it may be there all the same."""
        with self._writing():
            self._connection.execute(
                "UPDATE parts SET state = ?, last_error = ? WHERE job = ? AND part = ?", (state, code, job_id, part)
            )

    def end(self, job_id: str, state: JobState) -> None:
        """Put the job into *state*, and drop kept media that no unfinished job needs."""
        with self._writing():
            self._set_state(job_id, state)
        if state not in UNFINISHED:
            self._drop_media(job_id)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with failures(self._database), transaction(self._connection):
            yield

    def _set_state(self, job_id: str, state: JobState) -> None:
        self._connection.execute("UPDATE jobs SET state = ? WHERE id = ?", (state, job_id))

    def _insert(self, job: Job) -> None:
        self._connection.execute(
            "INSERT INTO jobs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                job.id,
                job.workspace,
                job.note_id,
                job.channel,
                job.channel_kind,
                job.channel_id,
                None if job.date is None else _seconds(job.date),
                job.publication,
                canonical(to_json(job.post)),
                job.post_digest,
                job.state,
                job.created.isoformat(),
            ),
        )
        self._connection.executemany(
            "INSERT INTO parts (job, part, item, random_id, file, source, state) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(job.id, one.part, one.item, one.random_id, one.file, one.source, one.state) for one in job.items],
        )

    def _job(self, row: sqlite3.Row) -> Job:
        items = self._connection.execute("SELECT * FROM parts WHERE job = ? ORDER BY part, item", (row["id"],))
        return Job(
            id=row["id"],
            workspace=row["workspace"],
            note_id=row["note_id"],
            channel=row["channel"],
            channel_kind=ChannelKind(row["channel_kind"]),
            channel_id=row["channel_id"],
            date=_moment(row["date"]),
            publication=row["publication"],
            post=from_json(json.loads(row["post_json"])),
            post_digest=row["post_digest"],
            created=datetime.fromisoformat(row["created"]),
            items=tuple(_item(item) for item in items),
            state=JobState(row["state"]),
        )

    def _drop_media(self, job_id: str) -> None:
        """Remove kept files of an ended job that no other will send, and what a crash left behind long ago.

        Inside a transaction: a job that another process adds meanwhile either is seen here or finds its file gone.
        """
        with self._writing():
            own = self._files("SELECT file FROM parts WHERE job = ?", job_id)
            needed = self._files(
                "SELECT file FROM parts JOIN jobs ON jobs.id = parts.job"
                " WHERE jobs.state IN ('pending', 'sending', 'in_doubt')"
            )
            # What stays behind because it cannot be removed costs room and nothing else.
            with contextlib.suppress(OSError):
                for name in (own | _left_behind(self.media)) - needed:
                    (self.media / name).unlink(missing_ok=True)

    def _files(self, query: str, *values: object) -> set[str]:
        return {row["file"] for row in self._connection.execute(query, values) if row["file"] is not None}


def _left_behind(folder: Path) -> set[str]:
    """Files in *folder* that nobody can be working on any more."""
    if not folder.exists():
        return set()
    return {file.name for file in folder.iterdir() if time.time() - file.stat().st_mtime > A_DAY}


def _item(row: sqlite3.Row) -> PartItem:
    return PartItem(
        part=row["part"],
        item=row["item"],
        random_id=row["random_id"],
        file=row["file"],
        source=row["source"],
        state=PartState(row["state"]),
        message_id=row["message_id"],
        queue=bool(row["queue"]),
        group=row["group_id"],
        date=_moment(row["date"]),
        attempts=row["attempts"],
    )


def _seconds(moment: datetime) -> int:
    return int(moment.timestamp())


def _moment(seconds: int | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
