"""Folders that were open before: offered, said to be gone, forgotten."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from ui.quick_list.probe import QuickListProbe

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def other(program: Program, window: MainWindow, tmp_path: Path) -> Path:
    """Another folder that was open before this one, and one that is gone."""
    there = tmp_path / "other notes"
    there.mkdir()
    (there / "one.md").write_text("One\n", "utf-8")
    program.state.remember(tmp_path / "gone")
    program.state.remember(there)
    program.state.remember(tmp_path / "workspace")
    return there


def lines(window: MainWindow) -> list[tuple[str, bool]]:
    window.recent_menu.aboutToShow.emit()
    return [(action.text(), action.isEnabled()) for action in window.recent_menu.actions() if action.text()]


def test_the_menu_tells_what_is_there_from_what_is_gone(window: MainWindow, other: Path, tmp_path: Path) -> None:
    assert lines(window) == [
        (f"&1  {tmp_path / 'workspace'}", True),
        (f"&2  {other}", True),
        (f"{tmp_path / 'gone'} — not there any more", False),
        ("&Forget what is not there any more", True),
    ]
    window.recent_menu.actions()[-1].trigger()
    assert len(lines(window)) == 2


def test_a_folder_is_opened_by_the_keyboard(window: MainWindow, other: Path, eventually: Eventually) -> None:
    window.actions_table["open_recent"].trigger()
    probe = QuickListProbe(window)
    probe.type("other")
    probe.press(Qt.Key.Key_Return)
    eventually(lambda: window.tree.root == other)


def test_a_folder_that_is_gone_is_forgotten_when_it_is_chosen(window: MainWindow, other: Path) -> None:
    window.actions_table["open_recent"].trigger()
    probe = QuickListProbe(window)
    assert "gone" in probe.titles()
    probe.type("gone")
    probe.press(Qt.Key.Key_Return)
    assert "gone" not in QuickListProbe(window).titles()
