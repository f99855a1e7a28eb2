"""The row of tabs: they are seen whenever they came."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from devlog_app.ui.editor.tab_bar import TabLook
from devlog_app.ui.editor.tab_row import TabRow
from devlog_app.ui.theme import colours
from devlog_app.ui.theme.style import window_style


def test_tabs_are_seen_that_came_before_their_window_was_shown(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    row = TabRow(window)
    column = QVBoxLayout(window)
    column.addWidget(row)
    column.addWidget(QWidget(window), 1)
    window.resize(500, 300)
    # As a window does that is made in another language: it is measured while it is still empty.
    column.activate()
    row.show_tabs((TabLook("Кот", "кот.md"), TabLook("Пёс", "пёс.md")), 0)
    row.bar.tabRect(0)
    with qtbot.waitExposed(window):
        window.show()
    assert row.bar.height() >= row.fontMetrics().height()


def test_tab_comes_from_the_tabs_to_their_list_before_what_is_below(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    above, row, below = QLineEdit(window), TabRow(window), QLineEdit(window)
    column = QVBoxLayout(window)
    for part in (above, row, below):
        column.addWidget(part)
    with qtbot.waitActive(window):
        window.show()
    # Tabs and their list are made when all else has stood for long.
    many = [TabLook(f"Вечер {number}", f"{number}.md") for number in range(30)]
    row.show_tabs(many[:1], 0)
    row.show_tabs(many, 0)
    above.setFocus()
    came_by = []
    for key in (*[Qt.Key.Key_Tab] * 3, *[Qt.Key.Key_Backtab] * 3):
        QTest.keyClick(window.focusWidget(), key)
        came_by.append(window.focusWidget())
    there = next(each for each in row.findChildren(QToolButton) if each.accessibleName() == "All open notes")
    assert came_by == [row.bar, there, below, there, row.bar, above]


@pytest.mark.parametrize("tabs", [1, 3])
def test_the_passing_tab_is_in_italics_and_no_other(qtbot: QtBot, tabs: int) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(window_style(colours(window.palette())))
    row = TabRow(window)
    QVBoxLayout(window).addWidget(row)
    window.resize(500, 100)
    staying = [TabLook(f"Вечер {number}", f"{number}.md") for number in range(tabs)]
    row.show_tabs(staying, 0)
    with qtbot.waitExposed(window):
        window.show()
    for passing in range(tabs):
        row.show_tabs(staying, 0)
        before = [picture(row, index) for index in range(tabs)]
        row.show_tabs([replace(look, passing=index == passing) for index, look in enumerate(staying)], 0)
        after = [picture(row, index) for index in range(tabs)]
        assert [was != is_now for was, is_now in zip(before, after, strict=True)] == [
            index == passing for index in range(tabs)
        ]
        row.show_tabs(staying, 0)
        row.bar.setFont(leaning(row.bar.font()))
        assert picture(row, passing) == after[passing]
        row.bar.setFont(row.font())


def picture(row: TabRow, index: int) -> QImage:
    """The words of the tab with this number."""
    return row.bar.grab(row.bar.tabRect(index).adjusted(0, 0, -row.fontMetrics().height() * 2, 0)).toImage()


def leaning(font: QFont) -> QFont:
    """The *font* in italics."""
    font = QFont(font)
    font.setItalic(True)
    return font
