"""Searching in the window: names first, then the texts, by keys alone and by the mouse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from ui.probes import TreeProbe
from ui.search.probe import SearchProbe

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program
from devlog_app.ui.theme.marks import mark_file

Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def workspace(workspace: Path) -> Path:
    """More to find."""
    (workspace / "posts/keynote.md").write_text(
        "---\ntitle: Ключевой доклад\n---\n# Ключевой доклад\n\nвведение\n\n- говорили про data, ещё про модели\n",
        "utf-8",
    )
    return workspace


@pytest.fixture
def search(window: MainWindow) -> SearchProbe:
    return SearchProbe(window.search)


def selected(window: MainWindow) -> str:
    return window.editor.edit.textCursor().selectedText()


def test_names_come_before_what_the_notes_say(search: SearchProbe, eventually: Eventually) -> None:
    search.type("data")
    eventually(lambda: len(search.rows()) == 5)
    assert search.rows()[:2] == ["By name", "Synthetic data"]
    assert search.rows()[2].startswith("In the text of 2 note")
    assert set(search.rows()[3:]) == {"Synthetic data", "Ключевой доклад"}


def test_a_row_says_title_state_place_and_the_words_around(search: SearchProbe, eventually: Eventually) -> None:
    search.type("моделью")
    eventually(lambda: len(search.rows()) == 2)
    assert search.spoken()[1] == "Ключевой доклад, draft, posts, говорили про data, ещё про модели"
    assert search.emphasised(1) == ["модели"]


def test_the_first_of_the_names_is_opened_by_return(
    window: MainWindow, search: SearchProbe, eventually: Eventually
) -> None:
    search.type("synth")
    eventually(lambda: "Synthetic data" in search.rows())
    QTest.keyClick(search.field, Qt.Key.Key_Return)
    eventually(lambda: "Анна" in window.editor.text())


def test_a_find_is_opened_at_its_line_with_the_word_selected(
    window: MainWindow, search: SearchProbe, eventually: Eventually
) -> None:
    search.type("еще")
    eventually(lambda: len(search.rows()) == 2)
    search.click(1)
    eventually(lambda: selected(window) == "ещё")
    assert window.editor.edit.line() == 8


def test_the_keys_go_into_the_list_and_back(search: SearchProbe, eventually: Eventually) -> None:
    search.column.focus_search()
    search.type("data")
    eventually(lambda: len(search.rows()) == 5)
    search.press(Qt.Key.Key_Down)
    assert search.current() == "Synthetic data"
    search.press(Qt.Key.Key_Down)
    assert search.current() in {"Synthetic data", "Ключевой доклад"}
    search.press(Qt.Key.Key_Up)
    search.press(Qt.Key.Key_Up)
    assert search.field.hasFocus()


def test_escape_brings_the_tree_back(window: MainWindow, search: SearchProbe, eventually: Eventually) -> None:
    search.column.focus_search()
    search.type("data")
    eventually(search.rows)
    search.press(Qt.Key.Key_Down)
    search.press(Qt.Key.Key_Escape)
    assert search.field.text() == ""
    assert not search.shows_results()
    assert TreeProbe(window.tree).view.isVisible()
    search.press(Qt.Key.Key_Escape)
    assert window.editor.edit.hasFocus()


def test_a_button_empties_the_field_while_there_are_words(search: SearchProbe) -> None:
    assert search.clear_button() is None
    search.type("data")
    button = search.clear_button()
    assert button is not None
    inks = button.icon().pixmap(16, 16).toImage()
    # The style sheet's own, no disc from Qt or from a theme of the system.
    assert inks == QImage(str(mark_file("clear", 16))).convertToFormat(inks.format())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert search.field.text() == ""
    search.type("more")
    assert search.clear_button() is not None


def test_nothing_found_comes_with_advice(search: SearchProbe, eventually: Eventually) -> None:
    search.type("нетакогослова")
    eventually(lambda: "No note has these words" in search.told())
    assert search.rows() == []


def test_what_is_saved_is_found(window: MainWindow, search: SearchProbe, eventually: Eventually) -> None:
    search.type("велосипед")
    eventually(lambda: "No note has these words" in search.told())
    window.editor.edit.insert_text("Новый велосипед. ")
    window.actions_table["save"].trigger()
    eventually(lambda: len(search.rows()) == 2)


def test_what_another_program_writes_is_found(search: SearchProbe, workspace: Path, eventually: Eventually) -> None:
    search.type("самокаты")
    eventually(lambda: "No note has these words" in search.told())
    (workspace / "posts/new.md").write_text("Новый самокат.\n", "utf-8")
    eventually(lambda: "In the text" in " ".join(search.rows()))


def test_filters_narrow_what_is_found(search: SearchProbe, eventually: Eventually) -> None:
    search.type("state:ready")
    eventually(lambda: search.rows() == ["By name", "Practical ML"])
    search.type("state:ready data")
    eventually(lambda: "No note has these words" in search.told())


def test_a_damaged_index_is_made_anew_while_one_searches(
    program: Program, search: SearchProbe, tmp_path: Path, eventually: Eventually
) -> None:
    search.type("моделью")
    eventually(lambda: len(search.rows()) == 2)
    for index in (tmp_path / "base" / "index").glob("*.words.db"):
        index.write_bytes(b"rubbish" * 1000)
    search.type("")
    search.type("моделями")
    eventually(lambda: len(search.rows()) == 2)


def test_the_command_shows_the_field_where_the_column_is_hidden(window: MainWindow, search: SearchProbe) -> None:
    window.actions_table["show_tree"].setChecked(False)
    window.actions_table["find_note"].trigger()
    assert search.field.isVisible()
    assert search.field.hasFocus()


def test_another_workspace_begins_without_words(
    program: Program, search: SearchProbe, tmp_path: Path, eventually: Eventually
) -> None:
    search.type("data")
    eventually(search.rows)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "note.md").write_text("Another\n", "utf-8")
    program.open_workspace(tmp_path / "other")
    assert search.field.text() == ""
    search.type("another")
    eventually(lambda: len(search.rows()) == 2)
