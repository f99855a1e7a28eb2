"""A scan shows every note as its file is now, remembered or not, and survives whatever it meets."""

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from devlog_app.model.known_state import KnownState
from devlog_app.model.note import NoteState, NoteSummary
from devlog_app.storage.workspaces.scan import marked_duplicates, scan
from devlog_app.storage.workspaces.scan_index import index_file

Write = Callable[[str, str | bytes], Path]


def rows(root: Path, index: Path | None = None) -> dict[str, NoteSummary]:
    return {note.path: note for note in scan(root, index=index)}


def the_row(root: Path) -> NoteSummary:
    (row,) = scan(root)
    return row


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\ntitle: Given\n---\n# Heading", "Given"),
        ("---\ntitle: >\n  over\n  lines\n---\n", "over lines"),
        ("text\n\n##  A **bold** [link](x) and `code` ##\n", "A bold link and code"),
        ("```\n# comment\n```\n# Real\n", "Real"),
        ("#hashtag\nno heading", "name of file"),
        ("", "name of file"),
        ("# snake_case_name stays\n", "snake_case_name stays"),
    ],
)
def test_a_note_is_called_by_its_title_its_heading_or_its_file(
    tmp_path: Path, write: Write, text: str, title: str
) -> None:
    write("name of file.md", text)
    assert the_row(tmp_path).title == title


@pytest.mark.parametrize(
    ("path", "front", "conference", "month", "kind"),
    [
        ("conferences/2026-09-pml/a.md", "", "2026-09-pml", None, "talk"),
        ("conferences/2026-09-pml/intro.md", "", "2026-09-pml", None, "intro"),
        ("conferences/2026-09-pml/day1/a.md", "month: 2026-01", "2026-09-pml", None, "talk"),
        ("conferences/a.md", "", None, None, "post"),
        ("devlog/2026-10.md", "conference: x", None, "2026-10", "devlog"),
        ("devlog/2026-10/часть-1.md", "", None, "2026-10", "devlog"),
        ("devlog/other.md", "month: 2026-05", None, "2026-05", "devlog"),
        ("posts/a.md", "conference: pml\nmonth: 2026-05", "pml", None, "talk"),
        ("notes/2026-03-07 встреча.md", "", None, "2026-03", "devlog"),
        ("notes/12026-03.md", "", None, None, "post"),
        ("notes/2026-13.md", "", None, None, "post"),
        ("2026-03/a.md", "kind: index", None, None, "index"),
    ],
)
def test_where_a_note_belongs(
    tmp_path: Path, write: Write, path: str, front: str, conference: str | None, month: str | None, kind: str
) -> None:
    write(path, f"---\n{front}\n---\n")
    row = the_row(tmp_path)
    assert (row.conference, row.month, row.kind) == (conference, month, kind)


@pytest.mark.parametrize(
    ("front", "state"),
    [
        ("", NoteState.DRAFT),
        ("status: ready", NoteState.READY),
        ("status: idea", NoteState.IDEA),
        ("status: ready\nplanned: 2026-09-20T10:00", NoteState.PLANNED),
    ],
)
def test_what_a_note_says_of_itself_is_its_state(tmp_path: Path, write: Write, front: str, state: NoteState) -> None:
    write("a.md", f"---\n{front}\n---\n")
    assert the_row(tmp_path).state is state


def test_the_ledger_has_the_last_word_on_the_state(tmp_path: Path, write: Write) -> None:
    write("a.md", "---\nid: 01K\nstatus: draft\n---\n")
    write("b.md", "---\nstatus: draft\n---\n")
    digests = []

    def state_of(note_id: str, digest: str) -> KnownState | None:
        digests.append(digest)
        return KnownState(NoteState.PUBLISHED) if note_id == "01K" else None

    states = [note.state for note in scan(tmp_path, state_of=state_of)]
    assert states == [NoteState.PUBLISHED, NoteState.DRAFT]
    assert len(digests) == 1


def test_notes_that_cannot_be_read_are_rows_with_an_error(tmp_path: Path, write: Write) -> None:
    write("broken.md", "---\ntitle: a: b\n---\n# Heading\n")
    write("cp1251.md", "привет".encode("cp1251"))
    write("value.md", "---\nid: 01K\ndate: soon\n---\n")
    write("folder.md/inside.md", "")
    with write("big.md", "").open("wb") as sparse:
        sparse.truncate(20 * 1024 * 1024)
    found = rows(tmp_path)
    assert {path: note.line for path, note in found.items() if note.error} == {
        "big.md": None,
        "broken.md": 2,
        "cp1251.md": 1,
        "value.md": 3,
    }
    assert found["broken.md"].title == "Heading"
    assert found["value.md"].id == "01K"
    assert "20 MB" in (found["big.md"].error or "")
    assert "folder.md/inside.md" in found


