"""The first look at a workspace, made beside the window."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from left_behind import no_trace
from pytestqt.qtbot import QtBot
from ui.probes import EditorProbe, TreeProbe

from devlog_app.bootstrap import open_services
from devlog_app.model.note import Note
from devlog_app.paths import AppPaths
from devlog_app.services.notes.library import Library
from devlog_app.ui.editor.open_note import OpenNote
from devlog_app.ui.editor.pane import EditorPane
from devlog_app.ui.start.first_view import FirstViewChild, joined, last_note, recent_workspaces
from devlog_app.ui.start.first_view_json import read_view
from devlog_app.ui.tree.branches import branches_of
from devlog_app.ui.tree.pane import TreePane
from devlog_app.ui.window_state import WindowState

TALK = "conferences/2026-09-ml/synthetic-data.md"


def test_the_child_shows_what_the_services_would(workspace: Path, tmp_path: Path) -> None:
    child = FirstViewChild(tmp_path / "base", workspace / TALK, given=True)
    view = child.view()
    services = open_services(AppPaths.under(tmp_path / "base"), workspace)
    note = services.library.open(TALK)
    assert view is not None
    assert view.root == workspace
    assert view.note is not None
    assert (view.note.path, view.note.title, view.note.text) == (TALK, "Synthetic data", note.text)
    post = services.composer.compose(note, note.text, channel="local")
    assert view.note.post == replace(post, problems=())


def test_the_tree_of_the_child_is_the_whole_workspace(qtbot: QtBot, workspace: Path, tmp_path: Path) -> None:
    view = FirstViewChild(tmp_path / "base", workspace, given=True).view()
    assert view is not None
    pane = TreePane()
    qtbot.addWidget(pane)
    pane.show_tree(branches_of(view.groups))
    assert len(TreeProbe(pane).lines()) == 8


def test_the_note_that_was_open_last_is_the_first_to_be_seen(workspace: Path, tmp_path: Path) -> None:
    base = tmp_path / "base"
    WindowState(base / "window.ini").set_last_note(workspace, "posts/evening.md")
    view = FirstViewChild(base, workspace, given=True).view()
    assert view is not None
    assert view.note is not None
    assert view.note.path == "posts/evening.md"


def test_what_the_child_cannot_read_the_window_finds_out_itself(tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "devlog.yaml").write_text("version: [", "utf-8")
    assert FirstViewChild(tmp_path / "base", broken, given=True).view() is None


def test_a_child_that_is_not_waited_for_is_ended(workspace: Path, tmp_path: Path) -> None:
    with no_trace():
        child = FirstViewChild(tmp_path / "base", workspace, given=True)
        child.stop()
    assert child.is_done


def test_keys_pressed_before_the_services_are_there_are_kept(
    qtbot: QtBot, workspace: Path, tmp_path: Path, eventually: Callable[[Callable[[], object]], None]
) -> None:
    services = open_services(AppPaths.under(tmp_path / "base"), workspace)
    pane = EditorPane()
    qtbot.addWidget(pane)
    shown = services.library.open("posts/evening.md")
    pane.show_note(shown)
    EditorProbe(pane).type("Early ")
    note = OpenNote(services.library, pane, pane)
    note.adopt(shown.path, shown.text)
    eventually(lambda: (workspace / "posts/evening.md").read_text("utf-8") == "Early An evening 😀\n")


def test_a_file_that_changed_since_it_was_kept_is_shown_as_it_is(qtbot: QtBot, workspace: Path) -> None:
    pane = EditorPane()
    qtbot.addWidget(pane)
    pane.show_note(Note(path="posts/evening.md", text="As it was\n"))
    note = OpenNote(Library(workspace), pane, pane)
    note.adopt("posts/evening.md", "As it was\n")
    assert EditorProbe(pane).text == "An evening 😀\n"


def test_keys_pressed_in_an_outdated_text_join_what_is_there_now(qtbot: QtBot, workspace: Path) -> None:
    pane = EditorPane()
    qtbot.addWidget(pane)
    pane.show_note(Note(path="posts/evening.md", text="An evening\n"))
    EditorProbe(pane).type("Early ")
    note = OpenNote(Library(workspace), pane, pane)
    note.adopt("posts/evening.md", "An evening\n")
    assert note.save()
    assert (workspace / "posts/evening.md").read_text("utf-8") == "Early An evening 😀\n"


@pytest.mark.parametrize("data", [b"", b"{}", b"[1]", b'{"version": 1, "root": 3}', b'{"version": 99}', b"\xff"])
def test_what_is_no_view_is_left_alone(data: bytes) -> None:
    assert read_view(data) is None


def test_workspaces_with_odd_names_are_remembered(tmp_path: Path) -> None:
    file = tmp_path / "base" / "window.ini"
    folders = [tmp_path / name for name in ("Мои заметки", "a:b,c;d", "100%")]
    state = WindowState(file)
    for folder in folders:
        folder.mkdir()
        state.remember(folder)
        state.set_last_note(folder, "посты/один.md")
    assert recent_workspaces(file) == tuple(reversed(folders))
    assert last_note(file, folders[0]) == "посты/один.md"
    assert joined(()) == ""


def test_a_spoilt_window_file_is_no_obstacle(tmp_path: Path) -> None:
    file = tmp_path / "window.ini"
    file.write_bytes(b"\xff\xfe no section [")
    assert recent_workspaces(file) == ()
