"""``devlog render``."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from devlog_app.cli.rendering import Rendering, plainly_asked

Devlog = Callable[..., Any]


def test_into_a_pipe_a_post_is_its_text(devlog: Devlog, note: Path) -> None:
    run = devlog("render", note)
    assert (run.code, run.out, run.err) == (0, "Привет, подписчики 👋\n", "")


def test_json_is_the_contract(devlog: Devlog, note: Path) -> None:
    post = devlog("render", note, "--format", "json").json
    assert list(post) == [
        "version", "note", "channel", "target", "source_digest", "messages", "options", "problems",
    ]  # fmt: skip
    assert post["note"] == {"id": None, "title": "Вечер", "path": "posts/вечер.md"}
    assert (post["version"], post["channel"], post["target"], post["problems"]) == (1, None, "classic", [])
    assert post["messages"] == [
        {
            "kind": "text",
            "text": "Привет, подписчики 👋",
            "entities": [{"type": "bold", "offset": 0, "length": 6}],
            "link_preview": None,
            "length": 21,
            "limit": 4096,
        }
    ]
    assert post["options"] == {"silent": False, "pin": False, "reply_chain": False, "send_as": None}


def test_json_and_format_json_are_one(devlog: Devlog, note: Path) -> None:
    assert devlog("render", note, "--json").out == devlog("render", note, "--format", "json").out


def test_html_is_a_page_of_the_post(devlog: Devlog, note: Path) -> None:
    run = devlog("render", note, "--format", "html")
    assert run.code == 0
    assert run.out.startswith("<!DOCTYPE html>")
    assert "подписчики 👋" in run.out


def test_it_prints_with_problems_and_fails_for_an_error(devlog: Devlog, note: Path) -> None:
    note.write_text("текст\n\n![](нет.jpg)\n", "utf-8")
    run = devlog("render", note)
    assert run.code == 1
    assert "текст" in run.out
    assert "posts/вечер.md:3: error:" in run.err
    run = devlog("render", note, "--json")
    assert run.code == 1
    assert run.err == ""
    assert [problem["line"] for problem in run.json["problems"]] == [3]


def test_several_messages_are_counted(devlog: Devlog, note: Path) -> None:
    note.write_text("\n\n".join(f"Абзац {number}. " + "слово " * 100 for number in range(20)), "utf-8")
    out = devlog("render", note).out
    assert "── 1 of 4 · text · " in out
    assert out.count("of 4096 ──") == 4


def test_quotes_and_pictures_can_be_told_apart_without_colours(devlog: Devlog, note: Path) -> None:
    note.write_text("До\n\n> цитата\n> в две строки\n\nПосле https://example.org\n", "utf-8")
    lines = devlog("render", note).out.splitlines()
    assert "│ цитата" in lines
    assert "│ в две строки" in lines
    assert lines[-1] == "[link preview: https://example.org]"


def test_a_note_may_be_named_as_list_prints_it(devlog: Devlog, note: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(note.parent)
    assert devlog("render", "вечер.md").code == 0
    assert devlog("render", "posts/вечер.md").code == 0


def test_a_note_outside_the_named_workspace_is_refused(devlog: Devlog, workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "other.md").write_text("чужое", "utf-8")
    run = devlog("-w", workspace, "render", tmp_path / "other.md", "--json")
    assert run.code == 1
    assert run.json["error"]["code"] == "outside_workspace"


def test_a_note_without_a_workspace_is_rendered_where_it_lies(devlog: Devlog, tmp_path: Path) -> None:
    alone = tmp_path / "alone.md"
    alone.write_text("Одна", "utf-8")
    assert devlog("render", alone, "--json").json["note"]["path"] == "alone.md"


def test_rendering_writes_nothing(devlog: Devlog, note: Path, workspace: Path, tmp_path: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in workspace.rglob("*")}
    devlog("render", note)
    assert {path: path.stat().st_mtime_ns for path in workspace.rglob("*")} == before
    assert not (tmp_path / "base").exists()


def test_an_unknown_channel_is_refused(devlog: Devlog, note: Path) -> None:
    run = devlog("render", note, "--channel", "nope", "--json")
    assert run.code == 2
    assert run.json["error"]["code"] == "channel_unknown"


def test_a_broken_devlog_yaml_is_named_with_its_line(devlog: Devlog, note: Path, workspace: Path) -> None:
    (workspace / "devlog.yaml").write_text("version: 1\ntime_zone: Mars/Base\n", "utf-8")
    run = devlog("render", note)
    assert run.code == 1
    assert f"{workspace / 'devlog.yaml'}:2: error:" in run.err


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (["render", "a.md"], Rendering(Path("a.md"))),
        (["render", "a.md", "--format", "json"], Rendering(Path("a.md"), "json")),
        (["render", "--format=html", "a.md"], Rendering(Path("a.md"), "html")),
        (["render", "a.md", "--json", "--channel", "main"], Rendering(Path("a.md"), "json", channel="main")),
        (["render", "a.md", "--target=classic"], Rendering(Path("a.md"), target="classic")),
    ],
)
def test_the_plain_form_is_understood_without_typer(words: list[str], asked: Rendering) -> None:
    assert plainly_asked(words) == asked


@pytest.mark.parametrize(
    "words",
    [
        ["render"],
        ["render", "a.md", "b.md"],
        ["render", "--help"],
        ["render", "a.md", "--format", "pdf"],
        ["render", "a.md", "--format"],
        ["render", "a.md", "--channel", "--json"],
        ["render", "--", "-a.md"],
        ["list"],
        [],
    ],
)
def test_whatever_is_not_plain_is_typers(words: list[str]) -> None:
    assert plainly_asked(words) is None


def test_typer_reads_the_same(devlog: Devlog, note: Path) -> None:
    """``--`` is not plain, so this one goes through typer."""
    plain = devlog("render", note, "--format", "json", "--target", "classic")
    read_by_typer = devlog("render", "--format", "json", "--target", "classic", "--", note)
    assert plain == read_by_typer
    json.loads(plain.out)


def test_an_article_can_be_read_in_the_terminal(devlog: Devlog, note: Path) -> None:
    note.write_text(
        "# Раз\n\n- [x] **два**\n  - три\n\n| a | b |\n|--|--|\n| 1 | 2 |\n\n> цитата\n\n---\n\nx^2^[^1]\n\n[^1]: s\n",
        "utf-8",
    )
    run = devlog("render", note, "--target", "rich")
    assert run.out.rstrip().split("\n") == [
        *("# Раз", "", "☑ два", "   • три", "", "a | b", "1 | 2", "", "> цитата", "", "———", "", "x21", "", "———", ""),
        "1. s",
    ]
