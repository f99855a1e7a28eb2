"""What a reader can do with a bubble: open spoilers and quotes, select and copy, follow links after a question."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QContextMenuEvent,
    QDesktopServices,
    QGuiApplication,
    QImage,
    QKeySequence,
    QTextDocument,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot
from ui.preview.probe import BubbleProbe, PreviewProbe
from ui.preview.writing import Writing, post_of

from devlog_app.model.entity import EntityType
from devlog_app.model.post import LinkPreview, TextMessage
from devlog_app.ui.preview.pane import PreviewPane

T = EntityType


def shown(pane: PreviewPane, writing: Writing, root: Path) -> BubbleProbe:
    pane.show_post(post_of(writing.message()), "Channel", root)
    return PreviewProbe(pane).bubbles()[0]


def picture(bubble: BubbleProbe) -> QImage:
    return bubble.bubble.grab().toImage()


def test_a_spoiler_hides_its_letters_until_clicked(pane: PreviewPane, tmp_path: Path) -> None:
    one = shown(pane, Writing().add("ответ ").add("nunu", T.SPOILER), tmp_path)
    hidden = picture(one)
    other = shown(pane, Writing().add("ответ ").add("unun", T.SPOILER), tmp_path)
    assert picture(other) == hidden
    other.click_on("unun")
    assert picture(other) != hidden


def test_a_long_expandable_quote_opens_and_folds(pane: PreviewPane, tmp_path: Path) -> None:
    bubble = shown(pane, Writing().add("раз\nдва\nтри\nчетыре\nпять", T.EXPANDABLE_BLOCKQUOTE), tmp_path)
    folded = bubble.bubble.height()
    bubble.click_on("раз")
    opened = bubble.bubble.height()
    bubble.click_at(bubble.flow.sections[0].chevron.center())
    assert bubble.bubble.height() == folded < opened


def test_a_short_expandable_quote_has_nothing_to_open(pane: PreviewPane, tmp_path: Path) -> None:
    bubble = shown(pane, Writing().add("раз\nдва", T.EXPANDABLE_BLOCKQUOTE), tmp_path)
    before = bubble.bubble.height()
    bubble.click_on("раз")
    assert bubble.bubble.height() == before


def test_what_was_opened_stays_open_while_the_note_is_typed(pane: PreviewPane, tmp_path: Path) -> None:
    quote = "раз\nдва\nтри\nчетыре\nпять"
    bubble = shown(pane, Writing().add(quote, T.EXPANDABLE_BLOCKQUOTE).add("\nи"), tmp_path)
    bubble.click_on("раз")
    opened = bubble.bubble.height()
    again = shown(pane, Writing().add(quote, T.EXPANDABLE_BLOCKQUOTE).add("\nи так"), tmp_path)
    assert again.bubble.height() == opened


def test_selected_words_are_copied_as_the_post_has_them(pane: PreviewPane, tmp_path: Path) -> None:
    writing = Writing().add("Смотрите ").add("запись 🙂 доклада", T.BOLD).add(" целиком")
    bubble = shown(pane, writing, tmp_path)
    bubble.drag_over("запись 🙂 доклада")
    QTest.keyClick(bubble.bubble, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "запись 🙂 доклада"


def test_a_selection_may_span_quotes_and_code(pane: PreviewPane, tmp_path: Path) -> None:
    writing = Writing().add("до\n").add("цитата", T.BLOCKQUOTE).add("\n").add("x = 1", T.PRE).add("\nпосле")
    bubble = shown(pane, writing, tmp_path)
    bubble.bubble.select_all()
    bubble.bubble.copy()
    assert QGuiApplication.clipboard().text() == writing.text


def test_copy_without_a_selection_takes_the_whole_message(pane: PreviewPane, tmp_path: Path) -> None:
    bubble = shown(pane, Writing().add("одно и другое"), tmp_path)
    bubble.bubble.setFocus()
    QTest.keyClick(bubble.bubble, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "одно и другое"


def test_the_head_of_a_code_block_copies_the_code(pane: PreviewPane, tmp_path: Path) -> None:
    bubble = shown(pane, Writing().add("x = 1\ny = 2", T.PRE, language="python"), tmp_path)
    bubble.click_at(bubble.flow.sections[0].header.center())
    assert QGuiApplication.clipboard().text() == "x = 1\ny = 2"


class Opened:
    """Stands for the desktop's browser."""

    def __init__(self) -> None:
        self.addresses: list[str] = []

    def open(self, url: QUrl) -> None:
        self.addresses.append(url.toString())


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Opened:
    opened = Opened()
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.open)
    return opened


def answered(pane: PreviewPane, button: QMessageBox.StandardButton) -> str:
    """Press *button* of the question; returns the address it showed."""
    box = pane.findChild(QMessageBox, "open_link")
    assert isinstance(box, QMessageBox)
    address = box.informativeText()
    QTest.mouseClick(box.button(button), Qt.MouseButton.LeftButton)
    return address


def test_a_link_shows_its_address_and_opens_only_when_confirmed(
    pane: PreviewPane, tmp_path: Path, desktop: Opened
) -> None:
    address = "https://example.org/talk?a=1"
    bubble = shown(pane, Writing().add("вот ").add("запись", T.TEXT_LINK, url=address), tmp_path)
    bubble.click_on("запись")
    assert answered(pane, QMessageBox.StandardButton.Cancel) == address
    assert desktop.addresses == []
    bubble.click_on("запись")
    answered(pane, QMessageBox.StandardButton.Open)
    assert desktop.addresses == [address]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "/etc/passwd"])
