"""Earlier versions of a note are looked through, compared and had again; deleted notes too."""

import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QListWidget, QPlainTextEdit, QPushButton
from ui.probes import EditorProbe, TreeProbe, child, press
from ui.tree.probe import TreeHands, settle

from devlog_app.ui.comparing.view import ComparisonView
from devlog_app.ui.history.deleted import DeletedNotesDialog
from devlog_app.ui.history.dialog import HistoryDialog
from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]
INTRO = "conferences/2026-09-ml/intro.md"


class HistoryProbe:
    """A history dialog as a user reads it."""

    def __init__(self, dialog: QDialog) -> None:
        self.dialog = dialog
        self.list = child(dialog, QListWidget)

    def lines(self) -> list[str]:
        return [self.list.item(row).text() for row in range(self.list.count())]

    def turn_to(self, row: int) -> None:
        self.list.setCurrentRow(row)

    def button(self, words: str) -> QPushButton:
        return next(button for button in self.dialog.findChildren(QPushButton) if button.text() == words)


@pytest.fixture
def edited(window: MainWindow, workspace: Path, eventually: Eventually) -> str:
    """The text of the intro before it was edited in the window and saved."""
    before = (workspace / INTRO).read_text("utf-8")
    editor = EditorProbe(window.editor.pane)
    editor.type("Hello. ")
    window.actions_table["save"].trigger()
    eventually(lambda: "Hello. " in (workspace / INTRO).read_text("utf-8"))
    return before


@pytest.fixture
def history(window: MainWindow, edited: str, eventually: Eventually) -> HistoryProbe:
    window.actions_table["history"].trigger()
    probe = HistoryProbe(child(window, HistoryDialog))
    eventually(probe.lines)
    return probe


def test_a_version_says_when_why_and_how_much(history: HistoryProbe, edited: str) -> None:
    (line,) = history.lines()
    assert "before it was changed here" in line
    assert f"{len(edited)} characters" in line


def test_a_version_is_compared_with_what_the_note_says_now(history: HistoryProbe, eventually: Eventually) -> None:
    view = child(history.dialog, ComparisonView)
    eventually(lambda: view.comparison.differences)
    ((before, now),) = view.comparison.differences
    assert ("Hello. " in before, "Hello. " in now) == (False, True)


def test_restoring_is_one_step_and_what_it_replaced_is_a_version(
    window: MainWindow, history: HistoryProbe, edited: str, eventually: Eventually
) -> None:
    now = window.editor.text()
    eventually(history.button("Restore this version").isEnabled)
    press(history.dialog, "Restore this version")
    assert window.editor.text() == edited
    window.editor.edit.undo()
    assert window.editor.text() == now
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.actions_table["history"].trigger()
    again = HistoryProbe(child(window, HistoryDialog))
    eventually(lambda: len(again.lines()) == 2)
    assert "before an earlier text came back" in again.lines()[0]
    eventually(lambda: again.button("Copy its text").isEnabled())
    assert not again.button("Restore this version").isEnabled(), "it says what the note says now"


@pytest.mark.parametrize("by", ["this window", "another program"])
def test_the_history_follows_a_note_without_an_id(
    window: MainWindow, workspace: Path, eventually: Eventually, by: str
) -> None:
    tree = TreeHands(window.tree)
    eventually(lambda: any("Synthetic data" in line for line in tree.lines()))
    tree.click("Synthetic data")
    file = workspace / "conferences/2026-09-ml/synthetic-data.md"
    EditorProbe(window.editor.pane).type("Hello. ")
    window.actions_table["save"].trigger()
    assert "Hello. " in file.read_text("utf-8")
    if by == "this window":
        tree.click("Synthetic data")
        window.actions_table["rename"].trigger()
        tree.write_title("Real data")
        settle()
    else:
        file.rename(workspace / "posts/real-data.md")
    eventually(lambda: not file.exists() and "real-data" in str(sorted(workspace.rglob("real-data.md"))))
    eventually(lambda: history_lines(window))


def history_lines(window: MainWindow) -> list[str]:
    """What the history of the shown note says now."""
    window.actions_table["history"].trigger()
    probe = HistoryProbe(window.findChildren(HistoryDialog)[-1])
    QTest.qWait(200)
    lines = probe.lines()
    press(probe.dialog, "Close")
    return lines


def test_the_text_of_a_version_can_be_copied(history: HistoryProbe, edited: str, eventually: Eventually) -> None:
    eventually(history.button("Copy its text").isEnabled)
    press(history.dialog, "Copy its text")
    assert QGuiApplication.clipboard().text() == edited


def test_a_note_without_a_past_says_so(window: MainWindow, eventually: Eventually) -> None:
    window.actions_table["history"].trigger()
    probe = HistoryProbe(child(window, HistoryDialog))
    assert probe.lines() == []
    assert not probe.button("Restore this version").isEnabled()


def test_the_dialog_dies_when_it_is_closed(window: MainWindow, history: HistoryProbe) -> None:
    reference = weakref.ref(history.dialog)
    press(history.dialog, "Close")
    del history.dialog, history.list
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert reference() is None


def test_the_dialog_of_deleted_notes_dies_too(window: MainWindow) -> None:
    window.actions_table["deleted_notes"].trigger()
    reference = weakref.ref(child(window, DeletedNotesDialog))
    press(child(window, DeletedNotesDialog), "Close")
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert reference() is None


def test_a_deleted_note_is_brought_back(
    window: MainWindow, workspace: Path, edited: str, eventually: Eventually, trash: Path
) -> None:
    TreeProbe(window.tree).select("Practical ML")
    said = window.editor.text()
    window.actions_table["trash"].trigger()
    eventually(lambda: not (workspace / INTRO).exists())
    window.actions_table["deleted_notes"].trigger()
    probe = HistoryProbe(child(window, DeletedNotesDialog))
    eventually(probe.lines)
    assert INTRO in probe.lines()[0]
    eventually(lambda: child(probe.dialog, QPlainTextEdit).toPlainText() == said)
    press(probe.dialog, "Bring back")
    eventually(lambda: window.editor.text() == said)
    assert (workspace / INTRO).read_text("utf-8") == said
