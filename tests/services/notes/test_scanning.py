"""A scan in a process of its own finds what the library finds, and can be broken off."""

import io
import json
import os
from pathlib import Path

import pytest

from devlog_app.model.errors import FormatError, StorageError
from devlog_app.services.notes.library import Library
from devlog_app.services.notes.scanning import Found, scanning
from devlog_app.storage.workspaces.scan_process import LARGEST_BATCH, main


def collected(root: Path, indexes: Path | None = None) -> list[Found]:
    return list(scanning(root, indexes))


def test_it_finds_what_the_library_finds(library: Library, tmp_path: Path) -> None:
    pieces = collected(library.root, tmp_path / "index")
    assert tuple(note for piece in pieces for note in piece.notes) == library.notes()
    assert pieces[0].conferences == library.conferences()
    assert pieces[0].months == library.months()
    assert pieces[-1].is_last
    assert len(list((tmp_path / "index").iterdir())) == 1


def test_notes_that_share_an_id_are_told_at_the_end(library: Library) -> None:
    (library.root / "posts" / "copy.md").write_text("---\nid: 0A\n---\n")
    last = collected(library.root)[-1]
    assert last.same_id == {
        "conferences/2026-09-pml/a.md": ("posts/copy.md",),
        "posts/copy.md": ("conferences/2026-09-pml/a.md",),
    }


def test_a_broken_conference_file_hides_nothing(library: Library) -> None:
    file = library.root / "conferences" / "2026-09-pml" / "conference.yaml"
    file.write_text("a: b: c\n")
    pieces = collected(library.root)
    (error,) = pieces[0].errors
    assert isinstance(error, FormatError)
    assert (error.code, error.path, error.line) == ("yaml_second_colon", str(file), 1)
    assert error.message
    assert len([note for piece in pieces for note in piece.notes]) == 6


def test_a_broken_devlog_yaml_is_raised_as_if_read_here(library: Library) -> None:
    (library.root / "devlog.yaml").write_text("ignore: [\n")
    with pytest.raises(FormatError) as caught:
        collected(library.root)
    assert (caught.value.code, caught.value.line) == ("yaml_not_closed", 1)


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        collected(tmp_path / "gone")
    assert caught.value.code == "not_a_folder"


def test_a_scan_can_be_broken_off(workspace: Path) -> None:
    scan = scanning(workspace)
    pieces = iter(scan)
    assert next(pieces).conferences
    scan.stop()
    assert list(pieces) == []


def test_rows_come_in_pieces(tmp_path: Path) -> None:
    for number in range(LARGEST_BATCH + 1):
        (tmp_path / f"{number}.md").write_text("")
    output = io.StringIO()
    assert main([str(tmp_path)], output) == 0
    batches = [len(piece["notes"]) for line in output.getvalue().splitlines() if "notes" in (piece := json.loads(line))]
    assert sum(batches) == LARGEST_BATCH + 1
    assert len(batches) > 1


def test_modules_that_lie_in_the_current_folder_are_not_run(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (workspace / "json.py").write_text("raise SystemExit('taken over')")
    monkeypatch.chdir(workspace)
    assert collected(workspace)[-1].is_last


def test_a_name_that_is_not_utf8_is_a_row_with_an_error(workspace: Path) -> None:
    try:
        Path(os.fsdecode(os.fsencode(workspace) + b"/posts/\xff.md")).write_text("")
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    rows = [note for piece in collected(workspace) for note in piece.notes]
    (row,) = [note for note in rows if note.error]
    assert row.path == "posts/\ufffd.md"
    assert "not UTF-8" in (row.error or "")


def test_a_bundled_program_scans_by_itself(workspace: Path, capfd: pytest.CaptureFixture[str]) -> None:
    from devlog_app.__main__ import main as program

    assert program(["--child", "scan", str(workspace), "", ""]) == 0
    lines = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert "same_id" in lines[-1]
