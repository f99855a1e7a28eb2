"""Checking tells everything that is wrong with notes, and mends only what it is asked to."""

from datetime import UTC, datetime
from pathlib import Path

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.model.ledger import Contents, Event, EventType, LedgerChannel
from devlog_app.model.reference import Author
from devlog_app.services.composing.checker import Checker, Report
from devlog_app.services.composing.composer import Composer
from devlog_app.services.notes.library import Library
from devlog_app.storage.publications.ledger_files import LedgerFiles, new_event_id

ID = "01K0000000000000000000000A"


def write(root: Path, path: str, content: str | bytes) -> None:
    file = root / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


def check(root: Path, *paths: str, fix: bool = False) -> dict[str, list[str]]:
    library = Library(root)
    reports = Checker(library, Composer(library)).check(paths, fix=fix)
    assert len({report.path for report in reports}) == len(reports)
    return {report.path: [problem.code for problem in report.problems] for report in reports}


def test_a_good_note_has_a_report_without_problems(tmp_path: Path) -> None:
    write(tmp_path, "posts/a.md", "текст\n")
    library = Library(tmp_path)
    assert Checker(library, Composer(library)).check(["posts/a.md"]) == (Report("posts/a.md", ()),)


def test_a_folder_means_every_note_in_it_and_a_dot_the_whole_workspace(tmp_path: Path) -> None:
    for path in ("posts/a.md", "posts/deep/b.md", "posts-2/c.md", "d.md", "posts/e.txt"):
        write(tmp_path, path, "текст\n")
    assert set(check(tmp_path, "posts")) == {"posts/a.md", "posts/deep/b.md"}
    assert set(check(tmp_path, ".")) == {"posts/a.md", "posts/deep/b.md", "posts-2/c.md", "d.md"}
    assert set(check(tmp_path, "posts/a.md", "posts", "d.md")) == {"posts/a.md", "posts/deep/b.md", "d.md"}


def test_a_note_that_cannot_be_read_is_reported_and_the_others_too(tmp_path: Path) -> None:
    write(tmp_path, "posts/a.md", b"\xff\xfe broken\n")
    write(tmp_path, "posts/b.md", b"x" * (4 * 1024 * 1024 + 1))
    write(tmp_path, "posts/c.md", "текст\n\n![](none.png)\n")
    write(tmp_path, "posts/d.md", "---\ntitle: [\n---\nтекст\n")
    found = check(tmp_path, ".", "posts/none.md")
    assert found["posts/a.md"] == ["not_utf8"]
    assert found["posts/b.md"] == ["note_too_large"]
    assert "media_missing" in found["posts/c.md"]
    assert found["posts/d.md"]
    assert found["posts/none.md"] == ["note_missing"]


def test_every_problem_of_an_unreadable_note_has_words(tmp_path: Path) -> None:
    write(tmp_path, "posts/a.md", b"\xff\xfe broken\n")
    library = Library(tmp_path)
    (report,) = Checker(library, Composer(library)).check(["posts"])
    (problem,) = report.problems
    assert problem.message
    assert (problem.severity, problem.line) == ("error", 1)


def test_checking_writes_nothing(tmp_path: Path) -> None:
    write(tmp_path, "a.md", f"---\nid: {ID}\n---\nтекст\n")
    write(tmp_path, "b.md", f"---\nid: {ID}\n---\nтекст\n")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    check(tmp_path, ".")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_copied_note_is_told_by_its_id_even_when_it_is_checked_alone(tmp_path: Path) -> None:
    write(tmp_path, "a.md", f"---\ntitle: x\nid: {ID}\n---\nтекст\n")
    write(tmp_path, "copy.md", f"---\ntitle: x\nid: {ID}\n---\nтекст\n")
    assert check(tmp_path, ".") == {"a.md": [], "copy.md": ["duplicate_id"]}
    assert check(tmp_path, "copy.md") == {"copy.md": ["duplicate_id"]}
    library = Library(tmp_path)
    (report,) = Checker(library, Composer(library)).check(["copy.md"])
    assert report.problems[0].line == 3
    assert "a.md" in report.problems[0].message


def test_mending_gives_the_copy_an_id_of_its_own_and_leaves_everything_else(tmp_path: Path) -> None:
    write(tmp_path, "a.md", f"---\nid: {ID}\n---\nтекст\n")
    write(tmp_path, "copy.md", f"---\n# моё\nid: {ID}\r\ntags: [a]  # да\n---\nтекст  \n")
    original = (tmp_path / "a.md").read_bytes()
    assert check(tmp_path, ".", fix=True) == {"a.md": [], "copy.md": ["id_renewed"]}
    assert (tmp_path / "a.md").read_bytes() == original
    renewed = (tmp_path / "copy.md").read_bytes().decode()
    assert ID not in renewed
    assert renewed.startswith("---\n# моё\nid: ")
    assert renewed.endswith("tags: [a]  # да\n---\nтекст  \n")
    assert check(tmp_path, ".") == {"a.md": [], "copy.md": []}


def test_a_copy_that_is_not_asked_about_is_not_mended(tmp_path: Path) -> None:
    write(tmp_path, "a.md", f"---\nid: {ID}\n---\nтекст\n")
    write(tmp_path, "copy.md", f"---\nid: {ID}\n---\nтекст\n")
    check(tmp_path, "a.md", fix=True)
    assert ID in (tmp_path / "copy.md").read_text()


def test_the_note_that_was_published_keeps_its_id(tmp_path: Path) -> None:
    write(tmp_path, "a-copy.md", f"---\nid: {ID}\n---\nтекст\n")
    write(tmp_path, "original.md", f"---\nid: {ID}\n---\nтекст\n")
    noon = datetime(2026, 9, 20, 12, tzinfo=UTC)
    post = {"note": {"id": ID, "title": "x", "path": "original.md"}}
    published = Event(
        id=new_event_id(""),
        type=EventType.PUBLISHED,
        at=noon,
        by=Author("1", "Аня"),
        publication=1,
        channel=LedgerChannel("main", ChannelKind.LOCAL, 1),
        contents=Contents(date=noon, source_digest="s", post_digest="p", post=post, messages=()),
    )
    LedgerFiles(tmp_path).append(ID, published)
    assert check(tmp_path, ".") == {"a-copy.md": ["duplicate_id"], "original.md": []}
