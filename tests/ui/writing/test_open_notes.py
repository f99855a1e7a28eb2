"""Several notes are open at once: each keeps its text, its undo and its way to the disk."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from ui.probes import EditorProbe, TreeProbe, press
from ui.tabs_probe import TabsProbe

from devlog_app.model.note import Note
from devlog_app.paths import AppPaths
from devlog_app.services.notes.library import Library
from devlog_app.ui.editor.tab_bar import TabLook
from devlog_app.ui.editor.tab_titles import told_apart
from devlog_app.ui.editor.tabs import EditorTabs
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program
from devlog_app.ui.writing.kept_tabs import KeptTab, read_tabs, written_tabs
from devlog_app.ui.writing.open_notes import OpenNotes

Eventually = Callable[[Callable[[], object]], None]
INTRO = "conferences/2026-09-ml/intro.md"
TALK = "conferences/2026-09-ml/synthetic-data.md"
POST = "posts/evening.md"
MONTH = "devlog/2026-10.md"


@pytest.fixture
def tabs(qtbot: object) -> EditorTabs:
    from pytestqt.qtbot import QtBot

    assert isinstance(qtbot, QtBot)
    tabs = EditorTabs()
    qtbot.addWidget(tabs)
    tabs.resize(700, 500)
    tabs.show()
    return tabs


@pytest.fixture
def library(workspace: Path) -> Library:
    return Library(workspace)


@pytest.fixture
def notes(library: Library, tabs: EditorTabs) -> OpenNotes:
    return OpenNotes(library, tabs, _name, tabs)


@pytest.fixture
def probe(tabs: EditorTabs) -> TabsProbe:
    return TabsProbe(tabs)


@pytest.fixture
def editor(tabs: EditorTabs) -> EditorProbe:
    return EditorProbe(tabs)


def _name(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(".md")


def end(editor: EditorProbe) -> None:
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)


# Opening and turning from one to another


def test_each_note_keeps_its_own_undo(notes: OpenNotes, editor: EditorProbe, probe: TabsProbe) -> None:
    notes.open(POST)
    editor.edit.insert_text("One. ")
    notes.open(TALK)
    editor.edit.insert_text("Two. ")
    probe.click("evening")
    editor.edit.undo()
    assert editor.text == "An evening 😀\n"
    probe.click("synthetic-data")
    assert "Two. " in editor.text
    editor.edit.undo()
    assert "Two. " not in editor.text


def test_what_was_typed_is_on_the_disk_when_another_tab_is_shown(
    notes: OpenNotes, editor: EditorProbe, workspace: Path
) -> None:
    notes.open(POST)
    end(editor)
    editor.type("typed")
    notes.open(TALK)
    assert (workspace / POST).read_text("utf-8").endswith("typed")


def test_a_note_that_is_only_looked_at_makes_room_for_the_next(notes: OpenNotes, probe: TabsProbe) -> None:
    notes.glance(POST)
    notes.glance(TALK)
    assert probe.titles() == ["[synthetic-data]"]


def test_a_note_stays_once_something_is_typed_in_it(notes: OpenNotes, editor: EditorProbe, probe: TabsProbe) -> None:
    notes.glance(POST)
    end(editor)
    editor.type("x")
    notes.glance(TALK)
    assert probe.titles() == ["evening", "[synthetic-data]"]


def test_a_note_stays_when_its_tab_is_clicked_twice(notes: OpenNotes, probe: TabsProbe) -> None:
    notes.glance(POST)
    probe.double_click("evening")
    notes.glance(TALK)
    assert probe.titles() == ["evening", "[synthetic-data]"]


def test_a_note_that_is_open_already_is_only_shown(notes: OpenNotes, probe: TabsProbe) -> None:
    for path in (POST, TALK, INTRO):
        notes.open(path)
    notes.glance(POST)
    assert probe.titles() == ["[evening]", "synthetic-data", "intro"]


def test_what_is_not_saved_has_a_dot(notes: OpenNotes, editor: EditorProbe, probe: TabsProbe) -> None:
    notes.open(POST)
    end(editor)
    editor.type("x")
    assert probe.titles() == ["[• evening]"]
    notes.save()
    assert probe.titles() == ["[evening]"]


def test_the_caret_and_the_sight_are_where_they_were(
    notes: OpenNotes, editor: EditorProbe, probe: TabsProbe, workspace: Path
) -> None:
    (workspace / POST).write_text("\n".join(f"line {number}" for number in range(400)), "utf-8")
    notes.glance(POST)
    editor.edit.go_to_line(200)
    top = editor.edit.firstVisibleBlock().blockNumber()
    notes.glance(TALK)
    notes.glance(POST)
    assert editor.edit.line() == 200
    assert editor.edit.firstVisibleBlock().blockNumber() == top


def test_a_tab_that_is_dragged_stands_elsewhere(notes: OpenNotes, probe: TabsProbe) -> None:
    for path in (POST, TALK, INTRO):
        notes.open(path)
    probe.bar.moveTab(2, 0)
    assert notes.paths == (INTRO, POST, TALK)
    assert probe.titles() == ["[intro]", "evening", "synthetic-data"]
    probe.click("evening")
    assert notes.path == POST


def test_a_note_that_cannot_be_read_opens_no_tab(notes: OpenNotes, probe: TabsProbe, workspace: Path) -> None:
    notes.open(POST)
    (workspace / TALK).write_bytes(b"\xff\xfe")
    assert not notes.open(TALK)
    assert probe.titles() == ["[evening]"]
    assert notes.path == POST


# Closing


@pytest.mark.parametrize("how", ["cross", "middle", "command"])
def test_a_tab_is_closed_and_the_one_before_is_shown(notes: OpenNotes, probe: TabsProbe, how: str) -> None:
    for path in (POST, INTRO, TALK):
        notes.open(path)
    notes.open(POST)
    match how:
        case "cross":
            probe.press_cross("evening")
        case "middle":
            probe.click("evening", Qt.MouseButton.MiddleButton)
        case _:
            notes.close_shown()
    assert probe.titles() == ["intro", "[synthetic-data]"]


def test_the_others_are_closed_and_come_back_in_their_places(notes: OpenNotes, probe: TabsProbe) -> None:
    for path in (POST, INTRO, TALK):
        notes.open(path)
    notes.close_others()
    assert probe.titles() == ["[synthetic-data]"]
    notes.reopen()
    notes.reopen()
    assert sorted(notes.paths) == sorted((POST, INTRO, TALK))


def test_without_a_tab_there_is_an_empty_text_and_no_note(
    qtbot: object, notes: OpenNotes, editor: EditorProbe, probe: TabsProbe
) -> None:
    notes.open(POST)
    notes.close_shown()
    assert (notes.note, editor.text, probe.titles()) == (None, "", [])
    notes.open(TALK)
    assert probe.titles() == ["[synthetic-data]"]


def test_a_pane_dies_with_its_tab(notes: OpenNotes, tabs: EditorTabs) -> None:
    notes.open(POST)
    pane, edit = weakref.ref(tabs.pane), weakref.ref(tabs.edit)
    notes.open(TALK)
    notes.close_note(POST)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert (pane(), edit()) == (None, None)


def test_a_note_that_cannot_be_saved_is_not_closed(
    notes: OpenNotes, editor: EditorProbe, probe: TabsProbe, workspace: Path
) -> None:
    feared: list[str] = []
    notes.loss_feared.connect(feared.append)
    notes.open(POST)
    end(editor)
    editor.type("x")
    (workspace / POST).unlink()
    notes.open(TALK)
    probe.press_cross("evening")
    assert feared == [POST]
    assert probe.titles() == ["[• evening]", "synthetic-data"]
    assert "is gone" in editor.notices()[0]
    notes.drop(POST)
    assert probe.titles() == ["[synthetic-data]"]


# What happens to the files


def test_an_outside_edit_reaches_a_note_behind_the_others(
    notes: OpenNotes, editor: EditorProbe, workspace: Path
) -> None:
    notes.open(POST)
    notes.open(TALK)
    (workspace / POST).write_text("Another evening\n", "utf-8")
    notes.look_at_disk(POST)
    notes.open(POST)
    assert editor.text == "Another evening\n"


def test_tabs_follow_what_is_renamed_and_go_with_what_is_removed(
    notes: OpenNotes, library: Library, probe: TabsProbe, editor: EditorProbe, trash: Path
) -> None:
    notes.open(POST)
    notes.open(TALK)
    editor.edit.insert_text("mine")
    assert notes.save_note(TALK)
    notes.follow(library.rename(TALK, "Real data"))
    assert notes.path == "conferences/2026-09-ml/real-data.md"
    assert probe.titles() == ["evening", "[real-data]"]
    assert probe.tool_tip("real-data") == "conferences/2026-09-ml/real-data.md"
    editor.edit.undo()
    editor.edit.undo()
    assert "mine" not in editor.text
    notes.follow(library.trash(POST))
    assert probe.titles() == ["[• real-data]"]


def test_a_rename_under_unsaved_text_keeps_the_text(
    notes: OpenNotes, editor: EditorProbe, library: Library, workspace: Path
) -> None:
    notes.open(POST)
    end(editor)
    editor.type("typed")
    notes.follow(library.rename(POST, "Morning"))
    assert notes.save()
    assert (workspace / "posts/morning.md").read_text("utf-8").endswith("An evening 😀\ntyped")


def test_a_tab_follows_a_file_that_another_program_renames(
    window: MainWindow, workspace: Path, eventually: Eventually
) -> None:
    tree, editor = TreeProbe(window.tree), EditorProbe(window.editor)
    tree.click("evening")
    (workspace / POST).rename(workspace / "posts/night.md")
    eventually(lambda: TabsProbe(window.editor).titles() == ["[night]"])
    assert editor.notices() == []
    end(editor)
    editor.type("typed")
    window.actions_table["save"].trigger()
    assert (workspace / "posts/night.md").read_text("utf-8").endswith("typed")
    assert not (workspace / POST).exists()


# From one start to the next


def test_tabs_that_come_back_read_their_files_only_when_they_are_shown(
    notes: OpenNotes, editor: EditorProbe, probe: TabsProbe
) -> None:
    opened: list[Note | None] = []
    notes.note_opened.connect(lambda note: opened.append(note.note))
    notes.restore((KeptTab(POST), KeptTab(TALK, 40, 40), KeptTab(MONTH)))
    notes.glance(POST)
    assert probe.titles() == ["[evening]", "synthetic-data", "2026-10"]
    assert [note.path for note in opened if note] == [POST]
    probe.click("synthetic-data")
    assert editor.edit.textCursor().position() == 40


def test_tabs_stand_around_the_note_that_was_shown_first(
    notes: OpenNotes, tabs: EditorTabs, library: Library, probe: TabsProbe
) -> None:
    note = library.open(TALK)
    tabs.show_first(note, "Synthetic data")
    assert probe.titles() == ["[Synthetic data]"]
    notes.adopt(note.path, note.text)
    notes.restore((KeptTab(POST), KeptTab(TALK, 60, 60), KeptTab(MONTH, passing=True)))
    assert probe.titles() == ["evening", "[synthetic-data]", "2026-10"]
    assert tabs.edit.textCursor().position() == 60


def test_what_is_kept_is_what_was_open() -> None:
    kept = (KeptTab("посты/один & два.md", 3, 1, 7, passing=True), KeptTab("b.md"))
    assert read_tabs(written_tabs(kept)) == kept


@pytest.mark.parametrize("said", ["", "[", "[1]", '[["a"]]', '[["a",-1,0,0,false]]', '[["a",0,0,0,"yes"]]', '{"a":1}'])
def test_what_is_no_list_of_tabs_is_none(said: str) -> None:
    assert read_tabs(said) == ()


# Titles


def test_equal_titles_are_told_apart_by_their_folders() -> None:
    notes = [("a/x/intro.md", "Intro"), ("b/x/intro.md", "Intro"), ("b/other.md", "Other"), ("top.md", "Intro")]
    assert told_apart(notes) == ("a/x", "b/x", "", "top.md")


def test_equal_titles_in_one_folder_are_told_apart_by_their_files() -> None:
    assert told_apart([("a/one.md", "Talk"), ("a/two.md", "Talk")]) == ("one.md", "two.md")


def test_a_long_title_gives_way_to_the_folder_that_tells_it_from_another(tabs: EditorTabs, probe: TabsProbe) -> None:
    title = "A very long title that is the same in both folders & more"
    tabs.show_tabs([TabLook(title, "a/one.md", "a"), TabLook(title, "b/two.md", "b")], 0)
    assert [words[-4:] for words in probe.titles()] == ["— a]", " — b"]
    assert probe.bar.accessibleTabName(1) == f"{title} — b"


# In the window


def test_every_key_of_a_good_editor_works(window: MainWindow, eventually: Eventually) -> None:
    tree, tabs = TreeProbe(window.tree), TabsProbe(window.editor)
    for title in ("Practical ML", "Synthetic data", "evening"):
        tree.click(title)
        window.actions_table["keep_tab"].trigger()
    assert tabs.titles() == ["Practical ML", "Synthetic data", "[evening]"]
    control, shift, alt = (
        Qt.KeyboardModifier.ControlModifier,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.KeyboardModifier.AltModifier,
    )
    for key, modifiers, shown in (
        (Qt.Key.Key_Tab, control, "Practical ML"),
        (Qt.Key.Key_Backtab, control | shift, "evening"),
        (Qt.Key.Key_PageUp, control, "Synthetic data"),
        (Qt.Key.Key_PageDown, control, "evening"),
        (Qt.Key.Key_1, alt, "Practical ML"),
        (Qt.Key.Key_9, alt, "evening"),
    ):
        QTest.keyClick(window.editor.edit, key, modifiers)
        assert f"[{shown}]" in tabs.titles(), key
    QTest.keyClick(window.editor.edit, Qt.Key.Key_W, control)
    # What was shown before, not what stands beside.
    assert tabs.titles() == ["[Practical ML]", "Synthetic data"]
    QTest.keyClick(window.editor.edit, Qt.Key.Key_O, control | shift)
    assert tabs.titles() == ["Practical ML", "Synthetic data", "[evening]"]
    QTest.keyClick(window.editor.edit, Qt.Key.Key_W, control | shift)
    assert tabs.titles() == ["[evening]"]


def test_the_preview_and_the_title_follow_the_tab(window: MainWindow, eventually: Eventually) -> None:
    tree, tabs = TreeProbe(window.tree), TabsProbe(window.editor)
    window.actions_table["keep_tab"].trigger()
    tree.click("evening")
    eventually(lambda: "An evening" in str(window.preview.post))
    tabs.click("Practical ML")
    assert window.windowTitle() == "Practical ML[*] — Devlog"
    assert tree.selected() == "Practical ML"
    assert "four halls" in str(window.preview.post)


def test_open_tabs_come_back_at_the_next_start(
    program: Program, window: MainWindow, workspace: Path, tmp_path: Path, eventually: Eventually
) -> None:
    tree = TreeProbe(window.tree)
    window.actions_table["keep_tab"].trigger()
    tree.click("Synthetic data")
    window.actions_table["keep_tab"].trigger()
    tree.click("evening")
    TabsProbe(window.editor).click("Synthetic data")
    window.editor.edit.go_to_line(8)
    window.close()
    program.end()
    again = Program(program.parent(), AppPaths.under(tmp_path / "base"))  # type: ignore[arg-type]
    again.open_first(workspace)
    tabs = TabsProbe(again.window.editor)
    eventually(lambda: tabs.titles() == ["Practical ML", "[Synthetic data]", "evening"])
    assert again.window.editor.edit.line() == 8
    again.window.close()
    again.end()
    again.window.deleteLater()
    again.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_closing_the_window_saves_every_note_and_names_those_it_cannot(
    window: MainWindow, workspace: Path, eventually: Eventually
) -> None:
    tree, editor = TreeProbe(window.tree), EditorProbe(window.editor)
    for title in ("Synthetic data", "evening"):
        tree.click(title)
        end(editor)
        editor.type("typed")
    (workspace / POST).unlink()
    assert not window.close()
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "evening" in box.text()
    assert "Synthetic" not in box.text()
    assert (workspace / TALK).read_text("utf-8").endswith("typed")
    press(box, "Close all the same")
    eventually(lambda: not window.isVisible())


def test_every_open_note_is_in_the_list_at_the_end_of_the_tabs(
    notes: OpenNotes, tabs: EditorTabs, probe: TabsProbe
) -> None:
    for path in (POST, TALK, INTRO):
        notes.open(path)
    assert probe.listed() == ["evening", "synthetic-data", "intro ✓"]
    probe.choose_in_list("evening")
    assert probe.titles() == ["[evening]", "synthetic-data", "intro"]


def test_the_wheel_scrolls_the_tabs_and_opens_nothing(
    notes: OpenNotes, tabs: EditorTabs, probe: TabsProbe, workspace: Path
) -> None:
    for number in range(30):
        (workspace / f"posts/note-{number}.md").write_text("x", "utf-8")
        notes.open(f"posts/note-{number}.md")
    shown = notes.path
    before = probe.bar.tabRect(29).left()
    probe.turn_wheel(120)
    assert probe.bar.tabRect(29).left() > before
    assert notes.path == shown


def test_each_workspace_has_its_own_tabs(
    program: Program, window: MainWindow, workspace: Path, tmp_path: Path, eventually: Eventually
) -> None:
    tree, tabs = TreeProbe(window.tree), TabsProbe(window.editor)
    window.actions_table["keep_tab"].trigger()
    tree.click("evening")
    other = tmp_path / "other"
    other.mkdir()
    (other / "plain.md").write_text("# Plain\n", "utf-8")
    program.open_workspace(other)
    eventually(lambda: tabs.titles() == ["[Plain]"])
    program.open_workspace(workspace)
    eventually(lambda: tabs.titles() == ["Practical ML", "[evening]"])
    tabs.click("Practical ML")
    assert "four halls" in EditorProbe(window.editor).text
