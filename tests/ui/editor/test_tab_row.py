"""The row of tabs: they are seen whenever they came."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QVBoxLayout, QWidget
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