def test_notes_with_one_id_name_each_other(tmp_path: Path, write: Write) -> None:
    for name in ("a.md", "b.md", "c.md"):
        write(name, "---\nid: 01K\n---\n")
    write("d.md", "")
    marked = {note.path: note.same_id for note in marked_duplicates(scan(tmp_path))}
    assert marked == {"a.md": ("b.md", "c.md"), "b.md": ("a.md", "c.md"), "c.md": ("a.md", "b.md"), "d.md": ()}


def test_a_second_scan_reads_only_what_changed(tmp_path: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    root, index = tmp_path / "ws", tmp_path / "base" / "index.db"
    for name in ("a", "b", "c"):
        write(f"ws/{name}.md", f"---\nid: 0{name}\ntags: [x, y]\nstatus: review\n---\n# Title {name}\n")
    later = time.time_ns() + 3_600_000_000_000
    monkeypatch.setattr("devlog_app.storage.workspaces.scan.time.time_ns", lambda: later)
    rows(root, index)
    with closing(sqlite3.connect(index)) as database, database:
        database.execute("UPDATE notes SET row = replace(row, 'Title', 'Remembered')")
    (root / "c.md").unlink()
    (root / "b.md").write_text("# Changed\n")
    second = rows(root, index)
    assert {path: note.title for path, note in second.items()} == {"a.md": "Remembered a", "b.md": "Changed"}
    assert (second["a.md"].id, second["a.md"].tags, second["a.md"].state) == ("0a", ("x", "y"), NoteState.REVIEW)
    with closing(sqlite3.connect(index)) as database:
        assert database.execute("SELECT path FROM notes WHERE row IS NOT NULL ORDER BY path").fetchall() == [
            ("a.md",),
            ("b.md",),
        ]


def test_a_file_that_changed_a_moment_ago_is_read_again(tmp_path: Path) -> None:
    root, index = tmp_path / "ws", tmp_path / "index.db"
    root.mkdir()
    note = root / "a.md"
    note.write_text("# One\n")
    rows(root, index)
    status = note.stat()
    note.write_text("# Two\n")
    os.utime(note, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert rows(root, index)["a.md"].title == "Two"


@pytest.mark.parametrize(
    "damage", ["not a database at all, but long enough to be looked at", "", "SQLite format 3\0 and then?"]
)
def test_a_damaged_index_is_done_without(tmp_path: Path, write: Write, damage: str) -> None:
    write("ws/a.md", "# One\n")
    index = write("base/index.db", damage)
    assert rows(tmp_path / "ws", index)["a.md"].title == "One"


def test_a_locked_index_is_done_without_and_not_waited_for_long(tmp_path: Path, write: Write) -> None:
    write("ws/a.md", "# One\n")
    index = tmp_path / "index.db"
    rows(tmp_path / "ws", index)
    owner = sqlite3.connect(index)
    owner.execute("BEGIN EXCLUSIVE")
    write("ws/b.md", "# Two\n")
    assert set(rows(tmp_path / "ws", index)) == {"a.md", "b.md"}
    owner.close()


def test_an_index_of_another_version_is_made_anew(tmp_path: Path, write: Write) -> None:
    write("ws/a.md", "# One\n")
    index = tmp_path / "index.db"
    database = sqlite3.connect(index)
    database.execute("CREATE TABLE notes (other TEXT)")
    database.execute("PRAGMA user_version = 999")
    database.close()
    assert set(rows(tmp_path / "ws", index)) == {"a.md"}
    assert set(rows(tmp_path / "ws", index)) == {"a.md"}


def test_an_index_that_cannot_be_written_is_done_without(tmp_path: Path, write: Write) -> None:
    write("ws/a.md", "# One\n")
    write("file", "")
    assert set(rows(tmp_path / "ws", tmp_path / "file" / "index.db")) == {"a.md"}


def test_the_index_is_no_part_of_the_workspace(tmp_path: Path) -> None:
    index = index_file(tmp_path / "base" / "index", tmp_path / "ws")
    assert index.parent == tmp_path / "base" / "index"
    assert len(index.stem) == 16
