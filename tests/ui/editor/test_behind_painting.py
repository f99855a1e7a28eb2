"""What is typed is painted before anybody hears of it; commands know of it all the same."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from devlog_app.model.note import Note
from devlog_app.ui.editor.line_reading import LineReading
from devlog_app.ui.editor.pane import EditorPane
from devlog_app.ui.editor.text_edit import MarkdownEdit

TEXT = "---\ntitle: Evening\n---\n# Heading\n\nFirst line\nSecond line\n"
OURS = "devlog_app"
NEEDED_FOR_PAINTING = {"keyPressEvent", "highlightBlock", "documentChanged"}
"""What Python has to do with a letter before it is painted: each crossing costs as much as laying out a line."""


class Heard(QObject):
    """Notes in which order a text is painted and told of."""

    def __init__(self, pane: EditorPane) -> None:
        super().__init__(pane)
        self.order: list[str] = []
        self.lines: list[tuple[int, int, int]] = []
        pane.edit.viewport().installEventFilter(self)
        pane.text_edited.connect(lambda: self.order.append("told"))
        pane.modified_changed.connect(lambda on: self.order.append("unsaved" if on else "saved"))
        pane.edit.lines_changed.connect(lambda *lines: self.lines.append(lines))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.order.append("painted")
        return False


@pytest.fixture
def pane(qtbot: QtBot) -> EditorPane:
    pane = EditorPane()
    qtbot.addWidget(pane)
    pane.resize(700, 600)
    pane.show_note(Note(path="a.md", text=TEXT))
    with qtbot.waitExposed(pane):
        pane.show()
    pane.edit.setFocus(Qt.FocusReason.OtherFocusReason)
    pane.edit.go_to_line(6)
    qtbot.wait(20)
    return pane


def test_a_key_is_painted_before_anybody_hears_of_it(pane: EditorPane, qtbot: QtBot) -> None:
    heard = Heard(pane)
    QTest.keyClicks(pane.edit, "x")
    assert heard.order == []
    qtbot.waitUntil(lambda: "told" in heard.order)
    assert heard.order == ["painted", "unsaved", "told"]


def test_several_keys_are_told_as_one_change(pane: EditorPane, qtbot: QtBot) -> None:
    heard = Heard(pane)
    QTest.keyClicks(pane.edit, "words")
    qtbot.waitUntil(lambda: "told" in heard.order)
    assert heard.order.count("told") == 1
    assert heard.lines == [(5, 1, 1)]


def test_changes_in_several_places_are_told_as_the_stretch_around_them(pane: EditorPane) -> None:
    heard = Heard(pane)
    _insert(pane.edit, 6, "two\nmore\n")
    _insert(pane.edit, 3, "#")
    pane.edit.settle()
    assert heard.lines == [(3, 4, 6)]


def test_what_was_typed_is_counted_wherever_it_was(pane: EditorPane, qtbot: QtBot) -> None:
    reading = LineReading.of(pane.edit)
    qtbot.waitUntil(lambda: reading.is_complete)
    before = reading.counts.words
    _insert(pane.edit, 6, "two\nmore words\n")
    _insert(pane.edit, 4, "one\n")
    assert not reading.is_complete
    qtbot.waitUntil(lambda: reading.is_complete)
    assert reading.counts.words == before + 4


def test_loading_is_not_typing(pane: EditorPane, qtbot: QtBot) -> None:
    heard = Heard(pane)
    pane.show_note(Note(path="b.md", text="Another"))
    qtbot.wait(20)
    assert "told" not in heard.order


def test_what_was_typed_before_another_note_is_loaded_is_told(pane: EditorPane) -> None:
    heard = Heard(pane)
    QTest.keyClicks(pane.edit, "x")
    pane.show_note(Note(path="b.md", text="Another"))
    assert [said for said in heard.order if said != "painted"] == ["unsaved", "told", "saved"]


def test_whoever_turns_to_something_else_has_told_everything(pane: EditorPane) -> None:
    heard = Heard(pane)
    QTest.keyClicks(pane.edit, "x")
    pane.edit.clearFocus()
    assert "told" in heard.order


def test_saving_at_once_tells_both(pane: EditorPane) -> None:
    heard = Heard(pane)
    QTest.keyClicks(pane.edit, "x")
    pane.mark_saved()
    assert heard.order == ["unsaved", "told", "saved"]


def test_escape_a_letter_and_tab_stay_in_the_text(pane: EditorPane) -> None:
    QTest.keyClick(pane.edit, Qt.Key.Key_Escape)
    QTest.keyClicks(pane.edit, "x")
    QTest.keyClick(pane.edit, Qt.Key.Key_Tab)
    assert pane.edit.textCursor().block().text() == "x\tFirst line"


@pytest.mark.parametrize("key", ["x", " ", "7"])
def test_nothing_of_ours_comes_between_a_letter_and_its_painting(pane: EditorPane, key: str) -> None:
    LineReading.of(pane.edit)
    edit, called = pane.edit, set[str]()
    with _noted(called):
        QTest.keyClicks(edit, key)
    assert called == NEEDED_FOR_PAINTING


@contextmanager
def _noted(called: set[str]) -> Iterator[None]:
    """Add the names of our functions that Qt calls, also amid a key."""

    def note(frame: FrameType, event: str, _argument: object) -> None:
        caller = frame.f_back
        by_qt = caller is None or OURS not in caller.f_code.co_filename or caller.f_code.co_name == "keyPressEvent"
        if event == "call" and by_qt and OURS in frame.f_code.co_filename:
            called.add(frame.f_code.co_name)

    sys.setprofile(note)
    try:
        yield
    finally:
        sys.setprofile(None)


def _insert(edit: MarkdownEdit, line: int, text: str) -> None:
    QTextCursor(edit.document().findBlockByNumber(line)).insertText(text)
