"""Versions come back as they were, follow their note, and take a bounded room."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from devlog_app.model.errors import FormatError, StorageError
from devlog_app.model.reason import Reason
from devlog_app.storage.history.versions import VersionStore

AT = datetime(2026, 9, 14, 10, 0, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[VersionStore]:
    store = VersionStore(tmp_path / "history" / "versions.db", largest=100_000)
    yield store
    store.close()


def add(store: VersionStore, note: int, text: str, minute: int = 0) -> bool:
    return store.add(note, text, reason=Reason.SAVED, at=AT + timedelta(minutes=minute), changed=3)


def texts(store: VersionStore, path: str, note_id: str | None = None) -> list[str | None]:
    note = store.note(path, note_id)
    return [] if note is None else [store.text(version.number) for version in store.versions(note)]


@pytest.mark.parametrize("text", ["", "слово 😀\u00a0\u2028", "half \ud83d of one", "long " * 300_000])
def test_a_text_comes_back_as_it_was(store: VersionStore, text: str) -> None:
    add(store, store.begin("a.md", None, "A"), text)
    assert texts(store, "a.md") == [text]


def test_versions_say_when_and_why(store: VersionStore) -> None:
    note = store.begin("a.md", None, "A")
    store.add(note, "text", reason=Reason.OUTSIDE, at=AT, changed=2)
    (version,) = store.versions(note)
    assert (version.at, version.reason, version.length, version.changed) == (AT, Reason.OUTSIDE, 4, 2)


def test_the_same_text_twice_in_a_row_is_one_version(store: VersionStore) -> None:
    note = store.begin("a.md", None, "A")
    assert [add(store, note, text, minute) for minute, text in enumerate(("one", "one", "two", "one"))] == [
        *(True, False, True, True)
    ]


def test_a_note_keeps_its_versions_when_it_moves(store: VersionStore) -> None:
    add(store, store.begin("a.md", None, "A"), "one")
    store.move("A.md", "b.md")
    assert (texts(store, "a.md"), texts(store, "b.md")) == ([], ["one"])


def test_a_note_that_another_program_moved_is_known_by_its_id(store: VersionStore) -> None:
    add(store, store.begin("a.md", "01K", "A"), "one")
    assert texts(store, "elsewhere.md", "01K") == ["one"]


def test_a_note_moved_to_where_another_was_keeps_both_pasts(store: VersionStore) -> None:
    add(store, store.begin("old.md", None, "Old"), "deleted long ago", 0)
    add(store, store.begin("a.md", None, "A"), "one", 1)
    store.move("a.md", "old.md")
    assert texts(store, "old.md") == ["one", "deleted long ago"]


def test_the_room_is_bounded_and_the_newest_of_each_note_stays(store: VersionStore) -> None:
    quiet, busy = store.begin("quiet.md", None, "Q"), store.begin("busy.md", None, "B")
    add(store, quiet, "the only one")
    for minute in range(40):
        add(store, busy, os.urandom(5_000).hex(), minute)
        store.bound()
    assert texts(store, "quiet.md") == ["the only one"]
    assert 10 < len(texts(store, "busy.md")) < 25


def test_a_damaged_version_is_said_to_be_so(store: VersionStore, tmp_path: Path) -> None:
    import sqlite3

    add(store, store.begin("a.md", None, "A"), "one")
    with sqlite3.connect(tmp_path / "history" / "versions.db") as database:
        database.execute("UPDATE versions SET packed = x'00'")
    database.close()
    with pytest.raises(FormatError, match="damaged"):
        texts(store, "a.md")


def test_a_folder_that_cannot_be_written_is_said_plainly(tmp_path: Path) -> None:
    (tmp_path / "history").write_text("in the way")
    with pytest.raises(StorageError):
        VersionStore(tmp_path / "history" / "versions.db")
