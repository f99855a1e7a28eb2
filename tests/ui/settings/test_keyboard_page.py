"""The page of keys: press others, have a conflict said and resolved, and the usual ones back."""

from collections.abc import Mapping

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QLabel, QTreeWidget, QWidget
from pytestqt.qtbot import QtBot
from ui.probes import child, press

from devlog_app.ui.actions.actions import Actions
from devlog_app.ui.settings.keyboard_overview import KeyboardOverview
from devlog_app.ui.settings.keyboard_page import KeyboardPage


class Keyboard:
    """The page as a user sees it; what is wanted is shown at once, as the settings would."""

    def __init__(self, page: KeyboardPage, window: QWidget) -> None:
        self.window = window
        self.page = page
        self.wanted: Mapping[str, str] = {}
        page.keys_wanted.connect(self.want)

    def want(self, wanted: Mapping[str, str]) -> None:
        self.wanted = dict(wanted)
        self.page.show_wanted(self.wanted)

    def shown(self) -> dict[str, str]:
        """Commands and their keys, those that are listed now."""
        tree = child(self.page, QTreeWidget)
        menus = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
        rows = [menu.child(place) for menu in menus if menu is not None for place in range(menu.childCount())]
        return {row.text(0): row.text(1) for row in rows if row is not None and not row.isHidden()}

    def type(self, keys: str) -> None:
        edit = child(self.page, QKeySequenceEdit)
        edit.setKeySequence(QKeySequence(keys))
        edit.editingFinished.emit()

    def says(self) -> str:
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if not label.isHidden())

    def press(self, words: str) -> None:
        press(self.page, words)


@pytest.fixture
def keyboard(qtbot: QtBot) -> Keyboard:
    window = QWidget()
    qtbot.addWidget(window)
    page = KeyboardPage(window)
    window.resize(700, 500)
    window.show()
    return Keyboard(page, window)


def test_other_keys_are_taken(keyboard: Keyboard) -> None:
    keyboard.page.choose("save")
    keyboard.type("F12")
    assert keyboard.wanted == {"save": "F12"}
    assert keyboard.shown()["Save now"] == "F12"


def test_keys_of_another_command_are_said_and_taken_when_wanted(keyboard: Keyboard) -> None:
    keyboard.page.choose("save")
    keyboard.type("Ctrl+B")
    assert "“Bold” has Ctrl+B." in keyboard.says()
    assert keyboard.wanted == {}
    keyboard.press("Take them")
    assert (keyboard.shown()["Save now"], keyboard.shown()["Bold"]) == ("Ctrl+B", "")


def test_usual_keys_come_back_one_by_one_and_all(keyboard: Keyboard) -> None:
    keyboard.want({"save": "F12", "bold": "", "a command of a newer Devlog": "F11"})
    keyboard.page.choose("save")
    keyboard.press("Usual keys")
    assert keyboard.wanted == {"bold": "", "a command of a newer Devlog": "F11"}
    keyboard.press("All usual keys")
    assert keyboard.wanted == {"a command of a newer Devlog": "F11"}
    assert keyboard.shown()["Bold"] == "Ctrl+B"


def test_usual_keys_that_somebody_else_has_now_are_asked_for(keyboard: Keyboard) -> None:
    keyboard.want({"save": "Ctrl+B"})
    keyboard.page.choose("bold")
    keyboard.press("Usual keys")
    assert "“Save now” has Ctrl+B." in keyboard.says()
    keyboard.press("Take them")
    assert (keyboard.shown()["Save now"], keyboard.shown()["Bold"]) == ("", "Ctrl+B")


def test_a_command_may_have_no_keys(keyboard: Keyboard) -> None:
    keyboard.page.choose("save")
    keyboard.press("No keys")
    assert keyboard.wanted == {"save": ""}


@pytest.mark.parametrize(("keys", "words"), [("A", "A types text"), ("Alt+1", "Alt+1 turns to another tab")])
def test_keys_that_have_another_use_are_refused(keyboard: Keyboard, keys: str, words: str) -> None:
    keyboard.page.choose("save")
    keyboard.type(keys)
    assert words in keyboard.says()
    assert keyboard.wanted == {}


def test_commands_are_found_by_words_and_by_keys(keyboard: Keyboard) -> None:
    assert keyboard.page.narrow(["typewriter"]) == 1
    assert list(keyboard.shown()) == ["Typewriter mode"]
    assert keyboard.page.narrow(["ctrl+b"]) >= 1
    assert "Bold" in keyboard.shown()
    assert keyboard.page.narrow(["zzz"]) == 0


def test_the_overview_shows_the_keys_that_hold(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.use_keys({"save": "F12"})
    text = KeyboardOverview(actions, window).text()
    assert "Save now\nF12" in text
    assert "Alt+1 … Alt+8" in text
