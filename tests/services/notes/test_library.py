"""What the library promises of the notes that are there."""

import hashlib
from pathlib import Path

import pytest

from devlog_app.model.errors import FormatError, NoteChangedOnDisk, StorageError
from devlog_app.model.known_state import KnownState
from devlog_app.model.note import NoteState
from devlog_app.services.notes.library import Library


def everything_in(root: Path) -> dict[str, tuple[int, str]]:
    """Every file and folder under *root*, with its time and what it holds."""
    return {
        str(path): (path.stat().st_mtime_ns, hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else "")
        for path in sorted(root.rglob("*"))
    }


def test_every_note_is_found_once(library: Library) -> None:
    assert [note.path for note in library.notes()] == [
        "conferences/2026-09-pml/a.md",
        "conferences/2026-09-pml/b.md",
        "conferences/2026-09-pml/intro.md",
        "devlog/2026-08.md",
        "plain/2026-03-07 встреча.md",
        "posts/вечер.md",
    ]


def test_looking_writes_nothing_in_the_workspace(library: Library) -> None:
    before = everything_in(library.root)
    for note in library.notes():
        library.edited(library.open(note.path), "other text")
    library.conferences()
    library.months()
    assert everything_in(library.root) == before


def test_a_workspace_is_opened_from_anything_in_it(workspace: Path) -> None:
    library = Library.holding(workspace / "conferences" / "2026-09-pml" / "a.md")
    assert library.root == workspace
    assert library.path_of(workspace / "posts" / "вечер.md") == "posts/вечер.md"


def test_a_plain_folder_of_markdown_is_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n")
    library = Library.holding(tmp_path)
    assert [note.title for note in library.notes()] == ["A"]
    assert library.config.default_channel == "local"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        Library(tmp_path / "gone").notes()
    assert caught.value.code == "not_a_folder"


def test_an_edit_of_devlog_yaml_is_seen_at_once(library: Library) -> None:
    assert library.config.ignore == ()
    (library.root / "devlog.yaml").write_text("ignore: [conferences]\n")
    assert {note.path.split("/")[0] for note in library.notes()} == {"devlog", "plain", "posts"}
    (library.root / "devlog.yaml").write_text("ignore: [\n")
    with pytest.raises(FormatError):
        library.notes()


def test_a_saved_note_is_no_outside_edit_and_a_changed_one_is(library: Library) -> None:
    note = library.open("posts/вечер.md")
    saved = library.save(note, "Другой текст\n")
    assert library.is_own_write(saved.path, saved.fingerprint)
    (library.root / saved.path).write_text("чужой текст\n")
    theirs = library.open("posts/вечер.md")
    assert not library.is_own_write(theirs.path, theirs.fingerprint)
    with pytest.raises(NoteChangedOnDisk):
        library.save(saved, "мой текст\n")


def test_a_note_gets_its_id_once_and_nothing_else_changes(library: Library) -> None:
    note = library.with_id(library.open("posts/вечер.md"))
    assert note.id is not None
    assert len(note.id) == 26
    assert note.body == "Просто текст\n"
    assert library.with_id(library.open("posts/вечер.md")).id == note.id


def test_an_id_does_not_make_a_note_a_changed_one(library: Library) -> None:
    from devlog_app.model.note_text import source_digest

    note = library.open("posts/вечер.md")
    assert source_digest(library.with_id(note).text) == source_digest(note.text)


def test_keys_are_set_in_place_and_comments_stay(library: Library) -> None:
    note = library.set_keys(library.open("conferences/2026-09-pml/b.md"), {"status": "ready", "id": None})
    assert (library.root / note.path).read_text() == "---\n# mine\ntitle: Доклад B\nstatus: ready\n---\n# Б\n"


def test_broken_front_matter_is_never_given_an_id(library: Library) -> None:
    file = library.root / "posts" / "вечер.md"
    file.write_text("---\ntitle: a: b\n---\n")
    with pytest.raises(FormatError) as caught:
        library.with_id(library.open("posts/вечер.md"))
    assert (caught.value.path, caught.value.line) == ("posts/вечер.md", 2)
    assert file.read_text() == "---\ntitle: a: b\n---\n"


def test_a_copy_that_brought_the_id_along_can_have_its_own(library: Library) -> None:
    (library.root / "posts" / "copy.md").write_text("---\nid: 0A\ntitle: Копия\n---\n")
    same = {note.path: note.same_id for note in library.notes() if note.same_id}
    assert same == {
        "conferences/2026-09-pml/a.md": ("posts/copy.md",),
        "posts/copy.md": ("conferences/2026-09-pml/a.md",),
    }
    library.with_new_id(library.open("posts/copy.md"))
    assert not any(note.same_id for note in library.notes())


def test_what_is_known_beside_the_file_is_shown(workspace: Path) -> None:
    library = Library(
        workspace, state_of=lambda note_id, _: KnownState(NoteState.PUBLISHED) if note_id == "0A" else None
    )
    states = {note.id: note.state for note in library.notes()}
    assert states["0A"] is NoteState.PUBLISHED
    assert states["0B"] is NoteState.DRAFT


def test_a_newer_devlogs_workspace_can_be_read_and_not_changed(library: Library) -> None:
    (library.root / "devlog.yaml").write_text("version: 2\n")
    before = everything_in(library.root)
    note = library.open("posts/вечер.md")
    assert note.read_only is not None
    for attempt in (
        lambda: library.save(note, "x"),
        lambda: library.new_post("x"),
        lambda: library.rename("posts/вечер.md", "x"),
        lambda: library.move("posts/вечер.md", "devlog"),
        lambda: library.trash("posts/вечер.md"),
    ):
        with pytest.raises(StorageError) as caught:
            attempt()
        assert caught.value.code == "workspace_newer"
    assert everything_in(library.root) == before


def test_a_conference_that_cannot_be_read_is_named(library: Library) -> None:
    file = library.root / "conferences" / "2026-09-pml" / "conference.yaml"
    file.write_text("title: x\nstarts: soon\n")
    with pytest.raises(FormatError) as caught:
        library.conferences()
    assert (caught.value.path, caught.value.line) == (str(file), 2)


def test_a_copy_is_kept_beside_a_note_without_its_id(library: Library) -> None:
    note = library.open("conferences/2026-09-pml/a.md")
    copy = library.keep_copy(library.edited(note, note.text + "мой конец\n"))
    assert copy.path == "conferences/2026-09-pml/a-copy.md"
    assert copy.id is None
    assert library.open(copy.path).text.endswith("мой конец\n")
