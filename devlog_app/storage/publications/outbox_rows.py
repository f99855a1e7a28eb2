"""Jobs and changes as rows of the outbox, and back."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime

from devlog_app.model.change import Change, ChangeFile, ChangeKind
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.job import Job, JobState, PartItem, PartState
from devlog_app.model.wire import canonical, from_json, to_json


def job_row(job: Job) -> tuple[object, ...]:
    """The row of *job* in ``jobs``."""
    return (
        job.id,
        job.workspace,
        job.note_id,
        job.channel,
        job.channel_kind,
        job.channel_id,
        seconds_of(job.date),
        job.publication,
        canonical(to_json(job.post)),
        job.post_digest,
        job.state,
        job.created.isoformat(),
    )


def job_of(row: sqlite3.Row, items: Iterable[sqlite3.Row]) -> Job:
    """The job of *row* with its *items*."""
    return Job(
        id=row["id"],
        workspace=row["workspace"],
        note_id=row["note_id"],
        channel=row["channel"],
        channel_kind=ChannelKind(row["channel_kind"]),
        channel_id=row["channel_id"],
        date=moment_of(row["date"]),
        publication=row["publication"],
        post=from_json(json.loads(row["post_json"])),
        post_digest=row["post_digest"],
        created=datetime.fromisoformat(row["created"]),
        items=tuple(_item(item) for item in items),
        state=JobState(row["state"]),
    )


def _item(row: sqlite3.Row) -> PartItem:
    return PartItem(
        part=row["part"],
        item=row["item"],
        random_id=row["random_id"],
        file=row["file"],
        source=row["source"],
        article_files=files_from(row["article_files"]),
        state=PartState(row["state"]),
        message_id=row["message_id"],
        queue=bool(row["queue"]),
        group=row["group_id"],
        date=moment_of(row["date"]),
        attempts=row["attempts"],
    )


def part_row(job_id: str, item: PartItem) -> tuple[object, ...]:
    """The row of *item*, not sent yet, in ``parts``: job, part, item, id, file, source, article's files, state."""
    places = (job_id, item.part, item.item, item.random_id)
    return (*places, item.file, item.source, files_to(item.article_files), item.state)


def files_to(files: Iterable[ChangeFile]) -> str:
    """*files* as a column keeps them."""
    return json.dumps([[one.file, one.source] for one in files])


def files_from(column: str) -> tuple[ChangeFile, ...]:
    """The files that :func:`files_to` wrote."""
    return tuple(ChangeFile(file, source) for file, source in json.loads(column))


def change_row(change: Change) -> tuple[object, ...]:
    """The row of *change*, not done yet, in ``changes``."""
    return (
        change.id,
        change.workspace,
        change.note_id,
        change.path,
        change.channel,
        change.channel_kind,
        change.channel_id,
        change.publication,
        change.kind,
        None if change.post is None else canonical(to_json(change.post)),
        change.post_digest,
        seconds_of(change.date),
        change.reason,
        files_to(change.files),
        change.created.isoformat(),
        JobState.PENDING,
    )


def change_of(row: sqlite3.Row) -> Change:
    """The change of *row*."""
    return Change(
        id=row["id"],
        workspace=row["workspace"],
        note_id=row["note_id"],
        path=row["path"],
        channel=row["channel"],
        channel_kind=ChannelKind(row["channel_kind"]),
        channel_id=row["channel_id"],
        publication=row["publication"],
        kind=ChangeKind(row["kind"]),
        created=datetime.fromisoformat(row["created"]),
        post=None if row["post_json"] is None else from_json(json.loads(row["post_json"])),
        post_digest=row["post_digest"],
        date=moment_of(row["date"]),
        reason=row["reason"],
        files=files_from(row["files"]),
    )


def seconds_of(moment: datetime | None) -> int | None:
    """*moment* as whole seconds since 1970."""
    return None if moment is None else int(moment.timestamp())


def moment_of(seconds: int | None) -> datetime | None:
    """The moment that :func:`seconds_of` wrote, in UTC."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
