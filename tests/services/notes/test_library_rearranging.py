"""Renamed, moved and thrown away, a note stays what it is, and nothing else is lost on the way."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from devlog_app.model.errors import StorageError, UsageError
from devlog_app.services.links.relinking import relinked
from devlog_app.services.notes.library import Library

PML = "conferences/2026-09-pml"


def test_renaming_changes_title_file_and_series(library: Library) -> None:
    change = library.rename(f"{PML}/b.md", "Разметка: без боли")
    ((old, note),) = change.moved
    assert (old, note.path, note.title) == (f"{PML}/b.md", f"{PML}/разметка-без-боли.md", "Разметка: без боли")
    assert (library.root / note.path).read_text() == '---\nid: 0B\n# mine\ntitle: "Разметка: без боли"\n---\n# Б\n'
    assert not (library.root / old).exists()
    assert library.conferences()["2026-09-pml"].series == ("intro.md", "разметка-без-боли.md", "a.md")
    assert "# the order of posting" in (library.root / PML / "conference.yaml").read_text()


def test_a_note_that_is_left_out_of_its_series_stays_out_under_its_new_name(library: Library) -> None:
    file = library.root / PML / "conference.yaml"
    file.write_text(file.read_text("utf-8") + "leave_out: [A.md, b.md]  # not yet\n", "utf-8")
    library.rename(f"{PML}/a.md", "Позже")
    assert file.read_text("utf-8").endswith(
        "series: [intro.md, b.md, позже.md]\nleave_out: [позже.md, b.md]  # not yet\n"
    )
    library.move(f"{PML}/b.md", "posts")
    library.move(f"{PML}/позже.md", "posts")
    config = library.conferences()["2026-09-pml"]
    assert (config.series, config.leave_out) == (("intro.md",), ())


def test_renaming_never_takes_another_notes_place(library: Library) -> None:
    change = library.rename(f"{PML}/b.md", "A")
    assert change.moved[0][1].path == f"{PML}/a-2.md"
    assert library.open(f"{PML}/a.md").id == "0A"


@pytest.mark.parametrize(
    ("path", "kept"),
    [(f"{PML}/intro.md", f"{PML}/intro.md"), ("devlog/2026-08.md", "devlog/2026-08.md")],
)
def test_names_that_say_what_a_note_is_stay(library: Library, path: str, kept: str) -> None:
    ((_, note),) = library.rename(path, "Новое имя").moved
    assert (note.path, note.title) == (kept, "Новое имя")


def test_a_date_before_a_name_stays(library: Library) -> None:
    ((_, note),) = library.rename("plain/2026-03-07 встреча.md", "Ужин").moved
    assert note.path == "plain/2026-03-07-ужин.md"
    assert note.month == "2026-03"


def test_a_note_without_front_matter_is_called_what_its_file_is_where_that_will_do(library: Library) -> None:
    ((_, note),) = library.rename("posts/вечер.md", "утро").moved
    assert (note.path, note.title) == ("posts/утро.md", "утро")
    assert library.open(note.path).text == "Просто текст\n"
    ((_, note),) = library.rename("posts/утро.md", "Доброе утро").moved
    assert (note.path, note.title) == ("posts/доброе-утро.md", "Доброе утро")
    assert library.open(note.path).body == "Просто текст\n"


def test_a_note_with_broken_front_matter_is_renamed_and_not_rewritten(library: Library) -> None:
    (library.root / "posts" / "x.md").write_text("---\na: b: c\n---\n")
    ((_, note),) = library.rename("posts/x.md", "Другое").moved
    assert (library.root / note.path).read_text() == "---\na: b: c\n---\n"


def test_a_title_without_a_word_is_refused(library: Library) -> None:
    with pytest.raises(UsageError):
        library.rename("posts/вечер.md", "!")


def test_a_moved_note_says_where_it_belongs_and_finds_its_pictures(library: Library) -> None:
    library.set_keys(library.open(f"{PML}/a.md"), {"conference": "2026-09-pml"})
    ((old, note),) = library.move(f"{PML}/a.md", "posts").moved
    assert (old, note.path, note.conference) == (f"{PML}/a.md", "posts/a.md", None)
    assert library.open("posts/a.md").body == "![x](../conferences/2026-09-pml/media/зал.png)\n"
    assert library.conferences()["2026-09-pml"].series == ("intro.md", "b.md")


def test_a_move_to_a_month_makes_its_folder(library: Library) -> None:
    ((_, note),) = library.move("posts/вечер.md", "devlog/2026-10/").moved
    assert (note.path, note.month) == ("devlog/2026-10/вечер.md", "2026-10")


def test_a_name_that_is_taken_there_gets_a_number(library: Library) -> None:
    (library.root / "posts" / "a.md").write_text("other\n")
    ((_, note),) = library.move(f"{PML}/a.md", "posts").moved
    assert note.path == "posts/a-2.md"
    assert (library.root / "posts" / "a.md").read_text() == "other\n"


@pytest.mark.parametrize("folder", ["../elsewhere", "/tmp"])
def test_nothing_leaves_the_workspace(library: Library, folder: str) -> None:
    (library.root.parent / "elsewhere").mkdir()
    with pytest.raises(StorageError) as caught:
        library.move("posts/вечер.md", folder)
    assert caught.value.code == "outside_workspace"
    assert (library.root / "posts" / "вечер.md").exists()


def test_a_note_that_is_not_there_is_said(library: Library) -> None:
    attempts: tuple[Callable[[], object], ...] = (
        lambda: library.rename("x.md", "y"),
        lambda: library.move("x.md", "y"),
        lambda: library.trash("x.md"),
    )
    for attempt in attempts:
        with pytest.raises(StorageError) as caught:
            attempt()
        assert (caught.value.code, caught.value.path) == ("note_missing", "x.md")


def in_child(code: str, workspace: Path, home: Path) -> str:
    """What *code* prints about ``library`` in a process with its own *home*, and so with its own trash."""
    program = (
        "import sys\nfrom pathlib import Path\nfrom devlog_app.model.errors import StorageError\n"
        "from devlog_app.services.notes.library import Library\nlibrary = Library(Path(sys.argv[1]))\n"
        f"try:\n    print({code})\nexcept StorageError as error:\n    print(error.code, error.path)\n"
    )
    if not home.exists():
        home.mkdir()
    environment = {"HOME": str(home), "XDG_DATA_HOME": str(home / "share"), "PATH": ""}
    arguments = [sys.executable, "-c", program, str(workspace)]
    return subprocess.run(arguments, capture_output=True, text=True, check=True, env=environment).stdout.strip()


@pytest.mark.skipif(sys.platform != "linux", reason="the trash is elsewhere")
def test_what_is_thrown_away_can_be_taken_back(workspace: Path, tmp_path: Path) -> None:
    told = in_child("library.trash('posts/вечер.md').removed", workspace, tmp_path / "home")
    assert told == "('posts/вечер.md',)"
    assert not (workspace / "posts" / "вечер.md").exists()
    (kept,) = (tmp_path / "home" / "share" / "Trash" / "files").iterdir()
    assert kept.read_text() == "Просто текст\n"


@pytest.mark.skipif(sys.platform != "linux", reason="the trash is elsewhere")
def test_a_whole_conference_can_be_thrown_away(workspace: Path, tmp_path: Path) -> None:
    told = in_child(f"len(library.trash('{PML}').removed), len(library.notes())", workspace, tmp_path / "home")
    assert told == "3 3"


@pytest.mark.skipif(sys.platform != "linux", reason="the trash is elsewhere")
def test_without_a_trash_nothing_is_deleted(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("no folder")
    assert in_child("library.trash('posts/вечер.md')", workspace, tmp_path / "home") == "no_trash posts/вечер.md"
    assert (workspace / "posts" / "вечер.md").exists()


@pytest.mark.parametrize(
    ("body", "moved"),
    [
        ("![a](pic.png)", "![a](../a/pic.png)"),
        ("[d](<my file.pdf> 'title')", "[d](<../a/my file.pdf> 'title')"),
        ("![a](my%20file.pdf)", "![a](../a/my%20file.pdf)"),
        ("[a](https://x.org/pic.png) [b](#pic.png) [c](/pic.png) [d](mailto:pic.png)", None),
        ("[a](missing.png)", None),
        ("[a](../../../etc/passwd)", None),
        ("[a](pic.png#part) text (pic.png)", "[a](../a/pic.png#part) text (pic.png)"),
    ],
)
def test_links_follow_the_note(body: str, moved: str | None) -> None:
    there = {"a/pic.png", "a/my file.pdf"}
    assert relinked(body, "a", "b", there.__contains__) == (body if moved is None else moved)
