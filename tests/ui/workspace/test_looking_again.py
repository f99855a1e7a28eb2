"""What happened between two starts is in the tree after the second, whatever was kept of the first."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from ui.probes import TreeProbe

from devlog_app.paths import AppPaths
from devlog_app.ui.crash.reporter import CrashReporter
from devlog_app.ui.program import Program
from devlog_app.ui.start.first_view import kept_view
from devlog_app.ui.workspace.catalogue import Catalogue

Eventually = Callable[[Callable[[], object]], None]
AT_FIRST = [
    "Conferences",
    "  Practical ML Conf 2026",
    "    Practical ML, ready",
    "    Synthetic data, draft",
    "Months",
    "  October, draft",
    "Posts",
    "  evening, draft",
]


class Starts:
    """Starts the program on one workspace, again and again."""

    def __init__(self, application: QApplication, base: Path, workspace: Path, eventually: Eventually) -> None:
        self.paths = AppPaths.under(base)
        self._application = application
        self._workspace = workspace
        self._eventually = eventually
        self.program: Program | None = None

    def start(self) -> Catalogue:
        """Start anew; the catalogue when the workspace was looked through."""
        self.end()
        self.program = Program(self._application, self.paths)
        self.program.open_first(self._workspace)
        self._eventually(lambda: (found := self._catalogue()) is not None and not found.as_of.doubtful)
        catalogue = self._catalogue()
        assert catalogue is not None
        scanned = QSignalSpy(catalogue.scanned)
        catalogue.scan()
        self._eventually(scanned.count)
        return catalogue

    def lines(self) -> list[str]:
        assert self.program is not None
        return TreeProbe(self.program.window.tree).lines()

    def end(self) -> None:
        program, self.program = self.program, None
        if program is not None:
            program.window.close()
            program.end()
            program.window.deleteLater()
            program.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _catalogue(self) -> Catalogue | None:
        assert self.program is not None
        return self.program.window.findChild(Catalogue)


@pytest.fixture
def starts(
    application: QApplication,
    tmp_path: Path,
    workspace: Path,
    eventually: Eventually,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Starts]:
    monkeypatch.setattr(CrashReporter, "install", lambda self: None)
    starts = Starts(application, tmp_path / "base", workspace, eventually)
    starts.start()
    assert starts.lines() == AT_FIRST
    yield starts
    starts.end()


def test_notes_that_changed_came_went_and_moved_between_two_starts(starts: Starts, workspace: Path) -> None:
    starts.end()
    (workspace / "posts/evening.md").write_text("---\nstatus: ready\n---\n# Night\n", "utf-8")
    (workspace / "posts/new.md").write_text("# New\n", "utf-8")
    (workspace / "devlog/2026-10.md").unlink()
    (workspace / "conferences/2026-09-ml/synthetic-data.md").rename(workspace / "posts/synthetic.md")
    starts.start()
    assert starts.lines() == [
        "Conferences",
        "  Practical ML Conf 2026",
        "    Practical ML, ready",
        "Posts",
        "  Night, ready",
        "  New, draft",
        "  Synthetic data, draft",
    ]


def test_when_nothing_changed_no_row_is_read_again(
    starts: Starts, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starts.end()
    # Whoever reads a row that a scan told fails.
    monkeypatch.setattr("devlog_app.services.notes.scanning.row_from_json", None)
    starts.start()
    assert starts.lines() == AT_FIRST


@pytest.mark.parametrize("damage", ["gone", "not JSON at all", '{"version": 2}', '{"version": 3, "mark": "x:1"}'])
def test_a_kept_view_that_is_gone_damaged_or_another_versions_costs_a_look_at_everything(
    starts: Starts, workspace: Path, damage: str
) -> None:
    starts.end()
    view = kept_view(starts.paths.indexes, workspace)
    view.unlink() if damage == "gone" else view.write_text(damage)
    (workspace / "posts/evening.md").write_text("# Night\n", "utf-8")
    starts.start()
    assert [line for line in starts.lines() if line not in AT_FIRST] == ["  Night, draft"]
    assert len(starts.lines()) == len(AT_FIRST)


def test_an_index_that_is_gone_hides_nothing(starts: Starts, workspace: Path) -> None:
    starts.end()
    for index in starts.paths.indexes.glob("*.db"):
        index.unlink()
    (workspace / "posts/evening.md").unlink()
    starts.start()
    assert starts.lines() == AT_FIRST[:-2]


def test_what_the_window_shows_wrongly_is_put_right_by_looking_again(starts: Starts, eventually: Eventually) -> None:
    assert starts.program is not None
    catalogue = starts.program.window.findChild(Catalogue)
    assert catalogue is not None
    catalogue.forget("posts/evening.md")
    assert starts.lines() == AT_FIRST[:-2]
    catalogue.scan()
    eventually(lambda: starts.lines() == AT_FIRST)
