"""Every command of the table is reached from the keyboard alone, and does what it is for."""

import gc
import weakref
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QGuiApplication, QPalette, QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from ui.actions.keyboard import dialogs, give, leave
from ui.editor.aid_probes import SpellingProbe
from ui.probes import child
from ui.quick_list.probe import QuickListProbe

from devlog_app.ui.actions.table import COMMANDS
from devlog_app.ui.editor.find_bar import FindBar
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program
from devlog_app.ui.tour.bubble import TourBubble
from devlog_app.ui.tree.view import TreeView
from devlog_app.ui.workspace.session import Session

Eventually = Callable[[Callable[[], object]], None]
CONFERENCE = "conferences/2026-09-ml"
TALK = f"{CONFERENCE}/synthetic-data.md"
INTRO = f"{CONFERENCE}/intro.md"
POST = "posts/evening.md"

DIALOGS = MappingProxyType(
    {
        "new_post": "NewPostDialog",
        "new_talk": "NewTalkDialog",
        "new_conference": "ConferenceWizard",
        "new_month": "MonthWizard",
        "add_talks": "AddTalksWizard",
        "recordings": "RecordingsWizard",
        "open_folder": "QFileDialog",
        "open_sample": "SamplePlaceDialog",
        "move": "MoveDialog",
        "history": "HistoryDialog",
        "deleted_notes": "DeletedNotesDialog",
        "find_everywhere": "EverywhereDialog",
        "publish": "PublishSheet",
        "plan_note": "PlanForm",
        "show_channel": "ChannelPage",
        "channels": "ChannelsDialog",
        "accounts": "AccountsDialog",
        "notices": "NoticesDialog",
        "settings": "SettingsDialog",
        "keyboard": "KeyboardOverview",
        "show_log": "LogDialog",
        "about": "AboutDialog",
    }
)
"""What opens a dialog, and which."""
LISTS = ("go_to_heading", "go_to_note", "show_beside", "open_recent", "command_palette")
"""What opens a list to choose from."""
PAGES = ("show_calendar", "show_series", "show_post", "show_writing")
SWITCHES = (
    *("spelling", "show_tree", "show_preview", "outline", "properties", "focus_mode", "typewriter_mode"),
    "follow_scrolling",
)
CHOICES = ("preview_desktop", "preview_phone")
FORMATS = MappingProxyType(
    {
        "bold": ("some words", "**some words**"),
        "italic": ("some words", "*some words*"),
        "underline": ("some words", "++some words++"),
        "strike": ("some words", "~~some words~~"),
        "spoiler": ("some words", "||some words||"),
        "code": ("some words", "`some words`"),
        "heading_1": ("some words", "# some words"),
        "heading_2": ("some words", "## some words"),
        "heading_3": ("some words", "### some words"),
        "bullets": ("some words", "- some words"),
        "numbers": ("some words", "1. some words"),
        "tasks": ("some words", "- [ ] some words"),
        "quote": ("some words", "> some words"),
        "duplicate": ("some words", "some wordssome words"),
        "cut": ("some words", ""),
    }
)
"""What is done to words that are selected."""
STAMPS = ("stamp_time", "mark_question", "mark_photo", "mark_check")
OTHERS = (
    *("quick_post", "next_talk", "save", "rename", "trash", "note_up", "note_down", "take_back", "reveal", "copy_path"),
    *("close_tab", "close_other_tabs", "reopen_tab", "keep_tab", "next_tab", "previous_tab", "quit"),
    *("undo", "redo", "copy", "paste", "paste_plain", "select_all", "copy_post"),
    *("next_misspelling", "previous_misspelling", "find", "replace", "find_next", "find_previous", "find_note"),
    *("link", "move_line_up", "move_line_down", "fold_properties", "refresh", "theme_system", "theme_light"),
    *("theme_dark", "language_system", "language_ru", "language_en", "larger_text", "smaller_text", "usual_text"),
    *("tour", "next_pane", "previous_pane"),
)
"""What has a promise of its own below, or beside this module."""


