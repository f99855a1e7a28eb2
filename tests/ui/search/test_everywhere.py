"""Exact text is found in all notes, and replaced after every change was seen."""

import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from ui.search.everywhere_probe import EverywhereProbe

from devlog_app.bootstrap import open_services
from devlog_app.paths import AppPaths
from devlog_app.services.notes.finding import Pattern, Query, pattern_of
from devlog_app.services.search.everywhere import finds_in
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.search.everywhere_dialog import EverywhereDialog
from devlog_app.ui.search.finds_tree import FindsTree
from devlog_app.ui.theme import colours

Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def workspace(workspace: Path) -> Path:
    """More to find."""
    (workspace / "posts/a.md").write_bytes("Первая модель C++\r\nвторая Модель 😀 модель\r\n".encode())
    (workspace / "posts/b.md").write_text("# Б\n\nмодельный ряд\n", "utf-8")
    return workspace


@pytest.fixture
def everywhere(window: MainWindow, eventually: Eventually) -> EverywhereProbe:
    eventually(lambda: window.tree.note_at("posts/b.md"))
    window.actions_table["find_everywhere"].trigger()
    return EverywhereProbe(window)


def test_every_find_stands_in_its_line_under_its_note(everywhere: EverywhereProbe, eventually: Eventually) -> None:
    everywhere.find("модель")
    eventually(lambda: "4 place" in everywhere.told())
    assert sorted(everywhere.lines()) == sorted(
        [
            "a",
            "  Первая модель C++",
            "  вторая Модель 😀 модель",
            "  вторая Модель 😀 модель",
            "Б",
            "  модельный ряд",
        ]
    )


@pytest.mark.parametrize("replaces", [False, True])
def test_what_was_found_is_in_sight_in_a_narrow_dialog(qtbot: QtBot, *, replaces: bool) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    tree = FindsTree(window)
    text = "Думаешь, что после доклада будут вопросы, споры и новые знакомства"
    pattern = pattern_of(Query("знаком"))
    assert isinstance(pattern, Pattern)
    tree.add("Вечер", finds_in(text, "a.md", pattern))
    if replaces:
        tree.show_replacement(lambda _note, _find: "новое")
    tree.resize(260, 120)
    window.resize(260, 120)
    window.show()
    look = colours(tree.palette())
    ground = look.error_fill if replaces else look.editor_found
    image = tree.viewport().grab().toImage()
    seen = sum(image.pixelColor(x, y) == ground for x in range(image.width()) for y in range(image.height()))
    assert seen > 200


def test_case_whole_words_and_expressions_narrow_it(everywhere: EverywhereProbe, eventually: Eventually) -> None:
    everywhere.choose("Capital letters matter")
    everywhere.choose("Whole words only")
    everywhere.find("модель")
    eventually(lambda: "2 place" in everywhere.told())
    everywhere.choose("Regular expression")
    everywhere.find(r"[CС]\+\+")
    eventually(lambda: "No note has this text" in everywhere.told() or "1 place" in everywhere.told())
    everywhere.find("(")
    eventually(lambda: "not a regular expression" in everywhere.told())


def test_an_expression_that_would_never_end_is_told(
    workspace: Path, everywhere: EverywhereProbe, eventually: Eventually
) -> None:
    (workspace / "posts/b.md").write_text("a" * 5000 + "!\n", "utf-8")
    everywhere.choose("Regular expression")
    everywhere.find("(a+)+$")
    eventually(lambda: "takes too long" in everywhere.told())


def test_a_click_shows_the_find_selected(
    window: MainWindow, everywhere: EverywhereProbe, eventually: Eventually
) -> None:
    everywhere.find("ряд")
    eventually(everywhere.lines)
    everywhere.click("модельный ряд")
    eventually(lambda: window.editor.edit.textCursor().selectedText() == "ряд")


