"""The publish sheet from the first look to the end, on the local channel."""

import asyncio
import gc
import threading
import weakref
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
from publishing_desk import Desk
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QMessageBox, QWidget
from ui.probes import EditorProbe, TreeProbe, press
from ui.publish.sheet_probe import SheetProbe, publish_now

from devlog_app.channels.local.channel import LocalChannel
from devlog_app.channels.port import Progress
from devlog_app.model.errors import ChannelError
from devlog_app.model.posted import Outgoing, Receipt
from devlog_app.model.steps import Waiting
from devlog_app.ui.problems.problem_view import ProblemView
from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """A local channel that asks every message to wait; the function lets it go on with the next."""
    sending = LocalChannel.send

    async def asks_to_wait(channel: LocalChannel, outgoing: Outgoing) -> AsyncIterator[Progress | Receipt]:
        yield Waiting(40, "wait_flood")
        await asyncio.Event().wait()
        async for step in sending(channel, outgoing):
            yield step

    monkeypatch.setattr(LocalChannel, "send", asks_to_wait)
    return lambda: monkeypatch.setattr(LocalChannel, "send", sending)


def test_the_sheet_says_where_what_and_how_long_and_publishes_the_painted_post(probe: SheetProbe, desk: Desk) -> None:
    painted = probe.window.publish.post
    assert painted is not None
    probe.open()
    assert probe.sheet.post is painted
    probe.shows("on this computer only")
    probe.shows("1 message")
    probe.shows(f"{painted.messages[0].length} / 4,096")
    assert probe.button.text().replace("&", "") == "Publish on this computer only"
    probe.publish()
    probe.shows("“Practical ML” is published in")
    probe.shows("It is on this computer only.")
    assert [text.splitlines()[0] for text in desk.texts()] == ["Practical ML"]


