"""The program as ``devlog`` starts it, with eyes: ``python window_under_test.py BASE WORKSPACE EYES``."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication
from window.eyes import Eyes

from devlog_app.paths import AppPaths
from devlog_app.ui import program
from devlog_app.ui.app import run_window


class SeenProgram(program.Program):
    """Everything is the program's own but the looks at it."""

    def __init__(self, app: QApplication, paths: AppPaths) -> None:
        super().__init__(app, paths)
        self.eyes = Eyes(EYES, self)


if __name__ == "__main__":
    base, workspace, EYES = sys.argv[1:]
    program.Program = SeenProgram  # type: ignore[misc]  # what run_window makes
    sys.exit(run_window(AppPaths.under(Path(base)), Path(workspace)))
