"""The program as ``devlog`` starts it, telling where on the screen its publish button is: a mouse has to find it.

``python window_under_test.py BASE WORKSPACE PLACE``; PLACE is a JSON file, [x, y, width, height] or null, written anew
whenever the button appears, moves or can be pressed no more.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from devlog_app.paths import AppPaths
from devlog_app.ui import program
from devlog_app.ui.app import run_window

LOOK_AGAIN = 100
"""Milliseconds between two looks."""


class WatchedProgram(program.Program):
    """Everything is the program's own but the looks at one button."""

    def __init__(self, app: QApplication, paths: AppPaths) -> None:
        super().__init__(app, paths)
        self._told: list[int] | None = []
        looking = QTimer(self, interval=LOOK_AGAIN)
        looking.timeout.connect(self._tell)
        looking.start()

    def _tell(self) -> None:
        place = _place(self.window.findChild(QPushButton, "publish_now"))
        if place != self._told:
            self._told = place
            written = PLACE.with_suffix(".new")
            written.write_text(json.dumps(place), "utf-8")
            written.replace(PLACE)


def _place(button: QPushButton | None) -> list[int] | None:
    if button is None or not button.isEnabled() or not button.isVisible():
        return None
    corner = button.mapToGlobal(QPoint(0, 0))
    return [corner.x(), corner.y(), button.width(), button.height()]


if __name__ == "__main__":
    base, workspace, PLACE = (Path(argument) for argument in sys.argv[1:])
    program.Program = WatchedProgram  # type: ignore[misc]  # what run_window makes
    sys.exit(run_window(AppPaths.under(base), workspace))
