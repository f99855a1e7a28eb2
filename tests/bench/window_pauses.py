"""How late the window is: the delays of a precise timer, as JSON in milliseconds, on standard output.

``python window_pauses.py bare SECONDS``: a bare PySide6 window. ``python window_pauses.py BASE WORKSPACE``: our window,
while it looks through *WORKSPACE* with nothing remembered.
"""

import json
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

from devlog_app.paths import AppPaths
from devlog_app.ui.program import Program
from devlog_app.ui.theme.theme import FUSION
from devlog_app.ui.workspace.catalogue import Catalogue

INTERVAL = 0.005
SETTLING = 3_000
"""Milliseconds after the window stands, in which everything is imported and painted."""
ROUNDS = 5


class Delays(QObject):
    """Notes how much later than asked each tick came, in milliseconds.

    *own* leaves out what this thread waited for a processor: what is left on a computer that does other things, too.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.seen: list[float] = []
        self.own: list[float] = []
        self._due = self._waited = 0.0
        self._waits = os.open("/proc/thread-self/schedstat", os.O_RDONLY)
        self._timer = QTimer(self, timerType=Qt.TimerType.PreciseTimer, interval=round(INTERVAL * 1000))
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self._waited = self._waited_so_far()
        self._due = time.perf_counter() + INTERVAL
        self._timer.start()

    def stop(self) -> None:
        self._timer.stop()

    def _tick(self) -> None:
        now = time.perf_counter()
        waited = self._waited_so_far()
        late = max(0.0, (now - self._due) * 1000)
        self.seen.append(late)
        self.own.append(max(0.0, late - (waited - self._waited)))
        self._waited = waited
        self._due = now + INTERVAL

    def _waited_so_far(self) -> float:
        """Milliseconds in which this thread could have run and no processor was free."""
        return int(os.pread(self._waits, 100, 0).split()[1]) / 1e6

    def found(self) -> dict[str, list[float]]:
        """Both, as a script hands them on."""
        return {"delays": self.seen, "own": self.own}


def bare(app: QApplication, seconds: float) -> list[float]:
    """The delays of a window that does nothing."""
    window = QMainWindow()
    window.setCentralWidget(QPlainTextEdit(window))
    window.show()
    delays = Delays(window)
    QTimer.singleShot(SETTLING, delays.start)
    QTimer.singleShot(SETTLING + round(seconds * 1000), app.quit)
    app.exec()
    return delays.seen


def ours(app: QApplication, base: Path, workspace: Path) -> list[float]:
    """The delays of our window while it scans, each time with nothing remembered."""
    paths = AppPaths.under(base)
    program = Program(app, paths)
    delays = Delays(program.window)
    left = ROUNDS

    def scan() -> None:
        for index in paths.indexes.glob("*.db*"):
            index.unlink()
        delays.start()
        program.window.actions_table["refresh"].trigger()

    def scanned() -> None:
        nonlocal left
        left -= 1
        # What the rows cost to show belongs to the scan.
        QTimer.singleShot(100, scan if left else finish)

    def finish() -> None:
        delays.stop()
        program.window.close()

    def begin() -> None:
        catalogue = program.window.findChild(Catalogue)
        assert isinstance(catalogue, Catalogue)
        catalogue.scanned.connect(scanned)
        scan()

    QTimer.singleShot(SETTLING, begin)
    program.open_first(workspace)
    app.exec()
    program.end()
    return delays.seen


if __name__ == "__main__":
    application = QApplication([*sys.argv[:1], *FUSION])
    if sys.argv[1] == "bare":
        found = bare(application, float(sys.argv[2]))
    else:
        found = ours(application, Path(sys.argv[1]), Path(sys.argv[2]))
    json.dump(found, sys.stdout)
