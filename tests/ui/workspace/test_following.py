"""A note gets another name, and the links of other notes follow: open notes, closed ones, and all the way back."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from ui.probes import EditorProbe, press
from ui.publish.sheet_probe import publish_now
from ui.tree.probe import TreeHands, settle

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]
ML = "conferences/2026-09-ml"
OPEN = "# Open\n\nsee [[synthetic-data]] and [[Synthetic-Data|the talk]]\n"
CLOSED = b"\xef\xbb\xbf# Closed\r\n\r\n[there](../conferences/2026-09-ml/synthetic-data.md)\r\n`[[synthetic-data]]`\r\n"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workspace(workspace: Path) -> Path:
    """Two posts link to the talk."""
    (workspace / "posts/open.md").write_text(OPEN, "utf-8")
    (workspace / "posts/closed.md").write_bytes(CLOSED)
    return workspace


@pytest.fixture
def tree(window: MainWindow, eventually: Eventually) -> TreeHands:
    hands = TreeHands(window.tree)
    eventually(lambda: "  evening, draft" in hands.lines())
    return hands


def rename(tree: TreeHands, window: MainWindow, old: str, new: str) -> None:
    tree.choose(old)
    window.actions_table["rename"].trigger()
    tree.write_title(new)
    settle()


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*.md")}


def test_links_in_open_and_closed_notes_follow_and_go_back(
    tree: TreeHands, window: MainWindow, program: Program, workspace: Path, eventually: Eventually
) -> None:
    before = files(workspace)
    assert program.session is not None
    program.session.open_notes.open("posts/open.md")
    cursor = window.editor.edit.textCursor()
    cursor.setPosition(len(OPEN) - 2)
    window.editor.edit.setTextCursor(cursor)
    rename(tree, window, "Synthetic data", "Real data")
    eventually(lambda: window.statusBar().currentMessage() == "Links in 2 notes follow")
    assert (workspace / "posts/open.md").read_text("utf-8") == (
        "# Open\n\nsee [[real-data]] and [[real-data|the talk]]\n"
    )
    assert (workspace / "posts/closed.md").read_bytes() == CLOSED.replace(b"synthetic-data.md", b"real-data.md")
    assert EditorProbe(window.editor).text == "# Open\n\nsee [[real-data]] and [[real-data|the talk]]\n"
    # The caret stands in front of the same letter.
    assert window.editor.edit.textCursor().positionInBlock() == len("see [[real-data]] and [[real-data|the talk]")
    assert window.editor.edit.document().isUndoAvailable()
    press(tree.pane, "Undo")
    eventually(lambda: files(workspace) == before)
    assert EditorProbe(window.editor).text == OPEN


def test_what_was_written_meanwhile_stays_when_links_go_back(
    tree: TreeHands, window: MainWindow, program: Program, workspace: Path, eventually: Eventually
) -> None:
    assert program.session is not None
    program.session.open_notes.open("posts/open.md")
    rename(tree, window, "Synthetic data", "Real data")
    eventually(lambda: window.statusBar().currentMessage() == "Links in 2 notes follow")
    EditorProbe(window.editor).type("Ah! ")
    (workspace / "posts/closed.md").write_text("all else\n\n[[real-data]]\n")
    tree.focus()
    tree.press_key(Qt.Key.Key_Z, CONTROL)
    assert (workspace / ML / "synthetic-data.md").is_file()
    eventually(lambda: "[[synthetic-data]]" in (workspace / "posts/closed.md").read_text("utf-8"))
    assert (workspace / "posts/closed.md").read_text("utf-8") == "all else\n\n[[synthetic-data]]\n"
    assert "Ah! " in EditorProbe(window.editor).text
    eventually(lambda: "[[Synthetic-Data|the talk]]" in (workspace / "posts/open.md").read_text("utf-8"))
    assert "Ah! " in (workspace / "posts/open.md").read_text("utf-8")


def test_one_name_after_another_is_followed_to_the_last(
    tree: TreeHands, window: MainWindow, workspace: Path, eventually: Eventually
) -> None:
    before = files(workspace)
    rename(tree, window, "Synthetic data", "Real data")
    rename(tree, window, "Real data", "Realest data")
    eventually(lambda: b"[[realest-data]]" in (workspace / "posts/open.md").read_bytes())
    eventually(lambda: b"realest-data.md" in (workspace / "posts/closed.md").read_bytes())
    tree.focus()
    tree.press_key(Qt.Key.Key_Z, CONTROL)
    tree.press_key(Qt.Key.Key_Z, CONTROL)
    eventually(lambda: files(workspace) == before)


def test_a_name_that_is_taken_back_at_once_leaves_everything_as_it_was(
    tree: TreeHands, window: MainWindow, workspace: Path, eventually: Eventually
) -> None:
    before = files(workspace)
    rename(tree, window, "Synthetic data", "Real data")
    tree.focus()
    tree.press_key(Qt.Key.Key_Z, CONTROL)
    assert files(workspace) == before
    rename(tree, window, "evening", "Morning")
    eventually((workspace / "posts/morning.md").is_file)
    assert (workspace / "posts/open.md").read_text("utf-8") == OPEN


def test_what_has_followed_goes_back_while_others_are_still_to_follow(
    tree: TreeHands, window: MainWindow, workspace: Path, eventually: Eventually
) -> None:
    for number in range(400):
        (workspace / f"posts/link-{number}.md").write_text("[[synthetic-data]]\n", "utf-8")
    before = files(workspace)

    def followed() -> int:
        return sum(b"real-data" in data for data in files(workspace).values())

    rename(tree, window, "Synthetic data", "Real data")
    eventually(followed)
    assert followed() < 400
    tree.focus()
    tree.press_key(Qt.Key.Key_Z, CONTROL)
    eventually(lambda: files(workspace) == before)


def test_a_published_note_whose_post_reads_the_same_stays_published(
    tree: TreeHands, window: MainWindow, workspace: Path, eventually: Eventually
) -> None:
    file = workspace / "posts/open.md"
    file.write_text("# Open\n\nsee [[synthetic-data|the talk]]\n", "utf-8")
    tree.click("Open")
    eventually(lambda: "[[synthetic-data|the talk]]" in EditorProbe(window.editor).text)
    eventually(lambda: window.publish.post is not None)
    publish_now(window, eventually)
    eventually(lambda: any("Open, published" in line for line in tree.lines()))
    tree.click("Synthetic data")
    rename(tree, window, "Synthetic data", "Real data")
    eventually(lambda: b"[[real-data|the talk]]" in file.read_bytes())
    (ledger,) = (workspace / ".devlog/ledger").glob("*.jsonl")
    eventually(lambda: b'"reason":"name"' in ledger.read_bytes())
    eventually(lambda: any("Open, published" in line for line in tree.lines()))
    tree.focus()
    tree.press_key(Qt.Key.Key_Z, CONTROL)
    eventually(lambda: ledger.read_bytes().count(b'"reason":"name"') == 2)
    eventually(lambda: any("Open, published" in line for line in tree.lines()))


def test_links_still_follow_when_the_folder_is_left_at_once(
    tree: TreeHands, window: MainWindow, program: Program, workspace: Path, tmp_path: Path, eventually: Eventually
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    before = program.session
    rename(tree, window, "Synthetic data", "Real data")
    program.open_workspace(other)
    eventually(lambda: program.session is not before)
    assert b"[[real-data]]" in (workspace / "posts/open.md").read_bytes()
    assert b"real-data.md" in (workspace / "posts/closed.md").read_bytes()


def test_a_file_that_cannot_be_written_is_named(
    tree: TreeHands, window: MainWindow, workspace: Path, eventually: Eventually
) -> None:
    # Such a character cannot be in an editor: the note can only be read.
    closed = CLOSED + "\ufdd0".encode()
    (workspace / "posts/closed.md").write_bytes(closed)
    rename(tree, window, "Synthetic data", "Real data")
    eventually(window.error_said)
    assert "Links in closed.md could not follow." in window.error_said()
    assert (workspace / "posts/closed.md").read_bytes() == closed
    assert b"[[real-data]]" in (workspace / "posts/open.md").read_bytes()


def test_notes_that_are_dragged_elsewhere_are_still_found(
    tree: TreeHands, workspace: Path, eventually: Eventually
) -> None:
    before = files(workspace)
    tree.drop(["Synthetic data"], on="Posts")
    settle()
    eventually(lambda: b"[there](synthetic-data.md)" in (workspace / "posts/closed.md").read_bytes())
    assert (workspace / "posts/open.md").read_text("utf-8") == OPEN
    press(tree.pane, "Undo")
    eventually(lambda: files(workspace) == before)
