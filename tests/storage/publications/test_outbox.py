"""The outbox: what is on its way survives everything, whole or not at all."""

import os
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from devlog_app.kept_files import keep
from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import FormatError, StorageError
from devlog_app.model.job import Job, JobState, PartItem, PartState
from devlog_app.model.post import NoteRef, Post, Target, TextMessage
from devlog_app.model.posted import Receipt
from devlog_app.model.reference import MessageRef
from devlog_app.storage.publications.outbox import KeptFileGone, Outbox

NOON = datetime(2026, 9, 20, 12, tzinfo=UTC)
POST = Post(
    note=NoteRef("N", "Доклад", "talk.md"),
    channel="main",
    target=Target.CLASSIC,
    source_digest="5",
    messages=(TextMessage("one"), TextMessage("two")),
)


def a_job(name: str = "01", *, files: tuple[str | None, ...] = (None, None), note: str = "N") -> Job:
    items = tuple(
        PartItem(part=part, item=0, random_id=-(2**63) + part, file=file, source=file)
        for part, file in enumerate(files)
    )
    return Job(
        id=name,
        workspace="/w",
        note_id=note,
        channel="main",
        channel_kind=ChannelKind.TELEGRAM,
        channel_id=123,
        date=NOON,
        publication=1,
        post=POST,
        post_digest="p",
        created=NOON,
        items=items,
    )


@pytest.fixture
def outbox(tmp_path: Path) -> Iterator[Outbox]:
    with closing(Outbox(tmp_path / "outbox.db", tmp_path / "outbox" / "media")) as opened:
        yield opened


def test_a_job_survives_as_it_was_meant(outbox: Outbox) -> None:
    job = a_job()
    outbox.add([job])
    assert outbox.job("01") == job
    assert outbox.unfinished("/w", "N") == (job,)
    assert outbox.unfinished("/elsewhere") == ()


def test_a_message_that_is_about_to_leave_may_be_there(outbox: Outbox) -> None:
    outbox.add([a_job()])
    outbox.start("01", 0)
    job = outbox.job("01")
    assert job.state is JobState.SENDING
    assert job.is_in_doubt
    assert job.sent == ()


def test_a_receipt_ends_the_doubt(outbox: Outbox) -> None:
    outbox.add([a_job()])
    outbox.start("01", 1)
    outbox.receive("01", 1, Receipt((MessageRef(123, 77, queue=True),), NOON, group=5))
    job = outbox.job("01")
    [item] = job.sent
    assert (item.part, item.message_id, item.queue, item.group, item.date) == (1, 77, True, 5, NOON)
    assert not job.is_in_doubt


@pytest.mark.parametrize("state", [JobState.DONE, JobState.CANCELLED, JobState.FAILED])
def test_what_has_ended_is_no_longer_offered(outbox: Outbox, state: JobState) -> None:
    outbox.add([a_job()])
    outbox.end("01", state)
    assert outbox.unfinished("/w") == ()


def test_several_jobs_are_kept_or_none(outbox: Outbox) -> None:
    with pytest.raises(StorageError):
        outbox.add([a_job("01"), a_job("02"), a_job("01")])
    assert outbox.unfinished("/w") == ()


def test_a_file_stays_as_long_as_any_job_needs_it(outbox: Outbox, tmp_path: Path) -> None:
    source = tmp_path / "a.jpg"
    source.write_bytes(b"picture")
    name = keep(source, outbox.media)
    outbox.add([a_job("01", files=(name,)), a_job("02", files=(name,), note="M")])
    outbox.end("01", JobState.DONE)
    assert (outbox.media / name).read_bytes() == b"picture"
    outbox.end("02", JobState.DONE)
    assert not (outbox.media / name).exists()


def test_a_file_that_another_job_is_being_made_of_is_left_alone(outbox: Outbox, tmp_path: Path) -> None:
    source = tmp_path / "a.jpg"
    source.write_bytes(b"picture")
    name = keep(source, outbox.media)
    outbox.add([a_job("01")])
    outbox.end("01", JobState.DONE)
    assert (outbox.media / name).exists()


def test_a_job_whose_file_was_cleared_away_is_not_kept(outbox: Outbox) -> None:
    with pytest.raises(KeptFileGone):
        outbox.add([a_job(files=("f" * 64,))])
    assert outbox.unfinished("/w") == ()


def test_commits_are_on_the_disk_when_they_return(outbox: Outbox, tmp_path: Path) -> None:
    (synchronous,) = outbox._connection.execute("PRAGMA synchronous").fetchone()
    (mode,) = outbox._connection.execute("PRAGMA journal_mode").fetchone()
    full = 2
    assert (synchronous, mode) == (full, "wal")


