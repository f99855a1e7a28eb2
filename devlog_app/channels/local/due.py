"""Queued messages of a local channel whose time has come."""

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from devlog_app.channels.local.arrivals import next_number

DUE = "SELECT * FROM messages WHERE channel = ? AND queue = 1 AND date <= ? ORDER BY date, id"


def due_rows(connection: sqlite3.Connection, channel: int, now: datetime) -> list[sqlite3.Row]:
    """Rows of the queue that should be out by *now*, in their order."""
    return connection.execute(DUE, (channel, int(now.timestamp()))).fetchall()


def publish_due(connection: sqlite3.Connection, channel: int, now: datetime) -> None:
    """Publish what is due by *now*, each at its planned time; the caller holds a transaction."""
    for row in due_rows(connection, channel, now):
        publish_row(connection, row, row["date"])


def publish_now(connection: sqlite3.Connection, rows: Iterable[sqlite3.Row], now: datetime) -> None:
    """Publish *rows* of the queue dated *now*; the caller holds a transaction."""
    for row in rows:
        publish_row(connection, row, int(now.timestamp()))


def publish_row(connection: sqlite3.Connection, row: sqlite3.Row, date: int) -> None:
    """Move one row from the queue to the published messages, where it gets a number of its own."""
    number = next_number(connection, row["channel"], "last_id")
    connection.execute(
        "UPDATE messages SET queue = 0, id = ?, date = ? WHERE channel = ? AND queue = 1 AND id = ?",
        (number, date, row["channel"], row["id"]),
    )
