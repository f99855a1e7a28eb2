"""What other programs do to the workspace shows up in the tree by itself."""

from collections.abc import Callable
from pathlib import Path

import pytest
from ui.tree.probe import TreeHands

from devlog_app.ui.main_window import MainWindow
from devlog_app.ui.workspace.catalogue import Catalogue
from devlog_app.ui.writing.kept_tabs import KeptTab
from devlog_app.ui.writing.open_notes import OpenNotes

Eventually = Callable[[Callable[[], object]], None]
MANY = 300


@pytest.fixture
def tree(window: MainWindow, workspace: Path, eventually: Eventually) -> TreeHands:
    hands = TreeHands(window.tree)
    eventually(lambda: "  evening, draft" in hands.lines())
    # The watcher tells of nothing before it listens: knock until it answers.
    numbers = iter(range(1000))

    def knocked() -> bool:
        (workspace / "posts/evening.md").write_text(f"---\ntitle: Knock {next(numbers)}\n---\nText\n", "utf-8")
        return any("Knock" in line for line in hands.lines())

    eventually(knocked)
    return hands


def shows(tree: TreeHands, title: str) -> bool:
    return any(title in line for line in tree.lines())


def test_a_note_comes_changes_moves_and_goes(tree: TreeHands, workspace: Path, eventually: Eventually) -> None:
    file = workspace / "posts/new.md"
    file.write_text("---\ntitle: From outside\n---\n", "utf-8")
    eventually(lambda: shows(tree, "From outside"))
    file.write_text("---\ntitle: Changed outside\n---\n", "utf-8")
    eventually(lambda: shows(tree, "Changed outside") and not shows(tree, "From outside"))
    file.rename(workspace / "conferences/2026-09-ml/new.md")
    eventually(lambda: "    Changed outside, draft" in [line[:26] for line in tree.lines()])
    (workspace / "conferences/2026-09-ml/new.md").unlink()
    eventually(lambda: not shows(tree, "Changed outside"))


def test_a_folder_that_is_renamed_takes_its_notes_along(
    tree: TreeHands, workspace: Path, eventually: Eventually
) -> None:
    (workspace / "conferences/2026-09-ml").rename(workspace / "conferences/2026-09-other")
    eventually(lambda: tree.pane.note_at("conferences/2026-09-other/synthetic-data.md") is not None)
    assert tree.pane.note_at("conferences/2026-09-ml/synthetic-data.md") is None


def test_a_tab_that_was_not_turned_to_yet_goes_along_with_its_folder(
    tree: TreeHands, window: MainWindow, workspace: Path, eventually: Eventually
) -> None:
    notes = window.findChild(OpenNotes)
    assert isinstance(notes, OpenNotes)
    notes.restore((KeptTab("posts/evening.md"), KeptTab("conferences/2026-09-ml/synthetic-data.md")))
    (workspace / "conferences/2026-09-ml").rename(workspace / "conferences/2026-09-other")
    eventually(lambda: "conferences/2026-09-other/synthetic-data.md" in notes.paths)
    assert "conferences/2026-09-ml/synthetic-data.md" not in notes.paths


def test_another_order_in_the_series_file_is_shown(tree: TreeHands, workspace: Path, eventually: Eventually) -> None:
    with (workspace / "conferences/2026-09-ml/conference.yaml").open("a", encoding="utf-8") as file:
        file.write("series: [synthetic-data.md, intro.md]\n")
    eventually(lambda: tree.lines()[2].strip().startswith("Synthetic data"))


def test_a_checkout_of_many_files_is_looked_through_once_it_is_over(
    tree: TreeHands, window: MainWindow, workspace: Path, eventually: Eventually
) -> None:
    catalogue = window.findChild(Catalogue)
    assert isinstance(catalogue, Catalogue)
    scans: list[int] = []
    catalogue.scanned.connect(lambda: scans.append(len(catalogue.notes)))
    before = len(catalogue.notes)
    for number in range(MANY):
        (workspace / f"posts/note-{number:03}.md").write_text(f"# Note {number}\n", "utf-8")
    eventually(lambda: len(catalogue.notes) == before + MANY)
    eventually(lambda: sum(1 for line in tree.lines() if line.startswith("  Note ")) == MANY)
    assert len(scans) <= 3
