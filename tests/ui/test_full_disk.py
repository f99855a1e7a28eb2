"""A disk that is full, or must not be written: said plainly, nothing is dropped, and saved by itself when it can be."""

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from ui.probes import EditorProbe
from ui.tabs_probe import TabsProbe

from devlog_app.services.notes.library import Library
from devlog_app.ui.editor import open_note
from devlog_app.ui.editor.tabs import EditorTabs
from devlog_app.ui.writing.open_notes import OpenNotes

Eventually = Callable[[Callable[[], object]], None]
SIZE = 96 * 1024
BEFORE = "Before\n"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, as small as they come."""
    place = tmp_path / "disk"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this user may not mount a file system")
    for name in ("one", "two"):
        (place / f"{name}.md").write_text(BEFORE, "utf-8")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.fixture
def tabs(qtbot: QtBot) -> EditorTabs:
    tabs = EditorTabs()
    qtbot.addWidget(tabs)
    tabs.resize(700, 500)
    tabs.show()
    return tabs


@pytest.fixture
def notes(disk: Path, tabs: EditorTabs, monkeypatch: pytest.MonkeyPatch) -> OpenNotes:
    monkeypatch.setattr(open_note, "TRY_AGAIN_AFTER", 100)
    return OpenNotes(Library(disk), tabs, _name, tabs)


def _name(path: str) -> str:
    return path.removesuffix(".md")


def fill(disk: Path) -> Path:
    """Leave not a byte."""
    filler = disk / "filler"
    room = os.statvfs(disk)
    filler.write_bytes(b"x" * (room.f_bavail * room.f_frsize))
    return filler


def write_much(editor: EditorProbe, words: str) -> None:
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.edit.insert_text(f"{words}\n" * 600)


def test_a_full_disk_is_said_and_the_text_stays_whatever_else_is_done(
    disk: Path, notes: OpenNotes, tabs: EditorTabs, eventually: Eventually
) -> None:
    editor, bar = EditorProbe(tabs), TabsProbe(tabs)
    notes.open("one.md")
    filler = fill(disk)
    write_much(editor, "words")
    assert not notes.save()
    assert "Your text is kept here" in editor.notices()[0]
    notes.open("two.md")
    notes.look_at_disk()
    assert (disk / "one.md").read_text("utf-8") == BEFORE
    bar.press_cross("one")
    assert bar.titles() == ["[• one]", "two"]
    assert "Your text is kept here" in editor.notices()[0]
    filler.unlink()
    eventually(lambda: (disk / "one.md").read_text("utf-8").count("words") == 600)
    assert editor.notices() == []
    assert bar.titles() == ["[one]", "two"]


def test_a_merge_that_finds_no_room_is_tried_again(
    disk: Path, notes: OpenNotes, tabs: EditorTabs, eventually: Eventually
) -> None:
    editor = EditorProbe(tabs)
    notes.open("one.md")
    write_much(editor, "mine")
    (disk / "one.md").write_text("Theirs, above\n" + BEFORE, "utf-8")
    filler = fill(disk)
    assert not notes.save()
    assert "Your text is kept here" in editor.notices()[0]
    filler.unlink()
    eventually(lambda: (disk / "one.md").read_text("utf-8").count("mine") == 600)
    assert (disk / "one.md").read_text("utf-8").startswith("Theirs, above\n" + BEFORE)


def test_a_disk_that_became_read_only_is_said_and_tried_again(
    disk: Path, notes: OpenNotes, tabs: EditorTabs, eventually: Eventually
) -> None:
    editor = EditorProbe(tabs)
    notes.open("one.md")
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    write_much(editor, "words")
    assert not notes.save()
    assert "Your text is kept here" in editor.notices()[0]
    assert editor.text.count("words") == 600
    subprocess.run(["mount", "-o", "remount,rw", str(disk)], check=True)
    eventually(lambda: (disk / "one.md").read_text("utf-8").count("words") == 600)
    assert editor.notices() == []
