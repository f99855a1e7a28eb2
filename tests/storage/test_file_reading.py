"""A file is read whole or not at all, and never more of it than was agreed."""

import os
from pathlib import Path

import pytest

from devlog_app.model.errors import StorageError
from devlog_app.storage.file_reading import read_limited

LIMIT = 1000


def read(path: Path) -> bytes | None:
    return read_limited(path, LIMIT, too_large="note_too_large")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "note.md"


@pytest.mark.parametrize("size", [0, 1, LIMIT])
def test_a_file_is_read_whole(file: Path, size: int) -> None:
    file.write_bytes(b"x" * size)
    assert read(file) == b"x" * size


def test_a_file_that_grows_meanwhile_is_read_whole_too(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(b"short")
    grow_after_the_look(file, b", and then long" * 20, monkeypatch)
    assert read(file) == b"short" + b", and then long" * 20


def test_a_file_that_grows_beyond_the_limit_is_refused(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(b"short")
    grow_after_the_look(file, b"x" * LIMIT, monkeypatch)
    with pytest.raises(StorageError) as refused:
        read(file)
    assert refused.value.code == "note_too_large"


def test_a_file_beyond_the_limit_is_refused(file: Path) -> None:
    file.write_bytes(b"x" * (LIMIT + 1))
    with pytest.raises(StorageError) as refused:
        read(file)
    assert refused.value.code == "note_too_large"


def test_what_is_not_there_is_none(file: Path) -> None:
    assert read(file) is None
    file.write_bytes(b"")
    assert read(file / "below") is None


def test_a_folder_and_a_pipe_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in (".", "pipe"):
        with pytest.raises(StorageError) as refused:
            read(tmp_path / name)
        assert refused.value.code == "not_a_file"


def grow_after_the_look(file: Path, more: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let another program append *more* once the size was asked for."""
    looked_at = os.fstat

    def look(descriptor: int) -> os.stat_result:
        status = looked_at(descriptor)
        with file.open("ab") as appended:
            appended.write(more)
        monkeypatch.undo()
        return status

    monkeypatch.setattr("devlog_app.storage.file_reading.os.fstat", look)
