"""``devlog list``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Devlog = Callable[..., Any]


def test_a_note_is_one_row_with_everything_a_script_needs(devlog: Devlog, note: Path) -> None:
    assert devlog("list", "--json").json == [
        {
            "id": None,
            "path": "posts/вечер.md",
            "title": "Вечер",
            "kind": "post",
            "conference": None,
            "month": None,
            "state": "ready",
            "planned": None,
            "channel": None,
            "reach": "readers",
        }
    ]


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--state", "ready"], 1),
        (["--state", "draft"], 0),
        (["--tag", "#радио"], 1),
        (["--tag", "данные"], 0),
        (["--channel", "main"], 0),
    ],
)
def test_notes_are_chosen_by_state_tag_and_channel(options: list[str], count: int, devlog: Devlog, note: Path) -> None:
    assert len(devlog("list", *options, "--json").json) == count


def test_people_see_groups_titles_and_states(devlog: Devlog, note: Path) -> None:
    lines = devlog("list").out.splitlines()
    assert lines[0] == "posts"
    assert lines[1].split() == ["ready", "Вечер", "posts/вечер.md"]


def test_a_note_that_cannot_be_read_is_listed_with_its_error(devlog: Devlog, note: Path) -> None:
    note.write_bytes(b"---\ntitle: \xff\n---\n")
    run = devlog("list")
    assert run.code == 0
    assert "not UTF-8" in run.out


def test_listing_writes_nothing(devlog: Devlog, note: Path, workspace: Path, tmp_path: Path) -> None:
    before = sorted(workspace.rglob("*"))
    devlog("list")
    assert sorted(workspace.rglob("*")) == before
    assert not (tmp_path / "base" / "logs").exists()


def test_the_workspace_can_be_named(devlog: Devlog, note: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    assert devlog("-w", elsewhere, "list", "--json").json == []
    run = devlog("-w", tmp_path / "nowhere", "list")
    assert run.code == 1
    assert "nowhere: error: There is no such folder." in run.err


def test_what_is_published_on_this_computer_only_says_so(devlog: Devlog, note: Path) -> None:
    devlog("publish", note)
    (row,) = devlog("list", "--json").json
    assert (row["state"], row["reach"]) == ("published", "local")
    assert devlog("list").out.splitlines()[1].endswith("(on this computer only)")
    assert devlog("status", "--offline").out.splitlines()[0].endswith("(on this computer only)")
