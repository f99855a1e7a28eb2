"""Recordings are pasted once: they go to every note of the event, and to every post after it was shown."""

from collections.abc import Callable

from house import House
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget
from telegram_server import TelegramServer
from ui.comparing.probe import ComparingProbe
from ui.probes import EditorProbe, press
from ui.wizards.conftest import FOLDER, SERIES
from ui.wizards.wizards_probe import WizardProbe

from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]
Opened = Callable[[House], MainWindow]
CONFERENCE = f"{FOLDER}/conference.yaml"
LINKS, TABLE, POSTS = "Links to recordings", "Notes and their recordings", "Posts that would change"
RUTUBE = "https://rutube.ru/video/0123456789abcdef0123456789abcdef/"
PASTED = f"Метрики https://youtu.be/metrics001\nГенерация данных\nhttps://youtu.be/data0000001\n{RUTUBE}\n"


def opened_wizard(window: MainWindow) -> WizardProbe:
    window.actions_table["recordings"].trigger()
    return WizardProbe(window)


def said(wizard: WizardProbe) -> str:
    return "\n".join(wizard.labels())


def test_links_go_to_notes_and_then_to_posts_that_were_shown(
    local: House, opened: Opened, eventually: Eventually
) -> None:
    window = opened(local)
    wizard = opened_wizard(window)
    wizard.paste(LINKS, PASTED)
    eventually(lambda: wizard.may_press("Write into 2 notes"))
    assert wizard.rows(TABLE) == [
        ("Генерация данных", "youtu.be/data0000001", RUTUBE.removeprefix("https://"), ""),
        ("Разметка", "", "", ""),
        ("Метрики", "youtu.be/metrics001", "", ""),
        ("Intro", "", "", ""),
    ]
    assert "youtube" not in local.text(f"{FOLDER}/data.md")
    wizard.press("Write into 2 notes")
    assert "youtube: https://youtu.be/data0000001" in local.text(f"{FOLDER}/data.md")
    assert "{{snippet:recording}}\n\n#ml" in EditorProbe(window.editor).text
    assert "metrics001" in local.text(f"{FOLDER}/metrics.md")
    eventually(lambda: wizard.may_press("Update 1 post"))
    assert wizard.list_items(POSTS) == ["Генерация данных (main, on this computer only)"]
    assert any("Запись" in row for row in ComparingProbe(wizard.dialog).rows())
    assert "Запись" not in "".join(local.texts())
    wizard.press("Update 1 post")
    eventually(lambda: "1 post updated" in said(wizard))
    assert "Запись: YouTube · RUTUBE" in "".join(local.texts())
    wizard.press("Close")
    assert not wizard.dialog.isVisible()


def test_posts_in_telegram_are_updated_and_one_that_is_not_ticked_stays(
    telegram: House, server: TelegramServer, opened: Opened, eventually: Eventually
) -> None:
    wizard = opened_wizard(opened(telegram))
    wizard.paste(LINKS, "https://www.youtube.com/playlist?list=PL1234567890abc")
    eventually(lambda: wizard.may_press("Write into 4 notes"))
    wizard.press("Write into 4 notes")
    eventually(lambda: wizard.may_press("Update 2 posts"))
    view = wizard.named(QListWidget, POSTS)
    assert wizard.list_items(POSTS) == ["Генерация данных (main)", "Разметка (main)"]
    view.item(1).setCheckState(Qt.CheckState.Unchecked)
    wizard.press("Update 1 post")
    eventually(lambda: "1 post updated" in said(wizard))
    posts = [post.text for post in server.channel("news").posts]
    assert any("О данных" in text and "Запись: YouTube" in text for text in posts)
    assert any(text == "О разметке" for text in posts)


def test_a_post_that_somebody_changed_is_written_over_only_when_that_is_wanted(
    telegram: House, server: TelegramServer, opened: Opened, eventually: Eventually
) -> None:
    next(post for post in server.channel("news").posts if "данных" in post.text).text = "Чужие слова"
    wizard = opened_wizard(opened(telegram))
    wizard.paste(LINKS, "Генерация данных https://youtu.be/data0000001")
    eventually(lambda: wizard.may_press("Write into 1 note"))
    wizard.press("Write into 1 note")
    eventually(lambda: wizard.list_items(POSTS))
    eventually(lambda: "Somebody has changed this post" in said(wizard))
    assert not wizard.may_press("Update 1 post")
    assert any("Чужие слова" in row for row in ComparingProbe(wizard.dialog).rows())


