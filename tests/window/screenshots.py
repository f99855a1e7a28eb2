"""Draw the window on the sample workspace, light and dark, into ``docs/images``: ``make screenshots``."""

import os
import sys
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1.5"

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from devlog_app.paths import AppPaths
from devlog_app.services.notes.sample import make_sample
from devlog_app.ui.program import Program

IMAGES = Path(__file__).parents[2] / "docs" / "images"
SIZE = (1280, 820)
PATIENCE = 60
"""Seconds until everything is drawn."""


def main() -> None:
    app = QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        workspace = make_sample(Path(folder) / "sample")
        program = Program(app, AppPaths.under(Path(folder) / "base"))
        program.window.resize(*SIZE)
        program.open_first(workspace)
        _wait(lambda: hasattr(program.window, "publish") and program.window.publish.post is not None)
        IMAGES.mkdir(parents=True, exist_ok=True)
        for scheme in ("light", "dark"):
            program.window.actions_table[f"theme_{scheme}"].trigger()
            _settle()
            program.window.grab().save(str(IMAGES / f"window-{scheme}.png"))
        program.window.close()
        program.end()


def _wait(holds: "object") -> None:
    assert callable(holds)
    end = time.monotonic() + PATIENCE
    while not holds():
        assert time.monotonic() < end, "the window was not drawn"
        QCoreApplication.processEvents()
        time.sleep(0.01)


def _settle() -> None:
    """Let pictures load and animations end."""
    end = time.monotonic() + 1.5
    _wait(lambda: time.monotonic() > end)


if __name__ == "__main__":
    main()
