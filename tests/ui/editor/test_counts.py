"""The status bar says how long the note is, or what is selected of it."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from ui.probes import child

from devlog_app.model.post import NoteRef, Post, Target, TextMessage
from devlog_app.ui.editor.counts import CountsButton, telegram_length
from devlog_app.ui.editor.counts_details import CountsDetails
from devlog_app.ui.editor.text_edit import MarkdownEdit

Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def edit(qtbot: QtBot) -> MarkdownEdit:
    edit = MarkdownEdit()
    qtbot.addWidget(edit)
    edit.load("---\ntitle: Не в счёт\n---\n# Раз **два**\n\n😀 три [четыре](https://example.org)\n")
    edit.show()
    return edit


@pytest.fixture
def counts(edit: MarkdownEdit, qtbot: QtBot) -> CountsButton:
    button = CountsButton(edit)
    button.follow(edit)
    return button


def select(edit: MarkdownEdit, start: int, end: int) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def test_words_of_what_is_read_are_counted(counts: CountsButton, eventually: Eventually) -> None:
    eventually(lambda: counts.text().startswith("4 word"))
    assert dict(counts.details())["Characters"] == "19"
    assert dict(counts.details())["Without spaces"] == "16"


def test_where_there_is_no_room_the_words_stay(counts: CountsButton, eventually: Eventually) -> None:
    eventually(lambda: counts.text().startswith("4 word"))
    counts.resize(counts.sizeHint())
    assert counts.seen() == counts.text()
    counts.resize(counts.width() - 1, counts.height())
    words, characters, _ = counts.text().split("  ·  ")
    assert counts.seen() == f"{words}  ·  {characters}"
    counts.resize(counts.minimumSizeHint())
    assert counts.seen() == words
    assert counts.text() in counts.toolTip()


def test_typing_is_counted(counts: CountsButton, edit: MarkdownEdit, eventually: Eventually) -> None:
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.insert_text("пять шесть")
    eventually(lambda: counts.text().startswith("6 word"))
    edit.undo()
    eventually(lambda: counts.text().startswith("4 word"))


def test_a_selection_is_counted_instead(counts: CountsButton, edit: MarkdownEdit, eventually: Eventually) -> None:
    eventually(lambda: counts.text().startswith("4 word"))
    start = edit.document().findBlockByNumber(5).position()
    select(edit, start, start + 6)
    eventually(lambda: counts.text().startswith("1 word(s) selected of 4"))
    select(edit, 0, edit.document().characterCount() - 1)
    eventually(lambda: counts.text().startswith("4 word(s) selected of 4"))


def test_a_click_tells_everything(counts: CountsButton, edit: MarkdownEdit, eventually: Eventually) -> None:
    counts.show_post(post_of("😀 да"))
    eventually(lambda: counts.text().startswith("4 word"))
    counts.click()
    told = [label.text() for label in child(edit, CountsDetails).findChildren(QLabel)]
    assert "Post, as Telegram counts" in told
    assert "5" in told
    child(edit, CountsDetails).close()


def test_a_post_is_as_long_as_its_messages() -> None:
    assert telegram_length(post_of("😀", "да")) == 4


def post_of(*texts: str) -> Post:
    messages = tuple(TextMessage(text=text, limit=4096) for text in texts)
    note = NoteRef(id=None, title="", path="a.md")
    return Post(note=note, channel=None, target=Target.CLASSIC, source_digest="", messages=messages)
