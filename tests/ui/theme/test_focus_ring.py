"""The ring around the control that the keyboard is in."""

import gc

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTabWidget, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from devlog_app.ui.theme.colours import colours
from devlog_app.ui.theme.focus_ring import FocusRing


def rings(window: QWidget, around: QWidget) -> bool:
    """Whether the pixels left of *around* have the ring's colour."""
    place = around.mapTo(window, QPoint(-2, around.height() // 2))
    return QColor(window.grab().toImage().pixel(place)) == colours(window.palette()).focus


def test_a_control_that_is_hidden_or_moved_leaves_no_ring_behind(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    ring = FocusRing(qapp, window)
    group, button, other = QWidget(window), QPushButton("One"), QPushButton("Two", window)
    other.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    QVBoxLayout(group).addWidget(button)
    column = QVBoxLayout(window)
    column.addWidget(group)
    column.addWidget(other)
    window.resize(300, 200)
    window.show()
    window.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(lambda: rings(window, button))
    before = button.mapTo(window, QPoint(-2, button.height() // 2))
    group.hide()
    qtbot.waitUntil(lambda: QColor(window.grab().toImage().pixel(before)) != colours(window.palette()).focus)
    ring.deleteLater()


def test_the_ring_goes_with_the_tab_in_front(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    ring = FocusRing(qapp, window)
    tabs = QTabWidget(window)
    tabs.addTab(QLabel("1"), "One")
    tabs.addTab(QLabel("2"), "Two")
    QVBoxLayout(window).addWidget(tabs)
    window.resize(300, 200)
    window.show()
    window.activateWindow()
    tabs.setFocus(Qt.FocusReason.TabFocusReason)
    # Nobody but Qt holds the bar of tabs.
    gc.collect()
    tabs.setCurrentIndex(1)
    tab = tabs.tabBar().tabRect(1)
    edge = tabs.tabBar().mapTo(window, QPoint(tab.center().x(), tab.top() + 2))
    qtbot.waitUntil(lambda: QColor(window.grab().toImage().pixel(edge)) == colours(window.palette()).focus)
    ring.deleteLater()
