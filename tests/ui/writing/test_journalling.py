"""What is typed is in the journal within two seconds, and whenever somebody turns away."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from ui.probes import EditorProbe, child, press

from devlog_app.model.draft import Draft
from devlog_app.storage.drafts.draft_file import read_draft
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]
INTRO = "conferences/2026-09-ml/intro.md"


class Journal:
    """The journal on the disk, and a note whose file cannot be written."""

    def __init__(self, workspace: Path) -> None:
        self.workspace = workspace
        self.folder = workspace.parent / "base" / "journal"

    def drafts(self) -> list[Draft]:
        found = (read_draft(file) for file in sorted(self.folder.rglob("*.draft")))
        return [draft for draft in found if draft is not None]

    def texts(self) -> list[str]:
        return [draft.text for draft in self.drafts()]

    def is_empty(self) -> bool:
        return not list(self.folder.rglob("*.draft"))

    def change_elsewhere(self) -> None:
        """Another program changes what is being typed in here, so that it cannot be saved."""
        (self.workspace / INTRO).write_text("something else altogether")


@pytest.fixture
def journal(workspace: Path) -> Journal:
    return Journal(workspace)


def turn_away(window: MainWindow) -> None:
    QApplication.sendEvent(window.editor.edit, QFocusEvent(QEvent.Type.FocusOut))


def test_what_is_typed_without_a_pause_is_kept(window: MainWindow, journal: Journal, eventually: Eventually) -> None:
    editor = EditorProbe(window.editor.pane)

    def type_on() -> bool:
        editor.type("on ")
        return bool(journal.texts())

    eventually(type_on)
    (draft,) = journal.drafts()
    assert draft.path == INTRO
    assert draft.text.replace("on " * draft.text.count("on "), "") == draft.base
    assert draft.text.count("on ") > 5


def test_what_is_saved_is_dropped(window: MainWindow, journal: Journal, eventually: Eventually) -> None:
    editor = EditorProbe(window.editor.pane)

    def type_on() -> bool:
        editor.type("on ")
        return bool(journal.texts())

    eventually(type_on)
    window.actions_table["save"].trigger()
    eventually(journal.is_empty)


def test_what_cannot_be_saved_is_kept_as_soon_as_the_focus_goes(
    window: MainWindow, journal: Journal, eventually: Eventually
) -> None:
    editor = EditorProbe(window.editor.pane)
    editor.type("mine ")
    journal.change_elsewhere()
    turn_away(window)
    eventually(lambda: journal.texts() == [editor.text])


def test_it_stays_there_until_it_is_saved_and_is_offered_after_a_close(
    program: Program, window: MainWindow, journal: Journal, eventually: Eventually
) -> None:
    editor = EditorProbe(window.editor.pane)
    editor.type("mine ")
    typed = editor.text
    journal.change_elsewhere()
    turn_away(window)
    eventually(journal.texts)
    window.close()
    assert "offered at the next start" in child(window, QMessageBox).informativeText()
    press(child(window, QMessageBox), "Close all the same")
    eventually(lambda: not window.isVisible())
    program.end()
    assert journal.texts() == [typed]


@pytest.mark.skipif(os.name == "nt", reason="folders have other permissions there")
def test_a_journal_that_cannot_be_written_is_said_once(
    window: MainWindow, journal: Journal, eventually: Eventually
) -> None:
    journal.folder.parent.mkdir(exist_ok=True)
    journal.folder.write_text("in the way")
    editor = EditorProbe(window.editor.pane)
    journal.change_elsewhere()
    editor.type("mine ")
    turn_away(window)
    eventually(lambda: "not protected against a crash" in window.error_said())
    window.hide_error()
    editor.type("more ")
    turn_away(window)
    window.actions_table["save"].trigger()
    assert window.error_said() == ""
    journal.folder.unlink()
    editor.type("again ")
    turn_away(window)
    eventually(lambda: journal.texts() == [editor.text])


def test_a_journal_that_can_be_written_again_is_written_without_another_key(
    window: MainWindow, journal: Journal, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("devlog_app.ui.writing.journalling.TRY_AGAIN_AFTER", 50)
    journal.folder.parent.mkdir(exist_ok=True)
    journal.folder.write_text("in the way")
    editor = EditorProbe(window.editor.pane)
    journal.change_elsewhere()
    editor.type("mine ")
    turn_away(window)
    eventually(window.error_said)
    journal.folder.unlink()
    eventually(lambda: journal.texts() == [editor.text])
