"""A channel kept on this computer: Telegram's numbering, limits, queue and edit rules, and no network."""

import asyncio
import secrets
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from devlog_app.channels.limits import require_edit_fits, require_fit
from devlog_app.channels.local.arrivals import Arrival, first_receipt, put, require_room
from devlog_app.channels.local.content import contents_of, posted_from_row
from devlog_app.channels.local.due import due_rows, publish_due, publish_now
from devlog_app.channels.local.editing import keeping_file, replace_content, require_editable
from devlog_app.channels.local.schema import SCHEMA, VERSION
from devlog_app.channels.port import Progress, is_due
from devlog_app.databases import connect, failures, transaction
from devlog_app.kept_files import keep
from devlog_app.model.after_publication import Numbers
from devlog_app.model.capabilities import ON_THIS_COMPUTER, Capabilities
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.clock import utc_now
from devlog_app.model.errors import ChannelError
from devlog_app.model.posted import Outgoing, Posted, Receipt
from devlog_app.model.reference import Author, ChannelIdentity, MessageRef
from devlog_app.model.steps import Uploading

ID_BITS = 47
"""Local channels get random ids, so that two computers' ledgers never take one for the other."""

NOTHING_FIRED: Mapping[int, int] = MappingProxyType({})

PAST_ANY_ID = 2**62


