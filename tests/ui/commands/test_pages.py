"""Behind another page nothing happens to a note that nobody sees."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from ui.probes import EditorProbe

from devlog_app.ui.actions.menus import OF_WRITING
from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]


@pytest.mark.parametrize("page", ["calendar", "series", "post"])
def test_no_command_changes_a_text_that_another_page_hides(window: MainWindow, page: str) -> None:
    editor = EditorProbe(window.editor)
    before = editor.text
    window.actions_table[f"show_{page}"].trigger()
    for command in OF_WRITING:
        window.actions_table[command].trigger()
    editor.edit.settle()
    assert editor.text == before


def test_keys_of_the_format_menu_write_again_once_the_text_is_back(window: MainWindow, eventually: Eventually) -> None:
    editor = EditorProbe(window.editor)
    editor.edit.selectAll()
    window.actions_table["show_series"].trigger()
    window.actions_table["show_writing"].trigger()
    eventually(window.isActiveWindow)
    QTest.keySequence(window, window.actions_table["bold"].shortcut())
    editor.edit.settle()
    assert "**" in editor.text
