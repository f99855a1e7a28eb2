"""Notes are renamed, dragged, put in order and thrown away in the tree, and all of it is taken back."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from ui.probes import EditorProbe, press
from ui.publish.sheet_probe import publish_now
from ui.tree.probe import TreeHands, settle

from devlog_app.ui.main_window import MainWindow

Eventually = Callable[[Callable[[], object]], None]
ML = "conferences/2026-09-ml"
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def tree(window: MainWindow, eventually: Eventually) -> TreeHands:
    hands = TreeHands(window.tree)
    eventually(lambda: "  evening, draft" in hands.lines())
    return hands


def conference(tree: TreeHands) -> list[str]:
    """The titles of the conference's notes from top to bottom."""
    lines = tree.lines()
    start = lines.index("  Practical ML Conf 2026") + 1
    end = next((n for n in range(start, len(lines)) if not lines[n].startswith("    ")), len(lines))
    return [line.strip().rpartition(", ")[0] for line in lines[start:end]]


def test_a_note_is_dragged_before_another_and_the_order_is_written(tree: TreeHands, workspace: Path) -> None:
    file = workspace / ML / "conference.yaml"
    before = file.read_bytes()
    tree.drop(["Synthetic data"], before="Practical ML")
    settle()
    assert conference(tree) == ["Synthetic data", "Practical ML"]
    assert "series: [synthetic-data.md, intro.md]" in file.read_text()
    assert tree.bars() == ["The order was changed"]
    press(tree.pane, "Undo")
    assert conference(tree) == ["Practical ML", "Synthetic data"]
    assert file.read_bytes() == before
    assert tree.bars() == []


def test_alt_and_arrows_shift_a_note_in_its_series(tree: TreeHands, workspace: Path) -> None:
    tree.choose("Synthetic data")
    tree.press_key(Qt.Key.Key_Up, ALT)
    assert conference(tree) == ["Synthetic data", "Practical ML"]
    assert tree.chosen() == ["Synthetic data"]
    tree.press_key(Qt.Key.Key_Up, ALT)
    tree.press_key(Qt.Key.Key_Down, ALT)
    assert conference(tree) == ["Practical ML", "Synthetic data"]
    assert "series: [intro.md, synthetic-data.md]" in (workspace / ML / "conference.yaml").read_text()


def test_a_post_has_no_order_and_is_told_so(tree: TreeHands) -> None:
    tree.choose("evening")
    tree.press_key(Qt.Key.Key_Up, ALT)
    assert tree.bars() == ["These notes stand by name; notes of a conference or a month have an order."]


def test_a_note_is_dragged_into_a_conference_and_to_its_place(tree: TreeHands, workspace: Path) -> None:
    tree.drop(["evening"], after="Practical ML")
    settle()
    assert conference(tree) == ["Practical ML", "evening", "Synthetic data"]
    assert (workspace / ML / "evening.md").read_text("utf-8") == "An evening 😀\n"
    tree.focus()
    tree.press_key(Qt.Key.Key_Z, CONTROL)
    assert (workspace / "posts/evening.md").read_text("utf-8") == "An evening 😀\n"
    assert conference(tree) == ["Practical ML", "Synthetic data"]


def test_several_notes_are_dragged_onto_a_group(tree: TreeHands, workspace: Path) -> None:
    tree.drop(["Practical ML", "Synthetic data"], on="Posts")
    settle()
    assert sorted(file.name for file in (workspace / "posts").iterdir()) == [
        "evening.md",
        "intro.md",
        "synthetic-data.md",
    ]
    assert tree.bars() == ["Moved 2 notes to posts"]


def test_what_cannot_take_a_note_says_so(tree: TreeHands) -> None:
    tree.drop(["evening"], on="Conferences")
    settle()
    assert tree.bars() == ["Drop notes on a conference, a month or a folder, or between its notes."]


def test_other_things_that_are_dragged_are_not_taken(tree: TreeHands) -> None:
    from PySide6.QtCore import QMimeData, QModelIndex

    data = QMimeData()
    data.setText("words")
    model = tree.view.model()
    assert not model.canDropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    data.setData("application/x-devlog-notes", b"{broken")
    assert not model.dropMimeData(data, Qt.DropAction.MoveAction, 0, 0, QModelIndex())


