"""What a killed program had not saved is there for the next one; what a living one writes is left to it."""

import multiprocessing
import os
import signal
from collections.abc import Iterator
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from devlog_app.model.draft import Draft
from devlog_app.model.errors import StorageError
from devlog_app.storage.drafts.journal import Journal

AT = datetime(2026, 9, 14, 10, 0, tzinfo=UTC)


def draft(text: str, path: str = "posts/a.md") -> Draft:
    return Draft(path=path, fingerprint="f" * 64, base="was\n", text=text, at=AT)


def write_and_wait(folder: Path, pipe: Connection) -> None:
    journal = Journal(folder)
    journal.keep(draft("typed"))
    pipe.send("kept")
    pipe.recv()


@pytest.fixture
def other_program(tmp_path: Path) -> Iterator[multiprocessing.process.BaseProcess]:
    """Another process that holds a draft."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=write_and_wait, args=(tmp_path / "journal", there), daemon=True)
    process.start()
    assert here.recv() == "kept"
    yield process
    process.kill()
    process.join()


def test_the_draft_of_a_killed_program_is_found(
    tmp_path: Path, other_program: multiprocessing.process.BaseProcess
) -> None:
    journal = Journal(tmp_path / "journal")
    assert journal.left() == {}, "while it runs it is left alone"
    assert other_program.pid is not None
    os.kill(other_program.pid, signal.SIGKILL)
    other_program.join()
    ((name, found),) = journal.left().items()
    assert found == draft("typed")
    journal.remove(name)
    assert journal.left() == {}
    assert list((tmp_path / "journal").iterdir()) == []


def test_what_was_saved_leaves_nothing(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.keep(draft("typed"))
    journal.drop("posts/A.md")
    journal.close()
    assert Journal(tmp_path).left() == {}
    assert list(tmp_path.iterdir()) == []


def test_what_could_not_be_saved_is_offered_after_an_orderly_end_too(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.keep(draft("typed"))
    journal.keep(draft("typed there", "posts/b.md"))
    journal.close()
    assert sorted(found.text for found in Journal(tmp_path).left().values()) == ["typed", "typed there"]


def test_a_damaged_draft_does_not_hide_the_others(tmp_path: Path) -> None:
    journal = Journal(tmp_path)
    journal.keep(draft("typed"))
    journal.close()
    (tmp_path / "1-0.x.draft").write_bytes(b"\xff\xfe")
    assert [found.text for found in Journal(tmp_path).left().values()] == ["typed"]
    assert (tmp_path / "1-0.x.draft").exists()


def test_nothing_is_made_by_looking(tmp_path: Path) -> None:
    assert Journal(tmp_path / "journal").left() == {}
    assert not (tmp_path / "journal").exists()


def test_a_journal_that_cannot_be_written_says_so_and_works_when_it_can(tmp_path: Path) -> None:
    (tmp_path / "journal").write_text("in the way")
    journal = Journal(tmp_path / "journal")
    with pytest.raises(StorageError):
        journal.keep(draft("typed"))
    (tmp_path / "journal").unlink()
    journal.keep(draft("typed"))
    journal.close()
    assert len(Journal(tmp_path / "journal").left()) == 1
