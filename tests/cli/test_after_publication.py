"""Looking after posts from the command line: status, diff, update, pull, withdraw, stats."""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from devlog_app.channels.local.channel import LocalChannel
from devlog_app.model.post import TextMessage
from devlog_app.model.posted import Outgoing

Devlog = Callable[..., Any]


@pytest.fixture
def published(devlog: Devlog, note: Path) -> Path:
    """The note, published on this computer."""
    assert devlog("publish", note).code == 0
    return note


def edited_there(tmp_path: Path, text: str) -> None:
    """Let somebody else edit the only post of the local channel."""

    async def edit() -> None:
        channel = LocalChannel.open(tmp_path / "base" / "local.db", "local")
        [posted] = await channel.history(10)
        await channel.edit(posted.ref, Outgoing(message=TextMessage(text), random_ids=(1,)))
        await channel.close()

    asyncio.run(edit())


def rewritten(note: Path, before: str, after: str) -> None:
    note.write_text(note.read_text("utf-8").replace(before, after), "utf-8")


def test_status_lists_every_note_with_its_state(devlog: Devlog, published: Path) -> None:
    published.with_name("завтра.md").write_text("Потом\n", "utf-8")
    run = devlog("status")
    assert run.code == 0
    assert "published     Вечер  posts/вечер.md" in run.out
    assert "draft         завтра  posts/завтра.md" in run.out


def test_status_as_json_has_the_rows_of_the_contract(devlog: Devlog, published: Path) -> None:
    [row] = devlog("status", "--json").json
    assert row["note"] == "posts/вечер.md"
    assert row["state"] == "published"
    assert row["messages"] == [{"id": 1, "queue": False, "link": None, "channel": "local"}]
    [row] = devlog("status", published, "--json").json
    assert [one["type"] for one in row["revisions"]] == ["published"]


def test_status_says_what_somebody_changed_there(devlog: Devlog, published: Path, tmp_path: Path) -> None:
    edited_there(tmp_path, "Чужие слова")
    run = devlog("status", published)
    assert "changed there" in run.out
    assert "was changed in local by somebody else" in run.err


def test_diff_shows_lines_with_signs(devlog: Devlog, published: Path) -> None:
    assert "say the same" in devlog("diff", published).out
    rewritten(published, "подписчики", "читатели")
    run = devlog("diff", published)
    assert "- **Привет**, подписчики 👋" in run.out
    assert "+ **Привет**, читатели 👋" in run.out
    [row] = devlog("diff", published, "--json").json
    assert (row["note"], row["state"]) == ("posts/вечер.md", "changed")
    assert row["messages"][0]["diff"] == ["-**Привет**, подписчики 👋", "+**Привет**, читатели 👋"]


def test_a_dry_update_changes_nothing(devlog: Devlog, published: Path) -> None:
    rewritten(published, "подписчики", "читатели")
    run = devlog("update", published, "--dry-run")
    assert "Message 1 is edited." in run.err
    assert devlog("channel", "show", "local", "--json").json[0]["text"] == "Привет, подписчики 👋"


def test_an_update_edits_the_post_in_place(devlog: Devlog, published: Path) -> None:
    rewritten(published, "подписчики", "читатели")
    [row] = devlog("update", published, "--json").json
    assert (row["state"], row["messages"][0]["id"]) == ("published", 1)
    [there] = devlog("channel", "show", "local", "--json").json
    assert (there["id"], there["text"]) == (1, "Привет, читатели 👋")


def test_a_pull_writes_the_channels_words_into_the_note(devlog: Devlog, published: Path, tmp_path: Path) -> None:
    front = published.read_text("utf-8").rpartition("---\n")[0]
    edited_there(tmp_path, "Чужие слова")
    run = devlog("pull", published)
    assert run.code == 0
    assert "+Чужие слова" in run.out
    assert published.read_text("utf-8") == f"{front}---\nЧужие слова\n"
    assert devlog("status", "--json").json[0]["state"] == "published"


def test_a_pull_that_would_lose_own_changes_asks(devlog: Devlog, published: Path, tmp_path: Path) -> None:
    edited_there(tmp_path, "Чужие слова")
    rewritten(published, "подписчики", "читатели")
    run = devlog("pull", published, "--json")
    assert run.json["error"]["code"] == "question_refused"
    assert "читатели" in published.read_text("utf-8")
    assert devlog("pull", published, typed="y\n").code == 0
    assert "читатели" not in published.read_text("utf-8")


def test_a_withdrawn_post_is_gone_and_the_note_stays(devlog: Devlog, published: Path) -> None:
    [row] = devlog("withdraw", published, "--json").json
    assert (row["state"], row["messages"]) == ("withdrawn", [])
    assert devlog("channel", "show", "local", "--json").json == []
    assert published.exists()


@pytest.mark.parametrize("verb", ["diff", "update", "pull", "withdraw"])
def test_a_note_that_is_nowhere_is_refused_with_what_to_do(devlog: Devlog, note: Path, verb: str) -> None:
    run = devlog(verb, note, "--json")
    assert run.code == 1
    assert run.json["error"]["code"] == "not_published"
    assert run.json["error"]["hint"]


def test_stats_of_nothing_are_empty(devlog: Devlog, published: Path) -> None:
    assert devlog("stats", "--json").json == []
    assert devlog("stats", "--csv").out == "note,id,at,views,forwards,reactions,comments\n"