def test_a_title_is_written_into_its_row(tree: TreeHands, window: MainWindow, workspace: Path) -> None:
    tree.click("Synthetic data")
    window.actions_table["rename"].trigger()
    assert tree.editor().text() == "Synthetic data"
    assert tree.editor().accessibleName() == "New title"
    tree.write_title("Real data")
    settle()
    assert conference(tree) == ["Practical ML", "Real data"]
    assert tree.chosen() == ["Real data"]
    assert "title: Real data" in (workspace / ML / "real-data.md").read_text("utf-8")
    assert "Real data" in window.windowTitle()
    tree.press_key(Qt.Key.Key_Z, CONTROL)
    assert (workspace / ML / "synthetic-data.md").is_file()
    assert conference(tree) == ["Practical ML", "Synthetic data"]


def test_a_title_that_cannot_be_is_refused_at_its_row(tree: TreeHands, window: MainWindow, workspace: Path) -> None:
    tree.choose("Synthetic data")
    window.actions_table["rename"].trigger()
    tree.write_title("!!!")
    settle()
    assert tree.editor().text() == "!!!"
    assert tree.refusal().startswith("A title is needed.")
    assert tree.editor().accessibleDescription() == tree.refusal()
    assert (workspace / ML / "synthetic-data.md").is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="the trash is elsewhere")
@pytest.mark.usefixtures("trash")
def test_delete_throws_a_note_away_without_a_question_and_undo_brings_it_back(
    tree: TreeHands, window: MainWindow, workspace: Path
) -> None:
    file = workspace / ML / "synthetic-data.md"
    before = file.read_bytes()
    tree.click("Synthetic data")
    tree.focus()
    tree.press_key(Qt.Key.Key_Delete)
    assert not file.exists()
    assert conference(tree) == ["Practical ML"]
    assert "less data" not in EditorProbe(window.editor).text
    assert tree.bars() == ["Moved “Synthetic data” to the trash"]
    press(tree.pane, "Undo")
    assert file.read_bytes() == before
    assert conference(tree) == ["Practical ML", "Synthetic data"]


@pytest.mark.skipif(sys.platform != "linux", reason="the trash is elsewhere")
@pytest.mark.usefixtures("trash")
def test_what_is_typed_and_not_saved_yet_comes_back_too(tree: TreeHands, window: MainWindow, workspace: Path) -> None:
    tree.click("Synthetic data")
    editor = EditorProbe(window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    editor.type("more words")
    window.actions_table["trash"].trigger()
    window.actions_table["take_back"].trigger()
    assert (workspace / ML / "synthetic-data.md").read_text("utf-8").endswith("less data\nmore words")


@pytest.mark.skipif(sys.platform != "linux", reason="the trash is elsewhere")
@pytest.mark.usefixtures("trash")
def test_a_whole_conference_goes_and_comes_back(tree: TreeHands, workspace: Path, eventually: Eventually) -> None:
    tree.choose("Practical ML Conf 2026")
    tree.press_key(Qt.Key.Key_Delete)
    assert not (workspace / ML).exists()
    eventually(lambda: "  Practical ML Conf 2026" not in tree.lines())
    tree.press_key(Qt.Key.Key_Z, CONTROL)
    eventually(lambda: "  Practical ML Conf 2026" in tree.lines() and len(conference(tree)) == 2)
    assert (workspace / ML / "conference.yaml").is_file()
    assert conference(tree) == ["Practical ML", "Synthetic data"]


def test_nothing_to_take_back_is_no_fault(tree: TreeHands) -> None:
    tree.focus()
    tree.press_key(Qt.Key.Key_Z, CONTROL)
    assert tree.bars() == []


@pytest.mark.skipif(sys.platform != "linux", reason="the trash is elsewhere")
@pytest.mark.usefixtures("trash")
def test_delete_on_a_heading_throws_nothing_away(tree: TreeHands, workspace: Path) -> None:
    before = sorted(workspace.rglob("*"))
    tree.click("Synthetic data")
    tree.choose("Posts")
    tree.press_key(Qt.Key.Key_Delete)
    assert sorted(workspace.rglob("*")) == before


@pytest.mark.skipif(sys.platform != "linux", reason="the trash is elsewhere")
def test_a_published_note_says_that_its_post_stays(
    tree: TreeHands, window: MainWindow, trash: Path, eventually: Eventually
) -> None:
    tree.click("Practical ML")
    eventually(lambda: window.publish.post is not None)
    publish_now(window, eventually)
    eventually(lambda: any("Practical ML, published" in line for line in tree.lines()))
    window.actions_table["trash"].trigger()
    assert tree.bars() == ["Moved “Practical ML” to the trash; what was published stays in its channel"]
    assert (trash / "files" / "intro.md").is_file()
    window.actions_table["take_back"].trigger()
    assert any("Practical ML, published" in line for line in tree.lines())
