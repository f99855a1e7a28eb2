"""``devlog channel``."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

Devlog = Callable[..., Any]


def test_local_is_listed_in_every_folder(devlog: Devlog) -> None:
    assert devlog("channel", "list").out == "local  local · test · default\n"


def test_a_channel_is_added_listed_and_removed_with_comments_kept(devlog: Devlog, workspace: Path) -> None:
    assert devlog("channel", "add", "main", "@beacon").code == 0
    assert devlog("channel", "list", "--json").json[1] == {
        "name": "main",
        "kind": "telegram",
        "ref": "@beacon",
        "account": "default",
        "role": "production",
        "colour": None,
        "default": False,
    }
    assert "# мой канал" in (workspace / "devlog.yaml").read_text("utf-8")
    assert devlog("channel", "remove", "main").code == 0
    assert len(devlog("channel", "list", "--json").json) == 1


def test_an_empty_channel_is_an_empty_list(devlog: Devlog) -> None:
    assert devlog("channel", "show", "local", "--json").json == []


def test_an_unknown_channel_is_refused(devlog: Devlog) -> None:
    run = devlog("channel", "show", "nope", "--json")
    assert run.code == 2
    assert run.json["error"]["code"] == "channel_unknown"


def test_a_limit_is_a_positive_number(devlog: Devlog) -> None:
    assert devlog("channel", "show", "local", "--limit", "0").code == 2
