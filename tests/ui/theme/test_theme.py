"""The window has the style that its colours and style sheets are made for, whatever the system prefers."""

import os
import subprocess
import sys
from pathlib import Path

from devlog_app.ui.theme import Scheme, colours

LOOK = """
import os, sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from devlog_app.paths import AppPaths
from devlog_app.ui.app import run_window
from devlog_app.ui.program import Program


class Looking(Program):
    def open_first(self, *arguments):
        self.drawn.connect(self.look)
        super().open_first(*arguments)

    def look(self):
        for choice in ("theme_dark", "theme_light"):
            self.window.actions_table[choice].trigger()
            print(QApplication.style().name(), QApplication.palette().base().color().name(), flush=True)
        os._exit(0)


sys.modules[Program.__module__].Program = Looking
run_window(AppPaths.under(Path(sys.argv[1])), Path(sys.argv[2]))
"""


def test_the_window_is_fusion_in_our_colours_whatever_the_system_prefers(workspace: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", LOOK, str(tmp_path / "base"), str(workspace), "-style", "Windows"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_STYLE_OVERRIDE": "Windows"}
    shown = subprocess.check_output(command, text=True, env=environment).splitlines()
    assert shown == [f"fusion {colours(scheme).base.name()}" for scheme in (Scheme.DARK, Scheme.LIGHT)]