@pytest.fixture
def session(program: Program, window: MainWindow, eventually: Eventually) -> Session:
    """The window with the talk open and the caret in its text."""
    eventually(lambda: program.session is not None and program.session.catalogue.notes)
    session = program.session
    assert session is not None
    session.open_notes.open(TALK)
    window.activateWindow()
    window.editor.setFocus()
    eventually(lambda: window.publish.post is not None and window.publish.post.note.path == TALK)
    return session


def write(window: MainWindow, text: str) -> None:
    """Let the note say *text*, all of it selected."""
    window.editor.edit.selectAll()
    window.editor.edit.insert_text(text)
    window.editor.edit.selectAll()
    window.editor.setFocus()


def read(window: MainWindow) -> str:
    return window.editor.edit.text()


def caret(window: MainWindow) -> tuple[int, str]:
    """The line of the caret, and what is selected."""
    return window.editor.edit.line(), window.editor.edit.textCursor().selectedText()


def test_no_command_is_left_out() -> None:
    held = [*DIALOGS, *LISTS, *PAGES, *SWITCHES, *CHOICES, *FORMATS, *STAMPS, *OTHERS]
    assert sorted(held) == sorted(command.name for command in COMMANDS)


def test_dialogs_open_and_escape_frees_them(window: MainWindow, session: Session, eventually: Eventually) -> None:
    opened: dict[str, list[weakref.ref[object]]] = {}
    for name, kind in DIALOGS.items():
        session.open_notes.open(TALK)
        give(window, name)
        eventually(partial(_of_kind, kind))
        opened[name] = [weakref.ref(each) for each in _of_kind(kind)]
        eventually(partial(_is_left_alone, window))
    eventually(lambda: {name for name, gone in opened.items() if _held(gone)} == set())
    assert session.open_notes.path == TALK


def _of_kind(kind: str) -> list[QDialog]:
    return [each for each in dialogs() if type(each).__name__ == kind]


def _is_left_alone(window: MainWindow) -> bool:
    """Whether *window* has the keys again, once Escape was pressed in every dialog over it."""
    for each in reversed(dialogs()):
        leave(each)
    window.activateWindow()
    return not dialogs() and window.isActiveWindow()


def _held(gone: list[weakref.ref[object]]) -> list[object]:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    return [each() for each in gone if each() is not None]


def test_lists_open_and_escape_gives_the_focus_back(window: MainWindow, session: Session) -> None:
    for name in LISTS:
        give(window, name)
        gone: weakref.ref[object] = weakref.ref(QuickListProbe(window).list)
        leave(QuickListProbe(window).list)
        assert not QuickListProbe.is_open(window), name
        assert not _held([gone]), name
        assert window.editor.edit.hasFocus(), name


def test_pages_take_the_place_of_the_writing(window: MainWindow, session: Session) -> None:
    for name in PAGES:
        give(window, name)
        assert window.pages.current == name.removeprefix("show_")
        assert window.actions_table[name].isChecked()


@pytest.mark.parametrize("names", [SWITCHES, CHOICES], ids=["switches", "choices"])
def test_switches_are_switched(window: MainWindow, session: Session, names: tuple[str, ...]) -> None:
    for name in names:
        was = window.actions_table[name].isChecked()
        give(window, name)
        assert window.actions_table[name].isChecked() is (True if names is CHOICES else not was), name
        if names is SWITCHES:
            give(window, name)
            assert window.actions_table[name].isChecked() is was, name


def test_what_the_switches_show_is_seen(window: MainWindow, session: Session) -> None:
    for name, pane in (("show_tree", window.tree), ("show_preview", window.preview)):
        give(window, name)
        assert not pane.isVisible(), name
        give(window, name)
        assert pane.isVisible(), name


def test_words_get_their_format(window: MainWindow, session: Session) -> None:
    for name, (before, after) in FORMATS.items():
        write(window, before)
        give(window, name)
        assert read(window).rstrip("\n") == after, name


def test_marks_come_into_the_text(window: MainWindow, session: Session) -> None:
    for name in STAMPS:
        write(window, "")
        give(window, name)
        assert read(window).strip(), name


