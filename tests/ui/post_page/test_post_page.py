"""What became of a post is seen on its page, and it is kept true from there."""

import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from house import House
from PySide6.QtGui import QGuiApplication, QImage
from shiboken6 import isValid
from telegram_server import TelegramServer
from ui.comparing.probe import ComparingProbe
from ui.post_page.probe import PostProbe, press_in
from ui.probes import EditorProbe, child, press
from ui.publish.sheet_probe import SheetProbe

from devlog_app.ui.post_page.repost_view import RepostView

Opened = Callable[[House], PostProbe]


def said_in(server: TelegramServer) -> list[str]:
    """What the channel says now, as its readers see it."""
    return [post.text for post in server.channel("news").posts]


def test_a_note_that_was_never_published_says_so(local: House, opened: Opened) -> None:
    local.write("Слова\n")
    probe = opened(local)
    probe.show()
    probe.eventually(lambda: "was not published yet" in probe.state())
    assert not probe.button("Withdraw…").isVisible()
    assert probe.strip.said() == ""


def test_a_note_that_was_never_published_is_published_from_its_page(local: House, opened: Opened) -> None:
    local.write("Слова\n")
    probe = opened(local)
    probe.show()
    probe.press("Schedule…")
    sheet = SheetProbe(probe.window, probe.eventually)
    sheet.find()
    sheet.shows("Europe/Moscow")
    sheet.leave()
    probe.press("Find a day…")
    probe.eventually(lambda: probe.window.pages.current == "calendar")
    probe.show()
    probe.press("Publish…")
    sheet.find()
    probe.eventually(sheet.button.isEnabled)
    sheet.leave()
    local.publish()
    probe.window.actions_table["show_writing"].trigger()
    probe.show()
    probe.eventually(lambda: "Note and post say the same" in probe.verdict())
    assert not probe.button("Publish…").isVisible()


def test_the_keyboard_is_at_the_first_thing_to_do(local: House, opened: Opened) -> None:
    local.write("Слова\n")
    probe = opened(local)
    probe.window.show()
    probe.show()
    probe.eventually(lambda: probe.window.focusWidget() is probe.button("Publish…"))


def test_a_post_on_this_computer_says_that_nobody_else_sees_it(here: PostProbe) -> None:
    assert "on this computer only" in here.state()
    assert "Europe/Moscow" in here.state()
    assert here.facts() == "Message 1"
    assert here.link() == ""
    here.turn_to("Numbers")
    assert "Views: A channel on this computer only has no readers to count." in here.charts()
    assert here.why_not("Measure now")


def test_the_line_below_the_preview_tells_it_in_short(here: PostProbe) -> None:
    assert here.strip.isHidden() is False
    assert here.strip.said().startswith("In main, on this computer only, since ")


def test_nothing_can_be_updated_while_both_say_the_same(here: PostProbe) -> None:
    here.eventually(here.button("Look again").isEnabled)
    assert here.why_not("Update the post…") == "Note and post say the same."
    assert here.why_not("Take it into the note…") == "Nobody changed the post in its channel."


def test_a_typo_is_mended_in_the_note_and_the_post_updated(here: PostProbe, local: House) -> None:
    here.window.actions_table["show_writing"].trigger()
    EditorProbe(here.window.editor).type("Пять\n")
    here.show()
    here.eventually(lambda: here.verdict().startswith("The note was changed"))
    assert any("Пять" in row and "≠" in row for row in here.rows())
    here.eventually(lambda: "the note was changed" in here.strip.said())
    here.press("Update the post…")
    dialog = here.update_dialog()
    assert here.lines(dialog) == ["Message 1 is edited"]
    assert "on this computer only" in here.words(dialog)
    press_in(dialog, "Update")
    here.eventually(lambda: here.verdict() == "Note and post say the same.")
    assert "Пять" in local.texts()[0]
    here.eventually(lambda: len(here.revisions()) == 2)
    assert here.revisions()[0].startswith("Updated")
    assert any(words.startswith("“Заметка” says in main") for words in here.notices())


