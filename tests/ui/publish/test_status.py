"""What is on its way stands in the status bar, however many posts there are."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from devlog_app.model.steps import Sent, Waiting
from devlog_app.ui.publish.course import Course, Stage
from devlog_app.ui.publish.status import PublishStatus

TALK = Course(note="talk.md", title="Talk", channel="main").moved(Sent(1, 3, ()), 0.0)
MONTH = Course(note="month.md", title="Month", channel="local", is_local=True)


@pytest.fixture
def status(qtbot: QtBot) -> Iterator[PublishStatus]:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    status = PublishStatus(parent)
    yield status
    assert status.parent() is parent


def test_it_is_hidden_while_nothing_is_on_its_way(status: PublishStatus) -> None:
    status.show_courses([TALK])
    assert status.isVisible()
    status.show_courses([])
    assert not status.isVisible()


@pytest.mark.parametrize(
    ("course", "words"),
    [
        (TALK, "“Talk” → main: Message 1 of 3 is there"),
        (MONTH, "“Month” → on this computer only: preparing"),
        (MONTH.moved(Waiting(5, "wait_undo"), 0.0), "“Month” → on this computer only: nothing has left yet"),
        (TALK.moved(Waiting(9, "wait_flood"), 0.0), "“Talk” → main: waiting: Telegram asks for it"),
        (replace(TALK, stage=Stage.LEAVING), "“Talk” → main: stopping"),
    ],
)
def test_one_post_is_named_with_what_happens_to_it(status: PublishStatus, course: Course, words: str) -> None:
    status.show_courses([course])
    assert (status.text(), status.accessibleName()) == (words, words)


def test_a_click_leads_to_the_post(status: PublishStatus, qtbot: QtBot) -> None:
    status.show_courses([TALK])
    with qtbot.waitSignal(status.chosen) as chosen:
        QTest.mouseClick(status, Qt.MouseButton.LeftButton)
    assert chosen.args == ["talk.md"]


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_of_several_one_is_chosen_by_its_title(status: PublishStatus, qtbot: QtBot) -> None:
    status.show_courses([TALK, MONTH])
    assert status.text() == "2 post(s) on their way"
    QTest.mouseClick(status, Qt.MouseButton.LeftButton)
    menu = status.findChild(QMenu)
    assert isinstance(menu, QMenu)
    with qtbot.waitSignal(status.chosen) as chosen:
        menu.actions()[1].trigger()
    assert chosen.args == ["month.md"]
    menu.close()
