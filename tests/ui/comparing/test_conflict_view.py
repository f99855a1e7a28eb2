"""Where two versions touch, somebody chooses; everything else is decided already."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from ui.comparing.probe import ComparingProbe
from ui.probes import press

from devlog_app.services.notes.merging import pieces
from devlog_app.ui.comparing.choice_bar import Choice
from devlog_app.ui.comparing.conflict_view import ConflictView

BASE = "one\ntwo\nthree\nfour\nfive\n"
MINE = "one by me\ntwo\nthree mine\nfour\nfive mine\n"
THEIRS = "one\ntwo by them\nthree theirs\nfour\nfive theirs\n"


@pytest.fixture
def view(qtbot: QtBot) -> ConflictView:
    view = ConflictView()
    qtbot.addWidget(view)
    view.resize(800, 500)
    view.show()
    view.show_conflict(pieces(BASE, MINE, THEIRS))
    return view


@pytest.fixture
def probe(view: ConflictView) -> ComparingProbe:
    return ComparingProbe(view)


def test_both_versions_are_shown_and_nothing_can_be_saved_before_all_is_decided(
    view: ConflictView, probe: ComparingProbe
) -> None:
    assert "three mine ≠ three theirs" in probe.rows()
    assert "2 place(s) to decide" in [label.text() for label in probe.labels()]
    assert not probe.can_save()
    assert view.result() is None


def test_each_place_is_decided_for_itself(qtbot: QtBot, view: ConflictView, probe: ComparingProbe) -> None:
    probe.take(Choice.MINE)
    QTest.keyClick(probe.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    probe.take(Choice.BOTH)
    assert probe.can_save()
    with qtbot.waitSignal(view.decided) as decided:
        press(view, "Save the result")
    assert decided.args == ["one by me\ntwo by them\nthree mine\nfour\nfive mine\nfive theirs\n"]


@pytest.mark.parametrize(
    ("words", "result"),
    [
        ("All mine", "one by me\ntwo by them\nthree mine\nfour\nfive mine\n"),
        ("All theirs", "one by me\ntwo by them\nthree theirs\nfour\nfive theirs\n"),
    ],
)
def test_one_side_is_taken_wherever_they_touch(view: ConflictView, words: str, result: str) -> None:
    press(view, words)
    assert view.result() == result


def test_what_is_not_taken_is_said(view: ConflictView, probe: ComparingProbe) -> None:
    press(view, "Take theirs")
    assert any("not taken: three mine" in said for said in probe.everything_said())
    press(view, "Take mine")
    assert not any("not taken: three mine" in said for said in probe.everything_said())
    assert any("not taken: three theirs" in said for said in probe.everything_said())


def test_a_choice_stays_when_another_place_changes_again(view: ConflictView) -> None:
    view.show_conflict(pieces(BASE, MINE, THEIRS))
    press(view, "Take theirs")
    view.show_conflict(pieces(BASE, MINE, THEIRS.replace("five theirs", "five, again")))
    assert view.result() is None
    press(view, "All mine")
    result = view.result()
    assert result is not None
    assert "five mine" in result


def test_every_button_says_which_place_it_is_about(view: ConflictView) -> None:
    names = [button.accessibleName() for button in view.findChildren(QAbstractButton) if button.isVisible()]
    assert "Difference 3 of 4: Take mine" in names
    assert all(
        button.accessibleName() or button.text()
        for button in view.findChildren(QAbstractButton)
        if button.focusPolicy() != Qt.FocusPolicy.NoFocus
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3])
def test_a_digit_of_somebody_who_types_on_decides_nothing_and_is_not_lost(
    qtbot: QtBot, view: ConflictView, probe: ComparingProbe, key: Qt.Key
) -> None:
    with qtbot.waitSignal(view.typed) as typed:
        probe.key(key)
    assert typed.args == [chr(key)]
    assert "2 place(s) to decide" in [label.text() for label in probe.labels()]


def test_the_keys_that_choose_are_told_by_the_buttons(view: ConflictView) -> None:
    tips = {button.text(): button.toolTip() for button in view.findChildren(QAbstractButton) if button.isVisible()}
    told = [tips[words].rpartition(" ")[2] for words in ("Take mine", "Take theirs", "Take both")]
    assert told == ["(Alt+Left)", "(Alt+Right)", "(Alt+Return)"]


def test_escape_goes_back_to_writing(qtbot: QtBot, view: ConflictView, probe: ComparingProbe) -> None:
    with qtbot.waitSignal(view.left):
        probe.key(Qt.Key.Key_Escape)
