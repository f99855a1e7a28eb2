"""What a window holds that nobody has asked anything of yet: libraries of megabytes wait until they are needed."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

SIGNS_OF_LIFE = ("devlog_app.ui.wiring", "devlog_app.services.notes.compiled_watcher", "devlog_app.ui.editor.counts")
"""What is imported last: for the services, for the folder, for the open note."""

LEFT_OUT = frozenset(
    (
        *("_ssl", "_hashlib", "sqlite3", "PySide6.QtNetwork", "anyio._backends._asyncio"),
        *("pydantic", "telethon", "PIL"),
        *("hunspell", "devlog_app.services.spelling.spellings", "devlog_app.services.spelling.word_forms"),
    )
)


@pytest.fixture
def imported(workspace: Path, tmp_path: Path, eventually: Callable[[Callable[[], object]], None]) -> frozenset[str]:
    """The modules of a window that opened a workspace in which nothing was published yet."""
    (workspace / "conferences/2026-09-ml/intro.md").write_text("# Practical ML\n\nTwo days, four halls.\n", "utf-8")
    log = tmp_path / "imports.log"

    def names() -> frozenset[str]:
        lines = log.read_text("utf-8", "replace").splitlines()
        return frozenset(line.rpartition("|")[2].strip() for line in lines if line.startswith("import time:"))

    # What measures coverage brings libraries of its own along.
    kept = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    command = [sys.executable, "-X", "importtime", "-m", "devlog_app", "--basedir", str(tmp_path / "base")]
    with log.open("wb") as errors:
        process = subprocess.Popen(
            [*command, str(workspace)], stderr=errors, env=kept | {"QT_QPA_PLATFORM": "offscreen"}
        )
        try:
            eventually(lambda: names().issuperset(SIGNS_OF_LIFE))
        finally:
            process.kill()
            process.wait()
    return names()


def test_a_window_that_was_only_opened_holds_no_library_that_it_may_never_need(imported: frozenset[str]) -> None:
    assert sorted(imported & LEFT_OUT) == []
