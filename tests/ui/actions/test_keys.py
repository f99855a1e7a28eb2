"""Keys of commands: the usual ones, and what the user wants instead; no keys stand twice."""

from collections import Counter

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from devlog_app.ui.actions.actions import Actions
from devlog_app.ui.actions.keys import USUAL, effective, holder, plain, types_text
from devlog_app.ui.actions.listing import commands_by_menu
from devlog_app.ui.actions.table import COMMANDS


@pytest.mark.parametrize(
    ("written", "meant"),
    [("ctrl+shift+p", "Ctrl+Shift+P"), ("Ctrl+K, Ctrl+S", "Ctrl+K, Ctrl+S"), ("Ctrl+Foo", ""), ("Ctrl", ""), ("", "")],
)
def test_keys_are_read_as_people_write_them(written: str, meant: str) -> None:
    assert plain(written) == meant


def test_what_is_wanted_holds_and_the_rest_is_usual() -> None:
    keys = effective({"save": "F12"})
    assert keys == {**USUAL, "save": "F12"}


def test_wanted_keys_are_taken_from_who_usually_has_them() -> None:
    keys = effective({"save": USUAL["bold"]})
    assert (keys["save"], keys["bold"]) == (USUAL["bold"], "")


def test_no_keys_stand_twice_whatever_is_written() -> None:
    keys = effective({"save": "F12", "bold": "F12", "italic": "", "find": "nonsense", "no such command": "F11"})
    assert [each for each, count in Counter(filter(None, keys.values())).items() if count > 1] == []
    assert (keys["save"], keys["bold"], keys["italic"], keys["find"]) == ("F12", "", "", USUAL["find"])


def test_keys_with_which_others_begin_are_not_free() -> None:
    held = {"save": "Ctrl+K, Ctrl+S", "bold": "Ctrl+B"}
    assert holder("Ctrl+K", held) == "save"
    assert holder("Ctrl+B", held) == "bold"
    assert holder("Ctrl+B", held, but="bold") is None
    assert holder("F12", held) is None


@pytest.mark.parametrize(
    ("keys", "types"), [("A", True), ("Shift+A", True), ("F5", False), ("Ctrl+A", False), ("Del", True), ("", False)]
)
def test_keys_that_type_are_told_from_keys_that_command(keys: str, types: bool) -> None:
    assert types_text(keys) is types


def test_menus_and_tool_tips_show_the_keys_that_hold(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    actions = Actions(window)
    actions.use_keys({"save": "F12", "bold": ""})
    assert actions["save"].shortcut().toString() == "F12"
    assert actions["save"].toolTip() == "Save now (F12)"
    assert actions["bold"].toolTip() == "Bold"
    actions.use_keys({})
    assert actions["bold"].toolTip() == "Bold (Ctrl+B)"


def test_every_command_is_listed_once() -> None:
    listed = [command.name for _, commands in commands_by_menu() for command in commands]
    assert sorted(listed) == sorted(command.name for command in COMMANDS)
