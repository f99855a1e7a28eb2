"""Misspelled words are underlined where they are seen, and mended from the menu."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot
from ui.editor.aid_probes import SpellingProbe

from devlog_app.services.spelling.speller import Speller
from devlog_app.ui.editor.spelling import Spelling
from devlog_app.ui.editor.spelling_menu import SpellingMenu
from devlog_app.ui.editor.spelling_walk import SpellingWalk
from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.editor.word_book import WordBook
from devlog_app.ui.theme.colours import Scheme, colours
from devlog_app.ui.theme.palette import qt_palette
from devlog_app.ui.threads.bridge import Bridge

TEXT = "---\ntitle: Превед\n---\nПревет, как дела? 😀 програмист\n```\nканферентсия\n```\nI recieve mail\n"
WRONG = ["Превет", "програмист", "recieve"]

# The offscreen platform, for every menu that opens.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)

Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def bridge(qtbot: QtBot) -> Iterator[Bridge]:
    bridge = Bridge()
    yield bridge
    assert bridge.stop()


@pytest.fixture
def book(bridge: Bridge, tmp_path: Path) -> Iterator[WordBook]:
    book = WordBook(bridge, Speller(tmp_path), bridge)
    book.switch(True)
    yield book
    book.stop()


@pytest.fixture
def edit(qtbot: QtBot, book: WordBook) -> MarkdownEdit:
    edit = MarkdownEdit()
    qtbot.addWidget(edit)
    edit.resize(700, 500)
    edit.load(TEXT)
    edit.document().setModified(False)
    edit.show()
    SpellingMenu(Spelling(edit, book))
    return edit


@pytest.fixture
def seen(edit: MarkdownEdit, eventually: Eventually) -> SpellingProbe:
    probe = SpellingProbe(edit)
    eventually(lambda: probe.underlined() == WRONG)
    return probe


def rows(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def choose(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()
    menu.close()


def test_wrong_words_are_underlined_and_nothing_else_changes(seen: SpellingProbe) -> None:
    assert seen.edit.text() == TEXT
    assert not seen.edit.document().isModified()
    assert not seen.edit.document().isUndoAvailable()


def test_the_word_that_is_being_typed_is_left_in_peace(seen: SpellingProbe, eventually: Eventually) -> None:
    seen.edit.moveCursor(QTextCursor.MoveOperation.End)
    seen.edit.insert_text("ашипка и абрикосс")
    eventually(lambda: seen.underlined() == [*WRONG, "ашипка"])
    seen.edit.insert_text(" ")
    eventually(lambda: seen.underlined() == [*WRONG, "ашипка", "абрикосс"])


def test_a_word_is_looked_at_when_the_caret_leaves_it(seen: SpellingProbe, eventually: Eventually) -> None:
    seen.edit.moveCursor(QTextCursor.MoveOperation.End)
    seen.edit.insert_text("ашипка")
    seen.edit.moveCursor(QTextCursor.MoveOperation.Start)
    eventually(lambda: seen.underlined() == [*WRONG, "ашипка"])


def test_a_mended_word_loses_its_wave(seen: SpellingProbe, eventually: Eventually) -> None:
    cursor = seen.edit.document().find("recieve")
    cursor.insertText("receive")
    eventually(lambda: seen.underlined() == WRONG[:2])


def test_only_what_is_seen_is_underlined(seen: SpellingProbe, eventually: Eventually) -> None:
    seen.edit.load("слово ашипка\n" * 3_000)
    eventually(seen.underlined)
    assert len(seen.underlined()) < 100
    seen.edit.moveCursor(QTextCursor.MoveOperation.End)
    eventually(lambda: any(line > 2_990 for line in lines_underlined(seen.edit)))


def test_whom_the_front_matter_names_is_known(seen: SpellingProbe, eventually: Eventually) -> None:
    seen.edit.load("---\nspeaker: Анна Загогулова\n---\nЗагогуловой верят. Чебурашкович нет.\n")
    eventually(lambda: seen.underlined() == ["Чебурашкович"])


def test_the_waves_follow_the_theme(seen: SpellingProbe, eventually: Eventually) -> None:
    for scheme in (Scheme.LIGHT, Scheme.DARK):
        look = colours(scheme)
        seen.edit.setPalette(qt_palette(look))
        eventually(partial(has_ink, seen, look.error))


def test_marks_of_others_stay(seen: SpellingProbe) -> None:
    before = len(seen.edit.extraSelections())
    seen.edit.mark_line(2)
    assert len(seen.edit.extraSelections()) == before + 1
    assert seen.underlined() == WRONG


def test_the_menu_opens_at_once_and_offers_what_was_meant(seen: SpellingProbe, eventually: Eventually) -> None:
    menu = seen.open_menu("програмист")
    assert rows(menu)[0] == "Looking for suggestions…"
    eventually(lambda: rows(menu)[0] == "программист")
    assert "Looking for suggestions…" not in rows(menu)
    choose(menu, "программист")
    assert "😀 программист\n" in seen.edit.text()
    seen.edit.undo()
    assert seen.edit.text() == TEXT


def test_a_right_word_gets_no_rows(seen: SpellingProbe) -> None:
    menu = seen.open_menu("дела")
    assert "Ignore until Devlog is closed" not in rows(menu)
    menu.close()


def test_a_menu_that_was_closed_meanwhile_needs_no_answer(
    seen: SpellingProbe, eventually: Eventually, qtbot: QtBot
) -> None:
    first = seen.open_menu("програмист")
    with qtbot.waitSignal(first.destroyed):
        first.close()
    menu = seen.open_menu("recieve")
    eventually(lambda: rows(menu)[0] == "receive")
    menu.close()


def test_a_word_is_ignored_in_every_note(seen: SpellingProbe, eventually: Eventually) -> None:
    choose(seen.open_menu("recieve"), "Ignore until Devlog is closed")
    eventually(lambda: seen.underlined() == WRONG[:2])


def test_a_word_joins_the_teams_words(seen: SpellingProbe, eventually: Eventually, tmp_path: Path) -> None:
    choose(seen.open_menu("Превет"), "Add “Превет” to the team's words")
    eventually(lambda: seen.underlined() == WRONG[1:])
    assert (tmp_path / "words.txt").read_text(encoding="utf-8") == "превет\n"


def test_words_that_another_program_listed_count(
    seen: SpellingProbe, book: WordBook, eventually: Eventually, tmp_path: Path
) -> None:
    (tmp_path / "words.txt").write_text("recieve\n", encoding="utf-8")
    book.look_at_words()
    eventually(lambda: seen.underlined() == WRONG[:2])


def test_a_list_that_cannot_be_written_is_said(
    seen: SpellingProbe, book: WordBook, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "words.txt").mkdir()
    with qtbot.waitSignal(book.refused):
        choose(seen.open_menu("recieve"), "Add “recieve” to the team's words")


def test_spelling_is_switched_off_and_on(seen: SpellingProbe, book: WordBook, eventually: Eventually) -> None:
    book.switch(False)
    eventually(lambda: seen.underlined() == [])
    menu = seen.open_menu("recieve")
    assert "Ignore until Devlog is closed" not in rows(menu)
    menu.close()
    book.switch(True)
    eventually(lambda: seen.underlined() == WRONG)


def test_from_one_wrong_word_to_the_next_and_round_the_end(seen: SpellingProbe, eventually: Eventually) -> None:
    walk = SpellingWalk(next(iter(seen.edit.findChildren(Spelling))))
    found = []
    for _ in range(4):
        before = seen.selected()
        walk.go(backwards=False)
        eventually(partial(has_gone_on, seen, before))
        found.append(seen.selected())
    assert found == [*WRONG, WRONG[0]]
    walk.go(backwards=True)
    eventually(lambda: seen.selected() == WRONG[2])


def test_a_long_note_is_walked_to_its_last_word(seen: SpellingProbe, eventually: Eventually) -> None:
    seen.edit.load("слово за слово\n" * 5_000 + "ашипка\n")
    walk = SpellingWalk(next(iter(seen.edit.findChildren(Spelling))))
    walk.go(backwards=False)
    eventually(lambda: seen.selected() == "ашипка")


def test_a_note_without_mistakes_is_said_to_be_one(seen: SpellingProbe, qtbot: QtBot) -> None:
    seen.edit.load("Всё хорошо.\n")
    walk = SpellingWalk(next(iter(seen.edit.findChildren(Spelling))))
    with qtbot.waitSignal(walk.found_none):
        walk.go(backwards=False)


def has_ink(probe: SpellingProbe, ink: QColor) -> bool:
    return probe.ink() == ink


def has_gone_on(probe: SpellingProbe, before: str) -> bool:
    return probe.selected() != before


def lines_underlined(edit: MarkdownEdit) -> list[int]:
    return [selection.cursor.blockNumber() for selection in edit.extraSelections()]
