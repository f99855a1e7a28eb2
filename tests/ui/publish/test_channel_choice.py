"""The box of channels says which one is chosen, in as many letters as there is room for."""

import pytest
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox, QWidget
from pytestqt.qtbot import QtBot

from devlog_app.model.channel_kind import ChannelKind
from devlog_app.services.accounts.channel_directory import ChannelEntry
from devlog_app.ui.publish.channel_choice import DOT, ChannelChoice
from devlog_app.ui.theme import Scheme, colours
from devlog_app.ui.theme.style import window_style

WHOLE = "local — on this computer only"
AROUND = 60
"""Pixels that frame, icon and arrow take at most."""
GAP = 4
"""Pixels that Qt keeps between an icon and words."""


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(window_style(colours(Scheme.LIGHT)))
    window.resize(1_000, 100)
    window.show()
    return window


@pytest.fixture
def choice(window: QWidget) -> ChannelChoice:
    choice = ChannelChoice(window)
    choice.show_channels((ChannelEntry(name="local", kind=ChannelKind.LOCAL),))
    choice.resize(1_000, choice.sizeHint().height())
    choice.show()
    return choice


def painted(choice: ChannelChoice) -> QStyleOptionComboBox:
    option = QStyleOptionComboBox()
    choice.initStyleOption(option)
    return option


def test_what_has_no_room_in_the_box_ends_with_an_ellipsis(choice: ChannelChoice) -> None:
    least = choice.minimumSizeHint().width()
    for width in range(least, least * 3, 7):
        choice.resize(width, choice.height())
        option = painted(choice)
        box = QStyle.ComplexControl.CC_ComboBox
        field = choice.style().subControlRect(box, option, QStyle.SubControl.SC_ComboBoxEditField, choice)
        assert DOT + GAP + choice.fontMetrics().horizontalAdvance(option.currentText) <= field.width()
        assert option.currentText == WHOLE or option.currentText.endswith("…")


@pytest.mark.parametrize("least", [4, 12, 30])
def test_what_has_room_is_said_whole(choice: ChannelChoice, least: int) -> None:
    choice.setMinimumContentsLength(least)
    choice.resize(AROUND + choice.fontMetrics().horizontalAdvance(WHOLE), choice.height())
    assert painted(choice).currentText == WHOLE


def test_the_whole_name_is_told_by_the_tip_and_in_the_list(choice: ChannelChoice) -> None:
    choice.resize(choice.minimumSizeHint())
    assert painted(choice).currentText != WHOLE
    assert choice.toolTip() == choice.itemText(0) == WHOLE
