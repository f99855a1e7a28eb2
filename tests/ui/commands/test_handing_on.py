"""Commands that are handed on: nothing is made before the first of them, and nobody hears of them afterwards."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from devlog_app.ui.actions.actions import Actions
from devlog_app.ui.commands.handing_on import HandingOn


class Noting:
    """Carries out commands by noting them."""

    def __init__(self, carried_out: list[str]) -> None:
        carried_out.append("made")
        self._carried_out = carried_out

    def carry_out(self, command: str) -> None:
        self._carried_out.append(command)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def actions(window: QWidget) -> Actions:
    return Actions(window)


def test_who_carries_commands_out_is_made_once_with_the_first_of_them(actions: Actions) -> None:
    carried_out: list[str] = []
    HandingOn(actions, ("bold", "italic"), lambda: Noting(carried_out), actions)
    assert carried_out == []
    actions["italic"].trigger()
    actions["bold"].trigger()
    assert carried_out == ["made", "italic", "bold"]


def test_nobody_hears_of_commands_any_more_when_the_workspace_is_closed(actions: Actions, qtbot: QtBot) -> None:
    carried_out: list[str] = []
    workspace = QObject()
    HandingOn(actions, ("bold",), lambda: Noting(carried_out), workspace)
    with qtbot.waitSignal(workspace.destroyed):
        workspace.deleteLater()
    actions["bold"].trigger()
    assert carried_out == []