def test_a_full_disk_keeps_what_was_there_and_nothing_half_done(outbox: Outbox) -> None:
    outbox.add([a_job("01")])
    (pages,) = outbox._connection.execute("PRAGMA page_count").fetchone()
    outbox._connection.execute(f"PRAGMA max_page_count = {pages}")
    large = replace(a_job("02"), post=replace(POST, messages=(TextMessage("x" * 100_000),)))
    with pytest.raises(StorageError, match="disk is full"):
        outbox.add([large])
    outbox._connection.execute("PRAGMA max_page_count = 1000000")
    assert [job.id for job in outbox.unfinished("/w")] == ["01"]
    outbox.start("01", 0)
    assert outbox.job("01").items[0].state is PartState.SENDING


def test_a_file_size_limit_is_told_as_a_full_disk(tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    with closing(Outbox(tmp_path / "outbox.db", tmp_path / "media")) as outbox:
        outbox.add([a_job("01")])
        limits = resource.getrlimit(resource.RLIMIT_FSIZE)
        large = replace(a_job("02"), post=replace(POST, messages=(TextMessage("x" * 500_000),)))
        resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, limits[1]))
        try:
            with pytest.raises(StorageError, match="disk is full"):
                outbox.add([large])
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        assert [job.id for job in outbox.unfinished("/w")] == ["01"]


def test_an_outbox_of_a_newer_devlog_is_left_alone(tmp_path: Path) -> None:
    database = tmp_path / "outbox.db"
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA user_version = 5")
    with pytest.raises(FormatError, match="newer Devlog"):
        Outbox(database, tmp_path / "media")


@pytest.mark.parametrize("content", [b"no database at all" * 100, b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_damaged_outbox_is_told_and_kept(tmp_path: Path, content: bytes) -> None:
    database = tmp_path / "outbox.db"
    database.write_bytes(content)
    with pytest.raises(StorageError) as refused:
        Outbox(database, tmp_path / "media")
    assert refused.value.path == str(database)
    assert database.read_bytes() == content


def test_two_processes_that_make_the_outbox_at_once_share_it(tmp_path: Path) -> None:
    place = (tmp_path / "outbox.db", tmp_path / "media")
    with closing(Outbox(*place)) as one, closing(Outbox(*place)) as other:
        one.add([a_job("01")])
        other.add([a_job("02", note="M")])
        assert [job.id for job in one.unfinished("/w")] == ["01", "02"]


def test_an_outbox_of_an_earlier_version_is_copied_and_brought_up(tmp_path: Path) -> None:
    place = (tmp_path / "outbox.db", tmp_path / "media")
    with closing(Outbox(*place)) as outbox:
        outbox.add([a_job("01")])
    with closing(sqlite3.connect(place[0])) as connection:
        connection.execute("DROP TABLE owed_links")
        connection.execute("DROP TABLE changes")
        connection.execute("ALTER TABLE parts DROP COLUMN article_files")
        connection.execute("PRAGMA user_version = 1")
    with closing(Outbox(*place)) as outbox:
        assert [job.id for job in outbox.unfinished("/w")] == ["01"]
        assert outbox.unfinished_changes("/w") == ()
    with closing(sqlite3.connect(tmp_path / "outbox.db.v1")) as copy:
        assert copy.execute("SELECT id FROM jobs").fetchall() == [("01",)]


def test_a_receipt_that_is_written_with_the_next_thing_is_read_at_once(outbox: Outbox) -> None:
    outbox.add([a_job("01"), a_job("02", note="M")])
    outbox.start("01", 0)
    outbox.receive("01", 0, Receipt((MessageRef(123, 77),), NOON), with_next=True)
    assert [item.message_id for item in outbox.job("01").sent] == [77]
    outbox.receive("01", 1, Receipt((MessageRef(123, 78),), NOON), with_next=True)
    outbox.end("01", JobState.DONE, with_next=True)
    outbox.start("02", 0)
    assert [job.id for job in outbox.unfinished("/w")] == ["02"]


def test_a_number_is_used_up_once_something_of_it_has_left(outbox: Outbox) -> None:
    where = ("N", ChannelKind.TELEGRAM, 123)
    outbox.add([a_job("01"), replace(a_job("02"), publication=4)])
    outbox.end("01", JobState.CANCELLED)
    assert outbox.used_up(*where) == 0
    outbox.start("02", 0)
    outbox.end("02", JobState.CANCELLED)
    assert outbox.used_up(*where) == 4


def test_kept_files_and_their_folder_are_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[str] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        synced.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    source = tmp_path / "a.jpg"
    source.write_bytes(b"picture")
    keep(source, tmp_path / "media")
    assert synced == ["file", "folder"]


def test_links_are_owed_until_they_are_there_as_of_the_latest_event(outbox: Outbox) -> None:
    outbox.owe_links("space", "main", "01A")
    outbox.owe_links("space", "main", "01B")
    outbox.owe_links("other", "main", "01C")
    outbox.pay_links("space", "main", "01A")
    assert outbox.owed_links("space") == {"main": "01B"}
    outbox.pay_links("space", "main", "01B")
    assert outbox.owed_links("space") == {}
    assert outbox.owed_links("other") == {"main": "01C"}
