"""The command line against a Telegram server on loopback: signing in, publishing, reading back, signing out."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from telegram_server import API_HASH, TelegramServer

Devlog = Callable[..., Any]
PHONE = "+79990001122"


def test_a_script_signs_in_by_lines_on_standard_input(server: TelegramServer, devlog: Devlog) -> None:
    run = devlog("login", piped=f"{PHONE}\n12345\n")
    assert run.code == 0
    assert "✓ Signed in as Анна: user" in run.out
    assert "Telegram sent a code to your Telegram app" in run.err
    account = devlog("account", "--json").json
    assert (account["account"], account["kind"], account["premium"]) == ("default", "user", False)
    assert (account["limits"]["text_limit"], account["limits"]["caption_limit"]) == (4096, 1024)


def test_the_two_step_password_is_asked_for(server: TelegramServer, devlog: Devlog) -> None:
    server.world.accounts[0].password = "open sesame"
    run = devlog("login", "--phone", PHONE, "--json", piped="12345\nopen sesame\n")
    assert run.code == 0
    assert run.json["account"] == "default"
    assert "Two-step password (hint: the usual one):" in run.err


def test_a_person_may_mistype_the_code_and_a_script_is_told_at_once(server: TelegramServer, devlog: Devlog) -> None:
    assert devlog("login", "--phone", PHONE, "--json", piped="99999\n12345\n").json["error"]["code"] == "code_wrong"
    run = devlog("login", "--phone", PHONE, typed="99999\n12345\n")
    assert run.code == 0
    assert "The code is wrong." in run.err


def test_nothing_goes_to_telegram_unasked(signed_in: TelegramServer, devlog: Devlog, note: Path) -> None:
    run = devlog("publish", note, "--channel", "main", "--json")
    assert run.code == 1
    assert run.json["error"]["code"] == "question_refused"
    assert "production channel “Маяк” (@beacon) now?" in run.json["error"]["message"]
    run = devlog("publish", note, "--channel", "main", typed="n\n")
    assert run.code == 1
    assert "Nothing was done." in run.err
    assert signed_in.channel("beacon").posts == []


@pytest.mark.parametrize("options", [{"typed": "y\n"}, {}])
def test_a_yes_publishes_exactly_the_post(
    options: dict[str, str], signed_in: TelegramServer, devlog: Devlog, note: Path
) -> None:
    run = devlog("publish", note, "--channel", "main", "--json", *([] if options else ["--yes"]), **options)
    assert run.code == 0
    assert run.err.count("Reaching main") == 1
    (message,) = run.json[0]["messages"]
    (there,) = signed_in.channel("beacon").posts
    assert (there.id, there.text) == (message["id"], "Привет, подписчики 👋")
    assert message["link"] == f"https://t.me/beacon/{there.id}"
    (row,) = devlog("channel", "show", "main", "--json").json
    assert row["text"] == "Привет, подписчики 👋"
    assert row["entities"] == [{"type": "bold", "offset": 0, "length": 6}]


def test_what_was_rehearsed_is_what_is_published(signed_in: TelegramServer, devlog: Devlog, note: Path) -> None:
    world = signed_in.world
    signed_in.in_loop(lambda: world.add_channel("trial", world.accounts[0]))
    devlog("channel", "add", "trial", "@trial", "--role", "test")
    devlog("channel", "add", "me", "--kind", "saved", "--role", "test")
    for channel in ("local", "me", "trial", "main"):
        run = devlog("publish", note, "--channel", channel, "--yes", "--json")
        assert run.json[0]["outcome"] == "published"
    [status] = devlog("status", note, "--json").json
    assert status["state"] == "published"
    posts = [(one["channel"], one["post"]["source_digest"], one["post"]["messages"]) for one in status["revisions"]]
    assert [channel for channel, _, _ in posts] == ["local", "me", "trial", "main"]
    assert all(post[1:] == posts[0][1:] for post in posts)
    assert [post.text for post in signed_in.channel("beacon").posts] == ["Привет, подписчики 👋"]


def test_a_dry_run_asks_nothing_and_sends_nothing(signed_in: TelegramServer, devlog: Devlog, note: Path) -> None:
    assert devlog("publish", note, "--channel", "main", "--dry-run", "--json").json[0]["outcome"] == "planned"
    assert signed_in.channel("beacon").posts == []


def test_two_notes_are_asked_about_once(signed_in: TelegramServer, devlog: Devlog, note: Path) -> None:
    second = note.with_name("утро.md")
    second.write_text("Доброе утро\n", "utf-8")
    run = devlog("publish", note, second, "--channel", "main", typed="y\n")
    assert run.code == 0
    assert run.err.count("Publish 2 notes, 2 messages") == 1
    assert len(signed_in.channel("beacon").posts) == 2


def test_a_scheduled_post_waits_at_telegram(signed_in: TelegramServer, devlog: Devlog, note: Path) -> None:
    run = devlog("publish", note, "--channel", "main", "--at", "tomorrow at 10:00", "--yes", "--json")
    assert (run.json[0]["outcome"], run.json[0]["messages"][0]["queue"]) == ("scheduled", True)
    assert len(signed_in.channel("beacon").queue) == 1
    assert len(devlog("channel", "show", "main", "--scheduled", "--json").json) == 1


def test_logging_out_ends_the_session(signed_in: TelegramServer, devlog: Devlog) -> None:
    assert devlog("logout", "--json").json == {"account": "default"}
    assert devlog("account", "--json").json["error"]["code"] == "not_signed_in"


def test_no_secret_is_said_or_logged(signed_in: TelegramServer, devlog: Devlog, note: Path, tmp_path: Path) -> None:
    run = devlog("--verbose", "publish", note, "--channel", "main", "--yes")
    written = "".join(path.read_text("utf-8", "replace") for path in (tmp_path / "base" / "logs").glob("*"))
    for secret in (API_HASH, PHONE[1:]):
        assert secret not in run.out + run.err + written


def test_an_update_at_telegram_is_asked_about(signed_in: TelegramServer, devlog: Devlog, note: Path) -> None:
    assert devlog("publish", note, "--channel", "main", "--yes").code == 0
    note.write_text(note.read_text("utf-8").replace("подписчики", "читатели"), "utf-8")
    assert devlog("update", note, "--json").json["error"]["code"] == "question_refused"
    assert devlog("update", note, typed="y\n").code == 0
    assert [post.text for post in signed_in.channel("beacon").posts] == ["Привет, читатели 👋"]
    assert devlog("withdraw", note, "--json").json["error"]["code"] == "question_refused"
    assert devlog("withdraw", note, "--yes").code == 0
    assert signed_in.channel("beacon").posts == []


def test_stats_are_a_table_or_csv(signed_in: TelegramServer, devlog: Devlog, note: Path) -> None:
    assert devlog("publish", note, "--channel", "main", "--yes").code == 0
    [post] = signed_in.channel("beacon").posts
    post.views, post.forwards = 1234, 5
    [row] = devlog("stats", "--json").json
    assert (row["note"], row["id"], row["views"], row["forwards"]) == ("posts/вечер.md", post.id, 1234, 5)
    assert (row["reactions"], row["comments"]) == (0, None)
    assert "1 234" in devlog("stats").out
    assert devlog("stats", "--csv", "--offline").out.splitlines()[1].startswith(f"posts/вечер.md,{post.id},")