class LocalChannel:
    """One local channel of the database it was opened in.

    It is its own server: whenever it is asked something, queued messages whose time has come are published first,
    in order, dated at their planned time. Belongs to the thread that opened it; several processes may use one
    database. Every method may raise ``StorageError`` for the database.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        database: Path,
        identity: ChannelIdentity,
        now: Callable[[], datetime],
    ) -> None:
        self._connection = connection
        self._database = database
        self._media = database.parent / "local" / "media"
        self._identity = identity
        self._now = now

    @classmethod
    def open(cls, database: Path, name: str, *, now: Callable[[], datetime] = utc_now) -> "LocalChannel":
        """The channel called *name* in the file *database*; both are made where they do not exist."""
        connection = connect(database, SCHEMA, VERSION)
        try:
            with failures(database):
                identity = _identity(connection, name)
        except BaseException:
            connection.close()
            raise
        return cls(connection, database, identity, now)

    @property
    def identity(self) -> ChannelIdentity:
        return self._identity

    @property
    def author(self) -> Author:
        return Author("local", "this computer")

    async def capabilities(self) -> Capabilities:
        return ON_THIS_COMPUTER

    async def send(self, outgoing: Outgoing) -> AsyncIterator[Progress | Receipt]:
        with failures(self._database):
            repeated = first_receipt(self._connection, self._identity.id, outgoing.random_ids)
            if repeated is not None:
                yield repeated
                return
            require_fit(outgoing.message, outgoing.files, ON_THIS_COMPUTER)
            kept = []
            for number, file in enumerate(outgoing.files, start=1):
                kept.append(None if file is None else await asyncio.to_thread(keep, file, self._media))
                if file is not None:
                    size = file.stat().st_size
                    yield Uploading(number, len(outgoing.files), size, size)
            yield self._arrive(outgoing, kept)

    def _arrive(self, outgoing: Outgoing, kept: Sequence[str | None]) -> Receipt:
        contents = contents_of(outgoing.message)
        if len(outgoing.random_ids) != len(contents):
            raise ChannelError("random_ids_missing", count=len(contents), given=len(outgoing.random_ids))
        with self._writing() as now:
            # Another process may have sent the same message while this one copied its files.
            repeated = first_receipt(self._connection, self._identity.id, outgoing.random_ids)
            if repeated is not None:
                return repeated
            planned = None if is_due(outgoing.at, now) else outgoing.at
            if planned is not None:
                require_room(self._connection, self._identity.id, len(contents), planned, now, ON_THIS_COMPUTER)
            if outgoing.reply_to is not None:
                self._require(MessageRef(self._identity.id, outgoing.reply_to), "reply_target_gone")
            arrival = Arrival(
                contents=contents,
                files=_shown(kept, len(contents)),
                random_ids=outgoing.random_ids,
                date=planned or now,
                queue=planned is not None,
                reply_to=outgoing.reply_to,
                silent=outgoing.silent,
            )
            return put(self._connection, self._identity.id, arrival)

    async def edit(self, ref: MessageRef, outgoing: Outgoing) -> Posted:
        contents = contents_of(outgoing.message)
        if len(contents) > 1:
            raise ChannelError("album_edit")
        require_edit_fits(outgoing, ON_THIS_COMPUTER)
        with failures(self._database):
            kept = [None if file is None else keep(file, self._media) for file in outgoing.files]
            with self._writing() as now:
                row = self._require(ref, "message_gone")
                content = contents[0] if kept else keeping_file(row, contents[0])
                require_editable(row, content)
                replace_content(self._connection, row, content, kept[0] if kept else row["file"])
                if ref.queue and outgoing.at is not None:
                    self._move(row, outgoing.at, now)
                return posted_from_row(self._require(ref, "message_gone"), self._media)

    async def reschedule(self, ref: MessageRef, at: datetime) -> None:
        with failures(self._database), self._writing() as now:
            self._move(self._require(ref, "message_gone"), at, now)

    def _move(self, row: sqlite3.Row, at: datetime, now: datetime) -> None:
        """Give a queued message another time; an album moves as a whole."""
        require_room(self._connection, self._identity.id, 0, at, now, ON_THIS_COMPUTER)
        self._connection.execute(
            "UPDATE messages SET date = ? WHERE channel = ? AND queue = 1 AND (id = ? OR group_id = ?)",
            (int(at.timestamp()), self._identity.id, row["id"], row["group_id"]),
        )

    async def delete(self, refs: Sequence[MessageRef]) -> None:
        with failures(self._database), self._writing():
            self._connection.executemany(
                "DELETE FROM messages WHERE channel = ? AND queue = ? AND id = ?",
                [(self._identity.id, ref.queue, ref.id) for ref in refs],
            )

    async def pin(self, ref: MessageRef, *, silent: bool) -> None:  # noqa: ARG002 - nobody is told on this computer
        if ref.queue:
            raise ChannelError("pin_queued")
        with failures(self._database), self._writing():
            self._require(ref, "message_gone")
            self._connection.execute(
                "UPDATE messages SET pinned = 1 WHERE channel = ? AND queue = 0 AND id = ?", (self._identity.id, ref.id)
            )

    async def send_now(self, refs: Sequence[MessageRef]) -> None:
        with failures(self._database), self._writing() as now:
            publish_now(self._connection, [self._require(ref, "message_gone") for ref in refs], now)

    async def queue(self) -> tuple[Posted, ...]:
        return self._select("queue = 1 ORDER BY date, id")

    async def history(self, limit: int, before: int | None = None) -> tuple[Posted, ...]:
        below = PAST_ANY_ID if before is None else before
        return self._select("queue = 0 AND id < ? ORDER BY id DESC LIMIT ?", (below, limit))[::-1]

    async def read(self, refs: Sequence[MessageRef]) -> tuple[Posted | None, ...]:
        with failures(self._database):
            self._catch_up()
            rows = [self._row(ref) for ref in refs]
        return tuple(None if row is None else posted_from_row(row, self._media) for row in rows)

    async def numbers(self, refs: Sequence[MessageRef]) -> tuple[Numbers | None, ...]:
        # There are no readers on this computer.
        return tuple(None if posted is None else Numbers(ref=posted.ref) for posted in await self.read(refs))

    def fired(self) -> Mapping[int, int]:
        # Every message tells its random id here, which says more.
        return NOTHING_FIRED

    def link(self, ref: MessageRef) -> str | None:  # noqa: ARG002 - there is nothing to open in a browser
        return None

    async def close(self) -> None:
        self._connection.close()

    @contextmanager
    def _writing(self) -> Iterator[datetime]:
        """A transaction with what is due published first; gives the time that holds in it."""
        with transaction(self._connection):
            now = self._now()
            publish_due(self._connection, self._identity.id, now)
            yield now

    def _catch_up(self) -> None:
        """Publish what is due; nothing is written where nothing is."""
        now = self._now()
        if due_rows(self._connection, self._identity.id, now):
            with transaction(self._connection):
                publish_due(self._connection, self._identity.id, now)

    def _select(self, condition: str, values: Sequence[object] = ()) -> tuple[Posted, ...]:
        with failures(self._database):
            self._catch_up()
            rows = self._connection.execute(
                f"SELECT * FROM messages WHERE channel = ? AND {condition}",  # noqa: S608 - our own constants
                (self._identity.id, *values),
            ).fetchall()
        return tuple(posted_from_row(row, self._media) for row in rows)

    def _row(self, ref: MessageRef) -> sqlite3.Row | None:
        found: sqlite3.Row | None = self._connection.execute(
            "SELECT * FROM messages WHERE channel = ? AND queue = ? AND id = ?", (ref.channel, ref.queue, ref.id)
        ).fetchone()
        return found

    def _require(self, ref: MessageRef, code: str) -> sqlite3.Row:
        row = self._row(ref)
        if row is None:
            raise ChannelError(code, id=ref.id)
        return row


def _shown(kept: Sequence[str | None], rows: int) -> tuple[str | None, ...]:
    """The file of each row: an article, one row with any number of files, shows those of the workspace."""
    return tuple(kept) if len(kept) == rows else (None,) * rows


def _identity(connection: sqlite3.Connection, name: str) -> ChannelIdentity:
    connection.execute(
        "INSERT INTO channels (id, name) VALUES (?, ?) ON CONFLICT (name) DO NOTHING",
        (secrets.randbits(ID_BITS) + 1, name),
    )
    (number,) = connection.execute("SELECT id FROM channels WHERE name = ?", (name,)).fetchone()
    return ChannelIdentity(name=name, kind=ChannelKind.LOCAL, id=number, title=name)
