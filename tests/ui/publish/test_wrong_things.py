"""Wrong things done on purpose: clear words each time, nothing lost, nothing doubled."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from telegram_server import Rights, StoredMessage, TelegramServer
from ui.probes import EditorProbe
from ui.publish.conftest import CHANNELS
from ui.publish.sheet_probe import SheetProbe
from ui.publish.test_telegram_sheet import queued, texts

from devlog_app.paths import AppPaths
from devlog_app.storage.publications.ledger_files import LedgerFiles

NOTE_ID = "01K00000000000000000000001"
"""Of the note that the window shows first."""
HOLDER = """
import sys
from pathlib import Path
from devlog_app.storage.locks import Locks
with getattr(Locks(Path(sys.argv[1])), sys.argv[2])(*sys.argv[3:]):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def other_process(paths: AppPaths, *lock: str) -> Iterator[None]:
    """Another Devlog holds a lock: ``note`` with its id and path, or ``account`` with its name."""
    command = [sys.executable, "-c", HOLDER, str(paths.locks), *lock]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdin is not None
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield
        holder.stdin.close()


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return AppPaths.under(tmp_path / "base")


def two_messages(probe: SheetProbe) -> None:
    """Make the shown note so long that it goes out as two messages."""
    editor = EditorProbe(probe.window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.edit.insert_text("\n" + "\n\n".join("слово " * 60 for _ in range(14)) + "\n")


def fill_queue(server: TelegramServer, count: int) -> None:
    """Let *count* messages of somebody else wait in the channel's queue."""
    room = server.channel("devlog_news")
    at = int((datetime.now(UTC) + timedelta(days=30)).timestamp())
    server.in_loop(
        lambda: room.queue.extend(StoredMessage(room.next_queue_id(), at, 1, text="other") for _ in range(count))
    )


def test_without_the_right_to_post_the_sheet_says_so_and_sends_nothing(telegram: SheetProbe) -> None:
    telegram.open("foreign")
    telegram.shows("✗ “Чужой” (@not_ours): Анна may not post there.")
    telegram.shows("This account may not post there.")
    assert not telegram.button.isEnabled()
    telegram.sheet.publish()
    assert not telegram.window.publish_status.isVisible()


def test_a_right_that_is_taken_away_after_the_check_is_said(telegram: SheetProbe, server: TelegramServer) -> None:
    telegram.open("main")
    telegram.eventually(telegram.button.isEnabled)
    room, anna = server.channel("devlog_news"), server.world.accounts[0]
    server.in_loop(lambda: room.rights.update({anna.id: Rights()}))
    telegram.publish()
    telegram.shows("may not post")
    telegram.eventually(lambda: "Back" in telegram.buttons())
    assert telegram.focused() == "Back"
    assert texts(server, "devlog_news") == []


def test_a_channel_that_is_another_one_than_was_checked_gets_nothing(
    telegram: SheetProbe, server: TelegramServer, workspace: Path
) -> None:
    telegram.open("main")
    telegram.eventually(telegram.button.isEnabled)
    swapped = CHANNELS.replace("@devlog_news", "@devlog_try")
    (workspace / "devlog.yaml").write_text(swapped, "utf-8")
    telegram.publish()
    telegram.shows("The channel is Проба now, another one than was checked")
    assert texts(server, "devlog_news") == texts(server, "devlog_try") == []


def test_a_channel_that_changed_its_name_is_pointed_out(telegram: SheetProbe, server: TelegramServer) -> None:
    telegram.open("main")
    telegram.eventually(telegram.button.isEnabled)
    telegram.leave()
    room = server.channel("devlog_news")
    server.in_loop(lambda: setattr(room, "username", "somebody_else"))
    telegram.open("main")
    telegram.shows("devlog.yaml calls this channel @devlog_news, Telegram calls it @somebody_else now.")


def test_a_past_time_is_refused_before_anything_is_asked(telegram: SheetProbe) -> None:
    telegram.open("main")
    telegram.at("2020-01-01 10:00")
    telegram.shows("Wed 1 Jan 2020 10:00 Europe/Moscow (+03:00) is past")
    assert not telegram.button.isEnabled()
    telegram.in_words("вчера в 10:00")
    telegram.shows("is past, or only seconds ahead.")
    assert not telegram.button.isEnabled()


def test_a_time_beyond_the_queues_horizon_is_refused(telegram: SheetProbe) -> None:
    telegram.open("main")
    telegram.at(f"{datetime.now(UTC).year + 2}-01-01 10:00")
    telegram.shows("Telegram's queue reaches 365 days ahead, no further.")
    assert not telegram.button.isEnabled()


def test_a_full_queue_is_seen_before(telegram: SheetProbe, server: TelegramServer) -> None:
    fill_queue(server, 100)
    telegram.open("main")
    telegram.in_words("завтра в 10:00")
    telegram.shows("Its queue holds 100 of 100.")
    telegram.shows("The queue has room for 0 more, the post takes 1")
    assert not telegram.button.isEnabled()


def test_a_queue_that_fills_up_after_the_check_is_said_and_nothing_is_lost(
    telegram: SheetProbe, server: TelegramServer, paths: AppPaths
) -> None:
    telegram.open("main")
    telegram.in_words("завтра в 10:00")
    telegram.eventually(telegram.button.isEnabled)
    fill_queue(server, 100)
    telegram.publish()
    telegram.eventually(lambda: "Back" in telegram.buttons())
    telegram.shows("queue")
    assert len(queued(server, "devlog_news")) == 100
    room = server.channel("devlog_news")
    server.in_loop(room.queue.clear)
    telegram.press("Back")
    telegram.publish()
    telegram.shows("waits in the queue of")
    assert len(queued(server, "devlog_news")) == 1


def test_a_session_that_is_revoked_halfway_is_said_and_the_rest_follows_once(
    telegram: SheetProbe, server: TelegramServer
) -> None:
    two_messages(telegram)
    telegram.open("main")
    telegram.shows("2 messages")
    server.in_loop(lambda: server.world.faults.error("SendMessage", "SESSION_REVOKED", code=401, skip=1))
    telegram.publish()
    telegram.shows("Telegram has ended this session")
    telegram.shows("1 of 2 messages are there.")
    assert len(texts(server, "devlog_news")) == 1
    telegram.press("Continue")
    telegram.shows("is published in Новости команды")
    assert len(texts(server, "devlog_news")) == 2
    assert len(set(texts(server, "devlog_news"))) == 2


def test_a_session_that_was_revoked_before_is_said_with_the_way_to_sign_in(
    telegram: SheetProbe, server: TelegramServer
) -> None:
    server.in_loop(server.world.forget_sessions)
    telegram.open("main")
    telegram.shows("Telegram has ended this session")
    assert "Sign in…" in telegram.buttons()
    assert not telegram.button.isEnabled()


def test_an_answer_that_never_comes_is_not_sent_a_second_time(telegram: SheetProbe, server: TelegramServer) -> None:
    telegram.open("main")
    server.in_loop(lambda: server.world.faults.add("SendMessage", "drop_after"))
    telegram.publish()
    telegram.shows("is published in Новости команды")
    assert len(texts(server, "devlog_news")) == 1


def test_a_note_that_is_renamed_on_its_way_keeps_its_post(
    telegram: SheetProbe, server: TelegramServer, workspace: Path
) -> None:
    two_messages(telegram)
    telegram.open("main")
    server.in_loop(lambda: server.world.faults.flood("SendMessage", 2, skip=1))
    telegram.publish()
    telegram.shows("Waiting")
    folder = workspace / "conferences/2026-09-ml"
    (folder / "intro.md").rename(folder / "moved.md")
    telegram.shows("is published in Новости команды")
    assert len(texts(server, "devlog_news")) == 2
    assert len(LedgerFiles(workspace).read(NOTE_ID).publications) == 1


def test_a_note_that_is_deleted_on_its_way_goes_out_as_it_was(
    telegram: SheetProbe, server: TelegramServer, workspace: Path
) -> None:
    two_messages(telegram)
    telegram.open("main")
    server.in_loop(lambda: server.world.faults.flood("SendMessage", 2, skip=1))
    telegram.publish()
    telegram.shows("Waiting")
    (workspace / "conferences/2026-09-ml/intro.md").unlink()
    telegram.shows("is published in Новости команды")
    assert len(set(texts(server, "devlog_news"))) == len(texts(server, "devlog_news")) == 2
    assert len(LedgerFiles(workspace).read(NOTE_ID).publications) == 1


def test_a_note_that_another_process_is_publishing_is_left_to_it(
    telegram: SheetProbe, server: TelegramServer, paths: AppPaths
) -> None:
    with other_process(paths, "note", NOTE_ID, "intro.md"):
        telegram.open("main")
        telegram.publish()
        telegram.shows("is being published by another Devlog (process")
        assert texts(server, "devlog_news") == []
    telegram.press("Back")
    telegram.publish()
    telegram.shows("is published in Новости команды")
    assert len(texts(server, "devlog_news")) == 1


def test_an_account_that_another_window_holds_is_named(telegram: SheetProbe, paths: AppPaths) -> None:
    with other_process(paths, "account", "default"):
        telegram.open("main")
        telegram.shows("The account default is in use by another Devlog (process")
        assert not telegram.button.isEnabled()
    telegram.press("Check again")
    telegram.shows("✓ “Новости команды”")


def test_what_is_there_already_is_pointed_out_and_not_sent_again(telegram: SheetProbe, server: TelegramServer) -> None:
    telegram.open("main")
    telegram.publish()
    telegram.shows("is published in Новости команды")
    telegram.leave()
    telegram.open("main")
    telegram.shows("This note is in this channel already, since")
    telegram.shows("Nothing would be sent: the post is the same.")
    telegram.publish()
    telegram.shows("unchanged: nothing was sent")
    assert len(texts(server, "devlog_news")) == 1
