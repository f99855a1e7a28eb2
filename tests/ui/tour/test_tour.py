"""The tour goes through five real parts of the window, and never stands in the way."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from ui.probes import EditorProbe, press

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program
from devlog_app.ui.start.beginning import SEEN
from devlog_app.ui.tour.bubble import TourBubble
from devlog_app.ui.tour.veil import Veil

Eventually = Callable[[Callable[[], object]], None]


def bubble(window: MainWindow) -> TourBubble | None:
    return next((each for each in window.findChildren(TourBubble) if each.isVisible()), None)


def shown(window: MainWindow) -> TourBubble:
    found = bubble(window)
    assert found is not None
    return found


def lit(window: MainWindow) -> QRect:
    veil = next(each for each in window.findChildren(Veil) if each.isVisible())
    assert veil.place is not None
    return veil.place


def place(window: MainWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_five_steps_point_at_the_real_parts(window: MainWindow) -> None:
    window.actions_table["tour"].trigger()
    for part in (window.search, window.editor, window.preview, window.publish):
        assert lit(window).contains(place(window, part) & window.rect())
        assert window.rect().contains(shown(window).geometry())
        press(shown(window), "Next")
    assert shown(window).accessibleName().startswith("The calendar and series")
    press(shown(window), "Done")
    assert bubble(window) is None


def test_back_returns_and_escape_leaves(window: MainWindow) -> None:
    window.actions_table["tour"].trigger()
    press(shown(window), "Next")
    assert shown(window).accessibleName().startswith("The text")
    press(shown(window), "Back")
    assert shown(window).accessibleName().startswith("Your notes")
    QTest.keyClick(shown(window), Qt.Key.Key_Escape)
    assert bubble(window) is None
    assert not any(veil.isVisible() for veil in window.findChildren(Veil))


def test_return_goes_on(window: MainWindow) -> None:
    window.activateWindow()
    window.actions_table["tour"].trigger()
    button = next(each for each in shown(window).findChildren(QPushButton) if each.isDefault())
    QTest.keyClick(button, Qt.Key.Key_Return)
    assert shown(window).accessibleName().startswith("The text")


def test_one_can_write_while_it_is_there(window: MainWindow) -> None:
    window.actions_table["tour"].trigger()
    assert window.childAt(window.editor.mapTo(window, window.editor.rect().center())) is not None
    EditorProbe(window.editor).type("still ")
    assert "still " in EditorProbe(window.editor).text
    assert bubble(window) is not None


def test_asked_for_twice_it_begins_anew(window: MainWindow) -> None:
    window.actions_table["tour"].trigger()
    press(shown(window), "Next")
    window.actions_table["tour"].trigger()
    assert shown(window).accessibleName().startswith("Your notes")
    assert len([each for each in window.findChildren(TourBubble) if each.isVisible()]) == 1


def test_it_begins_by_itself_in_the_first_folder_only(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    with_bridge: list[bool] = []
    program.alive.connect(lambda: with_bridge.append(True))
    program.open_first(None)
    eventually(lambda: with_bridge)
    program.open_workspace(workspace)
    eventually(lambda: bubble(program.window) is not None)
    press(shown(program.window), "Skip")
    assert program.state.flag(SEEN, default=False)


def test_who_names_a_folder_is_left_alone(window: MainWindow, program: Program) -> None:
    assert window.isVisible()
    assert not program.state.flag(SEEN, default=False)
