"""Spelling in the whole window: switched by its key, remembered, walked by keys."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.editor.aid_probes import SpellingProbe

from devlog_app.paths import AppPaths
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.window_state import WindowState

Eventually = Callable[[Callable[[], object]], None]


def test_a_note_that_is_opened_is_looked_at_and_walked(window: MainWindow, eventually: Eventually) -> None:
    window.editor.edit.moveCursor(window.editor.edit.textCursor().MoveOperation.End)
    window.editor.edit.insert_text("\nашипка и recieve\n\n")
    probe = SpellingProbe(window.editor.edit)
    eventually(lambda: probe.underlined() == ["ашипка", "recieve"])
    window.actions_table["next_misspelling"].trigger()
    eventually(lambda: probe.selected() == "ашипка")
    window.actions_table["previous_misspelling"].trigger()
    eventually(lambda: probe.selected() == "recieve")


def test_a_note_without_mistakes_is_said_to_be_one(window: MainWindow, eventually: Eventually) -> None:
    window.actions_table["next_misspelling"].trigger()

    def says_so() -> bool:
        window.actions_table["next_misspelling"].trigger()
        return window.statusBar().currentMessage() == "No misspelled words in this note."

    eventually(says_so)


def test_the_switch_is_remembered(window: MainWindow, eventually: Eventually, tmp_path: Path, qtbot: QtBot) -> None:
    window.editor.edit.insert_text("ашипка ")
    probe = SpellingProbe(window.editor.edit)
    eventually(lambda: probe.underlined() == ["ашипка"])
    QTest.keyClick(window, Qt.Key.Key_F7)
    eventually(lambda: probe.underlined() == [])
    window.remember()
    next_start = MainWindow(WindowState(AppPaths.under(tmp_path / "base").window))
    qtbot.addWidget(next_start)
    assert not next_start.actions_table["spelling"].isChecked()


def test_keys_are_given_once(window: MainWindow) -> None:
    keys = [action.shortcut().toString() for action in window.actions_table if not action.shortcut().isEmpty()]
    assert sorted(keys) == sorted(set(keys))
