"""Nothing that is pressed in the first moment is lost: it is carried out as soon as there is somebody to do so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage, QKeyEvent, QMouseEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from ui.editor.aid_probes import SpellingProbe
from ui.probes import EditorProbe, TreeProbe, child
from ui.quick_list.probe import QuickListProbe

from devlog_app.storage.drafts.draft_file import read_draft
from devlog_app.ui.editor.find_bar import FindBar
from devlog_app.ui.help.log_dialog import LogDialog
from devlog_app.ui.program import Program
from devlog_app.ui.start.first_view import kept_view
from devlog_app.ui.start.first_view_json import written_view
from devlog_app.ui.start.first_view_process import first_view
from devlog_app.ui.start.start_page import StartPage
from devlog_app.ui.writing.kept_tabs import KeptTab

Eventually = Callable[[Callable[[], object]], None]
POST = "posts/evening.md"
SAID = "An evening 😀\n"
PLAIN = Qt.KeyboardModifier.NoModifier
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Hands:
    """Presses keys as the system does: they are the window's, whatever in it has the focus, or nothing."""

    def __init__(self, program: Program) -> None:
        self.program = program

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN, *, code: int = 0) -> None:
        self._press(key, modifiers, "", code)

    def type(self, letters: str) -> None:
        for letter in letters:
            self._press(Qt.Key(ord(letter.upper())), PLAIN, letter)

    def points_at(self, widget: QWidget) -> None:
        place = QPointF(widget.mapTo(self.program.window, widget.rect().center()))
        for kind, held in ((QEvent.Type.MouseButtonPress, LEFT), (QEvent.Type.MouseButtonRelease, NO_BUTTON)):
            there = QPointF(widget.mapToGlobal(widget.rect().center()))
            QApplication.sendEvent(self._window, QMouseEvent(kind, place, there, LEFT, held, PLAIN))

    def _press(self, key: int, modifiers: Qt.KeyboardModifier, letter: str, code: int = 0) -> None:
        # Those of QtTest let the event loop go on between two keys.
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(self._window, QKeyEvent(kind, key, modifiers, code, 0, 0, letter))

    @property
    def _window(self) -> QWindow:
        handle = self.program.window.windowHandle()
        assert handle is not None
        return handle


@pytest.fixture
def start(program: Program, workspace: Path) -> Hands:
    """The window on a folder that was never open: there is nothing in it yet."""
    program.open_first(workspace)
    program.window.activateWindow()
    assert program.session is None
    return Hands(program)


@pytest.fixture
def again(program: Program, workspace: Path) -> Hands:
    """The window on a folder whose post was open last, with the caret in the middle of it; not shown yet."""
    program.state.set_last_note(workspace, POST)
    program.state.set_tabs(workspace, (KeptTab(POST, caret=3, anchor=3),))
    kept = kept_view(program.paths.indexes, workspace)
    kept.parent.mkdir(parents=True)
    kept.write_bytes(written_view(first_view(program.paths, workspace)))
    return Hands(program)


def at_first_sight(hands: Hands, workspace: Path, do: Callable[[], object]) -> None:
    """Open the window, and *do* this when the note is seen, but nothing stands behind it yet."""
    program = hands.program

    def done() -> None:
        assert program.window.editor.text() == SAID
        assert program.session is None
        do()

    def soon() -> None:
        program.window.windowTitleChanged.disconnect(soon)
        QTimer.singleShot(0, program, done)

    program.window.windowTitleChanged.connect(soon)
    program.open_first(workspace)
    program.window.activateWindow()


def is_open(program: Program) -> bool:
    return program.session is not None and program.session.open_notes.path is not None


def text(hands: Hands) -> str:
    return hands.program.window.editor.text()


def body(hands: Hands) -> str:
    return text(hands).rpartition("---\n")[2]


# Before there is anything


def test_letters_land_in_the_note(start: Hands, eventually: Eventually) -> None:
    start.type("first words ")
    eventually(lambda: "first words " in text(start))
    assert QApplication.focusWidget() is start.program.window.editor.edit


