"""Ledgers on disk: lines are only added, nothing of them is ever lost, and git can merge them."""

import os
import shutil
import stat
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.errors import FormatError, StorageError
from devlog_app.model.ledger import Contents, Event, EventType, LedgerChannel, LedgerMessage, Standing
from devlog_app.model.reference import Author
from devlog_app.storage.publications.ledger_files import LedgerFiles, new_event_id

NOTE = "01K5000000000000000000NOTE"
NOON = datetime(2026, 9, 20, 12, tzinfo=UTC)


def published(number: int, publication: int = 1) -> Event:
    message = LedgerMessage(part=0, kind="text", id=number, random_id=1, digest="d")
    return Event(
        id=f"01K5{number:022d}",
        type=EventType.PUBLISHED,
        at=NOON,
        by=Author("1", "Аня"),
        publication=publication,
        channel=LedgerChannel("main", ChannelKind.TELEGRAM, 123),
        contents=Contents(date=NOON, source_digest="s", post_digest="p", post={"x": 1}, messages=(message,)),
    )


def withdrawn(number: int) -> Event:
    return replace(published(number), type=EventType.WITHDRAWN, contents=None)


@pytest.fixture
def files(tmp_path: Path) -> LedgerFiles:
    return LedgerFiles(tmp_path)


def path_of(root: Path) -> Path:
    return root / ".devlog" / "ledger" / f"{NOTE}.jsonl"


def test_reading_writes_nothing(files: LedgerFiles, tmp_path: Path) -> None:
    assert files.read(NOTE).publications == ()
    assert files.histories() == {}
    assert list(tmp_path.iterdir()) == []


def test_events_add_up(files: LedgerFiles, tmp_path: Path) -> None:
    files.append(NOTE, published(1))
    files.append(NOTE, withdrawn(2))
    [publication] = LedgerFiles(tmp_path).read(NOTE).publications
    assert publication.standing is Standing.WITHDRAWN
    assert files.histories().keys() == {NOTE}


def test_an_event_that_is_there_is_not_written_twice(files: LedgerFiles, tmp_path: Path) -> None:
    for _ in range(2):
        files.append(NOTE, published(1))
    assert len(path_of(tmp_path).read_text("utf-8").splitlines()) == 1


@pytest.mark.parametrize("torn", [b'{"v":1,"event":"01K5', b'{"v":1,"ev\xd0', b"{}", b"\x00\x00\x00"])
def test_a_line_that_a_crash_tore_off_is_kept_and_passed_over(files: LedgerFiles, tmp_path: Path, torn: bytes) -> None:
    files.append(NOTE, published(1))
    path = path_of(tmp_path)
    path.write_bytes(path.read_bytes() + torn)
    before = path.read_bytes()
    assert len(files.read(NOTE).publications) == 1
    assert files.read(NOTE).damaged == 1
    files.append(NOTE, withdrawn(2))
    assert path.read_bytes().startswith(before + b"\n")
    assert files.read(NOTE).publications[0].standing is Standing.WITHDRAWN


def test_a_last_line_without_its_end_counts_if_it_is_whole(files: LedgerFiles, tmp_path: Path) -> None:
    files.append(NOTE, published(1))
    path = path_of(tmp_path)
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    assert len(files.read(NOTE).publications) == 1
    files.append(NOTE, withdrawn(2))
    assert files.read(NOTE).damaged == 0


def test_an_unknown_event_stays_in_the_file(files: LedgerFiles, tmp_path: Path) -> None:
    path = path_of(tmp_path)
    path.parent.mkdir(parents=True)
    applause = '{"v":1,"event":"01K5","type":"applauded","hands":2}\n'
    path.write_text(applause, "utf-8")
    files.append(NOTE, published(1))
    assert path.read_text("utf-8").startswith(applause)
    assert files.read(NOTE).damaged == 0


def test_a_newer_ledger_is_read_and_not_written(files: LedgerFiles, tmp_path: Path) -> None:
    files.append(NOTE, published(1))
    path = path_of(tmp_path)
    path.write_text(path.read_text("utf-8") + '{"v":2,"event":"01K6","type":"sung"}\n', "utf-8")
    assert len(files.read(NOTE).publications) == 1
    with pytest.raises(FormatError) as refused:
        files.make_ready(NOTE)
    assert refused.value.code == "ledger_newer"


@pytest.mark.parametrize("name", ["", "../../etc/passwd", "a/b", "a.b", "x" * 65, "ё"])
def test_an_id_that_cannot_name_a_file_is_refused(files: LedgerFiles, tmp_path: Path, name: str) -> None:
    with pytest.raises(StorageError) as refused:
        files.append(name, published(1))
    assert refused.value.code == "note_id_unusable"
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_full_leaves_the_ledger_as_it_was(files: LedgerFiles, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    files.append(NOTE, published(1))
    before = path_of(tmp_path).read_bytes()
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 10, limits[1]))
    try:
        with pytest.raises(StorageError) as refused:
            files.append(NOTE, withdrawn(2))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert refused.value.code == "disk_full"
    assert path_of(tmp_path).read_bytes() == before


def test_an_event_is_on_the_disk_when_it_is_said_to_be(
    files: LedgerFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[str] = []
    real = os.fsync

    def fsync(descriptor: int) -> None:
        synced.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    files.append(NOTE, published(1))
    assert synced[0] == "file"
    assert "folder" in synced


def test_a_new_event_comes_behind_the_last_whatever_the_clock_says() -> None:
    ahead = "7ZZZZZZZZZ0000000000000000"
    assert new_event_id(ahead) == "7ZZZZZZZZZ0000000000000001"
    assert len(new_event_id("")) == 26


def git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_events_of_two_machines_merge_in_git(tmp_path: Path) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    git(here, "init")
    files = LedgerFiles(here)
    files.make_ready(NOTE)
    files.append(NOTE, published(1))
    git(here, "add", "-A")
    git(here, "commit", "-m", "first")
    git(tmp_path, "clone", str(here), str(there))
    LedgerFiles(there).append(NOTE, published(2, publication=2))
    files.append(NOTE, withdrawn(3))
    for folder in (here, there):
        git(folder, "commit", "-am", "event")
    git(there, "pull", "--no-rebase", "--no-edit")
    first, second = sorted(LedgerFiles(there).read(NOTE).publications, key=lambda one: one.number)
    assert (first.standing, second.standing) == (Standing.WITHDRAWN, Standing.PUBLISHED)
    assert LedgerFiles(there).read(NOTE).damaged == 0
