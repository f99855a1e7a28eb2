"""What is chosen for the preview is carried out, and still so at the next start."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.preview.look import ColumnWidth
from devlog_app.ui.window_state import WindowState


def started(qtbot: QtBot, file: Path) -> MainWindow:
    """A window as it is after its first paint."""
    window = MainWindow(WindowState(file))
    window.complete()
    qtbot.addWidget(window)
    return window


def test_a_preview_is_as_wide_as_a_phone_and_follows_at_first(qtbot: QtBot, tmp_path: Path) -> None:
    window = started(qtbot, tmp_path / "window.ini")
    actions = window.actions_table
    assert actions["preview_phone"].isChecked()
    assert actions["follow_scrolling"].isChecked()
    assert window.preview.column.look.width is ColumnWidth.PHONE


@pytest.mark.parametrize("name", ["preview_desktop", "preview_phone"])
def test_the_width_is_remembered(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    first = started(qtbot, tmp_path / "window.ini")
    first.actions_table["preview_desktop"].trigger()
    first.actions_table[name].trigger()
    wide = ColumnWidth.DESKTOP if name == "preview_desktop" else ColumnWidth.PHONE
    assert first.preview.column.look.width is wide
    again = started(qtbot, tmp_path / "window.ini")
    assert again.actions_table[name].isChecked()
    assert again.preview.column.look.width is wide


def test_that_nothing_follows_is_remembered(qtbot: QtBot, tmp_path: Path) -> None:
    started(qtbot, tmp_path / "window.ini").actions_table["follow_scrolling"].trigger()
    assert not started(qtbot, tmp_path / "window.ini").actions_table["follow_scrolling"].isChecked()


def test_the_header_has_a_button_for_each_choice(qtbot: QtBot, tmp_path: Path) -> None:
    window = started(qtbot, tmp_path / "window.ini")
    buttons = window.preview.header.findChildren(QToolButton)
    assert [each.accessibleName() for each in buttons] == [
        "Preview as on a phone",
        "Preview as on a desktop",
        "Scroll text and preview together",
    ]
    buttons[1].click()
    assert window.preview.column.look.width is ColumnWidth.DESKTOP