def test_what_cannot_be_used_is_said_with_its_line(local: House, opened: Opened, eventually: Eventually) -> None:
    wizard = opened_wizard(opened(local))
    wizard.paste(LINKS, "https://t.co/abc\nКулинария https://youtu.be/cooking0001")
    eventually(lambda: "Line 1: https://t.co/abc is a shortened address" in said(wizard))
    assert "Line 2: nobody can tell whose https://youtu.be/cooking0001 is" in said(wizard)
    wizard.edit(TABLE, 1, 1, "https://www.youtube.com/watch?v=cooking0001&si=x")
    wizard.edit(TABLE, 1, 2, "https://www.youtube.com/watch?v=cooking0001")
    assert wizard.rows(TABLE)[1] == ("Разметка", "youtu.be/cooking0001", "", "")
    wizard.press("Write into 1 note")
    assert "youtube: https://youtu.be/cooking0001" in local.text(f"{FOLDER}/labels.md")


def test_posts_that_were_left_are_found_again_without_pasting(
    local: House, opened: Opened, eventually: Eventually
) -> None:
    window = opened(local)
    wizard = opened_wizard(window)
    wizard.paste(LINKS, PASTED)
    eventually(lambda: wizard.may_press("Write into 2 notes"))
    wizard.press("Write into 2 notes")
    eventually(lambda: wizard.may_press("Update 1 post"))
    wizard.escape()
    again = opened_wizard(window)
    assert again.rows(TABLE)[2][1] == "youtu.be/metrics001"
    again.press("Go on to the posts")
    eventually(lambda: again.may_press("Update 1 post"))


def test_links_that_were_pasted_are_not_lost_by_escape(local: House, opened: Opened) -> None:
    wizard = opened_wizard(opened(local))
    wizard.paste(LINKS, PASTED)
    wizard.escape()
    question = wizard.question()
    assert question is not None
    press(question, "Cancel")
    assert wizard.dialog.isVisible()
    wizard.escape()
    question = wizard.question()
    assert question is not None
    press(question, "Leave")
    assert not wizard.dialog.isVisible()


def test_a_note_that_cannot_be_written_is_said_and_the_rest_is_still_offered(
    local: House, opened: Opened, eventually: Eventually
) -> None:
    wizard = opened_wizard(opened(local))
    local.write("---\ntitle: [broken\n---\nО метриках\n", f"{FOLDER}/metrics.md")
    wizard.paste(LINKS, PASTED)
    eventually(lambda: wizard.may_press("Write into 2 notes"))
    wizard.edit(TABLE, 1, 3, "https://vkvideo.ru/video-1_2")
    eventually(lambda: wizard.may_press("Write into 3 notes"))
    wizard.press("Write into 3 notes")
    assert "Метрики: What begins here is never closed." in said(wizard)
    assert "data0000001" in local.text(f"{FOLDER}/data.md")
    assert local.text(f"{FOLDER}/metrics.md") == "---\ntitle: [broken\n---\nО метриках\n"
    assert wizard.may_press("Write into 1 note")
    assert wizard.list_items(POSTS) == []


def test_a_conference_waits_for_recordings_until_every_talk_has_its_own(
    local: House, opened: Opened, eventually: Eventually
) -> None:
    local.write(SERIES.replace("series:", "recordings_expected: true  # до осени\nseries:"), CONFERENCE)
    window = opened(local)
    wizard = opened_wizard(window)
    wizard.paste(LINKS, PASTED)
    eventually(lambda: wizard.may_press("Write into 2 notes"))
    wizard.press("Write into 2 notes")
    eventually(lambda: any(words.startswith("1 talk") and "goes on waiting" in words for words in wizard.labels()))
    assert "recordings_expected: true  # до осени" in local.text(CONFERENCE)
    wizard.dialog.reject()
    wizard = opened_wizard(window)
    wizard.paste(LINKS, "Разметка https://youtu.be/labels00001")
    eventually(lambda: wizard.may_press("Write into 1 note"))
    wizard.press("Write into 1 note")
    eventually(lambda: any(words.startswith("Every talk has its recording") for words in wizard.labels()))
    assert "recordings_expected: false  # до осени\nseries: [intro.md" in local.text(CONFERENCE)
