"""A tree without rows says what to do, and has a button that does it."""

from collections.abc import Callable
from pathlib import Path

from ui.probes import TreeProbe, press

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
