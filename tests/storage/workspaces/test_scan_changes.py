"""Who knows the notes as of an earlier scan is told what changed since, and nothing else."""

import os
import sqlite3
import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from devlog_app.model.known_state import KnownState
from devlog_app.model.note import NoteState, Reach
from devlog_app.storage.workspaces.scan import Row, Scan
from devlog_app.storage.workspaces.scan_index import ScanIndex

Write = Callable[[str, str | bytes], Path]


@dataclass(slots=True)
class Knower:
    """Somebody who keeps the notes of a workspace by asking for changes."""

    root: Path
    index: Path
    mark: str | None = None
    notes: dict[str, Row] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    is_whole: bool = True
    states: dict[str, KnownState] = field(default_factory=dict)

    def look(self, anyway: Sequence[str] = (), ignore: Sequence[str] = ()) -> list[str]:
        """Ask for changes; the paths that were told, those that are gone with a minus."""
        with ScanIndex(self.index) as index:
            scan = Scan(self.root, ignore, index, lambda note, _: self.states.get(note), since=self.mark, anyway=anyway)
            rows = {str(row["path"]): row for row in scan.rows()}
        self.is_whole = scan.is_whole
        self.notes = rows if scan.is_whole else {**self.notes, **rows}
        for path in scan.gone:
            self.notes.pop(path, None)
        self.mark = scan.mark
        self.told = [*rows, *(f"-{path}" for path in scan.gone)]
        return self.told

    def titles(self) -> dict[str, str]:
        return {path: str(row["title"]) for path, row in self.notes.items()}


@pytest.fixture
def root(tmp_path: Path, write: Write) -> Path:
    for name in ("a", "b", "posts/c"):
        file = write(f"ws/{name}.md", f"---\nid: 0{name[-1].upper()}\n---\n# Title {name}\n")
        os.utime(file, ns=(0, 0))
    return tmp_path / "ws"


