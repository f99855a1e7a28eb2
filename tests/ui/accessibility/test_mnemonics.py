"""Alt and a letter lead to one control, Return to the button that is marked: in every menu and dialog."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog
from ui.accessibility.mnemonics import has_default, twice_in, twice_in_menus
from ui.accessibility.places import places

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]
RETURN_IS_TAKEN = ("show_log", "find_everywhere", "publish", "show_channel", "channels", "notices")
"""Dialogs in which Return belongs to the field or list it is pressed in: it must neither close them nor send a post."""


def test_no_letter_stands_twice_in_a_menu(window: MainWindow) -> None:
    assert twice_in_menus(window.menuBar()) == []


def test_no_letter_stands_twice_in_a_russian_menu(window: MainWindow, program: Program, eventually: Eventually) -> None:
    window.actions_table["language_ru"].trigger()
    eventually(lambda: program.window is not window)
    assert "&Файл" in [action.text() for action in program.window.menuBar().actions()]
    assert twice_in_menus(program.window.menuBar()) == []


def test_no_letter_stands_twice_in_a_place_and_return_has_its_button(window: MainWindow) -> None:
    found = []
    for name, place in places(window):
        found += [f"{name}: {words}" for words in twice_in(place)]
        if isinstance(place, QDialog) and not name.startswith(RETURN_IS_TAKEN) and not has_default(place):
            found.append(f"{name}: Return has no button")
    assert found == []


def test_no_letter_stands_twice_in_a_russian_place(
    window: MainWindow, program: Program, eventually: Eventually
) -> None:
    window.actions_table["language_ru"].trigger()
    eventually(lambda: program.window is not window and hasattr(program.window, "publish"))
    eventually(lambda: program.window.publish.post is not None)
    assert [f"{name}: {words}" for name, place in places(program.window) for words in twice_in(place)] == []
