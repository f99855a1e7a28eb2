"""The front matter is folded to one line, and nothing of the text is changed by that."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from ui.editor.reading_probes import FoldProbe

from devlog_app.model.note import Note
from devlog_app.model.problem import Severity, problem
from devlog_app.ui.editor.pane import EditorPane

FRONT = "---\ntitle: Evening\nchannel: main # ours\nplanned: 2026-09-20T10:00\ntags: [qt, ml]\n---\n"
TEXT = f"{FRONT}First\nSecond\n"
TEXTS = "Text\n" * 30


@pytest.fixture
def fold(qtbot: QtBot) -> FoldProbe:
    pane = EditorPane()
    qtbot.addWidget(pane)
    pane.resize(700, 400)
    pane.show()
    probe = FoldProbe(pane)
    probe.show(TEXT)
    return probe


def test_a_note_is_shown_with_its_front_matter_folded(fold: FoldProbe) -> None:
    assert fold.visible_lines() == ["First", "Second", ""]
    assert fold.text == TEXT
    assert not fold.pane.is_modified
    assert fold.edit.line() == 7


def test_a_heading_of_several_lines_is_seen_from_its_beginning(fold: FoldProbe) -> None:
    fold.pane.resize(200, 120)
    fold.show(f"{FRONT}# {'Annotating without pain ' * 4}\n{TEXTS}")
    assert fold.edit.verticalScrollBar().value() == 0


@pytest.mark.parametrize("height", range(400, 420, 3))
def test_above_a_folded_text_there_is_no_gap_when_somebody_goes_to_a_line(fold: FoldProbe, height: int) -> None:
    fold.pane.resize(700, height)
    fold.show(f"{FRONT}# First\n{TEXTS[:60]}")
    for line in (19, 16, 12):
        fold.edit.go_to_line(line)
        first = QTextCursor(fold.edit.document().findBlockByNumber(6))
        assert fold.edit.cursorRect(first).top() < fold.edit.fontMetrics().height() / 2


def test_the_line_tells_what_is_inside(fold: FoldProbe, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: fold.says() == "Evening  ·  main  ·  2026-09-20T10:00  ·  #qt  ·  #ml")


def test_a_click_on_the_line_unfolds_and_folds(fold: FoldProbe) -> None:
    fold.click()
    assert fold.visible_lines()[:2] == ["---", "title: Evening"]
    assert fold.edit.line() == 2
    fold.click()
    assert fold.visible_lines() == ["First", "Second", ""]
    assert fold.edit.line() == 7


def test_a_note_without_front_matter_has_no_line(fold: FoldProbe) -> None:
    fold.show("Just text\n")
    assert fold.line.isHidden()
    assert fold.visible_lines() == ["Just text", ""]


def test_a_rule_at_the_top_is_no_front_matter(fold: FoldProbe) -> None:
    fold.show("---\nJust text\n")
    assert fold.line.isHidden()


def test_broken_front_matter_is_left_open(fold: FoldProbe) -> None:
    text = "---\ntitle: [\n---\nBody\n"
    fold.show(text, problem(Severity.ERROR, "yaml_not_closed", 2))
    assert fold.visible_lines() == text.split("\n")


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Up, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_keys_stop_below_what_is_folded(fold: FoldProbe, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(fold.edit, key, modifier)
    assert fold.edit.line() == 7
    assert "---" not in fold.visible_lines()


@pytest.mark.parametrize("modifier", [Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier])
def test_backspace_does_not_eat_the_fence_that_nobody_sees(fold: FoldProbe, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(fold.edit, Qt.Key.Key_Backspace, modifier)
    assert fold.text == TEXT


def test_selecting_all_takes_the_front_matter_along(fold: FoldProbe) -> None:
    fold.edit.selectAll()
    assert fold.edit.textCursor().selectedText().replace("\u2029", "\n") == TEXT
    QTest.keyClick(fold.edit, Qt.Key.Key_Delete)
    assert fold.text == ""
    assert fold.line.isHidden()
    fold.edit.undo()
    assert fold.text == TEXT
    assert not fold.line.isHidden()


def test_selecting_to_the_top_by_keys_selects_what_is_seen(fold: FoldProbe) -> None:
    fold.edit.go_to_line(8)
    QTest.keyClick(fold.edit, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert fold.edit.textCursor().selectedText() == "First\u2029"


def test_going_to_a_line_inside_unfolds(fold: FoldProbe) -> None:
    fold.edit.go_to_line(3)
    assert fold.visible_lines()[2] == "channel: main # ours"
    assert fold.edit.line() == 3


def test_typing_front_matter_brings_the_line(fold: FoldProbe) -> None:
    fold.show("")
    fold.edit.insert_text("---\ntitle: New\n---\nBody")
    assert not fold.line.isHidden()
    fold.click()
    assert fold.visible_lines() == ["Body"]


def test_front_matter_without_a_body_stays_open(fold: FoldProbe) -> None:
    fold.show("---\ntitle: New\n---")
    assert fold.visible_lines() == ["---", "title: New", "---"]


def test_the_caret_says_where_it_is_in_the_file_and_undo_keeps_working(fold: FoldProbe) -> None:
    QTest.keyClicks(fold.edit, "abc")
    assert fold.text == f"{FRONT}abcFirst\nSecond\n"
    fold.edit.undo()
    assert fold.text == TEXT
    assert "---" not in fold.visible_lines()


def test_another_note_is_shown_folded_too(fold: FoldProbe) -> None:
    fold.click()
    fold.show(f"---\ntitle: Other\n---\nBody {Note.__name__}\n")
    assert fold.visible_lines() == ["Body Note", ""]


def test_what_a_jump_unfolded_is_folded_when_the_caret_is_out_again(fold: FoldProbe) -> None:
    fold.edit.go_to_line(3)
    fold.edit.go_to_line(8)
    assert fold.visible_lines() == ["First", "Second", ""]
    fold.click()
    fold.edit.go_to_line(8)
    assert fold.visible_lines()[0] == "---"
