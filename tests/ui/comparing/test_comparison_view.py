"""Two texts side by side are read by eye, by keyboard and by screen readers."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from ui.comparing.probe import ComparingProbe

from devlog_app.services.notes.comparing import compared
from devlog_app.ui.comparing.view import ComparisonView

LEFT = "\n".join(["first", *(f"line {number}" for number in range(20)), "the quick fox", "last"])
RIGHT = "\n".join(["first!", *(f"line {number}" for number in range(20)), "the slow fox", "more", "last"])


@pytest.fixture
def probe(qtbot: QtBot) -> ComparingProbe:
    view = ComparisonView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    view.show_comparison(compared(LEFT, RIGHT), ("Before", "Now"))
    return ComparingProbe(view)


def test_differences_stand_beside_one_another_and_the_rest_is_folded(probe: ComparingProbe) -> None:
    assert probe.rows() == [
        "first ≠ first!",
        *(f"line {number} = line {number}" for number in range(3)),
        *(f"line {number} = line {number}" for number in range(17, 20)),
        "the quick fox ≠ the slow fox",
        "· ≠ more",
        "last = last",
    ]


def test_a_screen_reader_hears_side_line_and_what_is_the_matter(probe: ComparingProbe) -> None:
    said = probe.everything_said()
    assert said[0] == "Before, line 1, different: first | Now, line 1, different: first!"
    assert said[1] == "Before, line 2: line 0 | Now, line 2: line 0"
    assert said[4] == "14 line(s) that are the same"
    assert said[-2] == "Before: nothing | Now, line 23, different: more"
    table = QAccessible.queryAccessibleInterface(probe.view)
    assert table.text(QAccessible.Text.Name) == "Two versions side by side"
    cells = [table.child(number).text(QAccessible.Text.Name) for number in range(table.childCount())]
    assert "Now, line 1, different: first!" in cells


def test_what_is_folded_is_shown_by_click_and_by_return(probe: ComparingProbe) -> None:
    probe.view.setCurrentIndex(probe.view.model().index(4, 0))
    probe.key(Qt.Key.Key_Return)
    assert len(probe.rows()) == 24


def test_the_keyboard_goes_from_difference_to_difference(probe: ComparingProbe) -> None:
    view = probe.view
    assert view.current_difference == 0
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert view.current_difference == 1
    assert not view.go_to_next()
    QTest.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert view.current_difference == 0


def test_lines_are_copied_as_they_stand_on_one_side(probe: ComparingProbe) -> None:
    view = probe.view
    view.setCurrentIndex(view.model().index(0, 1))
    QTest.keyClick(view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "first!\nline 0"


def test_long_lines_are_wrapped_to_the_width_there_is(probe: ComparingProbe, qtbot: QtBot) -> None:
    view = probe.view
    view.show_comparison(compared("word " * 60, "word " * 61), ("Before", "Now"))
    narrow = view.rowHeight(0)
    view.resize(1400, 400)
    qtbot.waitUntil(lambda: view.rowHeight(0) < narrow)


def test_what_differs_is_underlined_and_has_a_ground_of_its_own(probe: ComparingProbe) -> None:
    view = probe.view
    row = next(row for row in range(view.model().rowCount()) if "quick" in probe.said(row, 0))
    picture = view.grab(view.visualRect(view.model().index(row, 0)).translated(view.viewport().pos())).toImage()
    colours = {picture.pixelColor(x, picture.height() // 2).name() for x in range(picture.width())}
    assert {"#ffdf9e", "#fff6e3"} <= colours


def test_a_megabyte_is_shown_at_once(probe: ComparingProbe) -> None:
    left = [f"line {number} of a long note in which many things are written" for number in range(20_000)]
    right = [f"{line}, changed" if number % 9 == 0 else line for number, line in enumerate(left)]
    probe.view.show_comparison(compared("\n".join(left), "\n".join(right)), ("Before", "Now"), bars=True)
    assert probe.view.go_to_next()
    QApplication.processEvents()
    assert probe.view.indexAt(QPoint(20, 60)).isValid()
