"""``devlog check``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Devlog = Callable[..., Any]

ID = "01K5A0000000000000000000AA"


def test_a_clean_note_has_nothing_to_say(devlog: Devlog, note: Path) -> None:
    run = devlog("check", note)
    assert (run.code, run.out, run.err) == (0, "", "1 note: nothing to say\n")
    assert devlog("check", note, "--json").json == [{"path": "posts/вечер.md", "problems": []}]


@pytest.mark.parametrize(
    ("content", "code", "line"),
    [
        ("---\ntitle: [\n---\nтекст\n", "yaml_not_closed", 2),
        ("---\ntitle: &a Вечер\ntags: [*a]\n---\nтекст\n", "yaml_alias", 3),
        ("---\nstatus: nonsense\n---\nтекст\n", "value_not_offered", 2),
        ("текст\n\n![](нет.jpg)\n", "media_missing", 3),
        ("текст\n\n![](../../../../../../../etc/passwd)\n", "media_outside_workspace", 3),
        ("текст\n\n![](/etc/passwd)\n", "media_outside_workspace", 3),
    ],
)
def test_a_problem_is_told_by_file_and_line(content: str, code: str, line: int, devlog: Devlog, note: Path) -> None:
    note.write_text(content, "utf-8")
    run = devlog("check", note)
    assert run.code == 1
    (report,) = devlog("check", note, "--json").json
    problem = report["problems"][0]
    assert (problem["severity"], problem["code"], problem["line"]) == ("error", code, line)
    assert run.out.startswith(f"posts/вечер.md:{problem['line']}: error: {problem['message']}")
    assert note.read_text("utf-8") == content


def test_a_picture_that_is_none_or_lies_outside_is_told(devlog: Devlog, note: Path, tmp_path: Path) -> None:
    (note.parent / "no.jpg").write_text("this is no picture")
    (tmp_path / "out.jpg").write_text("outside")
    (note.parent / "link.jpg").symlink_to(tmp_path / "out.jpg")
    note.write_text("![](no.jpg)\n\nтекст\n\n![](link.jpg)\n", "utf-8")
    (report,) = devlog("check", note, "--json").json
    assert [(problem["severity"], problem["line"]) for problem in report["problems"]] == [("error", 1), ("error", 5)]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "There is no note"),
        (b"\xff\xfe text", "not UTF-8"),
        (b"a" * (5 * 1024 * 1024), "opens notes of up to"),
        (b"---\nx: " + b"y" * (100 * 1024) + b"\n---\n", "front matter is longer"),
    ],
)
def test_a_note_that_cannot_be_read_is_an_error(content: bytes | None, words: str, devlog: Devlog, note: Path) -> None:
    note.unlink()
    if content is not None:
        note.write_bytes(content)
    for arguments in (("check", note), ("render", note), ("publish", note)):
        run = devlog(*arguments)
        assert run.code == 1, arguments
        assert words in run.out + run.err
        assert "вечер.md" in run.out + run.err
    assert content is None or note.read_bytes() == content


def test_a_folder_is_all_that_is_in_it(devlog: Devlog, note: Path, workspace: Path) -> None:
    (workspace / "other.md").write_text("иное\n", "utf-8")
    assert [report["path"] for report in devlog("check", note.parent, "--json").json] == ["posts/вечер.md"]
    assert len(devlog("check", ".", "--json").json) == 2


def test_strict_fails_for_a_warning(devlog: Devlog, note: Path) -> None:
    note.write_text("строка с картинкой ![зал](нет.jpg) внутри\n", "utf-8")
    severities = {
        problem["severity"] for report in devlog("check", note, "--json").json for problem in report["problems"]
    }
    assert severities == {"warning"}
    assert devlog("check", note).code == 0
    assert devlog("check", note, "--strict").code == 1


def test_a_copied_note_gets_its_own_id_by_fix(devlog: Devlog, note: Path) -> None:
    note.write_text(f"---\nid: {ID}\n# моё\ntitle: Вечер\n---\nтекст\n", "utf-8")
    copy = note.with_name("копия.md")
    copy.write_bytes(note.read_bytes())
    (first, second) = sorted([note, copy])
    (report,) = (report for report in devlog("check", ".", "--json").json if report["problems"])
    assert report["problems"][0]["code"] == "duplicate_id"
    assert report["path"] == f"posts/{second.name}"
    assert devlog("check", ".").code == 1
    assert devlog("check", ".", "--fix").code == 0
    assert devlog("check", ".").code == 0
    assert ID in first.read_text("utf-8")
    assert ID not in second.read_text("utf-8")
    assert "# моё\ntitle: Вечер\n---\nтекст\n" in second.read_text("utf-8")


def test_checking_writes_nothing(devlog: Devlog, note: Path, workspace: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in workspace.rglob("*")}
    devlog("check", ".")
    assert {path: path.stat().st_mtime_ns for path in workspace.rglob("*")} == before