def test_a_change_made_in_telegram_is_taken_into_the_note(
    there: PostProbe, telegram: House, server: TelegramServer
) -> None:
    there.show()
    there.eventually(lambda: there.verdict() == "Note and post say the same.")
    assert there.link() == "https://t.me/news/2"
    server.channel("news").posts[0].text = "Раз два три\n\nШесть"
    there.press("Look again")
    there.eventually(lambda: there.verdict().startswith("The post was changed in Telegram"))
    there.press("Take it into the note…")
    dialog = there.pull_dialog()
    assert "Шесть ≠ ·" in ComparingProbe(dialog).rows() or "Четыре ≠ Шесть" in ComparingProbe(dialog).rows()
    assert "Шесть" not in telegram.text()
    press_in(dialog, "Write it into the note")
    there.eventually(lambda: there.verdict() == "Note and post say the same.")
    assert telegram.text().endswith("Шесть\n")
    assert there.revisions()[0].startswith("Taken into the note from Telegram")
    there.window.editor.edit.undo()
    assert "Четыре" in there.window.editor.text()


def test_where_both_changed_the_note_may_be_put_over_the_post(there: PostProbe, server: TelegramServer) -> None:
    server.channel("news").posts[0].text = "Раз два три\n\nШесть"
    EditorProbe(there.window.editor).type("Пять\n")
    there.show()
    there.eventually(lambda: there.verdict().startswith("Both were changed: "))
    assert there.why_not("Take it into the note…") == ""
    there.press("Put the note over it…")
    dialog = there.update_dialog()
    assert "somebody else; those words are lost" in there.words(dialog)
    press_in(dialog, "Update")
    there.eventually(lambda: there.verdict() == "Note and post say the same.")
    assert "Пять" in said_in(server)[0]


def test_somebody_changes_the_post_while_the_question_is_open(there: PostProbe, server: TelegramServer) -> None:
    EditorProbe(there.window.editor).type("Пять\n")
    there.show()
    there.eventually(lambda: there.verdict().startswith("The note was changed"))
    there.press("Update the post…")
    dialog = there.update_dialog()
    server.channel("news").posts[0].text = "Не трогать"
    press_in(dialog, "Update")
    there.eventually(lambda: there.verdict().startswith("Both were changed: "))
    assert said_in(server) == ["Не трогать"]
    assert any("was changed in" in said for said in there.notices())


def test_a_note_that_is_written_in_meanwhile_is_not_pulled_over(there: PostProbe, server: TelegramServer) -> None:
    server.channel("news").posts[0].text = "Раз два три\n\nШесть"
    there.show()
    there.eventually(lambda: there.verdict().startswith("The post was changed in Telegram"))
    there.press("Take it into the note…")
    dialog = there.pull_dialog()
    there.window.editor.edit.insert_text("Моё ")
    press_in(dialog, "Write it into the note")
    there.eventually(lambda: any("was changed meanwhile" in said for said in there.notices()))
    assert "Моё" in there.window.editor.text()
    assert "Четыре" in there.window.editor.text()


def test_a_post_that_was_deleted_in_telegram_is_said_to_be_gone(
    there: PostProbe, telegram: House, server: TelegramServer
) -> None:
    server.channel("news").messages.clear()
    there.show()
    there.eventually(lambda: there.state().startswith("Deleted in @news by somebody else"))
    assert "can be published again" in there.verdict()
    assert there.why_not("Update the post…") == "The post is not there any more."
    assert telegram.text().endswith("Четыре\n")


def test_a_session_that_was_revoked_leaves_what_is_known(there: PostProbe, server: TelegramServer) -> None:
    server.world.keys.clear()
    there.show()
    there.eventually(there.notices)
    assert there.verdict() == "Note and post say the same."
    assert there.why_not("Take it into the note…") == "The channel has to be read first."
    assert there.state().startswith("In @news, since")


