"""What a note said before can be seen and had again."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from devlog_app.model.errors import StorageError
from devlog_app.model.reason import Reason
from devlog_app.services.notes.history import History
from devlog_app.services.notes.library import Library

PATH = "posts/a.md"


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 9, 14, 10, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "work" / "posts").mkdir(parents=True)
    (tmp_path / "work" / PATH).write_text("# Evening\n\nas it was\n", "utf-8")
    return Library(tmp_path / "work")


@pytest.fixture
def history(tmp_path: Path, library: Library, clock: Clock) -> Iterator[History]:
    history = History(library.root, tmp_path / "history", clock)
    yield history
    history.close()


def save(library: Library, history: History, text: str, path: str = PATH) -> None:
    before = library.open(path)
    history.saved(before, library.save(before, text))


def said(history: History, path: str = PATH) -> list[tuple[Reason, str]]:
    return [(version.reason, history.text(version)) for version in history.versions(path, None)]


def test_the_text_before_the_first_change_is_kept(library: Library, history: History) -> None:
    save(library, history, "a few words\n")
    assert said(history) == [(Reason.OPENED, "# Evening\n\nas it was\n")]


def test_saves_close_to_one_another_are_one_version(library: Library, history: History, clock: Clock) -> None:
    for turn in range(40):
        save(library, history, "word " * (turn + 1))
        clock.later(seconds=10)
    assert len(said(history)) == 2


def test_a_small_change_is_a_version_after_some_minutes(library: Library, history: History, clock: Clock) -> None:
    save(library, history, "one")
    clock.later(minutes=6)
    save(library, history, "one!")
    assert said(history)[0] == (Reason.SAVED, "one!")


def test_a_large_change_is_a_version_sooner(library: Library, history: History, clock: Clock) -> None:
    save(library, history, "one")
    clock.later(seconds=31)
    save(library, history, "x" * 300)
    assert said(history)[0] == (Reason.SAVED, "x" * 300)


def test_what_is_replaced_is_kept_at_once(library: Library, history: History) -> None:
    history.keep(library.open(PATH), "mine, not saved", Reason.MERGED)
    assert said(history) == [(Reason.MERGED, "mine, not saved")]


def test_versions_follow_a_renamed_note(library: Library, history: History) -> None:
    save(library, history, "one")
    change = library.rename(PATH, "Morning")
    ((before, row),) = change.moved
    history.moved(before, row.path)
    assert row.path != PATH
    assert [reason for reason, _ in said(history, row.path)] == [Reason.OPENED]


def test_a_deleted_note_is_found_and_brought_back(library: Library, history: History) -> None:
    save(library, history, "one")
    history.keep(library.open(PATH), "one", Reason.TRASHED)
    assert history.deleted() == ()
    (library.root / PATH).unlink()
    (gone,) = history.deleted()
    assert (gone.path, gone.title, gone.last.reason) == (PATH, "a", Reason.TRASHED)
    assert history.bring_back(gone) == PATH
    assert library.open(PATH).text == "one"
    assert history.deleted() == ()


def test_a_note_that_another_program_moved_is_not_deleted(library: Library, history: History) -> None:
    note = library.with_id(library.open(PATH))
    history.keep(note, note.text, Reason.SAVED)
    (library.root / PATH).rename(library.root / "posts" / "elsewhere.md")
    assert note.id is not None
    assert history.deleted({note.id}) == ()
    assert [gone.path for gone in history.deleted()] == [PATH]


def test_a_note_that_is_there_again_is_not_overwritten(library: Library, history: History) -> None:
    history.keep(library.open(PATH), "one", Reason.TRASHED)
    (library.root / PATH).unlink()
    (gone,) = history.deleted()
    (library.root / PATH).write_text("somebody else's")
    with pytest.raises(StorageError, match="already there"):
        history.bring_back(gone)


def test_a_version_that_was_thinned_out_meanwhile_is_said_to_be_gone(
    library: Library, history: History, clock: Clock
) -> None:
    for _ in range(5):
        save(library, history, f"{clock.now}")
        clock.later(minutes=10)
    oldest = history.versions(PATH, None)[-2]
    clock.later(days=2)
    save(library, history, "later")
    with pytest.raises(StorageError, match="thinned out"):
        history.text(oldest)


def test_looking_makes_nothing(tmp_path: Path, history: History) -> None:
    assert history.versions(PATH, None) == ()
    assert history.deleted() == ()
    history.moved(PATH, "posts/b.md")
    assert not (tmp_path / "history").exists()
