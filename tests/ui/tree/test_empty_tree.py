"""A tree without rows says what to do, and has a button that does it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLabel
from ui.probes import TreeProbe, child, press

from devlog_app.ui.program import Program

Eventually = Callable[[Callable[[], object]], None]


def test_an_empty_folder_offers_its_first_note(program: Program, tmp_path: Path, eventually: Eventually) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    alive: list[bool] = []
    program.alive.connect(lambda: alive.append(True))
    program.open_first(folder)
    eventually(lambda: alive)
    eventually(lambda: program.session is not None)
    program.window.tree.show_tree(())
    press(program.window.tree, "New note")
    eventually(lambda: TreeProbe(program.window.tree).lines())
    assert list(folder.rglob("*.md"))


def test_an_empty_tree_names_the_key_that_the_user_chose(program: Program) -> None:
    window = program.window
    window.tree.show_tree(())
    said = child(window.tree, QLabel)
    assert "Ctrl+N makes the first one" in said.text()
    window.actions_table.use_keys({"quick_post": "Ctrl+Alt+J"})
    assert "Ctrl+Alt+J makes the first one" in said.text()
    window.actions_table.use_keys({"quick_post": ""})
    assert said.text() == "No notes yet."