def test_an_album_that_grew_can_only_be_published_anew(telegram: House, server: TelegramServer, opened: Opened) -> None:
    telegram.write("![](a.png)\n![](a.png)\n\nСлова\n")
    telegram.publish()
    telegram.rewrite("![](a.png)\n\nСлова", "![](a.png)\n![](a.png)\n\nСлова")
    probe = opened(telegram)
    probe.show()
    probe.eventually(lambda: probe.verdict().startswith("The note was changed"))
    assert any("Files: 3 in the note, 2 in the channel." in said for said in probe.remarks())
    probe.press("Update the post…")
    dialog = probe.update_dialog()
    assert "Telegram takes no such edit" in probe.words(dialog)
    assert "Links from elsewhere break" in probe.lines(dialog)
    press_in(dialog, "Withdraw and publish anew")
    probe.eventually(lambda: probe.verdict() == "Note and post say the same.")
    assert len([post for post in server.channel("news").posts if post.media]) == 3


def test_withdrawing_asks_and_leaves_a_memory(there: PostProbe, server: TelegramServer) -> None:
    there.show()
    there.eventually(lambda: there.verdict() == "Note and post say the same.")
    there.press("Withdraw…")
    asked = there.answer("Withdraw")
    assert "@news" in asked
    assert "cannot be undone" in asked
    there.eventually(lambda: there.state().startswith("Withdrawn from @news"))
    assert said_in(server) == []
    assert there.revisions()[0].startswith("Withdrawn")
    assert there.strip.said().startswith("Withdrawn from @news")


def test_numbers_are_counted_when_the_page_is_shown(there: PostProbe, server: TelegramServer) -> None:
    post = server.channel("news").posts[0]
    post.views, post.forwards, post.reactions, post.comments = 1204, 7, (("🔥", 4), ("👍", 9)), 2
    there.show()
    there.turn_to("Numbers")
    there.eventually(lambda: any("Views: 1,204 on" in said for said in there.charts()))
    assert any("Comments: 2 on" in said for said in there.charts())
    assert "1,204 view" in there.strip.said()
    post.views = 1300
    there.press("Measure now")
    there.eventually(lambda: any("1,300" in said for said in there.charts()))


def test_the_page_gives_what_is_needed_to_pass_the_post_on(there: PostProbe) -> None:
    there.show()
    there.eventually(there.link)
    there.turn_to("Pass it on")
    press(there.page, "Copy plain text")
    assert QGuiApplication.clipboard().text() == "Раз два три\n\nЧетыре"
    press(there.page, "Copy teaser and link")
    assert QGuiApplication.clipboard().text().endswith("https://t.me/news/2")
    press(there.page, "Copy card")
    assert (QGuiApplication.clipboard().image().width(), QGuiApplication.clipboard().image().height()) == (1200, 630)


def test_the_button_below_the_preview_leads_to_the_page(there: PostProbe) -> None:
    there.eventually(lambda: there.strip.said().startswith("In @news, since"))
    press(there.strip, "Post page")
    there.eventually(there.is_shown)


def test_updating_can_be_begun_below_the_preview(there: PostProbe, server: TelegramServer) -> None:
    EditorProbe(there.window.editor).type("Пять\n")
    there.window.actions_table["save"].trigger()
    there.eventually(lambda: "the note was changed" in there.strip.said())
    press(there.strip, "Update…")
    press_in(there.update_dialog(), "Update")
    there.eventually(lambda: "Пять" in server.channel("news").posts[0].text)


def test_a_post_that_other_posts_link_to_is_not_withdrawn_unawares(telegram: House, opened: Opened) -> None:
    telegram.write("Первый\n")
    telegram.publish()
    telegram.write("См. [там](https://t.me/news/2)\n", "posts/other.md")
    telegram.publish("posts/other.md")
    probe = opened(telegram)
    probe.show()
    probe.press("Withdraw…")
    assert "“other”" in probe.answer("Cancel")


