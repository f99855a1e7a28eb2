"""What a session makes with its first use is as if it had been there from the start, and goes with the session."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from ui.probes import child

from devlog_app.ui.channel_page.page import ChannelPage
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.notices.list_dialog import NoticesDialog
from devlog_app.ui.program import Program
from devlog_app.ui.wizards.conference_wizard import ConferenceWizard

Eventually = Callable[[Callable[[], object]], None]
USED = ("quick_post", "take_back", "note_up", "show_channel", "notices", "channels", "show_series", "show_calendar")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """Another workspace, with one note and no conference."""
    folder = tmp_path / "other"
    (folder / "posts").mkdir(parents=True)
    (folder / "posts/plain.md").write_text("# Plain\n", "utf-8")
    return folder


def notes(folder: Path) -> int:
    return len(list(folder.rglob("*.md")))


def turn_to(program: Program, folder: Path, eventually: Eventually) -> None:
    before = program.session
    program.open_workspace(folder)
    eventually(lambda: program.session is not before and program.session is not None)
    eventually(lambda: program.session is not None and program.session.catalogue.notes)


def test_a_command_is_carried_out_in_the_open_workspace_only_and_once(
    program: Program, window: MainWindow, workspace: Path, other: Path, eventually: Eventually
) -> None:
    window.actions_table["quick_post"].trigger()
    there = notes(workspace)
    turn_to(program, other, eventually)
    window.actions_table["quick_post"].trigger()
    assert notes(other) == 2
    assert notes(workspace) == there


@pytest.mark.parametrize("command", ["next_talk", "new_talk"])
def test_the_first_talk_of_all_leads_to_its_conference(
    program: Program, window: MainWindow, other: Path, eventually: Eventually, command: str
) -> None:
    turn_to(program, other, eventually)
    window.actions_table[command].trigger()
    child(window, ConferenceWizard).reject()


def test_with_the_notes_hidden_what_was_done_is_said_below(window: MainWindow, workspace: Path) -> None:
    window.actions_table["show_tree"].setChecked(False)
    window.actions_table["trash"].trigger()
    assert "to the trash" in window.statusBar().currentMessage()
    assert not (workspace / "conferences/2026-09-ml/intro.md").exists()


def test_pages_of_channels_are_closed_with_their_workspace(
    program: Program, window: MainWindow, other: Path, eventually: Eventually
) -> None:
    window.actions_table["show_channel"].trigger()
    eventually(lambda: [page for page in window.findChildren(ChannelPage) if page.isVisible()])
    turn_to(program, other, eventually)
    eventually(lambda: not [page for page in window.findChildren(ChannelPage) if page.isVisible()])


def test_the_list_of_notices_opens_once_for_each_time_that_it_is_wanted(window: MainWindow) -> None:
    for _ in range(2):
        window.actions_table["notices"].trigger()
        (dialog,) = (each for each in window.findChildren(NoticesDialog) if each.isVisible())
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_a_session_whose_every_part_was_used_is_freed(
    program: Program, window: MainWindow, other: Path, eventually: Eventually
) -> None:
    for command in USED:
        window.actions_table[command].trigger()
        for dialog in window.findChildren(NoticesDialog):
            dialog.reject()
    session = weakref.ref(program.session)
    turn_to(program, other, eventually)

    def is_freed() -> bool:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return session() is None

    eventually(is_freed)
