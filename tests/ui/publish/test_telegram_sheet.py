"""The publish sheet with channels at Telegram: who may post, what goes out, rehearsals, times, the undo window."""

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from telegram_server import TelegramServer
from ui.probes import EditorProbe
from ui.publish.sheet_probe import SheetProbe

from devlog_app.ui.publish.time_choice import NOW

MOSCOW = ZoneInfo("Europe/Moscow")


def texts(server: TelegramServer, channel: str) -> list[str]:
    """What the channel holds, post by post."""
    return server.in_loop(lambda: [message.text for message in server.channel(channel).posts])


def queued(server: TelegramServer, channel: str) -> list[datetime]:
    """When the messages of the channel's queue come out."""
    return server.in_loop(
        lambda: [datetime.fromtimestamp(message.date, MOSCOW) for message in server.channel(channel).queue]
    )


def test_the_channel_is_asked_and_the_post_goes_out_as_painted(telegram: SheetProbe, server: TelegramServer) -> None:
    telegram.open("main")
    telegram.shows("@devlog_news")
    telegram.shows("for subscribers: everybody sees it")
    telegram.shows("✓ “Новости команды” (@devlog_news): Анна may post there. Its queue holds 0 of 100.")
    assert telegram.button.text().replace("&", "") == "Publish to @devlog_news"
    painted = telegram.sheet.post
    assert painted is telegram.window.preview.post
    telegram.publish()
    telegram.shows("is published in Новости команды: https://t.me/devlog_news/2")
    assert painted is not None
    assert texts(server, "devlog_news") == [painted.messages[0].text]  # type: ignore[union-attr]


def test_until_the_channel_has_answered_nothing_can_be_sent(telegram: SheetProbe) -> None:
    telegram.open("main")
    assert "Asking the channel who may post there …" in telegram.text()
    assert "First the channel has to answer." in telegram.text()
    assert not telegram.button.isEnabled()
    telegram.eventually(telegram.button.isEnabled)


def test_another_channel_is_asked_anew_and_its_post_is_shown(telegram: SheetProbe) -> None:
    telegram.open("main")
    telegram.shows("✓ “Новости команды”")
    telegram.choose("try")
    telegram.shows("✓ “Проба”")
    assert telegram.window.publish.channel == "try"
    assert telegram.sheet.post is telegram.window.preview.post
    assert telegram.button.text().replace("&", "") == "Publish to @devlog_try"


def test_a_post_is_rehearsed_and_the_same_one_promoted_by_one_click(
    telegram: SheetProbe, server: TelegramServer
) -> None:
    telegram.open("main")
    telegram.shows("✓ “Новости команды”")
    painted = telegram.sheet.post
    telegram.rehearse("@devlog_try, for tests")
    telegram.shows("Rehearsed in Проба: this is the same post, word for word.")
    assert texts(server, "devlog_news") == []
    assert telegram.sheet.post is not None
    assert telegram.sheet.post.messages == painted.messages  # type: ignore[union-attr]
    telegram.publish()
    telegram.shows("is published in Новости команды")
    assert texts(server, "devlog_news") == texts(server, "devlog_try")


def test_what_changed_since_the_rehearsal_is_shown(telegram: SheetProbe) -> None:
    telegram.open("main")
    telegram.shows("✓ “Новости команды”")
    telegram.rehearse("@devlog_try")
    telegram.shows("word for word")
    editor = EditorProbe(telegram.window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.edit.insert_text("\nОдно новое слово.\n")
    telegram.shows("Here the post differs from that:")
    telegram.shows("+ Одно новое слово.")


def test_a_rehearsal_may_be_repeated_after_a_change(telegram: SheetProbe, server: TelegramServer) -> None:
    telegram.open("main")
    telegram.rehearse("@devlog_try")
    telegram.shows("word for word")
    editor = EditorProbe(telegram.window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.edit.insert_text("\nЕщё слово.\n")
    telegram.shows("Here the post differs")
    telegram.rehearse("@devlog_try")
    telegram.shows("word for word")
    assert len(texts(server, "devlog_try")) == 2


def test_a_rehearsal_in_the_saved_messages_adds_the_channel_and_says_so(
    telegram: SheetProbe, server: TelegramServer, workspace: Path
) -> None:
    telegram.open("main")
    telegram.shows("✓ “Новости команды”")
    assert "Your Saved Messages (adds the channel “saved” to devlog.yaml)" in telegram.rehearsals()
    telegram.rehearse("Your Saved Messages")
    telegram.shows("Rehearsed in Saved Messages")
    assert "saved:" in (workspace / "devlog.yaml").read_text("utf-8")
    saved = server.world.accounts[0].saved
    assert saved is not None
    assert len(saved.posts) == 1
    assert texts(server, "devlog_news") == []


def test_a_post_on_this_computer_leads_on_to_the_channel_for_subscribers(
    telegram: SheetProbe, server: TelegramServer
) -> None:
    telegram.open("local")
    telegram.publish()
    telegram.shows("on this computer only")
    telegram.press("Go on to @devlog_news…")
    telegram.shows("✓ “Новости команды”")
    telegram.shows("word for word")
    telegram.publish()
    telegram.shows("is published in Новости команды")
    assert len(texts(server, "devlog_news")) == 1


def test_a_time_in_words_is_echoed_with_its_zone_and_is_the_time_in_the_queue(
    telegram: SheetProbe, server: TelegramServer
) -> None:
    tomorrow = (datetime.now(MOSCOW) + timedelta(days=1)).replace(hour=10, minute=0, second=0, microsecond=0)
    telegram.open("main")
    telegram.in_words("завтра в 10:00")
    telegram.shows(f"{tomorrow:%Y} 10:00 Europe/Moscow (+03:00)")
    assert telegram.button.text().replace("&", "") == "Schedule in @devlog_news"
    telegram.publish()
    telegram.shows("waits in the queue of Новости команды")
    telegram.shows("10:00 Europe/Moscow (+03:00)")
    assert queued(server, "devlog_news") == [tomorrow]
    assert texts(server, "devlog_news") == []
    assert telegram.window.publish.time_state().kind == NOW, "the next post would wait for the same time"


def test_in_the_undo_window_nothing_has_left_and_undo_keeps_it_so(patient: SheetProbe, server: TelegramServer) -> None:
    patient.open("main")
    patient.publish()
    patient.shows("Nothing has left yet:")
    patient.press("Undo")
    patient.shows("Stopped: nothing of “Practical ML” has left.")
    assert texts(server, "devlog_news") == []
    patient.press("Back")
    patient.shows("✓ “Новости команды”")
    patient.eventually(patient.button.isEnabled)
