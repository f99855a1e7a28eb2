"""A start that only looks finds every journal that there is something in."""

from pathlib import Path

import pytest

from devlog_app.model.note import Note
from devlog_app.services.notes.drafts import Drafts
from devlog_app.services.notes.history import History
from devlog_app.services.notes.left_behind import has_journal


@pytest.fixture
def drafts(tmp_path: Path) -> Drafts:
    root = tmp_path / "work"
    (root / "posts").mkdir(parents=True)
    return Drafts(root, tmp_path / "journal", History(root, tmp_path / "history"))


def test_a_workspace_in_which_nothing_was_typed_has_no_journal(drafts: Drafts, tmp_path: Path) -> None:
    assert not has_journal(tmp_path / "journal", tmp_path / "work")


def test_what_was_typed_and_not_saved_is_seen(drafts: Drafts, tmp_path: Path) -> None:
    drafts.keep(Note(path="posts/a.md", text="one"), "two")
    drafts.close()
    assert has_journal(tmp_path / "journal", tmp_path / "work")


def test_a_journal_whose_drafts_were_all_saved_is_none(drafts: Drafts, tmp_path: Path) -> None:
    drafts.keep(Note(path="posts/a.md", text="one"), "two")
    drafts.drop("posts/a.md")
    drafts.close()
    assert not has_journal(tmp_path / "journal", tmp_path / "work")


def test_a_journal_that_cannot_be_looked_into_may_hold_something(drafts: Drafts, tmp_path: Path) -> None:
    drafts.folder.parent.mkdir(parents=True)
    drafts.folder.write_text("no folder", "utf-8")
    assert has_journal(tmp_path / "journal", tmp_path / "work")
