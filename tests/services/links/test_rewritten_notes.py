"""What lets links follow is written into notes as carefully as what somebody typed, and taken back byte for byte."""

import errno
import os
from pathlib import Path

import pytest

from devlog_app.model.errors import NoteChangedOnDisk, StorageError
from devlog_app.services.links.rewritten_notes import RewrittenNotes, with_links
from devlog_app.services.notes.library import Library
from devlog_app.services.notes.rearranger import Rearranger

MIXED = b"\xef\xbb\xbf# One\r\n[[old]]\nline\r[[old]]\r\n"
BEFORE, AFTER = "# One\n[[old]]\nline\n[[old]]\n", "# One\n[[new]]\nline\n[[new]]\n"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "a.md").write_bytes(MIXED)
    (tmp_path / "devlog.yaml").write_text("version: 1\n")
    return Library(tmp_path)


@pytest.fixture
def notes(library: Library) -> RewrittenNotes:
    return RewrittenNotes(library)


def test_every_other_byte_stays_and_all_come_back(library: Library, notes: RewrittenNotes) -> None:
    file = library.root / "a.md"
    os.utime(file, ns=(10**18, 10**18))
    note, done = notes.rewrite("a.md", BEFORE, AFTER)
    assert note.text == BEFORE
    assert file.read_bytes() == MIXED.replace(b"old", b"new")
    assert library.is_own_write("a.md", library.open("a.md").fingerprint)
    notes.put_back("a.md", done)
    assert file.read_bytes() == MIXED
    assert file.stat().st_mtime_ns == 10**18


def test_what_somebody_else_wrote_meanwhile_stays(library: Library, notes: RewrittenNotes) -> None:
    file = library.root / "a.md"
    file.write_bytes(MIXED + b"more\r\n")
    _, done = notes.rewrite("a.md", BEFORE, AFTER)
    assert file.read_bytes() == MIXED.replace(b"old", b"new") + b"more\r\n"
    file.write_bytes(b"first\r\n" + file.read_bytes())
    notes.put_back("a.md", done)
    assert b"new" not in file.read_bytes()
    assert b"first" in file.read_bytes()


def test_where_somebody_else_changed_the_link_it_is_theirs(library: Library, notes: RewrittenNotes) -> None:
    file = library.root / "a.md"
    theirs = MIXED.replace(b"old", b"mine")
    file.write_bytes(theirs)
    with pytest.raises(NoteChangedOnDisk):
        notes.rewrite("a.md", BEFORE, AFTER)
    assert file.read_bytes() == theirs


def test_a_note_that_is_gone_stays_gone(library: Library, notes: RewrittenNotes) -> None:
    _, done = notes.rewrite("a.md", BEFORE, AFTER)
    (library.root / "a.md").unlink()
    for attempt in (lambda: notes.rewrite("a.md", BEFORE, AFTER), lambda: notes.put_back("a.md", done)):
        with pytest.raises(StorageError) as caught:
            attempt()
        assert caught.value.code == "note_missing"
    assert not (library.root / "a.md").exists()


def test_a_full_disk_leaves_the_note_as_it_was(
    library: Library, notes: RewrittenNotes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError) as caught:
        notes.rewrite("a.md", BEFORE, AFTER)
    assert caught.value.code == "disk_full"
    assert (library.root / "a.md").read_bytes() == MIXED
    assert [file.name for file in library.root.iterdir() if file.name.startswith(".")] == []


def test_a_later_step_is_taken_back_to_the_links_as_they_are(library: Library, notes: RewrittenNotes) -> None:
    done = Rearranger(library).rename("a.md", "Two")
    assert done.undo is not None
    text = library.open("two.md").text
    _, rewritten = notes.rewrite("two.md", text, text.replace("old", "new"))
    undo = with_links(done.undo, "two.md", rewritten, later=True)
    Rearranger(library).take_back(undo)
    assert (library.root / "a.md").read_bytes() == MIXED.replace(b"old", b"new")


def test_a_step_whose_own_note_named_itself_is_taken_back_whole(library: Library, notes: RewrittenNotes) -> None:
    done = Rearranger(library).rename("a.md", "Two")
    assert done.undo is not None
    text = library.open("two.md").text
    _, rewritten = notes.rewrite("two.md", text, text.replace("old", "new"))
    Rearranger(library).take_back(with_links(done.undo, "two.md", rewritten, later=False))
    assert (library.root / "a.md").read_bytes() == MIXED
