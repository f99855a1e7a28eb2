"""The row of tabs: they are seen whenever they came."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from devlog_app.ui.editor.tab_bar import TabLook
from devlog_app.ui.editor.tab_row import TabRow


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
