"""What was typed before a crash is offered at the next start, and nobody's text is lost by any answer."""

import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from ui.probes import EditorProbe, child, press

from devlog_app.model.reason import Reason
from devlog_app.paths import AppPaths
from devlog_app.services.notes.drafts import Drafts
from devlog_app.services.notes.history import History
from devlog_app.services.notes.library import Library
from devlog_app.ui.comparing.view import ComparisonView
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program
from devlog_app.ui.recovering.bar import RecoveryBar
from devlog_app.ui.recovering.dialog import DraftDialog

Eventually = Callable[[Callable[[], object]], None]
NOTE = "posts/evening.md"
WAS = "An evening 😀\n"
TYPED = "An evening 😀\nwas what I typed\n"


class Recovered:
    """The program, started after one that crashed with something typed in ``posts/evening.md``."""

    def __init__(self, program: Program, workspace: Path, eventually: Eventually) -> None:
        self.program, self.workspace, self.eventually = program, workspace, eventually
        self.paths = AppPaths.under(workspace.parent / "base")

    def crashed(self, text: str = TYPED, note: str = NOTE) -> None:
        library = Library(self.workspace)
        history = History(self.workspace, self.paths.histories)
        drafts = Drafts(self.workspace, self.paths.journals, history)
        drafts.keep(library.open(note), text)
        drafts.close()

    def start(self) -> None:
        self.program.open_first(self.workspace)
        self.eventually(lambda: self.said() != "")

    @property
    def window(self) -> MainWindow:
        return self.program.window

    @property
    def bar(self) -> RecoveryBar:
        return child(self.window, RecoveryBar)

    def said(self) -> str:
        bars = self.window.findChildren(RecoveryBar)
        return bars[0].said() if bars else ""

    def file(self, note: str = NOTE) -> str:
        return (self.workspace / note).read_text("utf-8")

    def editor(self) -> EditorProbe:
        return EditorProbe(self.window.editor.pane)

    def versions(self, note: str = NOTE) -> list[tuple[Reason, str]]:
        history = History(self.workspace, self.paths.histories)
        said = [(version.reason, history.text(version)) for version in history.versions(note, None)]
        history.close()
        return said

    def left(self) -> int:
        drafts = Drafts(self.workspace, self.paths.journals, History(self.workspace, self.paths.histories))
        return len(drafts.left())


@pytest.fixture
def recovered(program: Program, workspace: Path, eventually: Eventually) -> Recovered:
    return Recovered(program, workspace, eventually)


def test_what_was_typed_is_offered_by_name_and_size(recovered: Recovered) -> None:
    recovered.crashed()
    recovered.start()
    assert "“evening” was not saved when Devlog ended" in recovered.said()
    assert "17 characters differ" in recovered.said()


def test_restoring_shows_it_saves_it_and_can_be_undone(recovered: Recovered) -> None:
    recovered.crashed()
    recovered.start()
    press(recovered.bar, "Restore")
    assert recovered.editor().text == TYPED
    recovered.eventually(lambda: recovered.file() == TYPED)
    recovered.eventually(lambda: recovered.left() == 0)
    assert recovered.said() == ""
    recovered.editor().edit.undo()
    assert recovered.editor().text == WAS


def test_a_file_that_was_changed_elsewhere_since_keeps_that_change(recovered: Recovered) -> None:
    recovered.crashed("---\ntitle: October\n---\nDone: a lot, and more.\n", "devlog/2026-10.md")
    (recovered.workspace / "devlog/2026-10.md").write_text("---\ntitle: Oct\n---\nDone: a lot.\n")
    recovered.start()
    assert "changed since" in recovered.said()
    press(recovered.bar, "Restore")
    together = "---\ntitle: Oct\n---\nDone: a lot, and more.\n"
    recovered.eventually(lambda: recovered.file("devlog/2026-10.md") == together)


def test_changes_of_the_same_place_are_shown_side_by_side(recovered: Recovered) -> None:
    recovered.crashed()
    (recovered.workspace / NOTE).write_text("A morning!")
    recovered.start()
    press(recovered.bar, "Restore")
    dialog = child(recovered.window, DraftDialog)
    assert child(dialog, ComparisonView).comparison.differences
    assert recovered.file() == "A morning!"
    press(dialog, "Take what was typed")
    recovered.eventually(lambda: recovered.file() == TYPED)
    recovered.eventually(lambda: (Reason.RESTORED, "A morning!") in recovered.versions())


def test_the_dialog_dies_when_it_is_closed_and_the_offer_stays(recovered: Recovered) -> None:
    recovered.crashed()
    recovered.start()
    press(recovered.bar, "Compare…")
    reference = weakref.ref(child(recovered.window, DraftDialog))
    press(child(recovered.window, DraftDialog), "Close")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert reference() is None
    assert "not saved when Devlog ended" in recovered.said()


def test_both_can_be_kept(recovered: Recovered) -> None:
    recovered.crashed()
    (recovered.workspace / NOTE).write_text("A morning!")
    recovered.start()
    press(recovered.bar, "Compare…")
    press(child(recovered.window, DraftDialog), "Keep both")
    assert recovered.file() == "A morning!"
    assert recovered.file("posts/evening-copy.md") == TYPED
    recovered.eventually(lambda: recovered.left() == 0)


def test_what_is_discarded_stays_in_the_history(recovered: Recovered) -> None:
    recovered.crashed()
    recovered.start()
    press(recovered.bar, "Discard")
    assert recovered.said() == ""
    recovered.eventually(lambda: recovered.versions() == [(Reason.DISCARDED, TYPED)])
    assert recovered.file() == WAS


def test_a_note_whose_file_is_gone_is_made_again(recovered: Recovered) -> None:
    recovered.crashed()
    (recovered.workspace / NOTE).unlink()
    recovered.start()
    assert "file is gone" in recovered.said()
    press(recovered.bar, "Restore")
    recovered.eventually(lambda: recovered.editor().text == TYPED)
    assert recovered.file() == TYPED


def test_several_are_offered_one_after_the_other(recovered: Recovered) -> None:
    recovered.crashed()
    recovered.crashed("Done: everything.\n", "devlog/2026-10.md")
    recovered.start()
    assert "1 more note follows" in recovered.said()
    press(recovered.bar, "Discard")
    assert "“evening”" in recovered.said()
    press(recovered.bar, "Discard")
    assert recovered.said() == ""


def test_an_orderly_end_leaves_nothing_to_offer(window: MainWindow, workspace: Path, eventually: Eventually) -> None:
    EditorProbe(window.editor.pane).type("more ")
    window.close()
    QApplication.processEvents()
    journal = workspace.parent / "base" / "journal"
    eventually(lambda: not [file for file in journal.rglob("*") if file.is_file()])
