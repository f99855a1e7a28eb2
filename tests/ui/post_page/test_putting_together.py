"""Where note and post were both changed, both changes are put together, and written to both."""

import weakref

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from shiboken6 import isValid
from telegram_server import TelegramServer
from ui.comparing.probe import ComparingProbe
from ui.post_page.probe import PostProbe, press_in
from ui.probes import EditorProbe, child

from devlog_app.model.post import TextMessage
from devlog_app.ui.comparing.choice_bar import Choice
from devlog_app.ui.comparing.conflict_view import ConflictView
from devlog_app.ui.post_page.join_dialog import JoinDialog
from devlog_app.ui.post_page.second_look import SecondLook
from devlog_app.ui.preview.column import BubbleColumn

BOTH = "Раз **два** три\n\nЧетыре"


@pytest.fixture
def changed(there: PostProbe, server: TelegramServer) -> PostProbe:
    """The last line reads otherwise there, and here; here a line was added on top."""
    post = server.channel("news").posts[0]
    post.text = "Раз два три\n\nЧетыре там"
    EditorProbe(there.window.editor).type("Сверху\n\n")
    edit = there.window.editor.edit
    edit.document().find("Четыре")
    cursor = edit.document().find("Четыре")
    cursor.insertText("Четыре здесь")
    there.show()
    there.eventually(lambda: there.verdict().startswith("Both were changed: "))
    return there


def opened_dialog(probe: PostProbe) -> JoinDialog:
    probe.press("Put both together…")
    return probe.join_dialog()


def look_at_the_result(probe: PostProbe, dialog: JoinDialog) -> SecondLook:
    press_in(dialog, "Look at the result")
    look = child(dialog, SecondLook)
    probe.eventually(lambda: any("to both" in b.text() and b.isEnabled() for b in look.findChildren(QAbstractButton)))
    return look


def base_of(dialog: JoinDialog) -> str:
    label = dialog.findChild(QLabel, "base")
    assert isinstance(label, QLabel)
    return label.text()


def test_only_what_touches_is_asked_about_and_what_stood_there_is_shown(changed: PostProbe) -> None:
    dialog = opened_dialog(changed)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    assert "1 place to decide" in said
    assert base_of(dialog) == "Четыре"
    assert "Четыре здесь ≠ Четыре там" in ComparingProbe(child(dialog, ConflictView)).rows()


def test_what_was_chosen_is_written_to_the_note_and_to_the_post(changed: PostProbe, server: TelegramServer) -> None:
    dialog = opened_dialog(changed)
    ComparingProbe(child(dialog, ConflictView)).take(Choice.BOTH)
    look = look_at_the_result(changed, dialog)
    assert "Message 1 is edited" in " ".join(label.text() for label in look.findChildren(QLabel))
    [row] = child(look, BubbleColumn).rows
    assert isinstance(row.entry.message, TextMessage)
    assert row.entry.message.text == "Сверху\n\nРаз два три\n\nЧетыре здесь\nЧетыре там"
    # Nothing was written before this.
    assert server.channel("news").posts[0].text == "Раз два три\n\nЧетыре там"
    press_in(dialog, "Write it to both")
    changed.eventually(lambda: changed.verdict() == "Note and post say the same.")
    assert server.channel("news").posts[0].text == "Сверху\n\nРаз два три\n\nЧетыре здесь\nЧетыре там"
    assert changed.window.editor.text().endswith("Четыре здесь\nЧетыре там\n")
    changed.window.editor.edit.undo()
    assert "там" not in changed.window.editor.text()


def test_their_words_can_be_taken_and_chosen_otherwise_after_a_look(changed: PostProbe, server: TelegramServer) -> None:
    dialog = opened_dialog(changed)
    rows = ComparingProbe(child(dialog, ConflictView))
    rows.take(Choice.MINE)
    look_at_the_result(changed, dialog)
    press_in(dialog, "Choose again")
    rows.take(Choice.THEIRS)
    look_at_the_result(changed, dialog)
    press_in(dialog, "Write it to both")
    changed.eventually(lambda: changed.verdict() == "Note and post say the same.")
    assert server.channel("news").posts[0].text == "Сверху\n\nРаз два три\n\nЧетыре там"


