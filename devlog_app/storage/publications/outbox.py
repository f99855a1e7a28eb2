"""The outbox: publications and changes on their way, durable before anything of them leaves."""

import contextlib
import json
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from devlog_app.databases import connect, failures, transaction
from devlog_app.model.change import Change
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.job import UNFINISHED, Job, JobState, PartState
from devlog_app.model.posted import Receipt
from devlog_app.storage.publications.outbox_rows import (
    change_of,
    change_row,
    files_from,
    job_of,
    job_row,
    part_row,
    seconds_of,
)
from devlog_app.storage.publications.outbox_schema import SCHEMA, UPGRADES, VERSION

INSERT_CHANGE = "INSERT INTO changes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

RECEIVE = (
    "UPDATE parts SET state = ?, message_id = ?, queue = ?, group_id = ?, date = ?, last_error = NULL"
    " WHERE job = ? AND part = ? AND item = ?"
)

SET_STATE = "UPDATE jobs SET state = ? WHERE id = ?"

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
        self._connection = connect(database, SCHEMA, VERSION, UPGRADES)
        self._held: list[tuple[str, tuple[object, ...]]] = []

    def close(self) -> None:
        """Let go of the file."""
        try:
            self._write_held()
        finally:
            self._connection.close()

    # Publications

    def add(self, jobs: Iterable[Job]) -> None:
        """Keep *jobs*, all of them or none; their media are in the folder already, or ``KeptFileGone``."""
        with self._writing():
            for job in jobs:
                self._insert(job)
                if job.date is None and job.channel_kind is ChannelKind.TELEGRAM:
                    self._owe_links(job.workspace, job.channel, job.id)
                self._require_kept(file.file for item in job.items for file in item.files)

    def unfinished(self, workspace: str, note_id: str | None = None) -> tuple[Job, ...]:
        """Jobs of *workspace* (of one note) that are still to be ended, the oldest first."""
        return self._jobs(
            "workspace = ? AND (? IS NULL OR note_id = ?) AND state IN ('pending', 'sending', 'in_doubt')",
            (workspace, note_id, note_id),
        )

    def waiting(self, workspace: str) -> tuple[Job, ...]:
        """Jobs of *workspace* that this program sends itself when their time comes, the oldest first."""
        return self._jobs("workspace = ? AND state = 'waiting'", (workspace,))

    def has_work(self, workspace: str) -> bool:
        """Whether anything of *workspace* is still to be ended, waits for its time, or owes links to others."""
        begun, changed, owed = (
            "SELECT 1 FROM jobs WHERE workspace = :key AND state IN ('pending', 'sending', 'in_doubt', 'waiting')",
            "SELECT 1 FROM changes WHERE workspace = :key AND state = 'pending'",
            "SELECT 1 FROM owed_links WHERE workspace = :key",
        )
        query = f"SELECT EXISTS ({begun}) OR EXISTS ({changed}) OR EXISTS ({owed})"
        self._write_held()
        with failures(self._database):
            return bool(self._connection.execute(query, {"key": workspace}).fetchone()[0])

    def job(self, job_id: str) -> Job:
        """The job as it is now."""
        self._write_held()
        [job] = self._jobs("id = ?", (job_id,))
        return job

    def used_up(self, note_id: str, kind: ChannelKind, channel: int) -> int:
        """The highest number of a publication that was given up or taken back after something of it had left.

        The channel knows its random ids, so nothing new may go out under that number; 0 where there is none.
        """
        with failures(self._database):
            (number,) = self._connection.execute(
                "SELECT max(jobs.publication) FROM jobs JOIN parts ON parts.job = jobs.id"
                " WHERE note_id = ? AND channel_kind = ? AND channel_id = ?"
                " AND jobs.state IN ('cancelled', 'failed') AND parts.attempts > 0",
                (note_id, kind, channel),
            ).fetchone()
            return int(number or 0)

    def start(self, job_id: str, part: int) -> None:
        """Remember that message *part* is about to leave: from here on it may be there."""
        with self._writing():
            self._set_state(job_id, JobState.SENDING)
            self._connection.execute(
                "UPDATE parts SET state = ?, attempts = attempts + 1 WHERE job = ? AND part = ?",
                (PartState.SENDING, job_id, part),
            )

    def receive(self, job_id: str, part: int, receipt: Receipt, *, with_next: bool = False) -> None:
        """Keep the receipt of message *part*; *with_next*: together with whatever is written or read next.

        A receipt that is lost on the way costs a look into the channel, and nothing else.
        """
        for item, ref in enumerate(receipt.refs):
            facts = (PartState.SENT, ref.id, ref.queue, receipt.group, seconds_of(receipt.date), job_id, part, item)
            self._held.append((RECEIVE, facts))
        if not with_next:
            self._write_held()

    def refuse(self, job_id: str, part: int, code: str, *, state: PartState) -> None:
        """Remember why message *part* did not get there, and whether (*state*) it may be there all the same."""
        with self._writing():
            self._connection.execute(
                "UPDATE parts SET state = ?, last_error = ? WHERE job = ? AND part = ?", (state, code, job_id, part)
            )

    def take_back(self, job_id: str) -> None:
        """Remember that what is there of the job is to be deleted, and nothing more of it sent."""
        with self._writing():
            self._set_state(job_id, JobState.IN_DOUBT)
            self._connection.execute(
                "UPDATE parts SET state = ? WHERE job = ? AND state IN (?, ?)",
                (PartState.LEAVING, job_id, PartState.SENT, PartState.SENDING),
            )

    def reschedule(self, job_id: str, date: datetime) -> None:
        """Give a waiting job another time."""
        with self._writing():
            self._connection.execute("UPDATE jobs SET date = ? WHERE id = ?", (seconds_of(date), job_id))

    def wake(self, job_id: str) -> None:
        """The time of a waiting job has come."""
        with self._writing():
            self._set_state(job_id, JobState.PENDING)

    def end(self, job_id: str, state: JobState, *, with_next: bool = False) -> None:
        """Put the job into *state*, and drop kept media that nothing unfinished needs.

        *with_next*: together with whatever is written or read next. One that a crash leaves unended is ended by
        resuming it, which sends nothing.
        """
        if with_next and not self._files("SELECT file, article_files FROM parts WHERE job = ?", job_id):
            self._held.append((SET_STATE, (state, job_id)))
            return
        with self._writing():
            self._set_state(job_id, state)
            if state not in UNFINISHED:
                self._drop_media(self._files("SELECT file, article_files FROM parts WHERE job = ?", job_id))

    # Changes

    def add_change(self, change: Change) -> None:
        """Keep *change*; its media are in the folder already, or ``KeptFileGone``."""
        with self._writing():
            self._connection.execute(INSERT_CHANGE, change_row(change))
            self._require_kept(one.file for one in change.files)

    def unfinished_changes(self, workspace: str, note_id: str | None = None) -> tuple[Change, ...]:
        """Changes of *workspace* (of one note) that are still to be ended, the oldest first."""
        with failures(self._database):
            rows = self._connection.execute(
                "SELECT * FROM changes WHERE workspace = ? AND (? IS NULL OR note_id = ?) AND state = 'pending'"
                " ORDER BY id",
                (workspace, note_id, note_id),
            ).fetchall()
            return tuple(change_of(row) for row in rows)

    def end_change(self, change: Change, state: JobState) -> None:
        """Put *change* into *state*, and drop kept media that nothing unfinished needs."""
        with self._writing():
            self._connection.execute("UPDATE changes SET state = ? WHERE id = ?", (state, change.id))
            self._drop_media({one.file for one in change.files if one.file is not None})

    # Links that others are to get to what came out

    def owe_links(self, workspace: str, channel: str, since: str) -> None:
        """Remember that something comes out in *channel*: from the event *since* on, others may have to link to it."""
        with self._writing():
            self._owe_links(workspace, channel, since)

    def owed_links(self, workspace: str) -> dict[str, str]:
        """The names of the channels of *workspace* whose links are owed, each with the latest event that made it so."""
        self._write_held()
        with failures(self._database):
            rows = self._connection.execute("SELECT channel, since FROM owed_links WHERE workspace = ?", (workspace,))
            return {row["channel"]: row["since"] for row in rows.fetchall()}

    def pay_links(self, workspace: str, channel: str, since: str) -> None:
        """All links in *channel* are there as of the event *since*; what came out meanwhile stays owed."""
        with self._writing():
            self._connection.execute(
                "DELETE FROM owed_links WHERE workspace = ? AND channel = ? AND since = ?", (workspace, channel, since)
            )

    def _owe_links(self, workspace: str, channel: str, since: str) -> None:
        self._connection.execute("INSERT OR REPLACE INTO owed_links VALUES (?, ?, ?)", (workspace, channel, since))

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with failures(self._database):
            with transaction(self._connection):
                for statement, facts in self._held:
                    self._connection.execute(statement, facts)
                yield
            self._held.clear()

    def _write_held(self) -> None:
        if self._held:
            with self._writing():
                pass

    def _jobs(self, condition: str, values: tuple[object, ...]) -> tuple[Job, ...]:
        with failures(self._database):
            rows = self._connection.execute(
                f"SELECT * FROM jobs WHERE {condition} ORDER BY id",  # noqa: S608 - our own constants
                values,
            ).fetchall()
            return tuple(job_of(row, self._items(row["id"])) for row in rows)

    def _items(self, job_id: str) -> list[sqlite3.Row]:
        return self._connection.execute("SELECT * FROM parts WHERE job = ? ORDER BY part, item", (job_id,)).fetchall()

    def _set_state(self, job_id: str, state: JobState) -> None:
        self._connection.execute(SET_STATE, (state, job_id))

    def _insert(self, job: Job) -> None:
        self._connection.execute("INSERT INTO jobs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", job_row(job))
        self._connection.executemany(
            "INSERT INTO parts (job, part, item, random_id, file, source, article_files, state)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [part_row(job.id, one) for one in job.items],
        )

    def _require_kept(self, files: Iterable[str | None]) -> None:
        for file in files:
            if file is not None and not (self.media / file).exists():
                raise KeptFileGone(file)

    def _drop_media(self, own: set[str]) -> None:
        """Remove files that nothing else will send (*own* of what has ended), and what a crash left long ago.

        Inside a transaction: a job that another process adds meanwhile either is seen here or finds its file gone.
        """
        # What stays behind because it cannot be removed costs room and nothing else.
        with contextlib.suppress(OSError):
            candidates = own | _left_behind(self.media)
            if candidates:
                for name in candidates - self._needed():
                    (self.media / name).unlink(missing_ok=True)

    def _needed(self) -> set[str]:
        jobs = self._files(
            "SELECT file, article_files FROM parts JOIN jobs ON jobs.id = parts.job"
            " WHERE jobs.state IN ('pending', 'sending', 'in_doubt', 'waiting')"
        )
        changes = self._connection.execute("SELECT files FROM changes WHERE state = 'pending'").fetchall()
        return jobs | {file for row in changes for file, _ in json.loads(row["files"]) if file is not None}

    def _files(self, query: str, *values: object) -> set[str]:
        rows = self._connection.execute(query, values).fetchall()
        named = [
            *(row["file"] for row in rows),
            *(one.file for row in rows for one in files_from(row["article_files"])),
        ]
        return {file for file in named if file is not None}


def _left_behind(folder: Path) -> set[str]:
    """Files in *folder* that nobody can be working on any more."""
    if not folder.exists():
        return set()
    return {file.name for file in folder.iterdir() if time.time() - file.stat().st_mtime > A_DAY}
