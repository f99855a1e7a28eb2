"""The program as ``devlog`` starts it, with eyes: ``python window_under_test.py BASE WORKSPACE EYES``.

Where ``WINDOW_CLOCK`` names a file, the program's clock is ahead by as many seconds as stand there, from the next look
at it on.
"""

import os
import sys
from datetime import datetime, timedelta, tzinfo
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


class ClockAhead(datetime):
    """What modules take for ``datetime``, whose present is another."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]  # a plain one, as ever
        clock = Path(os.environ["WINDOW_CLOCK"])
        ahead = timedelta(seconds=float(clock.read_text("ascii"))) if clock.exists() else timedelta()
        return datetime.now(tz) + ahead


def set_clocks_ahead() -> None:
    """Let everything that asks for the time by these modules be told the other one."""
    from devlog_app.model import clock
    from devlog_app.ui.preview import pane
    from devlog_app.ui.publish import panel

    for module in (clock, pane, panel):
        module.datetime = ClockAhead  # type: ignore[attr-defined]


if __name__ == "__main__":
    base, workspace, EYES = sys.argv[1:]
    if "WINDOW_CLOCK" in os.environ:
        set_clocks_ahead()
    program.Program = SeenProgram  # type: ignore[misc]  # what run_window makes
    sys.exit(run_window(AppPaths.under(Path(base)), Path(workspace)))
