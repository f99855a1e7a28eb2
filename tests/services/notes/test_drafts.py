"""What was typed before a crash is offered again, unless the file says it already."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from devlog_app.model.draft import Fate, LeftDraft
from devlog_app.model.reason import Reason
from devlog_app.services.notes.drafts import Drafts
from devlog_app.services.notes.history import History
from devlog_app.services.notes.library import Library

PATH = "posts/a.md"
BASE = "one\ntwo\nthree\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "work" / "posts").mkdir(parents=True)
    (tmp_path / "work" / PATH).write_text(BASE, "utf-8")
    return Library(tmp_path / "work")


@pytest.fixture
def history(tmp_path: Path, library: Library) -> Iterator[History]:
    history = History(library.root, tmp_path / "history")
    yield history
    history.close()


@pytest.fixture
def start(tmp_path: Path, library: Library, history: History) -> Callable[[], Drafts]:
    """A start of the program: the drafts of the one before are left ones then."""
    running: list[Drafts] = []

    def again() -> Drafts:
        for drafts in running:
            drafts.close()
        running.append(Drafts(library.root, tmp_path / "journal", history))
        return running[-1]

    return again


Start = Callable[[], Drafts]


def left_after(start: Start, library: Library, text: str) -> LeftDraft:
    start().keep(library.open(PATH), text)
    (left,) = start().left()
    return left


def test_what_was_typed_is_offered_with_how_much_it_is(start: Start, library: Library) -> None:
    left = left_after(start, library, BASE + "four")
    assert (left.draft.path, left.draft.text, left.fate, left.differs) == (PATH, BASE + "four", Fate.AS_IT_WAS, 4)


def test_what_the_file_says_is_not_offered(start: Start, library: Library) -> None:
    start().keep(library.open(PATH), BASE + "four")
    library.save(library.open(PATH), BASE + "four")
    drafts = start()
    assert drafts.left() == ()
    assert list(drafts.folder.iterdir()) == []


def test_what_was_saved_with_more_behind_it_is_not_offered(start: Start, library: Library) -> None:
    start().keep(library.open(PATH), BASE + "fo")
    library.save(library.open(PATH), BASE + "four")
    assert start().left() == ()


@pytest.mark.parametrize("now", ["one\ntwo\nthree\n", "", "fo", "one\nthree\n", "ONE\ntwo\nthree\n"])
def test_what_the_file_does_not_say_is_offered(start: Start, library: Library, now: str) -> None:
    start().keep(library.open(PATH), BASE + "fo")
    (library.root / PATH).write_text(now, "utf-8")
    (left,) = start().left()
    assert (left.draft.text, left.present) == (BASE + "fo", now)
    assert left.fate is (Fate.AS_IT_WAS if now == BASE else Fate.CHANGED)


def test_the_draft_of_a_note_that_is_gone_is_offered(start: Start, library: Library) -> None:
    start().keep(library.open(PATH), BASE + "four")
    (library.root / PATH).unlink()
    (left,) = start().left()
    assert (left.fate, left.present) == (Fate.GONE, "")


def test_a_draft_is_offered_until_somebody_decides(start: Start, library: Library) -> None:
    left_after(start, library, "typed")
    assert len(start().left()) == 1


def test_a_discarded_draft_is_a_version(start: Start, library: Library, history: History) -> None:
    left = left_after(start, library, "typed")
    drafts = start()
    drafts.discard(left)
    assert drafts.left() == ()
    ((version),) = history.versions(PATH, None)
    assert (version.reason, history.text(version)) == (Reason.DISCARDED, "typed")


def test_a_draft_taken_into_the_editor_is_safe_there_too(start: Start, library: Library) -> None:
    left = left_after(start, library, "typed")
    drafts = start()
    drafts.take(left, library.open(PATH), "typed, and more")
    assert drafts.left() == ()
    assert [found.draft.text for found in start().left()] == ["typed, and more"]


def test_a_saved_note_leaves_nothing(start: Start, library: Library) -> None:
    drafts = start()
    drafts.keep(library.open(PATH), "typed")
    drafts.drop(PATH)
    assert start().left() == ()
