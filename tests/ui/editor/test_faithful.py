"""What is written is what is read back, character by character."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from devlog_app.ui.editor.faithful import keeps_every_character, replace_text, text_of

# Qt takes these for the end of a line; a note's text has "\n" only, so "\r" does not come here.
LINE_ENDS_OF_QT = "\r\u2029\ufdd0\ufdd1"
TEXT = st.text(st.characters(exclude_characters=LINE_ENDS_OF_QT, exclude_categories=["Cs"]), max_size=80)


def document(text: str) -> QTextDocument:
    made = QTextDocument()
    made.setPlainText(text)
    return made


@settings(max_examples=300, deadline=None)
@given(TEXT)
def test_every_character_comes_back(text: str) -> None:
    assert text_of(document(text)) == text


def test_what_qt_would_change_is_noticed() -> None:
    assert keeps_every_character(document("a\u00a0b\u2028c"), "a\u00a0b\u2028c")
    assert not keeps_every_character(document("a\u2029b"), "a\u2029b")
    assert not keeps_every_character(document("a\ufdd0b"), "a\ufdd0b")


@settings(max_examples=200, deadline=None)
@given(TEXT, TEXT)
def test_a_replaced_text_is_the_new_one_and_can_be_undone(before: str, after: str) -> None:
    made = document(before)
    replace_text(made, after)
    assert text_of(made) == after
    if before != after:
        made.undo()
    assert text_of(made) == before