def test_keys_that_come_while_others_are_carried_out_stay_behind_them(start: Hands, eventually: Eventually) -> None:
    def type_on() -> None:
        start.program.window.editor.text_edited.disconnect(type_on)
        start.type("xy")

    start.type("qz")
    start.program.window.editor.text_edited.connect(type_on)
    eventually(lambda: "qzxy" in text(start))


def test_letters_behind_a_command_are_for_what_it_makes(start: Hands, workspace: Path, eventually: Eventually) -> None:
    there = set(workspace.rglob("*.md"))
    start.press(Qt.Key.Key_N, CONTROL)
    start.type("the keynote begins")
    eventually(lambda: set(workspace.rglob("*.md")) - there)
    [made] = set(workspace.rglob("*.md")) - there
    eventually(lambda: "the keynote begins" in made.read_text("utf-8"))
    assert all("keynote" not in note.read_text("utf-8") for note in there)


def test_a_mark_stands_before_what_was_typed_behind_it(start: Hands, eventually: Eventually) -> None:
    start.press(Qt.Key.Key_Home, CONTROL)
    start.press(Qt.Key.Key_B, CONTROL)
    start.type("now")
    eventually(lambda: "**now" in text(start))


def test_a_search_gets_its_words(start: Hands, eventually: Eventually) -> None:
    start.press(Qt.Key.Key_F, CONTROL)
    start.type("halls")
    eventually(lambda: start.program.window.findChild(FindBar))
    eventually(
        lambda: "halls" in [field.text() for field in child(start.program.window, FindBar).findChildren(QLineEdit)]
    )


def test_a_command_is_found_by_its_letters(start: Hands, eventually: Eventually) -> None:
    start.press(Qt.Key.Key_P, CONTROL | SHIFT)
    start.type("focus mode")
    start.press(Qt.Key.Key_Return)
    eventually(start.program.window.actions_table["focus_mode"].isChecked)
    assert not QuickListProbe.is_open(start.program.window)


@pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
def test_a_menu_opens_by_its_letter(start: Hands, eventually: Eventually) -> None:
    start.press(Qt.Key.Key_V, Qt.KeyboardModifier.AltModifier)
    eventually(QApplication.activePopupWidget)
    start.press(Qt.Key.Key_Escape)


