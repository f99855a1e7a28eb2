"""The window front end: one application, one program, until the window is closed."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from devlog_app import __version__
from devlog_app.paths import AppPaths
from devlog_app.ui.program import Program

DESKTOP_ID = "devlog"


def run_window(paths: AppPaths, workspace: Path | None) -> int:
    """Open the window on *workspace* (None: the last one, or the start page); returns when it is closed, 0."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Devlog")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(DESKTOP_ID)
    program = Program(app, paths)
    program.open_first(workspace)
    code = app.exec()
    program.end()
    return code