def test_what_is_checked_is_replaced_and_nothing_else(
    workspace: Path, everywhere: EverywhereProbe, eventually: Eventually
) -> None:
    everywhere.find("модель")
    eventually(lambda: "4 place" in everywhere.told())
    everywhere.choose("Replace what is found")
    everywhere.replace_with("сеть")
    assert "  модельный ряд -> сеть" in everywhere.lines()
    everywhere.uncheck("модельный ряд")
    eventually(lambda: everywhere.can_replace() == "Replace 3")
    everywhere.press_replace()
    eventually(lambda: "Replaced 3 place" in everywhere.told())
    assert (workspace / "posts/a.md").read_bytes() == "Первая сеть C++\r\nвторая сеть 😀 сеть\r\n".encode()
    assert (workspace / "posts/b.md").read_text("utf-8") == "# Б\n\nмодельный ряд\n"


def test_an_open_note_is_changed_in_its_editor_and_can_be_undone(
    window: MainWindow, workspace: Path, everywhere: EverywhereProbe, eventually: Eventually
) -> None:
    before = window.editor.text()
    window.editor.edit.insert_text("Not saved yet. ")
    everywhere.find("four halls")
    eventually(lambda: "1 place" in everywhere.told())
    everywhere.choose("Replace what is found")
    everywhere.replace_with("five halls")
    everywhere.press_replace()
    eventually(lambda: "Replaced 1 place" in everywhere.told())
    assert "five halls" in window.editor.text()
    assert "five halls" in (workspace / "conferences/2026-09-ml/intro.md").read_text("utf-8")
    window.editor.edit.undo()
    window.editor.edit.undo()
    assert window.editor.text() == before


def test_groups_of_an_expression_go_into_the_replacement(
    workspace: Path, everywhere: EverywhereProbe, eventually: Eventually
) -> None:
    everywhere.choose("Regular expression")
    everywhere.find(r"(\w+)ный ряд")
    eventually(lambda: "1 place" in everywhere.told())
    everywhere.choose("Replace what is found")
    everywhere.replace_with(r"ряд: \1")
    assert "  модельный ряд -> ряд: модель" in everywhere.lines()
    everywhere.press_replace()
    eventually(lambda: "ряд: модель" in (workspace / "posts/b.md").read_text("utf-8"))


def test_a_note_that_changed_meanwhile_is_left_as_it_is(
    workspace: Path, everywhere: EverywhereProbe, eventually: Eventually
) -> None:
    everywhere.find("ряд")
    eventually(lambda: "1 place" in everywhere.told())
    everywhere.choose("Replace what is found")
    everywhere.replace_with("строй")
    (workspace / "posts/b.md").write_text("Другой модельный ряд\n", "utf-8")
    everywhere.press_replace()
    eventually(lambda: "posts/b.md" in everywhere.told())
    assert (workspace / "posts/b.md").read_text("utf-8") == "Другой модельный ряд\n"


def test_what_a_note_said_before_stays_in_its_history(
    tmp_path: Path, workspace: Path, everywhere: EverywhereProbe, eventually: Eventually
) -> None:
    everywhere.find("ряд")
    eventually(lambda: "1 place" in everywhere.told())
    everywhere.choose("Replace what is found")
    everywhere.replace_with("строй")
    everywhere.press_replace()
    eventually(lambda: "Replaced 1 place" in everywhere.told())
    history = open_services(AppPaths.under(tmp_path / "base"), workspace).history
    eventually(lambda: history.versions("posts/b.md", None))
    assert [history.text(one) for one in history.versions("posts/b.md", None)] == ["# Б\n\nмодельный ряд\n"]
    history.close()


def test_the_closed_dialog_is_freed(window: MainWindow, everywhere: EverywhereProbe) -> None:
    gone = weakref.ref(everywhere.dialog)
    everywhere.dialog.close()
    everywhere.__dict__.clear()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert window.findChild(EverywhereDialog) is None
    assert gone() is None
