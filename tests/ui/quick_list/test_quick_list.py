"""A quick list is typed into, taken from, and gone."""

import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLineEdit, QMainWindow, QWidget
from pytestqt.qtbot import QtBot
from ui.quick_list.probe import QuickListProbe

from devlog_app.ui.quick_list.finder import RowFinder
from devlog_app.ui.quick_list.quick_list import QuickList
from devlog_app.ui.quick_list.row import QuickRow

ROWS = (
    QuickRow("Publish", "publish", keys="Ctrl+Return"),
    QuickRow("Подвести итоги", "sum", detail="Ноябрь"),
    QuickRow("Close tab", "close", search="закрыть вкладку"),
)


def centre(window: QMainWindow) -> QWidget:
    """What has the focus before the list is opened."""
    widget = window.centralWidget()
    assert widget is not None
    return widget


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    window.resize(800, 600)
    window.setCentralWidget(QLineEdit(window))
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    centre(window).setFocus()
    return window


@pytest.fixture
def quick(window: QMainWindow) -> QuickListProbe:
    QuickList("Commands", "Type a command", RowFinder(ROWS), window).open()
    return QuickListProbe(window)


def test_all_rows_are_listed_until_something_is_typed(quick: QuickListProbe) -> None:
    assert quick.titles() == ["Publish", "Подвести итоги", "Close tab"]
    assert quick.field.hasFocus()


@pytest.mark.parametrize(("typed", "titles"), [("итог", ["Подвести итоги"]), ("вкладк", ["Close tab"]), ("zzz", [])])
def test_rows_are_found_by_title_and_further_words(quick: QuickListProbe, typed: str, titles: list[str]) -> None:
    quick.type(typed)
    assert quick.titles() == titles


def test_return_takes_the_row_that_the_keys_went_to(qtbot: QtBot, window: QMainWindow, quick: QuickListProbe) -> None:
    quick.press(Qt.Key.Key_Down)
    assert quick.current() == "Подвести итоги"
    with qtbot.waitSignal(quick.list.taken) as taken:
        quick.press(Qt.Key.Key_Return)
    assert taken.args == ["sum"]
    assert not QuickListProbe.is_open(window)
    assert centre(window).hasFocus()


def test_a_click_takes_a_row(qtbot: QtBot, quick: QuickListProbe) -> None:
    with qtbot.waitSignal(quick.list.taken) as taken:
        quick.click(2)
    assert taken.args == ["close"]


def test_the_keys_go_round(quick: QuickListProbe) -> None:
    quick.press(Qt.Key.Key_Up)
    assert quick.current() == "Close tab"
    quick.press(Qt.Key.Key_Down)
    assert quick.current() == "Publish"


def test_a_screen_reader_hears_in_the_field_what_return_takes(quick: QuickListProbe) -> None:
    quick.press(Qt.Key.Key_Down)
    assert quick.field.accessibleDescription() == "Подвести итоги, Ноябрь"


def test_escape_leaves_and_gives_the_focus_back(window: QMainWindow, quick: QuickListProbe) -> None:
    quick.press(Qt.Key.Key_Escape)
    assert not QuickListProbe.is_open(window)
    assert centre(window).hasFocus()


def test_it_leaves_when_the_focus_goes_elsewhere(window: QMainWindow, quick: QuickListProbe) -> None:
    assert quick.field.hasFocus()
    centre(window).setFocus()
    assert not QuickListProbe.is_open(window)


def test_return_where_nothing_fits_takes_nothing(qtbot: QtBot, window: QMainWindow, quick: QuickListProbe) -> None:
    quick.type("zzz")
    with qtbot.assertNotEmitted(quick.list.taken):
        quick.press(Qt.Key.Key_Return)
    assert QuickListProbe.is_open(window)


def test_a_closed_list_is_freed(window: QMainWindow) -> None:
    quick = QuickList("Commands", "Type a command", RowFinder(ROWS), window)
    quick.open()
    gone = weakref.ref(quick)
    quick.close()
    del quick
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone() is None
