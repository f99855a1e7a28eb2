"""``devlog publish``."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Devlog = Callable[..., Any]


def posted(devlog: Devlog, *options: str) -> list[dict[str, Any]]:
    """What is in the local channel."""
    rows: list[dict[str, Any]] = devlog("channel", "show", "local", *options, "--json").json
    return rows


def test_a_note_goes_to_the_local_channel_without_a_question(devlog: Devlog, note: Path) -> None:
    run = devlog("publish", note, "--json")
    assert run.code == 0
    (row,) = run.json
    (message,) = row["messages"]
    assert (row["note"], row["outcome"], row["channel"], message["queue"]) == (
        "posts/вечер.md",
        "published",
        "local",
        False,
    )
    (there,) = posted(devlog)
    assert there["id"] == message["id"]
    assert there["text"] == "Привет, подписчики 👋"
    assert there["entities"] == [{"type": "bold", "offset": 0, "length": 6}]
    assert list(there) == [
        "id", "date", "scheduled", "kind", "text", "entities", "media", "reply_to", "pinned", "group",
    ]  # fmt: skip


def test_the_unchanged_note_is_not_sent_again_unless_forced(devlog: Devlog, note: Path) -> None:
    first = devlog("publish", note, "--json").json
    again = devlog("publish", note, "--json")
    assert again.code == 0
    assert again.json[0]["outcome"] == "unchanged"
    assert again.json[0]["messages"] == first[0]["messages"]
    assert devlog("publish", note, "--force", "--json").json[0]["outcome"] == "published"
    assert len(posted(devlog)) == 2


def test_people_are_told_what_happened(devlog: Devlog, note: Path) -> None:
    assert "✓ posts/вечер.md is published in" in devlog("publish", note).out
    assert "nothing was sent" in devlog("publish", note).out


def test_several_notes_go_out_in_their_order(devlog: Devlog, note: Path) -> None:
    second = note.with_name("утро.md")
    second.write_text("Доброе утро\n", "utf-8")
    run = devlog("publish", second, note, "--json")
    assert [row["note"] for row in run.json] == ["posts/утро.md", "posts/вечер.md"]
    assert [row["text"][:6] for row in posted(devlog)] == ["Доброе", "Привет"]


def test_if_one_of_several_has_an_error_none_is_sent(devlog: Devlog, note: Path) -> None:
    broken = note.with_name("сломано.md")
    broken.write_text("текст\n\n![](нет.jpg)\n", "utf-8")
    run = devlog("publish", note, broken, "--json")
    assert run.code == 1
    assert (run.json["error"]["code"], run.json["error"]["line"]) == ("post_has_errors", 3)
    assert run.json["error"]["path"] == "posts/сломано.md"
    assert posted(devlog) == []


def test_a_dry_run_shows_everything_and_sends_nothing(devlog: Devlog, note: Path, workspace: Path) -> None:
    before = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}
    run = devlog("publish", note, "--dry-run")
    assert run.code == 0
    assert "Привет, подписчики 👋" in run.out
    assert devlog("publish", note, "--dry-run", "--json").json == [
        {"note": "posts/вечер.md", "outcome": "planned", "channel": "local", "messages": []}
    ]
    assert posted(devlog) == []
    assert {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()} == before


def test_a_time_is_echoed_and_the_post_waits_in_the_queue(devlog: Devlog, note: Path) -> None:
    run = devlog("publish", note, "--at", "2090-09-20 10:00")
    assert run.code == 1  # farther than a year ahead
    run = devlog("publish", note, "--at", "tomorrow at 10:00", "--json")
    assert run.code == 0
    assert "10:00 Europe/Moscow (+03:00)" in run.err
    assert run.json[0]["outcome"] == "scheduled"
    assert posted(devlog) == []
    (waiting,) = posted(devlog, "--scheduled")
    assert waiting["scheduled"] is True
    assert waiting["date"].endswith("T07:00:00Z")


@pytest.mark.parametrize(
    ("at", "code"),
    [("2020-01-01 10:00", "time_past"), ("2020-01-01T10:00Z", "time_past"), ("soonish", "time_unreadable")],
)
def test_a_time_that_cannot_be_is_refused(at: str, code: str, devlog: Devlog, note: Path) -> None:
    run = devlog("publish", note, "--at", at, "--json")
    assert run.code == 2
    assert run.json["error"]["code"] == code


def test_without_a_time_zone_a_time_needs_an_offset(devlog: Devlog, note: Path, workspace: Path) -> None:
    (workspace / "devlog.yaml").write_text("version: 1\n", "utf-8")
    assert devlog("publish", note, "--at", "tomorrow at 10:00", "--json").json["error"]["code"] == "time_zone_missing"


def test_an_unknown_channel_is_refused(devlog: Devlog, note: Path) -> None:
    run = devlog("publish", note, "--channel", "nope", "--json")
    assert run.code == 2
    assert run.json["error"]["code"] == "channel_unknown"
    note.write_text("---\nchannel: lost\n---\nтекст\n", "utf-8")
    assert devlog("publish", note, "--json").json["error"]["code"] == "channel_unknown"


def test_a_note_can_name_its_channel(devlog: Devlog, note: Path, workspace: Path) -> None:
    (workspace / "devlog.yaml").write_text("version: 1\nchannels:\n  rehearsal: {kind: local}\n", "utf-8")
    note.write_text("---\nchannel: rehearsal\n---\nтекст\n", "utf-8")
    assert devlog("publish", note, "--json").json[0]["channel"] == "rehearsal"
    assert devlog("publish", note, "--channel", "local", "--json").json[0]["channel"] == "local"


def test_a_note_goes_where_its_conference_goes(devlog: Devlog, workspace: Path) -> None:
    (workspace / "devlog.yaml").write_text(
        "version: 1\nchannels:\n  rehearsal: {kind: local}\n  mine: {kind: local}\n", "utf-8"
    )
    folder = workspace / "conferences" / "2026-09-ml"
    folder.mkdir(parents=True)
    (folder / "conference.yaml").write_text("version: 1\nchannel: rehearsal\n", "utf-8")
    (folder / "talk.md").write_text("текст\n", "utf-8")
    (folder / "own.md").write_text("---\nchannel: mine\n---\nтекст\n", "utf-8")
    assert devlog("publish", folder / "talk.md", "--json").json[0]["channel"] == "rehearsal"
    assert devlog("publish", folder / "own.md", "--json").json[0]["channel"] == "mine"


def test_a_telegram_channel_without_an_account_says_how_to_sign_in(devlog: Devlog, note: Path) -> None:
    devlog("channel", "add", "main", "@beacon")
    run = devlog("publish", note, "--channel", "main", "--yes", "--json")
    assert run.code == 1
    assert run.json["error"]["code"] == "not_signed_in"
    assert "devlog login" in run.json["error"]["hint"]
    assert "id:" not in note.read_text("utf-8")


def test_as_a_process_stdout_is_one_document_and_progress_is_not_in_it(process: Devlog, note: Path) -> None:
    run = process("publish", note, "--json")
    assert run.code == 0
    assert json.loads(run.out)[0]["outcome"] == "published"
    assert "Message 1 of 1" in run.err


def test_a_terminal_of_another_alphabet_does_not_break_json(process: Devlog, note: Path) -> None:
    import os

    run = process("render", note, "--json", env={**os.environ, "PYTHONIOENCODING": "ascii", "LC_ALL": "C"})
    assert run.code == 0
    assert json.loads(run.out)["note"]["title"] == "Вечер"
