"""``devlog queue`` and ``devlog resume`` from the outside."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def near() -> str:
    """A time that the queue takes: tomorrow."""
    return "tomorrow at 10:00"


def scheduled(devlog: Callable[..., Any], note: Path, near: str) -> int:
    """Schedule *note* and give the number that the queue calls it."""
    done = devlog("publish", note, "--at", near, "--json")
    assert done.json[0]["outcome"] == "scheduled", done.err
    return int(done.json[0]["messages"][0]["id"])


def test_the_queue_is_a_list_in_json(devlog: Callable[..., Any], note: Path, near: str) -> None:
    number = scheduled(devlog, note, near)
    [row] = devlog("queue", "--json").json
    assert (row["id"], row["note"], row["ours"], row["cost"]) == (number, "posts/вечер.md", True, 1)
    assert row["text"] == "Привет, подписчики 👋"
    assert row["date"].endswith("Z")


def test_the_queue_for_people_says_whose_and_when_and_how_much_is_left(
    devlog: Callable[..., Any], note: Path, near: str
) -> None:
    scheduled(devlog, note, near)
    shown = devlog("queue")
    assert shown.code == 0
    assert "posts/вечер.md" in shown.out
    assert "Europe/Moscow" in shown.out
    assert "1 of 100 used" in shown.out


def test_a_move_shows_the_queue_afterwards(devlog: Callable[..., Any], note: Path, near: str) -> None:
    number = scheduled(devlog, note, near)
    before = devlog("queue", "--json").json[0]["date"]
    moved = devlog("queue", "move", number, "--at", "next friday at 9:00", "--json")
    assert moved.code == 0, moved.err
    assert moved.json[0]["date"] > before


def test_an_edit_takes_the_words_that_the_note_has_now(devlog: Callable[..., Any], note: Path, near: str) -> None:
    number = scheduled(devlog, note, near)
    note.write_text(note.read_text("utf-8").replace("подписчики", "читатели"), "utf-8")
    edited = devlog("queue", "edit", number, "--json")
    assert edited.code == 0, edited.err
    assert edited.json[0]["text"] == "Привет, читатели 👋"


def test_now_publishes_and_remove_takes_away(devlog: Callable[..., Any], note: Path, near: str) -> None:
    number = scheduled(devlog, note, near)
    assert devlog("queue", "now", number, "--json").json == []
    assert len(devlog("channel", "show", "local", "--json").json) == 1
    again = devlog("publish", note, "--at", near, "--force", "--json").json[0]["messages"][0]["id"]
    assert devlog("queue", "remove", again, "--json").json == []
    assert len(devlog("channel", "show", "local", "--json").json) == 1


def test_a_number_that_is_not_there_is_refused(devlog: Callable[..., Any], note: Path) -> None:
    run = devlog("queue", "remove", 99, "--json")
    assert run.code == 2
    assert run.json["error"]["code"] == "queue_entry_unknown"


def test_resume_with_nothing_to_do_says_nothing(devlog: Callable[..., Any], note: Path) -> None:
    run = devlog("resume", "--json")
    assert (run.code, run.json) == (0, [])


def test_resume_finishes_what_was_interrupted(devlog: Callable[..., Any], note: Path, tmp_path: Path) -> None:
    devlog("publish", note, "--json")
    database = tmp_path / "base" / "outbox.db"
    with closing(sqlite3.connect(database)) as outbox, outbox:
        outbox.execute("UPDATE jobs SET state = 'sending'")
        outbox.execute("UPDATE parts SET state = 'sending', message_id = NULL, date = NULL")
    run = devlog("resume", "--json")
    assert run.code == 0, run.err
    assert [(row["note"], row["outcome"]) for row in run.json] == [("posts/вечер.md", "published")]
    assert len(devlog("channel", "show", "local", "--json").json) == 1
    assert devlog("resume", "--json").json == []
