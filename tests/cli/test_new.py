"""``devlog new``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Devlog = Callable[..., Any]


def test_a_conference_comes_with_its_intro_and_what_was_said_of_it(devlog: Devlog, workspace: Path) -> None:
    run = devlog(
        "new", "conference", "Тёплый код", "--starts", "2027-09-14", "--ends", "2027-09-15",
        "--city", "Москва", "--hashtag", "#tk", "--json",
    )  # fmt: skip
    assert run.code == 0
    intro = workspace / run.json["path"]
    assert intro.name == "intro.md"
    assert run.json["id"] in intro.read_text("utf-8")
    said = (intro.parent / "conference.yaml").read_text("utf-8")
    assert "city: Москва" in said
    assert "starts: 2027-09-14" in said


def test_a_conference_comes_with_the_talks_of_its_programme(devlog: Devlog, workspace: Path, tmp_path: Path) -> None:
    programme = tmp_path / "programme.txt"
    programme.write_text("10:00 Данные (Анна Ким)\nОбед\n11:00 Метрики\nметрики\n", "utf-8")
    run = devlog("new", "conference", "Тёплый код", "--talks", str(programme), "--json")
    folder = (workspace / run.json["path"]).parent
    assert sorted(file.name for file in folder.glob("*.md")) == ["intro.md", "данные.md", "метрики.md"]
    assert "speaker: Анна Ким" in (folder / "данные.md").read_text("utf-8")
    assert "“метрики” stands there twice" in run.err


def test_a_programme_that_cannot_be_read_makes_nothing(devlog: Devlog, workspace: Path) -> None:
    before = sorted(workspace.rglob("*"))
    run = devlog("new", "conference", "Тёплый код", "--talks", str(workspace / "no.txt"), "--json")
    assert (run.code, run.json["error"]["code"]) == (1, "read_failed")
    assert sorted(workspace.rglob("*")) == before


def test_a_talk_belongs_to_its_conference(devlog: Devlog, workspace: Path) -> None:
    folder = Path(devlog("new", "conference", "Тёплый код", "--json").json["path"]).parent.name
    made = devlog("new", "talk", "Данные", "--conference", folder, "--speaker", "Анна", "--json").json
    (row,) = (row for row in devlog("list", "--json").json if row["path"] == made["path"])
    assert (row["id"], row["conference"], row["kind"], row["title"]) == (made["id"], folder, "talk", "Данные")


def test_a_month_and_a_post_are_made(devlog: Devlog, workspace: Path) -> None:
    assert devlog("new", "month", "2026-11").out == "devlog/2026-11.md\n"
    assert devlog("new", "post", "Привет").out == "posts/привет.md\n"
    assert (workspace / "posts" / "привет.md").is_file()


def test_a_second_note_of_one_title_overwrites_nothing(devlog: Devlog, workspace: Path) -> None:
    first = workspace / devlog("new", "post", "Привет", "--json").json["path"]
    before = first.read_bytes()
    second = workspace / devlog("new", "post", "Привет", "--json").json["path"]
    assert first != second
    assert first.read_bytes() == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["talk", "Данные", "--conference", "nowhere"],
        ["talk", "Данные"],
        ["month", "2026-13"],
        ["month", "November"],
        ["post", "   "],
        ["conference", "x", "--starts", "tomorrow"],
        ["conference", "x", "--starts", "2027-09-15", "--ends", "2027-09-14"],
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_made(
    arguments: list[str], devlog: Devlog, workspace: Path
) -> None:
    before = sorted(workspace.rglob("*"))
    run = devlog("new", *arguments, "--json")
    assert run.code in {1, 2}
    assert run.json["error"]["code"] != "unexpected"
    assert sorted(workspace.rglob("*")) == before


def test_a_new_edition_is_told_how_to_lead_back_to_the_last_one(devlog: Devlog, workspace: Path) -> None:
    first = devlog("new", "conference", "PML", "--starts", "2025-09-14")
    assert "last edition" not in first.err
    second = devlog("new", "conference", "PML", "--starts", "2026-09-14", "--json")
    assert "The last edition is “PML”." in second.err
    assert f"[[{first.out.strip()}|PML]]" in second.err
    assert second.json["path"].startswith("conferences/2026-09-")
