"""What became of scheduled posts is said in the window, kept in a list, and leads to the note and the post."""

import gc
import weakref
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QListWidget, QPushButton
from ui.probes import child, press

from devlog_app.model.errors import ChannelError
from devlog_app.model.findings import Finding, FindingKind
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.notices.card import NoticeCard
from devlog_app.ui.notices.kept import notices_file, read_notices
from devlog_app.ui.notices.list_dialog import NoticesDialog
from devlog_app.ui.notices.stack import NoticeStack
from devlog_app.ui.preview.link_question import LinkQuestion
from devlog_app.ui.program import Program

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def finding(kind: FindingKind = FindingKind.FIRED, path: str = "posts/evening.md", link: str | None = None) -> Finding:
    return Finding(kind=kind, note_id="x", path=path, channel="main", publication=1, date=NOON, link=link)


def cards(window: MainWindow) -> list[NoticeCard]:
    return [card for card in window.findChildren(NoticeCard) if card.isVisible()]


def tell(program: Program, found: Finding) -> None:
    assert program.session is not None
    program.session.linking.found.emit(found)


def test_a_post_that_went_out_is_said_with_its_note_and_its_link(window: MainWindow, program: Program) -> None:
    tell(program, finding(link="https://t.me/devlog_news/7"))
    (card,) = cards(window)
    assert "evening" in card.accessibleName()
    assert "Went out in main at Sun 22 Nov 2026 15:00 Europe/Moscow (+03:00)." in card.accessibleName()
    press(card, "Show post")
    question = child(window, LinkQuestion)
    assert question.informativeText() == "https://t.me/devlog_news/7"
    question.reject()


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (FindingKind.CHANGED_THERE, "Somebody changed it"),
        (FindingKind.DELETED_THERE, "Somebody deleted it"),
        (FindingKind.MOVED_THERE, "Somebody moved it"),
        (FindingKind.LATE, "Still waits in the queue"),
        (FindingKind.RESTORED_THERE, "as it was published again"),
    ],
)
def test_each_finding_has_its_words(kind: FindingKind, words: str, window: MainWindow, program: Program) -> None:
    tell(program, finding(kind))
    assert words in cards(window)[0].accessibleName()


def test_a_card_opens_its_note(window: MainWindow, program: Program) -> None:
    tell(program, finding())
    press(cards(window)[0], "Open note")
    assert program.session is not None
    assert program.session.open_notes.path == "posts/evening.md"
    assert cards(window) == []


def test_what_could_not_leave_is_said_with_the_reason(window: MainWindow, program: Program) -> None:
    assert program.session is not None
    program.session.own_clock.failed.emit(ChannelError("channel_not_found", ref="@gone"))
    assert "did not go out" in cards(window)[0].accessibleName()
    assert "@gone" in cards(window)[0].accessibleName()


def test_only_the_newest_are_seen_and_all_are_in_the_list(window: MainWindow, program: Program) -> None:
    for number in range(5):
        tell(program, finding(path=f"{number}.md"))
    assert len(cards(window)) == 3
    window.actions_table["notices"].trigger()
    window.actions_table["notices"].trigger()
    dialog = child(window, NoticesDialog)
    assert child(dialog, QListWidget).count() == 5
    dialog.reject()


def test_the_keyboard_reaches_a_card_and_escape_goes_back(window: MainWindow, program: Program) -> None:
    window.activateWindow()
    window.editor.edit.setFocus()
    tell(program, finding())
    tell(program, finding(FindingKind.CHANGED_THERE))
    window.actions_table["notices"].trigger()
    assert cards(window)[-1].hasFocus()
    QTest.keyClick(cards(window)[-1], Qt.Key.Key_Escape)
    assert [card.hasFocus() for card in cards(window)] == [True]
    QTest.keyClick(cards(window)[-1], Qt.Key.Key_Escape)
    assert window.editor.edit.hasFocus()
    assert not child(window, NoticeStack).isVisible()


def test_cards_stand_inside_the_window_above_the_status_bar(window: MainWindow, program: Program) -> None:
    tell(program, finding())
    stack = child(window, NoticeStack)
    window.resize(900, 600)
    QApplication.processEvents()
    assert window.rect().contains(stack.geometry())
    assert stack.geometry().bottom() < window.statusBar().y()


def test_no_button_of_a_card_is_cut_off(window: MainWindow, program: Program) -> None:
    font = QApplication.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    window.setFont(font)
    tell(program, finding(link="https://t.me/devlog_news/7"))
    QApplication.processEvents()
    (card,) = cards(window)
    for button in card.findChildren(QPushButton):
        assert button.width() >= button.sizeHint().width(), button.text()


def test_notices_are_there_at_the_next_start(window: MainWindow, program: Program, workspace: Path) -> None:
    tell(program, finding(link="https://t.me/devlog_news/7"))
    file = notices_file(program.paths.indexes, workspace)
    (kept,) = read_notices(file)
    assert (kept.path, kept.link) == ("posts/evening.md", "https://t.me/devlog_news/7")
    file.write_text("{broken", "utf-8")
    assert read_notices(file) == ()


def test_the_list_says_what_it_is_for_while_it_is_empty(window: MainWindow) -> None:
    window.actions_table["notices"].trigger()
    dialog = child(window, NoticesDialog)
    assert not child(dialog, QListWidget).isVisible()
    dialog.reject()


def test_the_list_is_freed_when_it_is_closed(window: MainWindow) -> None:
    window.actions_table["notices"].trigger()
    gone = weakref.ref(child(window, NoticesDialog))
    child(window, NoticesDialog).reject()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert gone() is None
