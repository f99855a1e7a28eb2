"""The tree tells the problems of notes that nobody opened, and what is open is believed first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from ui.probes import EditorProbe, TreeProbe

from devlog_app.paths import AppPaths
from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.start.first_view import kept_view
from devlog_app.ui.start.first_view_json import read_view
from devlog_app.ui.workspace.catalogue import Catalogue
from devlog_app.ui.workspace.checking import Checking

Eventually = Callable[[Callable[[], object]], None]
WRONG = "---\ntitle: Wrong\n---\nWords.\n\n![no picture](media/none.png)\n"


@pytest.fixture
def checking(window: MainWindow) -> Checking:
    checking = window.findChild(Checking)
    assert isinstance(checking, Checking)
    return checking


def catalogue(window: MainWindow) -> Catalogue:
    found = window.findChild(Catalogue)
    assert isinstance(found, Catalogue)
    return found


@pytest.fixture
def workspace(workspace: Path) -> Path:
    (workspace / "posts/wrong.md").write_text(WRONG, "utf-8")
    return workspace


def test_a_note_that_was_never_opened_shows_its_problems(
    window: MainWindow, checking: Checking, eventually: Eventually
) -> None:
    tree = TreeProbe(window.tree)
    assert "  Wrong, draft" in tree.lines()
    checking.check()
    eventually(lambda: "  Wrong, draft, 1 error" in tree.lines())


def test_the_window_and_the_child_count_the_same(
    window: MainWindow, checking: Checking, eventually: Eventually
) -> None:
    checking.check()
    eventually(lambda: (row := catalogue(window).note("posts/wrong.md")) is not None and row.errors)
    counted = catalogue(window).note("posts/wrong.md")
    tree = TreeProbe(window.tree)
    changed = QSignalSpy(catalogue(window).note_changed)
    tree.click("Wrong")
    eventually(lambda: window.publish.post is not None and window.publish.post.note.path == "posts/wrong.md")
    assert changed.count() == 0
    assert catalogue(window).note("posts/wrong.md") == counted


def test_a_problem_that_was_mended_outside_goes(
    window: MainWindow, checking: Checking, workspace: Path, eventually: Eventually
) -> None:
    checking.check()
    tree = TreeProbe(window.tree)
    eventually(lambda: "  Wrong, draft, 1 error" in tree.lines())
    (workspace / "posts/wrong.md").write_text("---\ntitle: Wrong\n---\nWords.\n", "utf-8")
    eventually(lambda: _checked(checking, tree))


def _checked(checking: Checking, tree: TreeProbe) -> bool:
    checking.check()
    return "  Wrong, draft" in tree.lines()


def test_what_somebody_is_writing_goes_before_what_its_file_says(
    window: MainWindow, checking: Checking, eventually: Eventually
) -> None:
    tree = TreeProbe(window.tree)
    tree.click("Wrong")
    eventually(lambda: "  Wrong, draft, 1 error" in tree.lines())
    checking.check()
    editor = EditorProbe(window.editor)
    editor.edit.selectAll()
    editor.type("Better.")
    eventually(lambda: "error" not in " ".join(tree.lines()))
    eventually(lambda: not checking.is_under_way)
    assert "error" not in " ".join(tree.lines())


def test_the_next_start_knows_the_problems_at_once(
    workspace: Path, tmp_path: Path, window: MainWindow, checking: Checking, eventually: Eventually
) -> None:
    checking.check()
    eventually(lambda: "  Wrong, draft, 1 error" in TreeProbe(window.tree).lines())
    window.close()
    view = read_view(kept_view(AppPaths.under(tmp_path / "base").indexes, workspace).read_bytes())
    assert view is not None
    assert [note.errors for group in view.groups for note in group.notes if note.title == "Wrong"] == [1]
