"""Messages that arrive in a local channel, each once for its random id."""

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from devlog_app.channels.local.content import Content, content_to_text
from devlog_app.model.capabilities import Capabilities
from devlog_app.model.errors import ChannelError
from devlog_app.model.posted import Receipt
from devlog_app.model.reference import MessageRef
from devlog_app.model.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One message, or the items of one album, as they are put into a channel; *date* is kept to the second."""

    contents: tuple[Content, ...]
    files: tuple[str | None, ...]
    random_ids: tuple[int, ...]
    date: datetime
    queue: bool
    reply_to: int | None
    silent: bool


def first_receipt(connection: sqlite3.Connection, channel: int, random_ids: Sequence[int]) -> Receipt | None:
    """What was answered when these ids came first; None for new ones."""
    rows = [
        row
        for random_id in random_ids
        for row in connection.execute(
            "SELECT * FROM receipts WHERE channel = ? AND random_id = ?", (channel, random_id)
        ).fetchall()
    ]
    if not rows:
        return None
    if len(rows) != len(random_ids):
        raise ChannelError("random_ids_reused")
    refs = tuple(MessageRef(channel, row["id"], bool(row["queue"])) for row in rows)
    return Receipt(refs, datetime.fromtimestamp(rows[0]["date"], UTC), rows[0]["group_id"])


def require_room(
    connection: sqlite3.Connection, channel: int, coming: int, at: datetime, now: datetime, allowed: Capabilities
) -> None:
    """Raise ``ChannelError`` where the queue has no room for *coming* more messages, or does not reach to *at*."""
    if at - now > timedelta(days=allowed.queue_days):
        raise ChannelError("queue_too_far", days=allowed.queue_days)
    (waiting,) = connection.execute(
        "SELECT count(*) FROM messages WHERE channel = ? AND queue = 1", (channel,)
    ).fetchone()
    if waiting + coming > allowed.queue_limit:
        raise ChannelError("queue_full", limit=allowed.queue_limit, waiting=waiting, coming=coming)


def put(connection: sqlite3.Connection, channel: int, arrival: Arrival) -> Receipt:
    """Write the rows of *arrival* and remember its receipt; the caller holds a transaction."""
    group = next_number(connection, channel, "last_group") if len(arrival.contents) > 1 else None
    date = int(arrival.date.timestamp())
    refs = []
    for content, file, random_id in zip(arrival.contents, arrival.files, arrival.random_ids, strict=True):
        number = next_number(connection, channel, "last_queued" if arrival.queue else "last_id")
        connection.execute(
            "INSERT INTO messages (channel, queue, id, date, group_id, content, file, reply_to, silent, random_id)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                channel,
                arrival.queue,
                number,
                date,
                group,
                content_to_text(content),
                file,
                arrival.reply_to,
                arrival.silent,
                random_id,
            ),
        )
        connection.execute(
            "INSERT INTO receipts (channel, random_id, queue, id, date, group_id) VALUES (?, ?, ?, ?, ?, ?)",
            (channel, random_id, arrival.queue, number, date, group),
        )
        refs.append(MessageRef(channel, number, arrival.queue))
    return Receipt(tuple(refs), datetime.fromtimestamp(date, UTC), group)


def next_number(connection: sqlite3.Connection, channel: int, counter: str) -> int:
    """The next number of one of a channel's counters: ``last_id``, ``last_queued`` or ``last_group``."""
    (number,) = connection.execute(
        f"UPDATE channels SET {counter} = {counter} + 1 WHERE id = ? RETURNING {counter}",  # noqa: S608 - a column of ours
        (channel,),
    ).fetchone()
    return int(number)
