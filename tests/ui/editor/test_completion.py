"""Notes, tags, people and emoji are offered where they are typed, and no other key is taken."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from ui.editor.aid_probes import CompletionProbe

from devlog_app.ui.editor.completion_triggers import Kind, asked
from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]


@pytest.mark.parametrize(
    ("line", "kind", "typed"),
    [
        ("see [[", Kind.NOTE, ""),
        ("see [[Синт", Kind.NOTE, "Синт"),
        ("word #", Kind.TAG, ""),
        ("#tag", Kind.TAG, "tag"),
        ("hello @", Kind.MENTION, ""),
        ("@dev", Kind.MENTION, "dev"),
        ("well :smi", Kind.EMOJI, "smi"),
        ("(:огонь", Kind.EMOJI, "огонь"),
    ],
)
def test_signs_that_ask(line: str, kind: Kind, typed: str) -> None:
    assert [(one.kind, one.typed) for one in asked(line)] == [(kind, typed)]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "#",
        "##",
        "# heading",
        "a@b",
        "C#",
        "https://x",
        "10:30",
        "time:now",
        ":a",
        "[[done]]",
        "[[a|words",
        "`code #tag",
        r"\#tag",
    ],
)
def test_signs_that_do_not_ask(line: str) -> None:
    assert asked(line) == ()


@pytest.fixture
def typed(window: MainWindow, eventually: Eventually) -> CompletionProbe:
    window.activateWindow()
    probe = CompletionProbe(window.editor.edit)
    probe.start_line()
    eventually(probe.edit.hasFocus)
    return probe


def test_the_first_keys_of_a_window_ask_already(window: MainWindow, eventually: Eventually) -> None:
    window.activateWindow()
    probe = CompletionProbe(window.editor.edit)
    probe.edit.moveCursor(QTextCursor.MoveOperation.End)
    probe.edit.setFocus()
    eventually(probe.edit.hasFocus)
    probe.type("[[")
    eventually(lambda: len(probe.rows()) == 3)


def test_a_note_is_linked_as_the_renderer_finds_it(typed: CompletionProbe, eventually: Eventually) -> None:
    typed.type("[[")
    eventually(lambda: len(typed.rows()) == 3)
    assert typed.rows()[0] == "Synthetic data, synthetic-data"
    typed.type("eve")
    eventually(lambda: typed.rows() == ["evening"])
    typed.press(Qt.Key.Key_Return)
    assert typed.last_line() == "[[evening]]"
    assert typed.rows() == []
    typed.edit.undo()
    assert typed.last_line() == "[[eve"


def test_who_types_faster_than_is_painted_takes_what_the_last_letters_mean(
    typed: CompletionProbe, eventually: Eventually
) -> None:
    typed.type("[[")
    eventually(lambda: len(typed.rows()) == 3)
    QTest.keyClicks(typed.edit, "eve")
    QTest.keyClick(typed.edit, Qt.Key.Key_Tab)
    assert typed.last_line() == "[[evening]]"
    QTest.keyClicks(typed.edit, " [[eve")
    QTest.keyClick(typed.edit, Qt.Key.Key_Tab)
    assert typed.last_line() == "[[evening]] [[evening]]"


def test_brackets_that_stand_already_are_not_doubled(typed: CompletionProbe, eventually: Eventually) -> None:
    typed.type("[[]] end")
    cursor = typed.edit.textCursor()
    cursor.movePosition(cursor.MoveOperation.Left, n=6)
    typed.edit.setTextCursor(cursor)
    typed.type("eve")
    eventually(lambda: typed.rows() == ["evening"])
    typed.press(Qt.Key.Key_Tab)
    assert typed.last_line() == "[[evening]] end"


def test_arrows_choose_and_escape_closes(typed: CompletionProbe, eventually: Eventually) -> None:
    typed.type("[[")
    eventually(lambda: len(typed.rows()) == 3)
    first = typed.chosen()
    typed.press(Qt.Key.Key_Down)
    assert typed.chosen() != first
    typed.press(Qt.Key.Key_Up)
    assert typed.chosen() == first
    typed.press(Qt.Key.Key_Escape)
    assert typed.rows() == []
    typed.type("e")
    assert typed.rows() == []


def test_a_row_is_taken_by_the_mouse(typed: CompletionProbe, eventually: Eventually) -> None:
    typed.type("[[eve")
    eventually(typed.rows)
    typed.click(0)
    assert typed.last_line() == "[[evening]]"


def test_emoji_have_names_in_both_languages(typed: CompletionProbe, eventually: Eventually) -> None:
    typed.type(":fire")
    eventually(typed.rows)
    assert typed.rows()[0].startswith("🔥")
    typed.press(Qt.Key.Key_Return)
    typed.type(" :огонь")
    eventually(typed.rows)
    typed.press(Qt.Key.Key_Tab)
    assert typed.last_line() == "🔥 🔥"


def test_a_new_tag_is_not_turned_into_another(typed: CompletionProbe, eventually: Eventually) -> None:
    typed.type("#python ")
    typed.type("#py")
    eventually(lambda: typed.rows() == ["#python"])
    typed.press(Qt.Key.Key_Return)
    assert typed.edit.text().endswith("#python #py\n")


def test_a_tag_is_taken_by_tab(typed: CompletionProbe, eventually: Eventually) -> None:
    typed.type("#python #py")
    eventually(lambda: typed.rows() == ["#python"])
    typed.press(Qt.Key.Key_Tab)
    assert typed.last_line() == "#python #python"


def test_people_who_were_mentioned_are_offered(typed: CompletionProbe, eventually: Eventually) -> None:
    typed.type("@someone and @")
    eventually(lambda: typed.rows() == ["@someone"])
    typed.press(Qt.Key.Key_Tab)
    assert typed.last_line() == "@someone and @someone"


def test_the_list_goes_when_the_caret_does(typed: CompletionProbe, eventually: Eventually) -> None:
    typed.type("[[")
    eventually(typed.rows)
    typed.press(Qt.Key.Key_Home)
    assert typed.rows() == []


def test_the_list_goes_when_a_command_is_given(typed: CompletionProbe, eventually: Eventually) -> None:
    typed.type("[[")
    eventually(typed.rows)
    typed.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert typed.rows() == []


def test_nothing_is_offered_in_front_matter(typed: CompletionProbe, window: MainWindow) -> None:
    typed.edit.go_to_line(2)
    typed.type("[[")
    assert typed.rows() == []


def test_nothing_is_offered_in_a_block_of_code(typed: CompletionProbe) -> None:
    typed.type("```")
    typed.edit.insert_text("\n")
    typed.type("[[")
    assert typed.rows() == []
