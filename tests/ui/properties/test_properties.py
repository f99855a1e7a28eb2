"""The form and the front matter say the same, and only the lines of a key change with it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QLocale, QTime
from pytestqt.qtbot import QtBot
from ui.properties.probe import PropertiesProbe

from devlog_app.model.front_matter import FrontMatter, PostOptions
from devlog_app.model.note import Note
from devlog_app.model.workspace_config import WorkspaceConfig
from devlog_app.ui.editor.pane import EditorPane
from devlog_app.ui.properties.pane import PropertiesPane, Surroundings
from devlog_app.ui.properties.rows import rows_of
from devlog_app.ui.properties.words import ADVICE, CHOICES, LABELS

TEXT = """---
title: Вечер 😀  # for the tree
status: draft

rating: 5
links: {a: b}
post:
  # quietly, it is night
  silent: true
---
Текст
"""
Eventually = Callable[[Callable[[], object]], None]


@pytest.fixture
def pane(qtbot: QtBot) -> EditorPane:
    pane = EditorPane()
    qtbot.addWidget(pane)
    pane.resize(600, 400)
    pane.show_note(Note(path="a.md", text=TEXT))
    pane.show()
    return pane


@pytest.fixture
def form(pane: EditorPane, qtbot: QtBot) -> PropertiesProbe:
    properties = PropertiesPane(pane)
    qtbot.addWidget(properties)
    config = WorkspaceConfig(default_channel="main", time_zone="Europe/Moscow", post=PostOptions(layout="separate"))
    properties.set_surroundings(Surroundings(config, ("local", "main"), ("2026-09-ml",), lambda: None))
    properties.resize(300, 600)
    properties.show()
    properties.follow(pane)
    return PropertiesProbe(properties)


def test_the_form_says_what_the_text_says(form: PropertiesProbe) -> None:
    assert form.value("Title") == "Вечер 😀"
    assert form.value("Status") == "draft"
    assert form.value("Without a sound") == "yes"
    assert form.is_open("Without a sound")
    assert not form.is_open("YouTube")


def test_what_is_not_written_shows_what_holds_and_where_it_comes_from(form: PropertiesProbe) -> None:
    assert form.hint("Channel") == "main — from devlog.yaml"
    assert form.hint("Text and pictures") == "pictures on their own — from devlog.yaml"
    assert form.hint("Pin it") == "no — usual"


def test_a_value_changes_its_own_line_and_nothing_else(form: PropertiesProbe, pane: EditorPane) -> None:
    form.choose("Status", "ready")
    assert pane.text() == TEXT.replace("status: draft", "status: ready")
    assert pane.folding.fold.is_folded
    form.choose("Without a sound", "no")
    assert pane.text() == TEXT.replace("status: draft", "status: ready").replace("silent: true", "silent: false")
    pane.edit.undo()
    pane.edit.undo()
    assert pane.text() == TEXT


def test_none_of_its_own_takes_the_line_out(form: PropertiesProbe, pane: EditorPane) -> None:
    form.choose("Status", form.hint("Status"))
    assert pane.text() == TEXT.replace("status: draft\n", "")


def test_typing_in_the_text_is_seen_in_the_form(
    form: PropertiesProbe, pane: EditorPane, eventually: Eventually
) -> None:
    pane.edit.go_to_line(2)
    cursor = pane.edit.textCursor()
    cursor.insertText("speaker: Анна\n")
    eventually(lambda: form.value("Speaker") == "Анна")
    assert pane.text() == TEXT.replace("---\ntitle", "---\nspeaker: Анна\ntitle")


def test_words_become_a_list_and_a_list_words(form: PropertiesProbe, pane: EditorPane, eventually: Eventually) -> None:
    form.type("Tags", "qt, #ml")
    assert "tags: [qt, ml]\n" in pane.text()
    eventually(lambda: form.value("Tags") == "qt, ml")


def test_a_moment_is_read_and_said_back(form: PropertiesProbe, pane: EditorPane, eventually: Eventually) -> None:
    form.type("Planned for", "2036-09-20 10:00")
    assert "planned: 2036-09-20T10:00\n" in pane.text()
    time = QLocale().toString(QTime(10, 0), QLocale.FormatType.ShortFormat)
    eventually(lambda: f"20 September 2036 {time} Europe/Moscow (+03:00)" in form.says())


def test_a_moment_that_nobody_understands_stays_out_of_the_text(form: PropertiesProbe, pane: EditorPane) -> None:
    form.type("Planned for", "когда-нибудь")
    assert pane.text() == TEXT
    assert form.value("Planned for") == "когда-нибудь"


def test_a_value_that_cannot_be_used_is_explained_beside_its_field(
    form: PropertiesProbe, pane: EditorPane, eventually: Eventually
) -> None:
    pane.show_note(Note(path="a.md", text="---\nstatus: later\n---\nText\n"))
    eventually(lambda: "later" in form.says())
    assert form.value("Status") == "later"
    form.choose("Status", "idea")
    eventually(lambda: "later" not in form.says())


def test_keys_of_other_programs_are_shown_and_kept(form: PropertiesProbe, pane: EditorPane) -> None:
    assert form.value("rating") == "5"
    form.type("rating", "6")
    assert "rating: 6\n" in pane.text()
    assert "links: {a: b}" in pane.text()


def test_broken_front_matter_is_said_and_not_written_over(
    form: PropertiesProbe, pane: EditorPane, eventually: Eventually
) -> None:
    pane.show_note(Note(path="a.md", text="---\ntitle: [\n---\nText\n"))
    eventually(lambda: "Line 2" in form.says())
    assert not form.is_enabled("Title")


def test_a_note_without_front_matter_gets_some(form: PropertiesProbe, pane: EditorPane) -> None:
    pane.show_note(Note(path="a.md", text="Text\n"))
    form.type("Title", "Новое")
    assert pane.text() == "---\ntitle: Новое\n---\nText\n"
    assert pane.folding.fold.is_folded


def test_every_key_of_the_model_has_its_row_and_its_words() -> None:
    rows = list(rows_of())
    assert {row.place[0] for row in rows} == set(FrontMatter.fields)
    assert {".".join(row.place) for row in rows} <= set(LABELS)
    assert {choice for row in rows for choice in row.choices} <= set(CHOICES)
    assert set(ADVICE) <= set(LABELS)
