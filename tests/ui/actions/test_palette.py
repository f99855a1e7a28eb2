"""All commands in one list: found in the user's language and in English, given with Return."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from ui.probes import EditorProbe
from ui.quick_list.probe import QuickListProbe

from devlog_app.ui.actions.command import Command
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program
from devlog_app.ui.quick_list.model import QuickRole
from devlog_app.ui.quick_list.row import QuickRow

Eventually = Callable[[Callable[[], object]], None]


def rows(probe: QuickListProbe) -> list[QuickRow]:
    model = probe.view.model()
    return [model.index(row, 0).data(QuickRole.ROW) for row in range(model.rowCount())]


def opened(window: MainWindow) -> QuickListProbe:
    window.actions_table["command_palette"].trigger()
    return QuickListProbe(window)


def test_a_command_is_found_and_given(window: MainWindow) -> None:
    probe = opened(window)
    probe.type("typewri")
    assert probe.current() == "Typewriter mode"
    probe.press(Qt.Key.Key_Return)
    assert window.actions_table["typewriter_mode"].isChecked()
    assert not QuickListProbe.is_open(window)


def test_keys_and_menu_stand_beside_each(window: MainWindow) -> None:
    by_title = {row.title: row for row in rows(opened(window))}
    assert (by_title["Save now"].keys, by_title["Save now"].detail) == ("Ctrl+S", "File")
    assert by_title["Theme: Dark"].detail == "View → Theme"
    assert by_title["✓ Check spelling"].keys == "F7"
    assert "All commands" not in by_title


def test_a_command_goes_to_where_the_focus_was(window: MainWindow) -> None:
    editor = EditorProbe(window.editor)
    editor.edit.setFocus()
    editor.edit.selectAll()
    probe = opened(window)
    probe.type("bold")
    probe.press(Qt.Key.Key_Return)
    assert "**" in editor.text


def test_what_was_chosen_last_stands_first(window: MainWindow) -> None:
    for words in ("outline", "typewriter"):
        probe = opened(window)
        probe.type(words)
        probe.press(Qt.Key.Key_Return)
    assert [row.value for row in rows(opened(window))][:2] == ["typewriter_mode", "outline"]


def test_what_cannot_be_given_says_why_and_is_not_given(program: Program, eventually: Eventually) -> None:
    alive: list[bool] = []
    program.alive.connect(lambda: alive.append(True))
    program.open_first(None)
    eventually(lambda: alive)
    probe = opened(program.window)
    found = {str(row.value): row for row in rows(probe)}
    assert (found["refresh"].enabled, found["refresh"].detail) == (False, "once a folder is open")
    assert (found["save"].enabled, found["save"].detail) == (False, "once a note is open")
    probe.type("look through")
    probe.press(Qt.Key.Key_Return)
    assert QuickListProbe.is_open(program.window)


def test_behind_another_page_a_text_is_out_of_reach_and_it_is_said_where_it_is_not(window: MainWindow) -> None:
    window.actions_table["show_series"].trigger()
    found = {str(row.value): row for row in rows(opened(window))}
    assert (found["bold"].enabled, found["bold"].detail) == (False, "on the writing page")
    assert found["publish"].enabled


@pytest.mark.parametrize("typed", ["Сохранить", "save now"])
def test_commands_are_found_in_both_languages(window: MainWindow, typed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = Command.text.fget  # type: ignore[attr-defined]  # a property
    words = property(lambda command: "&Сохранить" if command.name == "save" else usual(command))
    monkeypatch.setattr(Command, "text", words)
    probe = opened(window)
    probe.type(typed)
    assert rows(probe)[0].value == "save"
