"""Find and replace in the note that is shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from ui.editor.reading_probes import FindProbe
from ui.probes import press

from devlog_app.model.note import Note
from devlog_app.ui.editor.find_bar import FindBar
from devlog_app.ui.editor.pane import EditorPane

TEXT = "Кот и 😀 котик\nёлка, елка\nкот\n"


@pytest.fixture
def pane(qtbot: QtBot) -> Iterator[EditorPane]:
    window = QWidget()
    qtbot.addWidget(window)
    pane = EditorPane(window)
    column = QVBoxLayout(window)
    column.addWidget(pane)
    window.resize(700, 500)
    pane.show_note(Note(path="a.md", text=TEXT))
    window.show()
    yield pane
    window.close()


@pytest.fixture
def find(pane: EditorPane) -> FindProbe:
    bar = FindBar(pane.window())
    layout = pane.window().layout()
    assert layout is not None
    layout.addWidget(bar)
    bar.follow(pane.edit)
    return FindProbe(bar, pane.edit)


def test_all_matches_are_marked_and_counted_and_the_first_is_selected(find: FindProbe) -> None:
    find.bar.open()
    find.look_for("кот")
    assert find.marked() == ["Кот", "кот", "кот"]
    assert find.selected() == "Кот"
    assert "1 of 3" in find.says()


def test_from_match_to_match_and_round_the_end(find: FindProbe) -> None:
    find.bar.open()
    find.look_for("кот")
    find.press(Qt.Key.Key_Return)
    find.bar.next()
    assert "3 of 3" in find.says()
    find.bar.next()
    assert "1 of 3" in find.says()
    assert "other end" in find.says()
    find.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert "3 of 3" in find.says()
    find.bar.previous()
    assert "other end" not in find.says()


def test_yo_is_e(find: FindProbe) -> None:
    find.bar.open()
    find.look_for("ЕЛКА")
    assert find.marked() == ["ёлка", "елка"]


def test_capitals_whole_words_and_expressions(find: FindProbe) -> None:
    find.bar.open()
    find.look_for("кот")
    find.choose("Capital letters matter")
    assert find.marked() == ["кот", "кот"]
    find.choose("Whole words only")
    assert find.marked() == ["кот"]
    find.choose("Regular expression")
    find.look_for("к.т")
    assert find.marked() == ["кот"]


def test_what_is_not_there(find: FindProbe) -> None:
    find.bar.open()
    find.look_for("собака")
    assert find.says() == "Not found"
    assert find.marked() == []


def test_a_broken_expression_is_explained(find: FindProbe) -> None:
    find.bar.open()
    find.choose("Regular expression")
    find.look_for("(кот")
    assert "opened and not closed" in find.says()
    find.look_for("(кот)")
    assert "1 of 3" in find.says()


def test_the_selected_words_are_looked_for(find: FindProbe) -> None:
    find.bar.open()
    find.look_for("котик")
    find.press(Qt.Key.Key_Escape)
    assert find.bar.isHidden()
    assert find.selected() == "котик"
    assert find.marked() == []
    find.look_for("")
    find.bar.open()
    assert find.words() == "котик"


def test_replacing_one_and_then_all(find: FindProbe) -> None:
    find.bar.open(replace=True)
    find.look_for("кот")
    find.replace_with("пёс")
    press(find.bar, "Replace")
    assert find.edit.text().startswith("пёс и 😀 котик")
    assert find.selected() == "кот"
    press(find.bar, "Replace all")
    assert find.edit.text() == "пёс и 😀 пёсик\nёлка, елка\nпёс\n"
    assert "2 replaced" in find.says()
    find.edit.undo()
    assert find.edit.text() == "пёс и 😀 котик\nёлка, елка\nкот\n"


def test_what_replaces_may_hold_what_is_looked_for(find: FindProbe) -> None:
    find.bar.open(replace=True)
    find.look_for("кот")
    find.replace_with("кот-кот")
    press(find.bar, "Replace all")
    assert find.edit.text() == "кот-кот и 😀 кот-котик\nёлка, елка\nкот-кот\n"


def test_groups_of_an_expression(find: FindProbe) -> None:
    find.bar.open(replace=True)
    find.choose("Regular expression")
    find.look_for(r"(\w+), (\w+)")
    find.replace_with(r"\3")
    press(find.bar, "Replace all")
    assert find.edit.text() == TEXT
    assert "no group" in find.says()
    find.replace_with(r"\2, \1")
    press(find.bar, "Replace all")
    assert find.edit.text().split("\n")[1] == "елка, ёлка"


def test_only_in_the_selection(find: FindProbe) -> None:
    cursor = find.edit.textCursor()
    cursor.movePosition(cursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
    find.edit.setTextCursor(cursor)
    find.bar.open(replace=True)
    find.choose("Only in the selection")
    find.look_for("кот")
    assert find.marked() == ["Кот", "кот"]
    find.replace_with("")
    press(find.bar, "Replace all")
    assert find.edit.text() == " и 😀 ик\nёлка, елка\nкот\n"


def test_typing_is_followed(find: FindProbe, qtbot: QtBot) -> None:
    find.bar.open()
    find.look_for("кот")
    find.edit.moveCursor(find.edit.textCursor().MoveOperation.End)
    find.edit.insert_text("кот")
    qtbot.waitUntil(lambda: "4" in find.says())


def test_a_match_in_the_front_matter_unfolds_it(find: FindProbe, pane: EditorPane) -> None:
    pane.show_note(Note(path="b.md", text="---\ntitle: Вечер\n---\nТекст\n"))
    find.bar.open()
    find.look_for("вечер")
    assert find.selected() == "Вечер"
    pane.edit.settle()
    assert not pane.folding.fold.is_folded


def test_a_note_that_cannot_be_changed_offers_no_replacing(find: FindProbe) -> None:
    find.edit.setReadOnly(True)
    find.bar.open(replace=True)
    with pytest.raises(AssertionError):
        press(find.bar, "Replace all")


def test_a_long_note_is_counted_while_the_window_lives(find: FindProbe, pane: EditorPane, qtbot: QtBot) -> None:
    pane.show_note(Note(path="b.md", text="строка с данными\n" * 20_000))
    find.bar.open()
    find.look_for("данными")
    assert find.selected() == "данными"
    qtbot.waitUntil(lambda: find.says() == f"1 of {QLocale().toString(20_000)}", timeout=30_000)
    assert len(find.marked()) < 100


def test_escape_in_the_text_closes_the_bar(find: FindProbe) -> None:
    find.bar.open()
    find.look_for("кот")
    QTest.keyClick(find.edit, Qt.Key.Key_Escape)
    assert find.bar.isHidden()
    assert find.marked() == []


@pytest.mark.parametrize("width", [280, 330, 420, 560, 900])
def test_no_button_and_no_number_is_cut_off_however_narrow_the_note_is(find: FindProbe, width: int) -> None:
    font = find.bar.font()
    font.setPointSizeF(font.pointSizeF() * 1.5)
    find.bar.setFont(font)
    find.bar.open(replace=True)
    find.look_for("кот")
    find.bar.window().setFixedWidth(width)
    QTest.qWait(0)
    said = [label for label in find.bar.findChildren(QLabel) if label.text() == "1 of 3"]
    parts = [*said, *find.bar.findChildren(QAbstractButton), *find.bar.findChildren(QLineEdit)]
    for part in parts:
        wanted = 90 if isinstance(part, QLineEdit) else part.sizeHint().width()
        seen = part.visibleRegion().boundingRect()
        assert part.isVisible()
        assert (seen.width(), seen.height()) == (part.width(), part.height())
        assert part.width() >= wanted, part.accessibleName()
    assert said
