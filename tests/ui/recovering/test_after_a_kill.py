"""A program that is killed while somebody types is followed by one that has the text again."""

from collections.abc import Callable
from pathlib import Path

from faults.typists import NOTE, killed_while_typing, left_behind
from ui.probes import EditorProbe, child, press

from devlog_app.ui.program import Program
from devlog_app.ui.recovering.bar import RecoveryBar

Eventually = Callable[[Callable[[], object]], None]
TRIES = 4
"""A kill in a pause for thought leaves nothing to offer: all of it was saved."""


def test_the_next_start_offers_what_was_typed(program: Program, tmp_path: Path, eventually: Eventually) -> None:
    for seed in range(1, 1 + TRIES):
        assert [kill for kill in killed_while_typing(tmp_path, 1, seed) if not kill.is_good] == []
        base, workspace = tmp_path / f"base-{seed}", tmp_path / f"work-{seed}"
        left = left_behind(base, workspace)
        if left:
            break
    base.rename(tmp_path / "base")
    program.open_first(workspace)
    eventually(lambda: program.window.findChildren(RecoveryBar) and child(program.window, RecoveryBar).said())
    assert "was not saved when Devlog ended" in child(program.window, RecoveryBar).said()
    press(child(program.window, RecoveryBar), "Restore")
    assert EditorProbe(program.window.editor.pane).text == left[0].draft.text
    eventually(lambda: (workspace / NOTE).read_text() == left[0].draft.text)