def test_a_post_that_is_changed_once_more_meanwhile_stays(changed: PostProbe, server: TelegramServer) -> None:
    dialog = opened_dialog(changed)
    ComparingProbe(child(dialog, ConflictView)).take(Choice.MINE)
    server.channel("news").posts[0].text = "Не трогать"
    press_in(dialog, "Look at the result")
    changed.eventually(lambda: any("once more" in label.text() for label in dialog.findChildren(QLabel)))
    dialog.reject()
    assert server.channel("news").posts[0].text == "Не трогать"
    assert "здесь" in changed.window.editor.text()


def test_a_post_that_is_changed_during_the_second_look_stays(changed: PostProbe, server: TelegramServer) -> None:
    dialog = opened_dialog(changed)
    ComparingProbe(child(dialog, ConflictView)).take(Choice.MINE)
    look_at_the_result(changed, dialog)
    server.channel("news").posts[0].text = "Не трогать"
    press_in(dialog, "Write it to both")
    changed.eventually(lambda: any("was changed in" in said for said in changed.notices()))
    assert server.channel("news").posts[0].text == "Не трогать"


def test_a_note_that_is_written_in_meanwhile_is_not_written_over(changed: PostProbe, server: TelegramServer) -> None:
    dialog = opened_dialog(changed)
    ComparingProbe(child(dialog, ConflictView)).take(Choice.MINE)
    look_at_the_result(changed, dialog)
    changed.window.editor.edit.insert_text("Моё ")
    press_in(dialog, "Write it to both")
    changed.eventually(lambda: any("was changed meanwhile" in said for said in changed.notices()))
    assert "Моё" in changed.window.editor.text()
    assert server.channel("news").posts[0].text == "Раз два три\n\nЧетыре там"


def test_changes_that_do_not_touch_need_no_choice(there: PostProbe, server: TelegramServer) -> None:
    server.channel("news").posts[0].text = "Раз два три\n\nЧетыре там"
    EditorProbe(there.window.editor).type("Сверху\n\n")
    there.show()
    there.eventually(lambda: there.verdict().startswith("Both were changed: "))
    dialog = opened_dialog(there)
    assert "All decided" in [label.text() for label in dialog.findChildren(QLabel)]
    look_at_the_result(there, dialog)
    press_in(dialog, "Write it to both")
    there.eventually(lambda: there.verdict() == "Note and post say the same.")
    assert server.channel("news").posts[0].text == "Сверху\n\nРаз два три\n\nЧетыре там"


def test_only_where_both_changed_it_is_offered(there: PostProbe, server: TelegramServer) -> None:
    server.channel("news").posts[0].text = "Раз два три\n\nШесть"
    there.show()
    there.eventually(lambda: there.verdict().startswith("The post was changed in Telegram"))
    assert there.button("Put both together…").isHidden()


def test_the_dialog_is_gone_when_it_is_left(changed: PostProbe) -> None:
    dialog = opened_dialog(changed)
    gone = weakref.ref(dialog)
    dialog.reject()
    del dialog
    changed.eventually(lambda: (found := gone()) is None or not isValid(found))


def test_escape_leaves_everything_as_it_was(changed: PostProbe, server: TelegramServer) -> None:
    dialog = opened_dialog(changed)
    before = changed.window.editor.text()
    ComparingProbe(child(dialog, ConflictView)).key(Qt.Key.Key_Escape)
    changed.eventually(lambda: not changed.window.findChildren(JoinDialog))
    assert changed.window.editor.text() == before
    assert server.channel("news").posts[0].text == "Раз два три\n\nЧетыре там"