def test_what_is_typed_while_the_sheet_is_open_is_said_and_is_what_leaves(probe: SheetProbe, desk: Desk) -> None:
    probe.open()
    editor = EditorProbe(probe.window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.type("And a fifth hall.")
    probe.shows("The note has changed: this is the post as it is now.")
    assert probe.sheet.post is probe.window.preview.post
    probe.publish()
    probe.eventually(lambda: any("And a fifth hall." in text for text in desk.texts()))


def test_what_is_typed_while_a_post_is_on_its_way_is_said_when_the_next_one_is_looked_at(
    probe: SheetProbe, held: Callable[[], None]
) -> None:
    probe.open()
    probe.publish()
    probe.shows("s: Telegram asks for it")
    editor = EditorProbe(probe.window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.type("And a fifth hall.")
    probe.eventually(lambda: probe.sheet.post is probe.window.preview.post)
    probe.press("Cancel")
    probe.press("Back")
    probe.shows("The note has changed: this is the post as it is now.")


def test_keys_of_the_same_moment_are_shown_before_they_leave(probe: SheetProbe, desk: Desk) -> None:
    probe.open()
    probe.eventually(probe.button.isEnabled)
    editor = EditorProbe(probe.window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    QTest.keyClicks(editor.edit, "!")
    # The painted post is still the old one: nothing of it may leave, nor of what nobody has seen.
    probe.sheet.publish()
    assert "The note has changed" in probe.text()
    assert desk.texts() == []


def test_turning_to_another_note_closes_the_sheet(probe: SheetProbe) -> None:
    probe.open()
    TreeProbe(probe.window.tree).click("Synthetic data")
    probe.eventually(lambda: probe.find() is None)


def test_a_problem_leads_to_its_line(probe: SheetProbe) -> None:
    editor = EditorProbe(probe.window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.type("\n\n![](missing.png)\n")
    probe.eventually(lambda: probe.window.publish.post is not None and probe.window.publish.post.problems)
    probe.open()
    assert not probe.button.isEnabled()
    problems = probe.sheet.findChild(ProblemView)
    assert isinstance(problems, ProblemView)
    probe.eventually(problems.isVisible)
    index = problems.model().index(0, 0)
    QTest.mouseClick(problems.viewport(), Qt.MouseButton.LeftButton, pos=problems.visualRect(index).center())
    probe.eventually(lambda: probe.find() is None)
    assert editor.edit.textCursor().block().text() == "![](missing.png)"


def test_links_are_listed_and_opened_on_request_only(probe: SheetProbe, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    editor = EditorProbe(probe.window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.edit.insert_text("\n[site](https://example.org/a) https://t.me/c/12345/6\n")
    probe.open()
    probe.shows("site → https://example.org/a")
    probe.shows("Only members of that channel can open https://t.me/c/12345/6.")
    assert opened == []
    probe.press("Open")
    assert opened == ["https://example.org/a"]


def test_the_sheet_can_be_hidden_while_the_post_is_on_its_way_and_shows_how_far_it_is_again(
    probe: SheetProbe, held: Callable[[], None], eventually: Eventually
) -> None:
    probe.open()
    probe.publish()
    probe.shows("s: Telegram asks for it")
    probe.shows("✓ Reaching local")
    probe.press("Hide")
    status = probe.window.publish_status
    assert status.isVisible()
    assert "“Practical ML” → on this computer only: waiting: Telegram asks for it" in status.text()
    QTest.mouseClick(status, Qt.MouseButton.LeftButton)
    probe.shows("Waiting")
    probe.press("Cancel")
    probe.shows("0 of 1 messages are there.")
    held()
    probe.press("Continue")
    probe.shows("“Practical ML” is published in")
    eventually(lambda: not status.isVisible())


def test_what_was_begun_is_taken_back(probe: SheetProbe, held: Callable[[], None], desk: Desk) -> None:
    probe.open()
    probe.publish()
    probe.shows("Telegram asks for it")
    probe.press("Cancel")
    held()
    probe.press("Take back")
    probe.shows("was taken back")
    assert desk.texts() == []
    assert desk.publisher.interrupted() == ()


def test_two_notes_on_their_way_at_once_do_not_mix(
    probe: SheetProbe, held: Callable[[], None], eventually: Eventually, desk: Desk
) -> None:
    probe.open()
    probe.publish()
    probe.shows("Telegram asks for it")
    probe.press("Hide")
    TreeProbe(probe.window.tree).click("Synthetic data")
    eventually(lambda: probe.window.publish.post is not None and "synthetic" in probe.window.publish.post.note.path)
    held()
    probe.open()
    probe.publish()
    probe.shows("“Synthetic data” is published in")
    assert "Practical ML" in probe.window.publish_status.text()
    probe.leave()
    TreeProbe(probe.window.tree).click("Practical ML")
    probe.open()
    probe.shows("Waiting")
    probe.press("Cancel")
    probe.shows("0 of 1 messages are there.")
    assert [text.splitlines()[0] for text in desk.texts()] == ["Synthetic data"]


def test_the_same_note_is_not_begun_twice(probe: SheetProbe, held: Callable[[], None], desk: Desk) -> None:
    probe.open()
    probe.publish()
    probe.shows("Telegram asks for it")
    probe.sheet.show_preflight()
    probe.publish()
    probe.sheet.publish()
    assert len(desk.publisher.interrupted()) == 1
    probe.window.publish_status.click()
    probe.press("Cancel")
    probe.shows("0 of 1 messages are there.")


def test_closing_the_window_on_the_way_asks_and_stops_in_order(
    probe: SheetProbe, held: Callable[[], None], eventually: Eventually, desk: Desk
) -> None:
    window = probe.window
    probe.open()
    probe.publish()
    probe.shows("Telegram asks for it")
    window.close()
    assert window.isVisible()
    eventually(lambda: window.findChildren(QMessageBox))
    box = window.findChildren(QMessageBox)[0]
    assert "“Practical ML”: not all of it has arrived yet." in box.text()
    press(box, "Cancel")
    eventually(lambda: not [each for each in window.findChildren(QMessageBox) if each.isVisible()])
    assert window.publish_status.isVisible()
    window.close()
    eventually(lambda: [each for each in window.findChildren(QMessageBox) if each.isVisible()])
    press(next(each for each in window.findChildren(QMessageBox) if each.isVisible()), "Stop and close")
    eventually(lambda: not window.isVisible())
    assert len(desk.publisher.interrupted()) == 1
    assert desk.texts() == []


def test_a_note_that_is_deleted_on_its_way_arrives_whole(
    probe: SheetProbe, held: Callable[[], None], workspace: Path, desk: Desk
) -> None:
    probe.open()
    probe.publish()
    probe.shows("Telegram asks for it")
    (workspace / "conferences/2026-09-ml/intro.md").unlink()
    probe.press("Cancel")
    held()
    probe.press("Continue")
    probe.shows("“Practical ML” is published in")
    assert len(desk.texts()) == 1
    assert desk.publisher.interrupted() == ()


def test_a_note_that_is_gone_before_it_leaves_is_refused(probe: SheetProbe, workspace: Path, desk: Desk) -> None:
    probe.open()
    probe.eventually(probe.button.isEnabled)
    (workspace / "conferences/2026-09-ml/intro.md").unlink()
    probe.sheet.publish()
    probe.shows("There is no note “Practical ML”.")
    probe.eventually(lambda: any("“Practical ML”" in notice for notice in probe.notices()))
    assert desk.texts() == []
    assert desk.publisher.interrupted() == ()


def test_a_failure_is_heard_of_wherever_the_user_is_by_then(
    probe: SheetProbe, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = threading.Event()

    async def refuses(_channel: LocalChannel, _outgoing: Outgoing) -> AsyncIterator[Progress | Receipt]:
        yield Waiting(40, "wait_flood")
        await asyncio.to_thread(answered.wait, 10)
        raise ChannelError("cannot_post", channel="local")

    monkeypatch.setattr(LocalChannel, "send", refuses)
    probe.open()
    probe.publish()
    probe.shows("Telegram asks for it")
    probe.press("Hide")
    TreeProbe(probe.window.tree).click("Synthetic data")
    answered.set()
    eventually(lambda: "This account may not post in local." in probe.window.error_said())


def test_a_rehearsal_in_the_very_channel_that_is_chosen_shows_how_it_ended(probe: SheetProbe, desk: Desk) -> None:
    probe.open()
    probe.rehearse("On this computer only")
    probe.shows("“Practical ML” is published in")
    assert len(desk.texts()) == 1


def test_the_time_that_the_note_is_planned_for_is_offered(probe: SheetProbe) -> None:
    editor = EditorProbe(probe.window.editor)
    text = editor.text.replace("kind: intro", "kind: intro\nplanned: 2099-01-02 10:00")
    editor.edit.selectAll()
    editor.edit.insert_text(text)
    probe.window.actions_table["save"].trigger()
    probe.open()
    probe.shows("The note is planned for Fri 2 Jan 2099 10:00 Europe/Moscow (+03:00).")
    probe.press("Take this time")
    probe.eventually(lambda: probe.button.text().replace("&", "") == "Schedule on this computer only")


def test_the_sheet_goes_with_its_workspace(probe: SheetProbe, program: Program, tmp_path: Path) -> None:
    other = tmp_path / "other"
    (other / "posts").mkdir(parents=True)
    (other / "posts/a.md").write_text("Привет\n", "utf-8")
    probe.open()
    program.open_workspace(other)
    probe.eventually(lambda: probe.find() is None)
    probe.eventually(
        lambda: probe.window.publish.post is not None and probe.window.publish.post.note.path.endswith("a.md")
    )
    probe.open()
    probe.publish()
    probe.shows("is published in")


def test_the_sheet_is_freed_when_it_is_closed(probe: SheetProbe) -> None:
    probe.open()
    sheet = weakref.ref(probe.sheet)
    probe.leave()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert sheet() is None


def test_it_can_be_used_by_keyboard_alone(probe: SheetProbe, desk: Desk) -> None:
    probe.open()
    probe.eventually(probe.button.isEnabled)
    # Return in a field must never publish.
    for field in (*probe.sheet.findChildren(QComboBox), *probe.sheet.findChildren(QLineEdit)):
        if field.isVisible():
            QTest.keyClick(field, Qt.Key.Key_Return)
    assert desk.texts() == []
    probe.button.setFocus()
    QTest.keyClick(probe.button, Qt.Key.Key_Space)
    probe.shows("is published in")
    QTest.keyClick(probe.sheet, Qt.Key.Key_Escape)
    probe.eventually(lambda: probe.find() is None)


def test_everything_has_a_name_for_a_screen_reader(probe: SheetProbe) -> None:
    probe.open()
    kinds = (QComboBox, ProblemView, QLineEdit)
    fields = [each for kind in kinds for each in probe.sheet.findChildren(kind) if each.isVisibleTo(probe.sheet)]
    assert fields
    assert all(isinstance(each, QWidget) and each.accessibleName() for each in fields)
    buttons = [each for each in probe.sheet.findChildren(QAbstractButton) if each.isVisible()]
    assert all(each.accessibleName() or each.text() for each in buttons)


def test_the_question_whether_to_publish_again_goes_with_its_workspace(
    probe: SheetProbe, program: Program, tmp_path: Path, eventually: Eventually
) -> None:
    publish_now(probe.window, eventually)
    eventually(lambda: any(", published" in line for line in TreeProbe(probe.window.tree).lines()))
    edit = EditorProbe(probe.window.editor)
    edit.edit.moveCursor(edit.edit.textCursor().MoveOperation.End)
    edit.type("More.\n")
    publish_now(probe.window, eventually)
    eventually(lambda: probe.window.findChildren(QMessageBox))
    other = tmp_path / "other"
    other.mkdir()
    program.open_workspace(other)
    eventually(lambda: not probe.window.findChildren(QMessageBox))