@pytest.fixture(autouse=True)
def an_hour_later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files were not written a moment ago: their versions can be trusted."""
    later = time.time_ns() + 3_600_000_000_000
    monkeypatch.setattr("devlog_app.storage.workspaces.scan.time.time_ns", lambda: later)


@pytest.fixture
def knower(root: Path, tmp_path: Path) -> Knower:
    knower = Knower(root, tmp_path / "index.db")
    knower.look()
    return knower


def test_the_first_time_everything_is_told(knower: Knower) -> None:
    assert knower.is_whole
    assert knower.titles() == {"a.md": "Title a", "b.md": "Title b", "posts/c.md": "Title posts/c"}


def test_nothing_is_told_when_nothing_changed(knower: Knower) -> None:
    assert knower.look() == []
    assert not knower.is_whole


def test_what_was_changed_added_removed_and_renamed_is_told_once(knower: Knower, root: Path) -> None:
    (root / "a.md").write_text("# Changed\n")
    (root / "b.md").unlink()
    (root / "posts/c.md").rename(root / "posts/d.md")
    (root / "new.md").write_text("# New\n")
    assert sorted(knower.look()) == ["-b.md", "-posts/c.md", "a.md", "new.md", "posts/d.md"]
    assert knower.titles() == {"a.md": "Changed", "new.md": "New", "posts/d.md": "Title posts/c"}
    assert knower.look() == []


def test_another_scan_in_between_hides_no_change(knower: Knower, root: Path) -> None:
    other = Knower(root, knower.index)
    (root / "a.md").write_text("# Changed\n")
    (root / "b.md").unlink()
    other.look()
    (root / "new.md").write_text("# New\n")
    other.look()
    assert sorted(knower.look()) == ["-b.md", "a.md", "new.md"]
    assert knower.titles() == other.titles()


def test_a_note_that_came_and_went_between_two_scans_is_gone(knower: Knower, root: Path) -> None:
    (root / "a.md").unlink()
    Knower(root, knower.index).look()
    (root / "a.md").write_text("# Back\n")
    knower.look()
    assert knower.titles()["a.md"] == "Back"


def test_a_note_that_was_only_touched_is_not_told(knower: Knower, root: Path) -> None:
    os.utime(root / "a.md", ns=(1, 1))
    assert knower.look() == []


def test_a_note_changed_a_moment_ago_is_told_as_it_is_and_leaves_when_it_goes(
    knower: Knower, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.undo()
    file = root / "fresh.md"
    file.write_text("# One\n")
    status = file.stat()
    knower.look()
    file.write_text("# Two\n")
    os.utime(file, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert "fresh.md" in knower.look()
    assert knower.titles()["fresh.md"] == "Two"
    file.unlink()
    assert knower.look() == ["-fresh.md"]


def test_a_state_that_publications_changed_is_told_though_the_file_did_not(knower: Knower) -> None:
    knower.states["0A"] = KnownState(NoteState.PUBLISHED, Reach.LOCAL)
    assert knower.look() == ["a.md"]
    assert (knower.notes["a.md"]["state"], knower.notes["a.md"]["reach"]) == ("published", "local")
    assert knower.look() == []
    knower.states.clear()
    assert knower.look() == ["a.md"]
    assert "state" not in knower.notes["a.md"]


def test_notes_in_doubt_are_told_whether_they_changed_or_not(knower: Knower) -> None:
    assert sorted(knower.look(anyway=("a.md", "never.md"))) == ["-never.md", "a.md"]


def test_what_is_left_out_from_now_on_is_gone(knower: Knower) -> None:
    assert knower.look(ignore=("posts",)) == ["-posts/c.md"]
    assert knower.look() == ["posts/c.md"]


@pytest.mark.parametrize("mark", ["", "x", ":", "0123:1", "{name}:99", "{name}:-1", "{name}:²"])
def test_a_mark_that_is_not_known_gets_everything(knower: Knower, mark: str) -> None:
    assert knower.mark is not None
    knower.mark = mark.replace("{name}", knower.mark.partition(":")[0])
    assert len(knower.look()) == 3
    assert knower.is_whole


def test_an_index_that_was_made_anew_gets_everything(knower: Knower) -> None:
    knower.index.unlink()
    assert len(knower.look()) == 3
    assert knower.is_whole
    assert knower.look() == []


def test_while_the_index_is_locked_everything_is_told_and_nothing_is_lost_afterwards(
    knower: Knower, root: Path
) -> None:
    with closing(sqlite3.connect(knower.index)) as owner:
        owner.execute("BEGIN EXCLUSIVE")
        (root / "a.md").write_text("# Changed\n")
        assert len(knower.look()) == 3
        assert knower.mark is None
    knower.look()
    assert knower.titles()["a.md"] == "Changed"


def test_a_change_that_cannot_be_kept_is_told_again(knower: Knower, root: Path) -> None:
    with closing(sqlite3.connect(knower.index)) as reader:
        reader.execute("PRAGMA locking_mode = NORMAL")
        reader.execute("BEGIN IMMEDIATE")
        (root / "a.md").write_text("# Changed\n")
        (root / "b.md").unlink()
        assert sorted(knower.look()) == ["-b.md", "a.md"]
    assert sorted(knower.look()) == ["-b.md", "a.md"]
    assert knower.look() == []


def test_who_shares_an_id_is_told_each_time(root: Path, knower: Knower) -> None:
    (root / "copy.md").write_text("---\nid: 0A\n---\n")
    knower.look()
    with ScanIndex(knower.index) as index:
        scan = Scan(root, (), index, since=knower.mark)
        assert list(scan.rows()) == []
    assert scan.same_id == {"a.md": ("copy.md",), "copy.md": ("a.md",)}


def test_so_many_gone_notes_that_they_are_forgotten_make_everything_be_told(
    knower: Knower, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("devlog_app.storage.workspaces.scan_index.MOST_GONE", 1)
    before = knower.mark
    other = Knower(root, knower.index)
    other.look()
    for name in ("a.md", "b.md"):
        (root / name).unlink()
    other.look()
    assert knower.mark == before
    knower.look()
    assert knower.is_whole
    assert set(knower.titles()) == {"posts/c.md"}
