"""What is done to notes can be taken back: every byte of the files, and the place in the series."""

import os
import sys
from pathlib import Path

import pytest

from devlog_app.model.errors import StorageError
from devlog_app.model.note import GroupKind
from devlog_app.services.notes.grouping import GroupName, Groups
from devlog_app.services.notes.library import Library
from devlog_app.services.notes.rearranger import Rearranger

PML = "conferences/2026-09-pml"
NAME = GroupName(GroupKind.CONFERENCE, "2026-09-pml")


@pytest.fixture
def rearranger(library: Library) -> Rearranger:
    return Rearranger(library)


@pytest.fixture(autouse=True)
def trash(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A trash of the test's own."""
    home = tmp_path / "share"
    monkeypatch.setenv("XDG_DATA_HOME", str(home))
    if sys.platform == "linux":
        # Where the trash is, send2trash asks only once a run.
        monkeypatch.setattr("send2trash.plat_other.XDG_DATA_HOME", os.fsencode(home))
        monkeypatch.setattr("send2trash.plat_other.HOMETRASH_B", os.fsencode(home / "Trash"))
    return home / "Trash"


def files(root: Path) -> dict[str, bytes]:
    """Every file of the workspace with its bytes."""
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def order(library: Library) -> list[str]:
    """The conference's notes as the tree shows them."""
    groups = Groups()
    groups.arrange_by(library.conferences(), library.months())
    for note in library.notes():
        groups.put(note)
    return next([Path(note.path).stem for note in group.notes] for group in groups.all() if group.key == NAME.key)


def test_an_order_is_written_and_its_comments_stay(library: Library, rearranger: Rearranger) -> None:
    before = files(library.root)
    done = rearranger.put_in_order(NAME, [f"{PML}/{name}.md" for name in ("a", "intro", "b")])
    assert order(library) == ["a", "intro", "b"]
    assert done.series == {NAME: ("a.md", "intro.md", "b.md")}
    assert "# the order of posting" in (library.root / PML / "conference.yaml").read_text()
    assert done.undo is not None
    assert rearranger.take_back(done.undo).series == {NAME: ("intro.md", "b.md", "a.md")}
    assert files(library.root) == before


def test_a_list_of_one_note_a_line_keeps_what_was_said_of_each(library: Library, rearranger: Rearranger) -> None:
    file = library.root / PML / "conference.yaml"
    file.write_text(
        "version: 1\nseries:  # the order\n  # first of all\n  - intro.md\n  - b.md  # on Monday\ncity: X\n"
    )
    rearranger.put_in_order(NAME, [f"{PML}/{name}.md" for name in ("b", "a", "intro")])
    assert file.read_text() == (
        "version: 1\nseries:  # the order\n  - b.md  # on Monday\n  - a.md\n  # first of all\n  - intro.md\ncity: X\n"
    )


def test_a_month_without_a_file_gets_one_that_goes_again(library: Library, rearranger: Rearranger) -> None:
    for name in ("a", "b"):
        file = library.root / f"devlog/2026-10/{name}.md"
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"# {name}\n")
    before = files(library.root)
    done = rearranger.put_in_order(
        GroupName(GroupKind.MONTH, "2026-10"), ["devlog/2026-10/b.md", "devlog/2026-10/a.md"]
    )
    assert library.months()["2026-10"].series == ("b.md", "a.md")
    assert done.undo is not None
    rearranger.take_back(done.undo)
    assert files(library.root) == before


def test_a_moved_note_takes_its_place_and_goes_back_byte_by_byte(library: Library, rearranger: Rearranger) -> None:
    before = files(library.root)
    stands = [f"{PML}/intro.md", "posts/вечер.md", f"{PML}/b.md", f"{PML}/a.md"]
    done = rearranger.move(["posts/вечер.md"], PML, stands)
    assert order(library) == ["intro", "вечер", "b", "a"]
    assert done.undo is not None
    back = rearranger.take_back(done.undo)
    assert [(old, note.path) for old, note in back.change.moved] == [(f"{PML}/вечер.md", "posts/вечер.md")]
    assert files(library.root) == before


def test_what_leaves_a_series_comes_back_to_its_place_in_it(library: Library, rearranger: Rearranger) -> None:
    before = files(library.root)
    done = rearranger.move([f"{PML}/b.md", f"{PML}/a.md"], "posts")
    assert order(library) == ["intro"]
    assert done.undo is not None
    rearranger.take_back(done.undo)
    assert order(library) == ["intro", "b", "a"]
    assert files(library.root) == before


def test_a_renamed_note_has_its_name_back(library: Library, rearranger: Rearranger) -> None:
    before = files(library.root)
    done = rearranger.rename(f"{PML}/b.md", "Разметка")
    assert done.undo is not None
    rearranger.take_back(done.undo)
    assert files(library.root) == before


@pytest.mark.skipif(sys.platform != "linux", reason="the trash is elsewhere")
def test_thrown_away_notes_come_back_as_they_were(library: Library, rearranger: Rearranger, trash: Path) -> None:
    before = files(library.root)
    os.utime(library.root / PML / "b.md", ns=(10**18, 10**18))
    done = rearranger.trash([f"{PML}/b.md", "posts/вечер.md"])
    assert done.change.removed == (f"{PML}/b.md", "posts/вечер.md")
    assert {file.name for file in (trash / "files").iterdir()} == {"b.md", "вечер.md"}
    assert done.undo is not None
    back = rearranger.take_back(done.undo)
    assert [note.path for note in back.change.added] == [f"{PML}/b.md", "posts/вечер.md"]
    assert order(library) == ["intro", "b", "a"]
    assert files(library.root) == before
    assert (library.root / PML / "b.md").stat().st_mtime_ns == 10**18


@pytest.mark.skipif(sys.platform != "linux", reason="the trash is elsewhere")
def test_a_conference_comes_back_with_its_pictures(library: Library, rearranger: Rearranger) -> None:
    before = files(library.root)
    done = rearranger.trash([PML])
    assert not (library.root / PML).exists()
    assert done.undo is not None
    assert len(rearranger.take_back(done.undo).change.added) == 3
    assert files(library.root) == before


@pytest.mark.skipif(sys.platform != "linux", reason="the trash is elsewhere")
def test_what_was_changed_meanwhile_is_not_overwritten(library: Library, rearranger: Rearranger) -> None:
    done = rearranger.trash(["posts/вечер.md"])
    (library.root / "posts/вечер.md").write_text("somebody else's\n")
    assert done.undo is not None
    with pytest.raises(StorageError) as caught:
        rearranger.take_back(done.undo)
    assert (caught.value.code, caught.value.path) == ("changed_meanwhile", "posts/вечер.md")
    assert (library.root / "posts/вечер.md").read_text() == "somebody else's\n"


def test_what_cannot_be_moved_is_told_and_the_rest_can_be_taken_back(library: Library, rearranger: Rearranger) -> None:
    before = files(library.root)
    done = rearranger.move(["posts/вечер.md", "posts/gone.md"], PML)
    assert done.refused is not None
    assert done.refused.code == "note_missing"
    assert done.undo is not None
    rearranger.take_back(done.undo)
    assert files(library.root) == before


def test_own_doing_is_no_news(library: Library, rearranger: Rearranger) -> None:
    done = rearranger.move(["posts/вечер.md"], PML, ["posts/вечер.md", f"{PML}/intro.md"])
    assert library.is_own_write("posts/вечер.md", None)
    assert done.undo is not None
    rearranger.take_back(done.undo)
    assert library.is_own_write(f"{PML}/вечер.md", None)
    assert not library.is_own_write("posts/вечер.md", None)
