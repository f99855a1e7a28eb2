"""The first thing that is seen: three cards, the folders of before, and a place to drop one."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from devlog_app.ui.actions.actions import Actions
from devlog_app.ui.start.start_card import StartCard
from devlog_app.ui.start.start_page import StartPage


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    owner = QWidget()
    qtbot.addWidget(owner)
    return owner


@pytest.fixture
def actions(owner: QWidget) -> Actions:
    return Actions(owner)


@pytest.fixture
def page(owner: QWidget, actions: Actions) -> StartPage:
    page = StartPage(actions, owner)
    page.resize(1200, 800)
    owner.resize(1200, 800)
    owner.show()
    return page


def seen(page: StartPage, kind: type[QAbstractButton] = QAbstractButton) -> list[QAbstractButton]:
    return [each for each in page.findChildren(kind) if each.isVisible()]


def drop(page: StartPage, path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.dropEvent(event)


def test_three_cards_offer_the_three_ways_to_begin(page: StartPage) -> None:
    assert [card.accessibleName() for card in seen(page, StartCard)] == [
        "Open a folder",
        "Try the sample",
        "Sign in to Telegram",
    ]


def test_a_card_is_pressed_by_the_keyboard(page: StartPage, actions: Actions, qtbot: QtBot) -> None:
    with qtbot.waitSignal(actions["open_sample"].triggered):
        QTest.keyClick(page.findChildren(StartCard)[1], Qt.Key.Key_Space)


def test_cards_stand_below_one_another_where_there_is_little_room(page: StartPage, qtbot: QtBot) -> None:
    tops = {card.y() for card in seen(page, StartCard)}
    assert len(tops) == 1
    page.resize(340, 900)
    qtbot.waitUntil(lambda: len({card.y() for card in seen(page, StartCard)}) == 3)


def test_folders_of_before_are_offered_and_open(page: StartPage, tmp_path: Path, qtbot: QtBot) -> None:
    page.show_recent([tmp_path / "одна", tmp_path / "two"])
    (button,) = [each for each in seen(page) if each.accessibleName() == "одна"]
    with qtbot.waitSignal(page.folder_wanted) as wanted:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted.args == [str(tmp_path / "одна")]


def test_an_open_workspace_offers_notes_instead(page: StartPage) -> None:
    page.show_recent([Path("/nowhere")])
    page.show_for("Команда")
    assert seen(page, StartCard) == []
    assert "New note" in [button.text() for button in seen(page)]
    assert "nowhere" not in [button.accessibleName() for button in seen(page)]


def test_a_dropped_folder_or_note_is_opened(page: StartPage, tmp_path: Path, qtbot: QtBot) -> None:
    note = tmp_path / "note.md"
    note.write_text("a", "utf-8")
    wanted: list[str] = []
    page.folder_wanted.connect(wanted.append)
    drop(page, tmp_path)
    drop(page, note)
    drop(page, tmp_path / "picture.png")
    assert wanted == [str(tmp_path), str(note)]
