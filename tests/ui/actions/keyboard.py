"""Hands on the keyboard only: a command is given by its keys, or found in the list of all commands."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from ui.quick_list.probe import QuickListProbe

from devlog_app.ui.actions.table import COMMANDS
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.quick_list.model import QuickRole

PALETTE = "Ctrl+Shift+P"


def give(window: MainWindow, name: str) -> None:
    """Give the command *name* as a user without a pointer does."""
    keys = window.actions_table[name].shortcut()
    if keys.isEmpty():
        _choose(window, name)
    else:
        press(window, keys)


def press(window: MainWindow, keys: QKeySequence | str) -> None:
    """Press *keys* where the focus is."""
    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(keys))


def leave(widget: QWidget) -> None:
    """Press Escape in *widget*."""
    QTest.keyClick(widget.focusWidget() or widget, Qt.Key.Key_Escape)


def dialogs() -> list[QDialog]:
    """The dialogs that are seen."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def _choose(window: MainWindow, name: str) -> None:
    press(window, PALETTE)
    probe = QuickListProbe(window)
    words = next(str(command.words) for command in COMMANDS if command.name == name)
    probe.type(words.replace("&", "").rstrip("…"))
    for _ in range(probe.view.model().rowCount()):
        if probe.view.currentIndex().data(QuickRole.ROW).value == name:
            break
        probe.press(Qt.Key.Key_Down)
    row = probe.view.currentIndex().data(QuickRole.ROW)
    assert (row.value, row.enabled) == (name, True)
    probe.press(Qt.Key.Key_Return)