def test_changes_go_back_and_forth(window: MainWindow, session: Session) -> None:
    write(window, "first")
    write(window, "second")
    give(window, "undo")
    assert "second" not in read(window)
    give(window, "redo")
    assert read(window) == "second"


def test_words_are_carried_by_the_clipboard(window: MainWindow, session: Session) -> None:
    write(window, "**bold** words")
    window.editor.edit.moveCursor(QTextCursor.MoveOperation.Start)
    give(window, "select_all")
    give(window, "copy")
    window.editor.edit.moveCursor(QTextCursor.MoveOperation.End)
    give(window, "paste")
    assert read(window) == "**bold** words**bold** words"
    give(window, "paste_plain")
    assert read(window).count("bold") == 3
    give(window, "copy_post")
    mime = QGuiApplication.clipboard().mimeData()
    assert mime is not None
    assert mime.hasHtml() or "bold" in mime.text()


def test_lines_are_moved(window: MainWindow, session: Session) -> None:
    write(window, "one\ntwo")
    window.editor.edit.moveCursor(QTextCursor.MoveOperation.End)
    give(window, "move_line_up")
    assert read(window) == "two\none"
    give(window, "move_line_down")
    assert read(window) == "one\ntwo"


def test_a_link_is_asked_for(window: MainWindow, session: Session) -> None:
    write(window, "here")
    give(window, "link")
    assert window.format_bar.link_form.isVisible()
    leave(window.format_bar.link_form)
    assert not window.format_bar.link_form.isVisible()
    assert window.editor.edit.hasFocus()


def test_things_are_found(window: MainWindow, session: Session) -> None:
    write(window, "cat\ndog\ncat\n")
    window.editor.edit.moveCursor(QTextCursor.MoveOperation.Start)
    give(window, "find")
    bar = child(window, FindBar)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert bar.isAncestorOf(field)
    field.setText("cat")
    leave(bar)
    assert bar.isHidden()
    places = []
    for name in ("find_next", "find_next", "find_previous"):
        give(window, name)
        places.append(caret(window))
    assert places[0] != places[1]
    assert places[2] == places[0]
    give(window, "replace")
    assert bar.isVisible()
    assert len([each for each in bar.findChildren(QLineEdit) if each.isVisible()]) == 2
    leave(bar)
    give(window, "find_note")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert window.search.isAncestorOf(field)


def test_misspelled_words_are_walked(window: MainWindow, session: Session, eventually: Eventually) -> None:
    write(window, "ашипка и recieve\n\n")
    probe = SpellingProbe(window.editor.edit)
    window.editor.edit.moveCursor(QTextCursor.MoveOperation.End)
    eventually(lambda: probe.underlined() == ["ашипка", "recieve"])
    give(window, "next_misspelling")
    eventually(lambda: probe.selected() == "ашипка")
    give(window, "previous_misspelling")
    eventually(lambda: probe.selected() == "recieve")


def test_properties_are_shown_as_text_and_folded(window: MainWindow, session: Session) -> None:
    fold = window.editor.pane.folding.fold
    was = fold.is_folded
    give(window, "fold_properties")
    assert fold.is_folded is not was


def test_notes_are_made_and_saved(
    window: MainWindow, session: Session, workspace: Path, eventually: Eventually
) -> None:
    before = set(workspace.rglob("*.md"))
    for name in ("next_talk", "quick_post"):
        give(window, name)
        made = session.open_notes.path
        assert made is not None
        assert workspace / made not in before, name
        before.add(workspace / made)
    write(window, "What I think")
    give(window, "save")
    eventually(lambda: any("What I think" in each.read_text("utf-8") for each in workspace.rglob("*.md")))


def test_a_title_is_written_into_its_row(window: MainWindow, session: Session, eventually: Eventually) -> None:
    give(window, "rename")
    eventually(lambda: child(window.tree, TreeView).findChildren(QLineEdit))
    (field,) = child(window.tree, TreeView).findChildren(QLineEdit)
    assert field.text() == "Synthetic data"
    leave(field)