def test_the_users_own_keys_hold_from_the_first_moment(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    program.paths.settings.parent.mkdir(parents=True, exist_ok=True)
    program.paths.settings.write_text("keys:\n  stamp_time: Ctrl+J\n  bold: Ctrl+M\n", "utf-8")
    program.open_first(workspace)
    hands = Hands(program)
    hands.press(Qt.Key.Key_J, CONTROL)
    hands.press(Qt.Key.Key_M, CONTROL)
    eventually(lambda: ":" in body(hands) and "****" in body(hands))


def test_a_digit_with_shift_is_known_by_its_place(start: Hands, eventually: Eventually) -> None:
    start.press(Qt.Key.Key_Ampersand, CONTROL | SHIFT, code=16)
    eventually(lambda: "1. " in body(start))


def test_a_row_that_is_pressed_is_opened(again: Hands, workspace: Path, eventually: Eventually) -> None:
    program = again.program
    at_first_sight(again, workspace, lambda: TreeProbe(program.window.tree).click("October"))
    eventually(lambda: program.session is not None and program.session.open_notes.path == "devlog/2026-10.md")


def test_who_points_at_the_search_types_there(again: Hands, workspace: Path, eventually: Eventually) -> None:
    program = again.program

    def search() -> None:
        again.points_at(child(program.window.search, QLineEdit))
        QTimer.singleShot(0, program, lambda: again.type("hall"))

    at_first_sight(again, workspace, search)
    eventually(lambda: child(program.window.search, QLineEdit).text() == "hall")
    assert text(again) == SAID


# When the note is seen


def test_letters_are_seen_at_once_and_stay(again: Hands, workspace: Path, eventually: Eventually) -> None:
    seen: list[str] = []

    def write() -> None:
        again.type("good ")
        seen.append(text(again))

    at_first_sight(again, workspace, write)
    eventually(lambda: (workspace / POST).read_text("utf-8") == "An good evening 😀\n")
    assert seen == ["An good evening 😀\n"]


def test_letters_can_be_taken_back(again: Hands, workspace: Path, eventually: Eventually) -> None:
    at_first_sight(again, workspace, lambda: again.type("good "))
    eventually(lambda: is_open(again.program) and not again.program.first_moment.is_waited_for)
    assert text(again) == "An good evening 😀\n"
    again.program.window.actions_table["undo"].trigger()
    assert text(again) == SAID


def test_letters_are_in_the_journal_where_they_cannot_be_saved(
    again: Hands, workspace: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("devlog_app.ui.editor.open_note.SAVE_AFTER", 60_000)
    at_first_sight(again, workspace, lambda: again.type("good "))
    base = again.program.paths.base

    def kept() -> list[str]:
        return [draft.text for file in base.rglob("*.draft") if (draft := read_draft(file)) is not None]

    eventually(lambda: kept() == ["An good evening 😀\n"])


def test_a_note_that_is_gone_does_not_take_the_letters_with_it(
    again: Hands, workspace: Path, eventually: Eventually
) -> None:
    (workspace / POST).unlink()
    at_first_sight(again, workspace, lambda: again.type("good "))
    eventually(lambda: is_open(again.program))
    assert text(again) == "An good evening 😀\n"
    probe = EditorProbe(again.program.window.editor)
    assert "The file of this note is gone" in probe.notices()[0]
    probe.press("Save it again")
    assert (workspace / POST).read_text("utf-8") == "An good evening 😀\n"


def test_a_picture_is_pasted_as_one(again: Hands, workspace: Path, eventually: Eventually) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    QGuiApplication.clipboard().setImage(image)
    at_first_sight(again, workspace, lambda: again.press(Qt.Key.Key_V, CONTROL))
    eventually(lambda: "](media/" in text(again))


def test_where_a_note_is_shown_no_start_page_was_made(again: Hands, workspace: Path, eventually: Eventually) -> None:
    again.program.open_first(workspace)
    eventually(lambda: is_open(again.program))
    assert again.program.window.findChildren(StartPage) == []


def test_a_window_that_is_closed_at_once_saves_first(again: Hands, workspace: Path, eventually: Eventually) -> None:
    def leave() -> None:
        again.type("good ")
        again.program.window.close()
        assert again.program.window.isVisible()

    at_first_sight(again, workspace, leave)
    eventually(lambda: not again.program.window.isVisible())
    assert (workspace / POST).read_text("utf-8") == "An good evening 😀\n"


def test_a_window_in_which_nothing_was_pressed_closes_at_once(again: Hands, workspace: Path) -> None:
    again.program.open_first(workspace)
    again.program.window.close()
    assert not again.program.window.isVisible()


# Without a folder, and behind a mistake


def test_a_folder_that_is_chosen_before_there_are_services_is_opened(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    program.open_first(None)
    program.window.start.folder_wanted.emit(str(workspace))
    eventually(lambda: is_open(program))


def test_what_needs_services_opens_as_soon_as_they_are_there(program: Program, eventually: Eventually) -> None:
    program.open_first(None)
    program.window.actions_table["show_log"].trigger()
    eventually(lambda: program.window.findChildren(LogDialog))


def test_a_folder_that_cannot_be_looked_through_leaves_no_deaf_window(
    program: Program, workspace: Path, eventually: Eventually
) -> None:
    (workspace / "devlog.yaml").write_text("version: [", "utf-8")
    program.open_first(workspace)
    Hands(program).press(Qt.Key.Key_F9)
    eventually(lambda: not program.window.actions_table["show_tree"].isChecked())
    assert "devlog.yaml" in program.window.error_said()


def test_misspelled_words_are_walked_before_any_is_marked(start: Hands, eventually: Eventually) -> None:
    start.type("recieve word")
    start.press(Qt.Key.Key_F7, SHIFT)
    eventually(lambda: SpellingProbe(start.program.window.editor.edit).selected() == "recieve")