def test_several_messages_are_shown_one_at_a_time(telegram: House, opened: Opened) -> None:
    telegram.write("![](a.png)\n\nСлова\n\n![](a.png)\n")
    telegram.publish()
    telegram.rewrite("Слова", "Другие слова")
    probe = opened(telegram)
    probe.show()
    probe.eventually(lambda: probe.verdict().startswith("The note was changed"))
    assert probe.messages() == ["Message 1", "Message 2 ≠", "Message 3"]
    assert probe.rows() == ["Слова ≠ Другие слова"]
    assert probe.facts() == "Messages 2, 3, and 4"


def test_a_post_that_waits_says_for_when(telegram: House, opened: Opened) -> None:
    telegram.write("Слова\n")
    telegram.publish(at=telegram.at_another_time(5))
    probe = opened(telegram)
    probe.show()
    probe.eventually(lambda: probe.state().startswith("Waits in the queue of @news for "))
    assert probe.link() == ""
    assert probe.why_not("Measure now") == "The post is not out yet."


def test_the_address_is_copied_also_for_where_the_usual_one_is_blocked(there: PostProbe) -> None:
    there.show()
    there.eventually(there.link)
    there.press("Copy link")
    assert QGuiApplication.clipboard().text() == "https://t.me/news/2"
    there.choose("Open", "Copy the address on telegram.me")
    assert QGuiApplication.clipboard().text() == "https://telegram.me/news/2"


def test_each_channel_that_the_note_is_in_has_its_post(local: House, opened: Opened) -> None:
    config = local.workspace / "devlog.yaml"
    config.write_text(config.read_text("utf-8") + "  draft: {kind: local}\n", "utf-8")
    local.write("Слова\n")
    local.publish()
    local.publish(channel="draft")
    probe = opened(local)
    probe.show()
    probe.eventually(lambda: probe.channels() == ["draft, on this computer only", "main, on this computer only"])
    assert probe.state().startswith("In draft, on this computer only")
    probe.turn_to_channel(1)
    probe.eventually(lambda: probe.state().startswith("In main, on this computer only"))


def test_the_page_is_left_and_found_again_by_keys(here: PostProbe) -> None:
    assert here.focused() == "Note and post"
    here.window.actions_table["show_writing"].trigger()
    assert not here.is_shown()
    here.show()
    assert here.focused() == "Note and post"


def test_everything_on_the_page_can_be_reached_and_has_a_name(here: PostProbe) -> None:
    for tab in ("Note and post", "Revisions", "Numbers", "Pass it on"):
        here.turn_to(tab)
        assert here.nameless() == []


def test_dialogs_are_gone_when_they_are_closed(here: PostProbe) -> None:
    here.window.actions_table["show_writing"].trigger()
    EditorProbe(here.window.editor).type("Пять\n")
    here.show()
    here.eventually(lambda: here.verdict().startswith("The note was changed"))
    here.press("Update the post…")
    dialog = weakref.ref(here.update_dialog())
    press_in(here.update_dialog(), "Cancel")
    here.eventually(lambda: dialog() is None or not isValid(dialog()))


def test_a_card_is_saved_as_a_picture(here: PostProbe, tmp_path: Path) -> None:
    here.turn_to("Pass it on")
    view = child(here.page, RepostView)
    view.save_card(str(tmp_path / "card"))
    assert QImage(str(tmp_path / "card.png")).width() == 1200
    view.save_card(str(tmp_path / "nowhere" / "card.png"))
    assert any("cannot be written" in said for said in here.notices())


def test_a_picture_that_was_exchanged_in_telegram_is_pointed_out(
    telegram: House, server: TelegramServer, opened: Opened
) -> None:
    telegram.write("![](a.png)\n\nПодпись\n")
    telegram.publish()
    [post] = server.channel("news").posts
    assert post.media is not None
    post.media = replace(post.media, file=replace(post.media.file, id=post.media.file.id + 77))
    probe = opened(telegram)
    probe.show()
    probe.eventually(lambda: probe.verdict() == "The words are the same; a file was exchanged in Telegram.")
    assert any("File 1 was exchanged" in words for words in probe.remarks())
