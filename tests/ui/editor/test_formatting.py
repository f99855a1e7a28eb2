"""Commands of the Format menu on the text of a window, each one step of undo."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot
from ui.editor.typist import Typist
from ui.probes import press

from devlog_app.ui.editor.formatting import Formatting
from devlog_app.ui.editor.marked_words import Style
from devlog_app.ui.editor.text_edit import MarkdownEdit
from devlog_app.ui.main_window import MainWindow


@pytest.fixture
def typist(window: MainWindow) -> Typist:
    """Somebody in the text of the window."""
    QGuiApplication.clipboard().clear()
    return Typist(window.editor.edit)


@pytest.fixture
def alone(qtbot: QtBot) -> Typist:
    """Somebody in a text without a window around it."""
    edit = MarkdownEdit()
    qtbot.addWidget(edit)
    return Typist(edit)


def carry_out(typist: Typist, command: str) -> None:
    """What the command of this name does."""
    formatting = Formatting(lambda: typist.edit, typist.edit)
    if command.startswith("heading_"):
        formatting.heading(int(command[-1]))
    elif command in set(Style):
        formatting.toggle(Style(command))
    else:
        getattr(formatting, command.replace("move_line", "move"))()


@pytest.mark.parametrize(
    ("command", "before", "after"),
    [
        ("bold", "один ‹два› три", "один **‹два›** три"),
        ("bold", "один **‹два›** три", "один ‹два› три"),
        ("bold", "о‹дин\n- два\n\nтр›и", "о**‹дин**\n- **два**\n\n**тр›**и"),
        ("bold", "**‹a**\n**b›**", "‹a\nb›"),
        ("bold", "😀 wo|rd", "😀 **wo|rd**"),
        ("bold", "a | b", "a **|** b"),
        ("bold", "a **|** b", "a | b"),
        ("bold", "a **b|** c", "a **b**| c"),
        ("bold", "a **b**| c", "a b| c"),
        ("bold", "a **two wo|rds** c", "a two wo|rds c"),
        ("italic", "a **|** b", "a ***|*** b"),
        ("italic", "a ‹b› c", "a *‹b›* c"),
        ("underline", "a ‹b› c", "a ++‹b›++ c"),
        ("strike", "a ‹b› c", "a ~~‹b›~~ c"),
        ("spoiler", "a ‹b› c", "a ||‹b›|| c"),
        ("code", "a ‹b› c", "a `‹b›` c"),
        ("code", "‹a\nb›", "‹```\na\nb\n```›"),
        ("code", "‹```\na\n```›", "‹a›"),
        ("quote", "‹a\n\nb›", "> ‹a\n>\n> b›"),
        ("quote", "‹> a\n> b›", "‹a\nb›"),
        ("heading_2", "title|", "## title|"),
        ("heading_2", "## title|", "title|"),
        ("heading_1", "## title|", "# title|"),
        ("heading_1", "C# и F# |", "# C# и F# |"),
        ("bullets", "C# и F# |", "- C# и F# |"),
        ("bullets", "‹a\nb›", "- ‹a\n- b›"),
        ("bullets", "|", "- |"),
        ("bullets", "‹- a\n- b›", "‹a\nb›"),
        ("numbers", "‹a\nb\n\nc›", "1. ‹a\n2. b\n\n3. c›"),
        ("numbers", "- ‹a\n- b›", "1. ‹a\n2. b›"),
        ("tasks", "- a|", "- [ ] a|"),
        ("tasks", "- [ ] a|", "- [x] a|"),
        ("tasks", "- [x] a|", "- [ ] a|"),
        ("tasks", "‹- [x] a\n- [ ] b›", "‹- [x] a\n- [x] b›"),
        ("move_line_up", "1. a\n2. b|", "1. b|\n2. a"),
        ("move_line_down", "a|\nb", "b\na|"),
        ("move_line_down", "a\nb|", "a\nb|"),
        ("move_line_up", "---\nx: 1\n---\na|", "---\nx: 1\n---\na|"),
        ("duplicate", "😀 a|b\nc", "😀 ab\n😀 a|b\nc"),
        ("duplicate", "‹ab›c", "ab‹ab›c"),
    ],
)
def test_a_command_of_the_format_menu(alone: Typist, command: str, before: str, after: str) -> None:
    alone.show(before)
    text = alone.edit.text()
    carry_out(alone, command)
    assert alone.seen() == after
    if alone.edit.text() != text:
        alone.undo()
        assert alone.edit.text() == text


@pytest.mark.parametrize("command", ["bold", "code", "bullets", "quote", "move_line_up", "duplicate", "link"])
def test_nothing_happens_in_a_note_that_is_read_only(alone: Typist, command: str) -> None:
    alone.show("one\ntwo ‹words›")
    alone.edit.setReadOnly(True)
    carry_out(alone, command)
    assert alone.edit.text() == "one\ntwo words"


def test_the_menu_and_the_bar_reach_the_text(window: MainWindow, typist: Typist) -> None:
    for command in ("bold", "heading_1", "quote"):
        typist.show("‹words›")
        before = typist.edit.text()
        window.actions_table[command].trigger()
        assert typist.edit.text() != before


def test_the_bar_shows_how_the_words_at_the_caret_are_marked(
    window: MainWindow, typist: Typist, eventually: Callable[[Callable[[], object]], None]
) -> None:
    typist.show("# a\n- **bo|ld**\nplain")
    actions = window.actions_table
    eventually(lambda: actions["bold"].isChecked() and actions["bullets"].isChecked())
    assert not actions["heading_1"].isChecked()
    typist.press(Qt.Key.Key_Down)
    eventually(lambda: not actions["bold"].isChecked())


def test_a_selection_becomes_a_link_to_the_address_on_the_clipboard(window: MainWindow, typist: Typist) -> None:
    QGuiApplication.clipboard().setText(" https://example.org/a_(b) ")
    typist.show("see ‹the talk›")
    window.actions_table["link"].trigger()
    assert typist.edit.text() == "see [the talk](https://example.org/a_(b))"


def test_without_an_address_the_form_asks_for_it(window: MainWindow, typist: Typist) -> None:
    typist.show("see ‹the talk›")
    window.actions_table["link"].trigger()
    form = window.format_bar.link_form
    words, address = form.findChildren(QLineEdit)
    assert (form.isHidden(), words.text()) == (False, "the talk")
    QTest.keyClicks(address, "t.me/x")
    QTest.keyClick(address, Qt.Key.Key_Return)
    assert typist.edit.text() == "see [the talk](https://t.me/x)"
    assert form.isHidden()


def test_a_link_is_changed_and_removed(window: MainWindow, typist: Typist) -> None:
    typist.show("see [the t|alk](https://a.org) now")
    window.actions_table["link"].trigger()
    words, address = window.format_bar.link_form.findChildren(QLineEdit)
    assert (words.text(), address.text()) == ("the talk", "https://a.org")
    address.setText("https://b.org")
    press(window.format_bar, "Change")
    assert typist.edit.text() == "see [the talk](https://b.org) now"
    typist.show("see [the t|alk](https://a.org) now")
    window.actions_table["link"].trigger()
    press(window.format_bar, "Remove link")
    assert typist.edit.text() == "see the talk now"


def test_escape_leaves_the_form_and_the_text_alone(window: MainWindow, typist: Typist) -> None:
    typist.show("a ‹b›")
    window.actions_table["link"].trigger()
    QTest.keyClick(window.format_bar.link_form.findChildren(QLineEdit)[1], Qt.Key.Key_Escape)
    assert window.format_bar.link_form.isHidden()
    assert typist.seen() == "a ‹b›"