def test_the_order_of_a_series_is_changed_and_taken_back(
    window: MainWindow, session: Session, workspace: Path, eventually: Eventually
) -> None:
    file = workspace / CONFERENCE / "conference.yaml"

    def order() -> list[str]:
        return sorted(("intro", "synthetic-data"), key=file.read_text("utf-8").find)

    give(window, "note_up")
    eventually(lambda: order() == ["synthetic-data", "intro"])
    give(window, "note_down")
    eventually(lambda: order() == ["intro", "synthetic-data"])
    give(window, "take_back")
    eventually(lambda: order() == ["synthetic-data", "intro"])


def test_a_note_goes_to_the_trash(
    window: MainWindow, session: Session, workspace: Path, trash: Path, eventually: Eventually
) -> None:
    give(window, "trash")
    eventually(lambda: not (workspace / TALK).exists())


def test_a_note_is_found_on_the_disk(
    window: MainWindow, session: Session, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    give(window, "reveal")
    assert [Path(url.toLocalFile()) for url in opened] == [workspace / CONFERENCE]
    give(window, "copy_path")
    assert QGuiApplication.clipboard().text() == str(workspace / TALK)


def test_tabs_are_walked_kept_and_closed(window: MainWindow, session: Session) -> None:
    notes = session.open_notes
    for path in (INTRO, POST):
        notes.open(path)
    there = list(notes.paths)
    give(window, "next_tab")
    assert notes.path != POST
    give(window, "previous_tab")
    assert notes.path == POST
    give(window, "close_tab")
    assert POST not in notes.paths
    give(window, "reopen_tab")
    assert list(notes.paths) == there
    give(window, "close_other_tabs")
    assert list(notes.paths) == [POST]
    notes.glance("devlog/2026-10.md")
    give(window, "keep_tab")
    notes.glance(INTRO)
    assert "devlog/2026-10.md" in notes.paths


def test_the_folder_is_looked_through(window: MainWindow, session: Session, eventually: Eventually) -> None:
    scans: list[bool] = []
    session.catalogue.scanned.connect(lambda *_: scans.append(True))
    give(window, "refresh")
    eventually(lambda: scans)


def test_colours_are_chosen(window: MainWindow, session: Session) -> None:
    def ground() -> int:
        return QApplication.palette().color(QPalette.ColorRole.Window).lightness()

    give(window, "theme_dark")
    dark = ground()
    give(window, "theme_light")
    assert ground() > dark
    give(window, "theme_system")
    assert window.actions_table["theme_system"].isChecked()


def test_the_text_grows_and_shrinks(window: MainWindow, session: Session, application: QApplication) -> None:
    usual = application.font().pointSizeF()
    give(window, "larger_text")
    assert application.font().pointSizeF() > usual
    give(window, "usual_text")
    assert application.font().pointSizeF() == usual
    give(window, "smaller_text")
    assert application.font().pointSizeF() < usual


def test_another_language_is_spoken(program: Program, session: Session, eventually: Eventually) -> None:
    def is_called(words: str) -> bool:
        return program.window.actions_table["quick_post"].text().replace("&", "") == words

    for name, words in (("language_ru", "Новая заметка"), ("language_en", "New note")):
        give(program.window, name)
        eventually(partial(is_called, words))
        program.window.activateWindow()
    give(program.window, "language_system")
    eventually(program.window.actions_table["language_system"].isChecked)


def test_the_tour_begins_and_escape_ends_it(window: MainWindow, session: Session, eventually: Eventually) -> None:
    give(window, "tour")
    bubble = child(window, TourBubble)
    eventually(bubble.isVisible)
    leave(bubble)
    eventually(lambda: not window.findChildren(TourBubble) or not bubble.isVisible())


def test_the_program_ends_with_everything_saved(window: MainWindow, session: Session, workspace: Path) -> None:
    write(window, "The last words")
    give(window, "quit")
    assert not window.isVisible()
    assert (workspace / TALK).read_text("utf-8") == "The last words"


def test_each_command_says_its_keys(window: MainWindow) -> None:
    silent = [each.objectName() for each in window.actions_table if not _says_keys(each)]
    assert silent == []


def _says_keys(action: QAction) -> bool:
    return action.shortcut().isEmpty() or action.shortcut().toString() in action.toolTip()
