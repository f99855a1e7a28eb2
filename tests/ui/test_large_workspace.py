"""A thousand notes are looked through elsewhere: the window goes on, and whoever types loses nothing."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from ui.probes import EditorProbe

from devlog_app.ui.program import Program
from devlog_app.ui.workspace.catalogue import Catalogue

Eventually = Callable[[Callable[[], object]], None]
MANY = 1_000
ALPHABET = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture
def large(tmp_path: Path) -> Path:
    root = tmp_path / "large"
    for number in range(MANY):
        file = root / f"conferences/2026-{number % 12 + 1:02d}-conf/talk-{number:04}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"---\ntitle: Talk {number}\n---\n# Talk {number}\n\nWords.\n", "utf-8")
    (root / "devlog.yaml").write_text("version: 1\n", "utf-8")
    return root


def test_a_thousand_notes_are_scanned_in_another_process_while_somebody_types(
    program: Program, large: Path, eventually: Eventually, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever walks through the folders in this process fails; the child is another one.
    monkeypatch.setattr("devlog_app.storage.workspaces.scan.walk_notes", None)
    file = large / "conferences/2026-01-conf/talk-0000.md"
    program.open_first(file)
    eventually(lambda: hasattr(program.window, "publish") and program.window.publish.post is not None)
    catalogue = program.window.findChild(Catalogue)
    assert isinstance(catalogue, Catalogue)
    scanned: list[int] = []
    catalogue.scanned.connect(lambda: scanned.append(len(catalogue.notes)))
    program.window.actions_table["refresh"].trigger()
    editor = EditorProbe(program.window.editor)
    editor.edit.moveCursor(editor.edit.textCursor().MoveOperation.End)
    typed = _type_until(editor, lambda: bool(scanned))
    assert typed
    assert editor.text.endswith(f"Words.\n{typed}")
    assert scanned[-1] == MANY
    assert len(program.window.tree.notes()) == MANY
    eventually(lambda: file.read_text("utf-8").endswith(f"Words.\n{typed}"))
    assert editor.notices() == []


def _type_until(editor: EditorProbe, is_over: Callable[[], bool]) -> str:
    """Type letter after letter as long as it takes, and return them."""
    typed, end = "", time.monotonic() + 30
    while not is_over():
        assert time.monotonic() < end
        letter = ALPHABET[len(typed) % len(ALPHABET)]
        editor.type(letter)
        typed += letter
        QCoreApplication.processEvents()
        time.sleep(0.01)
    return typed
