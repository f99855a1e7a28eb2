"""Lists in the text edit, as somebody types them."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from ui.editor.typist import Typist

from devlog_app.ui.editor.text_edit import MarkdownEdit

ENTER, TAB, BACK = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backtab


@pytest.fixture
def typist(qtbot: QtBot) -> Typist:
    edit = MarkdownEdit()
    qtbot.addWidget(edit)
    edit.resize(700, 400)
    edit.show()
    return Typist(edit)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- 😀 один|", "- 😀 один\n- |"),
        ("1. a|\n2. b\n3. c", "1. a\n2. |\n3. b\n4. c"),
        ("- one\n- |\n", "- one\n|\n"),
        ("> - one|", "> - one\n> - |"),
        ("- o‹ne\n- tw›o", "- o\n- |o"),
        ("```\n  - code|\n```", "```\n  - code\n  |\n```"),
        ("---\ntags:\n  - a|\n---\n", "---\ntags:\n  - a\n  |\n---\n"),
        ("words|", "words\n|"),
        ("- **bold|**", "- **bold**\n- |"),
        ("***both|***", "***both***\n|"),
        ("**bo|ld**", "**bo\n|ld**"),
    ],
)
def test_enter_goes_on_with_a_list_in_one_step(typist: Typist, before: str, after: str) -> None:
    typist.show(before)
    typist.press(ENTER)
    assert typist.seen() == after
    typist.undo()
    assert typist.edit.text() == before.replace("|", "").replace("‹", "").replace("›", "")


def test_shift_enter_is_a_plain_line_end(typist: Typist) -> None:
    typist.show("- one|")
    typist.press(ENTER, Qt.KeyboardModifier.ShiftModifier)
    assert typist.seen() == "- one\n|"


def test_tab_nests_and_shift_tab_takes_out(typist: Typist) -> None:
    typist.show("1. a\n2. b|\n3. c")
    typist.press(TAB)
    assert typist.seen() == "1. a\n   1. b|\n2. c"
    typist.press(BACK, Qt.KeyboardModifier.ShiftModifier)
    assert typist.seen() == "1. a\n2. b|\n3. c"
    typist.undo()
    assert typist.edit.text() == "1. a\n   1. b\n2. c"


def test_tab_moves_all_lines_of_a_selection(typist: Typist) -> None:
    typist.show("- a\n‹- b\n- c›")
    typist.press(TAB)
    assert typist.seen() == "- a\n  ‹- b\n  - c›"


def test_tab_elsewhere_is_a_tab(typist: Typist) -> None:
    typist.show("words|")
    typist.press(TAB)
    assert typist.seen() == "words\t|"


def test_removing_an_item_closes_the_numbers_up_in_the_same_step(typist: Typist) -> None:
    typist.show("1. a\n‹2. b\n›3. c\n4. d")
    typist.press(Qt.Key.Key_Delete)
    assert typist.edit.text() == "1. a\n2. c\n3. d"
    typist.undo()
    assert typist.edit.text() == "1. a\n2. b\n3. c\n4. d"


def test_a_click_on_a_box_ticks_it(typist: Typist) -> None:
    typist.show("- [ ] да\n- [x] 😀")
    typist.click(0, 3)
    typist.click(1, 3)
    assert typist.edit.text() == "- [x] да\n- [ ] 😀"
    typist.click(0, 6)
    assert typist.edit.text() == "- [x] да\n- [ ] 😀"


def test_escape_and_tab_leave_the_text(qtbot: QtBot) -> None:
    form = QWidget()
    qtbot.addWidget(form)
    layout = QVBoxLayout(form)
    edit, field = MarkdownEdit(form), QLineEdit(form)
    layout.addWidget(edit)
    layout.addWidget(field)
    form.show()
    edit.setFocus()
    typist = Typist(edit)
    typist.show("- a\n- b|")
    typist.press(Qt.Key.Key_Escape)
    typist.press(TAB)
    assert field.hasFocus()
    assert edit.text() == "- a\n- b"


def test_nothing_happens_in_a_note_that_is_read_only(typist: Typist) -> None:
    typist.show("1. a\n2. b|")
    typist.edit.setReadOnly(True)
    for key in (ENTER, TAB, Qt.Key.Key_Backspace):
        typist.press(key)
    typist.click(1, 1)
    assert typist.edit.text() == "1. a\n2. b"


def test_a_list_in_a_long_note_is_not_read_to_its_end(typist: Typist) -> None:
    lines = [f"{number}. строка {number}" for number in range(1, 5001)]
    typist.show("\n".join(lines))
    typist.edit.go_to_line(2500)
    typist.press(Qt.Key.Key_End)
    typist.press(ENTER)
    assert typist.edit.line() == 2501
    assert typist.edit.document().findBlockByNumber(2501).text() == "2502. строка 2501"
