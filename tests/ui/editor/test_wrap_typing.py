"""Marks typed over a selection, and nothing else that types by itself."""

import pytest
from pytestqt.qtbot import QtBot
from ui.editor.typist import Typist

from devlog_app.ui.editor.text_edit import MarkdownEdit


@pytest.fixture
def typist(qtbot: QtBot) -> Typist:
    edit = MarkdownEdit()
    qtbot.addWidget(edit)
    return Typist(edit)


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [
        ("a ‹слово 😀› b", "*", "a *‹слово 😀›* b"),
        ("a ‹word› b", "**", "a **‹word›** b"),
        ("‹word›", "(", "(‹word›)"),
        ("‹word›", '"', '"‹word›"'),
        ("‹word›", "x", "x|"),
        ("a|", "(", "a(|"),
        ("‹a\nb›", "*", "*|"),
    ],
)
def test_a_mark_over_words(typist: Typist, before: str, keys: str, after: str) -> None:
    typist.show(before)
    typist.type(keys)
    assert typist.seen() == after


def test_it_is_one_step_of_undo_and_nothing_where_one_only_reads(typist: Typist) -> None:
    typist.show("‹word›")
    typist.type("`")
    typist.undo()
    assert typist.edit.text() == "word"
    typist.show("‹word›")
    typist.edit.setReadOnly(True)
    typist.type("`")
    assert typist.edit.text() == "word"