def test_an_address_of_another_kind_is_never_opened(
    pane: PreviewPane, tmp_path: Path, desktop: Opened, address: str
) -> None:
    shown(pane, Writing().add("тут", T.TEXT_LINK, url=address), tmp_path).click_on("тут")
    answered(pane, QMessageBox.StandardButton.Close)
    assert desktop.addresses == []


def test_the_target_of_a_link_can_be_seen_before_clicking(pane: PreviewPane, tmp_path: Path) -> None:
    bubble = shown(pane, Writing().add("запись", T.TEXT_LINK, url="https://example.org/talk"), tmp_path)
    assert bubble.flow.tip_at(bubble.place_of("запись")) == "https://example.org/talk"


def test_a_link_under_a_spoiler_first_opens_the_spoiler(pane: PreviewPane, tmp_path: Path, desktop: Opened) -> None:
    writing = Writing().add("запись", T.SPOILER, T.TEXT_LINK, url="https://example.org")
    bubble = shown(pane, writing, tmp_path)
    bubble.click_on("запись")
    assert pane.findChild(QMessageBox, "open_link") is None


def test_a_screen_reader_is_told_the_number_and_the_text(pane: PreviewPane, tmp_path: Path) -> None:
    pane.show_post(post_of(TextMessage("первое"), TextMessage("второе")), "Channel", tmp_path)
    second = PreviewProbe(pane).bubbles()[1].bubble
    interface = QAccessible.queryAccessibleInterface(second)
    assert interface.text(QAccessible.Text.Name) == "второе"
    assert interface.text(QAccessible.Text.Description).split("\n")[0] == "Message 2 of 2"


def test_the_card_of_a_link_names_the_site_and_loads_nothing(pane: PreviewPane, tmp_path: Path, qtbot: QtBot) -> None:
    preview = LinkPreview("https://www.example.org/a")
    pane.show_post(post_of(TextMessage("текст", (), preview)), "Channel", tmp_path)
    bubble = PreviewProbe(pane).bubbles()[0].bubble
    assert "example.org" in bubble.accessibleName()


@pytest.mark.parametrize(("length", "is_over"), [(4096, False), (4097, True)])
def test_the_counter_warns_above_the_limit(pane: PreviewPane, tmp_path: Path, length: int, is_over: bool) -> None:
    pane.show_post(post_of(TextMessage("x" * length)), "Channel", tmp_path)
    entry = PreviewProbe(pane).bubbles()[0].bubble.entry
    assert entry.is_over is is_over
    assert entry.note.replace(",", "") == f"{length} / 4096" + (" · 1 too many" if is_over else "")


def test_the_windows_own_copy_command_leaves_the_bubble_its_key(
    pane: PreviewPane, tmp_path: Path, qtbot: QtBot
) -> None:
    taken: list[str] = []
    command = QAction("Copy", pane)
    command.setShortcut(QKeySequence.StandardKey.Copy)
    command.triggered.connect(partial(taken.append, "window"))
    pane.addAction(command)
    bubble = shown(pane, Writing().add("текст"), tmp_path).bubble
    bubble.setFocus()
    qtbot.waitUntil(bubble.hasFocus)
    QTest.keyClick(bubble, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert taken == []
    assert QGuiApplication.clipboard().text() == "текст"


def test_a_double_click_selects_the_word(pane: PreviewPane, tmp_path: Path) -> None:
    bubble = shown(pane, Writing().add("Синтетические данные: ").add("помогают", T.ITALIC), tmp_path)
    place = bubble.place_of("данные").toPoint()
    QTest.mouseDClick(bubble.bubble, Qt.MouseButton.LeftButton, pos=place)
    assert bubble.bubble.selected_text() == "данные"


def test_without_a_mouse_spoilers_and_quotes_open_by_a_key(pane: PreviewPane, tmp_path: Path) -> None:
    writing = Writing().add("секрет", T.SPOILER).add("\n").add("раз\nдва\nтри\nчетыре", T.EXPANDABLE_BLOCKQUOTE)
    bubble = shown(pane, writing, tmp_path)
    before, height = picture(bubble), bubble.bubble.height()
    QTest.keyClick(bubble.bubble, Qt.Key.Key_Space)
    assert bubble.bubble.height() > height
    assert picture(bubble) != before


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_menu_of_a_link_copies_its_address(pane: PreviewPane, tmp_path: Path) -> None:
    bubble = shown(pane, Writing().add("запись", T.TEXT_LINK, url="https://example.org/talk"), tmp_path)
    place = bubble.place_of("запись").toPoint()
    QApplication.sendEvent(bubble.bubble, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, QPoint()))
    menu = bubble.bubble.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Copy", "Select all", "Copy link"]
    menu.actions()[2].trigger()
    assert QGuiApplication.clipboard().text() == "https://example.org/talk"
    menu.close()


def test_long_typing_leaves_nothing_behind(pane: PreviewPane, tmp_path: Path, qtbot: QtBot) -> None:
    for number in range(40):
        shown(pane, Writing().add(f"слово {number}").add("цитата", T.BLOCKQUOTE), tmp_path)
    qtbot.waitUntil(lambda: len(pane.findChildren(QTextDocument)) == 2)
