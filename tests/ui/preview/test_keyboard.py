"""The preview without a mouse: Tab goes through bubbles and their links, keys scroll, a reader hears the words."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QStatusTipEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from ui.preview.probe import PreviewProbe
from ui.preview.writing import Writing, post_of

from devlog_app.model.entity import EntityType
from devlog_app.model.post import TextMessage
from devlog_app.ui.preview.bubble import Bubble
from devlog_app.ui.preview.pane import PreviewPane

LINKS = (
    Writing()
    .add("первая", EntityType.TEXT_LINK, url="https://example.org/1")
    .add(" и ")
    .add("вторая", EntityType.TEXT_LINK, url="https://example.org/2")
)


class StatusTips(QObject):
    """Hears what the status bar would say."""

    def __init__(self, pane: PreviewPane) -> None:
        super().__init__(pane)
        self.said: list[str] = []
        pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QStatusTipEvent):
            self.said.append(event.tip())
        return super().eventFilter(watched, event)


@pytest.fixture
def focused(pane: PreviewPane, tmp_path: Path, qtbot: QtBot) -> Bubble:
    """The first of two bubbles, with the focus and two links."""
    pane.show_post(post_of(LINKS.message(), TextMessage("дальше")), "Channel", tmp_path)
    pane.activateWindow()
    bubble = PreviewProbe(pane).bubbles()[0].bubble
    bubble.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(bubble.hasFocus)
    return bubble


def asked(pane: PreviewPane) -> str:
    """The address that somebody is asked about."""
    box = pane.findChild(QMessageBox, "open_link")
    assert isinstance(box, QMessageBox)
    address = box.informativeText()
    box.reject()
    return address


def test_tab_goes_through_the_links_and_on_to_the_next_bubble(pane: PreviewPane, focused: Bubble) -> None:
    tips = StatusTips(pane)
    for _ in range(3):
        QTest.keyClick(pane.focusWidget(), Qt.Key.Key_Tab)
    assert pane.focusWidget() is PreviewProbe(pane).bubbles()[1].bubble
    assert [tip for tip in tips.said if tip] == ["https://example.org/1", "https://example.org/2"]


def test_return_asks_about_the_link_that_was_reached(pane: PreviewPane, focused: Bubble) -> None:
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert asked(pane) == "https://example.org/2"


def test_shift_tab_goes_back_through_the_links(pane: PreviewPane, focused: Bubble) -> None:
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        QTest.keyClick(focused, key)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    assert asked(pane) == "https://example.org/1"


def test_the_place_of_a_link_is_framed_while_the_keyboard_is_on_it(pane: PreviewPane, focused: Bubble) -> None:
    before = focused.grab().toImage()
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert focused.grab().toImage() != before


def test_the_status_bar_tells_where_the_link_under_the_mouse_leads(pane: PreviewPane, tmp_path: Path) -> None:
    pane.show_post(post_of(LINKS.message()), "Channel", tmp_path)
    tips = StatusTips(pane)
    bubble = PreviewProbe(pane).bubbles()[0]
    QTest.mouseMove(bubble.bubble, bubble.place_of("вторая").toPoint())
    QTest.mouseMove(bubble.bubble, bubble.place_of(" и ").toPoint())
    QApplication.sendEvent(bubble.bubble, QEvent(QEvent.Type.Leave))
    assert tips.said == ["https://example.org/2", ""]


@pytest.mark.parametrize(("key", "moved"), [(Qt.Key.Key_Down, 1), (Qt.Key.Key_PageDown, 100), (Qt.Key.Key_End, 1000)])
def test_keys_scroll(pane: PreviewPane, tmp_path: Path, key: Qt.Key, moved: int) -> None:
    pane.show_post(post_of(*(TextMessage("строка\n" * 30) for _ in range(20))), "Channel", tmp_path)
    bubble = PreviewProbe(pane).made()[0]
    QTest.keyClick(bubble, key)
    assert pane.column.verticalScrollBar().value() >= moved
    QTest.keyClick(PreviewProbe(pane).made()[0], Qt.Key.Key_Home)
    assert pane.column.verticalScrollBar().value() == 0


def test_a_reader_hears_each_message_as_its_words(pane: PreviewPane, tmp_path: Path) -> None:
    spoiler = Writing().add("видно ").add("секрет", EntityType.SPOILER)
    pane.show_post(post_of(spoiler.message(), TextMessage("второе")), "Channel", tmp_path)
    interfaces = [QAccessible.queryAccessibleInterface(probe.bubble) for probe in PreviewProbe(pane).bubbles()]
    assert [each.text(QAccessible.Text.Name) for each in interfaces] == ["видно секрет", "второе"]
    assert interfaces[1].text(QAccessible.Text.Description).startswith("Message 2 of 2\nsplit here")


@pytest.mark.parametrize("address", ["mailto:team@example.org", "tg://resolve?domain=devlog", "https://t.me/devlog/4"])
def test_addresses_that_telegram_opens_are_offered(pane: PreviewPane, tmp_path: Path, address: str) -> None:
    writing = Writing().add("тут", EntityType.TEXT_LINK, url=address)
    pane.show_post(post_of(writing.message()), "Channel", tmp_path)
    PreviewProbe(pane).bubbles()[0].click_on("тут")
    box = pane.findChild(QMessageBox, "open_link")
    assert isinstance(box, QMessageBox)
    assert box.standardButtons() & QMessageBox.StandardButton.Open
    assert box.defaultButton() is box.button(QMessageBox.StandardButton.Cancel)
    box.reject()
